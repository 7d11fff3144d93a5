import type { Todo } from '../note/note';
import { escapeWords } from '../text/escapeWords';
import { LineIndex } from '../text/lineIndex';
import type { TextEdit } from '../text/textEdit';
import { lineEndOf } from './commentedButton';

/** A picture that is there by now: its address as the note has to write it, and the words for who cannot see it. */
export interface Picture {
  readonly address: string;
  readonly alt: string;
}

const lineStart =
  /^(?<quotes>[\s>]*)(?<marker>(?:[-*+]|\d{1,9}[.)])\s+)?(?<box>\[[ xX]\]\s+)?(?<rest>(?:#{1,6}\s+)?[*_~"'(]*(?:<!--\s*)?)$/;
const lineRest = /^[*_~"').;,\s]*(?:-->)?[\s#]*$/;
const number = /\((\d{1,3})(?=\s+\p{L}+\))/u;

/**
 * Puts pictures where a TODO asks for them. As many as it wants, or more, take its place: in a line of its own the whole
 * line's, behind the list marker or quote marks. Fewer stand before it, and it wants the rest: `(3 slides)` becomes
 * `(2 slides)`.
 *
 * @param todo of `text`, as it is parsed
 * @param pictures at least one
 */
export function takePictures(text: string, todo: Todo, pictures: readonly Picture[]): TextEdit[] {
  const index = new LineIndex(text);
  const place = todoExtent(text, index, todo);
  const separator = place.lead === undefined ? ' ' : lineEndOf(text) + place.lead;
  const written = pictures.map(imageMarkdown).join(separator);
  if (pictures.length >= todo.count) {
    return [{ range: index.range(place.start, place.end), newText: written }];
  }
  const start = index.offset(todo.range.start);
  const wanted = number.exec(todo.text);
  const edits = [{ range: index.range(place.start, place.start), newText: written + separator }];
  if (wanted) {
    const from = start + wanted.index + 1;
    const left = String(todo.count - pictures.length);
    edits.push({ range: index.range(from, from + (wanted[1]?.length ?? 0)), newText: left });
  }
  return edits;
}

/**
 * An image as Markdown writes it. The words for who cannot see it may come from a slide: they stay words, whatever they
 * look like. `address` is encoded already.
 */
export function imageMarkdown({ address, alt }: Picture): string {
  return `![${escapeWords(alt.replace(/\s+/g, ' ').trim())}](${address})`;
}

/** What goes when something takes a TODO's place. */
export interface TodoExtent {
  readonly start: number;
  readonly end: number;
  /** What further lines begin with, where the TODO has a line of its own; undefined where other words stand in it. */
  readonly lead: string | undefined;
}

/** Of a TODO in a line of its own the whole line behind quote marks and list marker, else its own words. */
export function todoExtent(text: string, index: LineIndex, { range }: Todo): TodoExtent {
  const [start, end] = [index.offset(range.start), index.offset(range.end)];
  const ofLine = index.lineStart(range.start.line);
  const before = text.slice(ofLine, start);
  const after = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  const groups = lineStart.exec(before)?.groups;
  const hasComment = before.includes('<!--');
  if (groups === undefined || !lineRest.test(after) || hasComment !== after.includes('-->')) {
    return { start, end, lead: undefined };
  }
  const { quotes = '', marker = '' } = groups;
  return {
    start: ofLine + quotes.length + marker.length,
    end: end + after.length,
    lead: quotes + ' '.repeat(marker.length),
  };
}
