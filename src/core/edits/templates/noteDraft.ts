import { NotePage } from '../sections/notePage';
import type { ButtonHabits } from '../../conference/habits/buttonHabits';
import { sameVideo } from '../../links/sameVideo';
import type { LinkKind } from '../../links/talkAddress';
import { parseNote } from '../../note/parseNote';
import { LineIndex } from '../../text/lineIndex';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import type { FilledTemplate } from './fillTemplate';
import { isRefusal, setScalar, type Refusal } from '../../frontMatter/frontMatterEdits';
import { linkPlaces, setLink } from '../links/linkPlaces';
import { addLink } from '../links/newLink';
import type { NoteKeys } from './noteKeys';
import type { NewValue } from '../../frontMatter/sourceEdit';

/** How links are written in the notes of a place. */
export interface LinkHabits {
  readonly kind: 'hugo' | 'plain';
  readonly habits: ButtonHabits;
  /** Whether an address is only the template's. */
  readonly isExample: (href: string) => boolean;
}

/** Where a new note is, and how notes are written there. */
export interface NotePlace extends LinkHabits {
  /** Keys of the notes around it; the template's own go before these. */
  readonly keys: NoteKeys;
}

/** A note's text that is changed step by step. */
export class NoteDraft {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  change(edits: readonly TextEdit[] | Refusal): Refusal | undefined {
    if (isRefusal(edits)) return edits;
    this.text = applyEdits(this.text, edits);
    return undefined;
  }

  /** Writes a value into the front matter. @returns whether there was a place for it */
  set(key: string, value: NewValue): boolean {
    return this.change(setScalar(this.text, key, value)) === undefined;
  }
}

/** What a new note says on top of its template. */
export interface Completion {
  /** All that comes from elsewhere, in any form: the signs that stand for places meanwhile are no part of it. */
  readonly foreign: string;
  /** Writes into the front matter, and says what goes below title and buttons, line by line. */
  readonly about: (draft: NoteDraft) => readonly string[];
  readonly links: readonly (readonly [kind: LinkKind, address: string | undefined])[];
  /** Lines for the end of the note. */
  readonly end?: readonly string[];
}

/**
 * Completes a new note from its template. The writing goes on where the template says.
 * @returns a refusal where the template swallows what comes after it
 */
export function completeNote(
  page: FilledTemplate,
  { foreign, about, links, end = [] }: Completion,
  place: NotePlace,
): FilledTemplate | Refusal {
  // The reason names a line of the template, before anything else is in it.
  const swallowed = end.length === 0 ? [] : new NotePage(page.text).addAtEnd(end);
  if (isRefusal(swallowed)) return swallowed;
  const all = `${page.text}\n${foreign}`;
  const cursorMark = markNotIn(all, 'zzCursorMarkzz');
  // A link in what is said about the talk would be taken for the note's own link to the talk.
  const aboutMark = markNotIn(all, 'zzAboutMarkzz');
  const cursor = new LineIndex(page.text).offset(page.cursor);
  const draft = new NoteDraft(page.text.slice(0, cursor) + cursorMark + page.text.slice(cursor));
  const lines = about(draft);
  const steps = [
    () => (lines.length === 0 ? [] : addAbove(draft.text, [aboutMark])),
    ...links.map(
      ([kind, address]) =>
        () =>
          address === undefined ? [] : putLink(draft.text, kind, address, place),
    ),
    () => (end.length === 0 ? [] : new NotePage(draft.text).addAtEnd(end)),
  ];
  for (const step of steps) {
    const refusal = draft.change(step());
    if (refusal !== undefined) return refusal;
  }
  const { lineEnd } = new NotePage(draft.text);
  const described = draft.text.replace(aboutMark, () => lines.join(lineEnd));
  const at = described.indexOf(cursorMark);
  const text = at < 0 ? described : described.slice(0, at) + described.slice(at + cursorMark.length);
  const whole = text.endsWith('\n') ? text : text + lineEnd;
  const written = new LineIndex(whole).position(at < 0 ? whole.length : at);
  return { text: whole, cursor: written, unknown: page.unknown };
}

/** A word that no part of the note has, for a place that text around it moves. */
function markNotIn(text: string, word: string): string {
  let mark = word;
  while (text.includes(mark)) mark += 'z';
  return mark;
}

/** Puts lines below the title and the buttons with which a note begins. */
function addAbove(text: string, lines: readonly string[]): TextEdit[] | Refusal {
  const page = new NotePage(text);
  const note = parseNote('', text);
  const words = page.lines.findIndex(({ text: line }, i) => i >= page.bodyLine && line.trim() !== '');
  const [first] = page.headings;
  const title = first?.level === 1 && first.line === words ? first : undefined;
  const next = page.headings.find((heading) => heading !== title)?.line ?? Infinity;
  const buttons = note.buttons
    .map(({ range, commentRange }) => (commentRange ?? range).end.line)
    .filter((line) => line < next);
  const anchor = Math.max(title?.lastLine ?? -1, page.bodyLine - 1, ...buttons);
  const isBlank = (line: number) => (page.lines[line]?.text ?? '').trim() === '';
  return page.insertAfter(anchor, [
    ...(anchor < 0 ? [] : ['']),
    ...lines,
    ...(isBlank(anchor + 1) ? [] : ['']),
  ]);
}

/**
 * Puts the address of a talk into the first placeholder for it, else where the habit is. A note that has this link is left
 * alone.
 * @param note of the text, where it was read already
 * @param replaces whether the first link of the kind gives way where there is no placeholder; else a note that has one keeps
 *   it and gets none
 */
export function putLink(
  text: string,
  kind: LinkKind,
  address: string,
  { kind: conferenceKind, habits, isExample }: LinkHabits,
  { note = parseNote('', text, undefined, conferenceKind), replaces = false } = {},
): readonly TextEdit[] | Refusal {
  const places = linkPlaces(text, note, kind).map((place) =>
    isExample(place.href) ? { ...place, placeholder: true } : place,
  );
  const live = places.filter(({ placeholder }) => !placeholder);
  if (live.some(({ href }) => sameVideo(href) === sameVideo(address))) return [];
  if (!replaces && live.length > 0) return [];
  const place = places.find(({ placeholder }) => placeholder) ?? places[0];
  return place === undefined
    ? addLink(text, note, kind, address, { kind: conferenceKind, habits })
    : setLink(text, note, place, address);
}
