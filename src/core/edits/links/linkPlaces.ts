import { linkOfTalk } from '../../conference/talkLinks/talkLinks';
import { markdownHref } from '../../links/hrefText';
import type { LinkKind } from '../../links/talkAddress';
import { isPlaceholderAddress } from '../../note/buttons/buttonKind';
import { linkKeys } from '../../frontMatter/frontMatterFields';
import type { Button, Note } from '../../note/note';
import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import { LineIndex } from '../../text/lineIndex';
import { lineText } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import { fillButton } from '../buttons/buttonEdits';
import { setScalar, type Refusal } from '../../frontMatter/frontMatterEdits';
import { autolink, linkLines, type LinkLine } from './linkLines';

/** A place in a note where a link to the talk is, or is to come. */
export type LinkPlace = {
  /** From 0. */
  readonly line: number;
  /** Nobody gets to the talk through it yet. */
  readonly placeholder: boolean;
  /** The address that stands there; empty for none. */
  readonly href: string;
} & (
  | { readonly form: 'button'; readonly button: Button }
  | { readonly form: 'line'; readonly at: LinkLine }
  | { readonly form: 'key'; readonly key: string }
);

/**
 * All places for links of one kind, those first through which the note's writer does it: buttons, then lines like
 * `* Slides (TBD)` and other forms of a plain note, then keys like `video:` of the front matter.
 */
export function linkPlaces(text: string, note: Note, kind: LinkKind): LinkPlace[] {
  const index = new LineIndex(text);
  const buttons = note.buttons
    .filter((button) => button.kind === kind)
    .map((button) => ({
      form: 'button' as const,
      button,
      line: button.range.start.line,
      placeholder: button.placeholder,
      href: button.href,
    }));
  const lines = linkLines(text, note, kind).map((at) => ({
    form: 'line' as const,
    at,
    line: index.position(at.span.start).line,
    placeholder: at.placeholder,
    href: at.href,
  }));
  const known = new Set(lines.map(({ line }) => line));
  const others = talkLines(text, note, kind, index).filter(({ line }) => !known.has(line));
  return [...buttons, ...lines, ...others, ...linkKeysIn(text, kind, index)];
}

/** Links of a plain note in other forms: below a heading, in a table, without a scheme. */
function talkLines(text: string, note: Note, kind: LinkKind, index: LineIndex): LinkPlace[] {
  const own = kind === 'code' ? undefined : note.talk && linkOfTalk(note.talk, kind, note.bodyStart.line);
  if (own === undefined) return [];
  const { line, href } = own;
  const written = [href, href.replace(/^https:\/\//, '')];
  const from = index.lineStart(line);
  const words = lineText(text, index, line);
  for (const address of written) {
    const at = words.indexOf(address);
    if (at < 0) continue;
    const span = { start: from + at, end: from + at + address.length };
    const inBrackets = words.charAt(at - 1) === '(';
    const filled = inBrackets ? markdownHref : autolink;
    return [{ form: 'line', line, placeholder: false, href, at: { placeholder: false, href, span, filled } }];
  }
  return [];
}

function linkKeysIn(text: string, kind: LinkKind, index: LineIndex): LinkPlace[] {
  const read = readFrontMatter(text);
  if (read === undefined || read.broken) return [];
  return linkKeys.flatMap(([key, ofKind]): LinkPlace[] => {
    const found = read.values.get(key);
    if (ofKind !== kind || found === undefined || found.items !== undefined) return [];
    const value = found.value ?? '';
    if (typeof value !== 'string') return [];
    const line = index.position(read.block.sourceStart + found.start).line;
    return [{ form: 'key', key, line, placeholder: isPlaceholderAddress(value), href: value }];
  });
}

/** The edits that put an address into a place, whatever stands there now. See {@link fillButton} and `setScalar`. */
export function setLink(
  text: string,
  note: Note,
  place: LinkPlace,
  address: string,
): readonly TextEdit[] | Refusal {
  switch (place.form) {
    case 'button':
      return fillButton(text, note, place.button, address);
    case 'key':
      return setScalar(text, place.key, address);
    case 'line': {
      const { start, end } = place.at.span;
      return [{ range: new LineIndex(text).range(start, end), newText: place.at.filled(address) }];
    }
  }
}
