import * as l10n from '@vscode/l10n';
import type { ButtonHabits } from '../../conference/habits/buttonHabits';
import { hostOf } from '../../links/cleanAddress';
import { markdownHref, shortcodeHref } from '../../links/hrefText';
import type { LinkKind } from '../../links/talkAddress';
import type { Button, Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import { LineIndex } from '../../text/lineIndex';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { writeButton, type ButtonLook } from '../../links/buttonText';
import { lineEndOf } from '../buttons/commentedButton';
import { setScalar, type Refusal } from '../../frontMatter/frontMatterEdits';
import { autolink } from './linkLines';
import type { SourceEdit } from '../../frontMatter/sourceEdit';

/**
 * Adds a link to the talk to a note that has no place for it: in a Hugo site a button, in plain notes the form that
 * their writer uses. It goes where the habit is: among the note's buttons in their order, else behind the front matter
 * and the note's title.
 * @param conference whether its pages know the `button` shortcode
 */
export function addLink(
  text: string,
  note: Note,
  kind: LinkKind,
  address: string,
  conference: { readonly kind: 'hugo' | 'plain'; readonly habits: ButtonHabits },
): readonly TextEdit[] | Refusal {
  const { habits } = conference;
  const form =
    conference.kind === 'hugo' || note.buttons.length > 0 ? 'button' : (habits.lines[kind] ?? 'link');
  if (form === 'key') return setScalar(text, kind, address);
  const line = form === 'button' ? newButton(kind, address, habits) : newLine(kind, address, form);
  const index = new LineIndex(text);
  const edit =
    (form === 'button' ? besideButtons(text, note, kind, line, habits, index) : undefined) ??
    belowTitle(text, note, line, index);
  const edits = [{ range: index.range(edit.start, edit.end), newText: edit.newText }];
  if (form !== 'button' || addsOneButton(note, applyEdits(text, edits), kind, address)) return edits;
  const refused = l10n.t('No safe place for a button: something before it isn’t closed. Fix it first.');
  return { refused, line: index.position(edit.start).line };
}

/** The shortcode of a button with the look that the notes' buttons of its kind have. */
export function newButton(kind: LinkKind, address: string, { notation, looks }: ButtonHabits): string {
  return writeButton(notation, shortcodeHref(address), labelFitting(looks[kind], address));
}

const sites: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, 'YouTube'],
  [/(?:^|\.)vimeo\.com$/, 'Vimeo'],
  [/(?:^|\.)media\.ccc\.de$/, 'media.ccc.de'],
  [/(?:^|\.)twitch\.tv$/, 'Twitch'],
];

/** `Watch talk on YouTube` is wrong for a talk that is on Vimeo. */
function labelFitting(look: ButtonLook, address: string): ButtonLook {
  const host = hostOf(address);
  const site = sites.find(([pattern]) => pattern.test(host))?.[1];
  if (site === 'YouTube' || !look.label.includes('YouTube')) return look;
  const label =
    site === undefined
      ? look.label.replace(/ (?:on|at|auf|bei) YouTube/, '').replaceAll('YouTube', host)
      : look.label.replaceAll('YouTube', site);
  return { ...look, label };
}

const names: Readonly<Record<LinkKind, string>> = { video: 'Video', slides: 'Slides', code: 'Code' };

function newLine(kind: LinkKind, address: string, form: 'link' | 'label'): string {
  if (form === 'label') return `- ${names[kind]}: ${autolink(address)}`;
  return `- [${names[kind]}](${markdownHref(address)})`;
}

/** On a line of its own behind the last button that goes before it, else before the first that goes behind it. */
function besideButtons(
  text: string,
  note: Note,
  kind: LinkKind,
  line: string,
  { order }: ButtonHabits,
  index: LineIndex,
): SourceEdit | undefined {
  const rank = ({ kind: each }: Pick<Button, 'kind'>) =>
    each === 'other' ? order.length : order.indexOf(each);
  const own = rank({ kind });
  const lineEnd = lineEndOf(text);
  const before = note.buttons.findLast((button) => rank(button) <= own);
  if (before !== undefined) {
    const { end } = before.commentRange ?? before.range;
    const at = endOfLine(text, index.offset(end));
    return { start: at, end: at, newText: lineEnd + line };
  }
  const behind = note.buttons[0];
  if (behind === undefined) return undefined;
  const at = index.lineStart((behind.commentRange ?? behind.range).start.line);
  return { start: at, end: at, newText: line + lineEnd };
}

/** Behind front matter and a title that begins the body, with a blank line before and behind. */
function belowTitle(text: string, note: Note, line: string, index: LineIndex): SourceEdit {
  const lineEnd = lineEndOf(text);
  const bodyStart = index.offset(note.bodyStart);
  const firstWord = bodyStart + text.slice(bodyStart).length - text.slice(bodyStart).trimStart().length;
  const title = note.headings.find(
    ({ level, range }) => level === 1 && index.offset(range.start) <= firstWord,
  );
  const from = title === undefined ? bodyStart : endOfLine(text, index.offset(title.range.end));
  const rest = text.slice(from);
  const next = from + rest.length - rest.trimStart().length;
  const atEnd = next === text.length;
  const isFirst = index.offset({ line: 0, character: 0 }) === from;
  const above = isFirst ? '' : (/(?:^|[\r\n])$/.test(text.slice(0, from)) ? '' : lineEnd) + lineEnd;
  const below = atEnd ? lineEnd : lineEnd + lineEnd;
  // The white space that is there counts as one of the blank lines; the words behind it keep their indentation.
  const wordLine = atEnd ? next : Math.max(from, index.lineStart(index.position(next).line));
  return { start: from, end: wordLine, newText: above + line + below };
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}

/** Whether a text has the buttons of `note` and one more, which lives. */
function addsOneButton(note: Note, text: string, kind: LinkKind, address: string): boolean {
  const after = parseNote(note.uri, text).buttons;
  const added = after.filter(
    (button) => !button.commentedOut && button.href === shortcodeHref(address) && button.kind === kind,
  );
  return after.length === note.buttons.length + 1 && added.length > 0;
}
