import { lineMarks } from '../../note/markdown/lineMarks';
import type { Todo } from '../../note/note';
import { todoCount } from '../../note/todos/todoCount';
import { escapeWords } from '../../text/escapeWords';
import { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import type { TextEdit } from '../../text/textEdit';
import { lineEndOf } from '../buttons/commentedButton';
import { isRefusal, type Refusal } from '../../frontMatter/frontMatterEdits';
import { singular } from '../todos/singular';
import { resolveTodos } from '../todos/resolveTodos';
import { TodoPlaces } from '../todos/todoPlace';

/** A picture that is there by now: its address as the note has to write it, and the words for who cannot see it. */
export interface Picture {
  readonly address: string;
  readonly alt: string;
}

const { quotes, listMarker, ...inItem } = lineMarks;
const behindMarker = Object.values(inItem).join('');
const lineStart = new RegExp(`^(?<quotes>${quotes})(?<marker>${listMarker})${behindMarker}$`);
const lineRest = /^[*_~"').;,\s]*[\s#]*$/;
/** What may stand in a comment beside a TODO that it is there for. */
const commentStart = new RegExp(`^<!--${Object.values(lineMarks).join('')}$`);
const commentEnd = /^[*_~"').;,\s>]*(?:-->)?$/;

/**
 * Puts pictures where a TODO asks for them. As many as it wants, or more, take its place: in a line of its own the whole
 * line's, behind the list marker or quote marks. Fewer stand before it, and it wants the rest: `(3 slides)` becomes
 * `(2 slides)`. Beside a link whose text the TODO is part of, and before a comment that says more, they stand whole and seen.
 *
 * @param todo of `text`, as it is parsed
 * @param pictures at least one
 * @returns a refusal where the TODO cannot be taken out for itself
 */
export function takePictures(
  text: string,
  todo: Todo,
  pictures: readonly Picture[],
): readonly TextEdit[] | Refusal {
  const index = new LineIndex(text);
  const place = todoExtent(text, index, todo);
  const lineBreak = lineEndOf(text);
  const separator = place.lead === undefined ? ' ' : lineBreak + place.lead;
  const written = pictures.map(imageMarkdown).join(separator);
  const takesPlace = place.beside === undefined && pictures.length >= todo.count;
  if (takesPlace) return [{ range: index.range(place.start, place.end), newText: written }];
  const at = place.beside ?? place.start;
  // In the lines of one paragraph, the picture and the words behind it would be shown beside each other.
  const gap = place.lead === undefined ? ' ' : lineBreak + place.lead.trimEnd() + separator;
  const before = { range: index.range(at, at), newText: written + gap };
  if (pictures.length >= todo.count) {
    const resolved = resolveTodos(text, [todo]);
    return isRefusal(resolved) ? resolved : [before, ...resolved];
  }
  return [before, ...countLess(todo, pictures.length, index)];
}

/** `(3 slides)` as what is still wanted: `(1 slide)`. */
function countLess(todo: Todo, taken: number, index: LineIndex): TextEdit[] {
  const wanted = todoCount.exec(todo.text);
  if (wanted === null) return [];
  const [all, , space = '', word = ''] = wanted;
  const left = todo.count - taken;
  const from = index.offset(todo.range.start) + wanted.index;
  const newText = `(${left}${space}${left === 1 ? singular(word) : word})`;
  return [{ range: index.range(from, from + all.length), newText }];
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
  /**
   * Set where nothing can take the place, since it would be hidden, or be half of a link: what comes for the TODO stands
   * here, before the comment or the link.
   */
  readonly beside?: number;
}

/**
 * Of a TODO in a line of its own the whole line behind quote marks and list marker, of one in a comment of its own the
 * comment, else its own words.
 */
export function todoExtent(text: string, index: LineIndex, { range }: Todo): TodoExtent {
  const own = { start: index.offset(range.start), end: index.offset(range.end) };
  const places = new TodoPlaces(text);
  const around = places.linkAt(own);
  // An image whose address is still to come is replaced, in a link as elsewhere.
  if (around !== undefined && !/^!?\[/.test(text.slice(own.start, own.start + 2))) {
    return { ...own, lead: undefined, beside: around.outermost.start };
  }
  const comment = places.commentAt(own);
  if (comment === undefined) {
    const extent = lineExtent(text, index, own);
    // Of a heading with an underline all goes, as of one with signs before it.
    return extent.lead === undefined ? extent : { ...extent, end: places.underlineEnd(own) ?? extent.end };
  }
  const hidden = text.slice(comment.start, comment.end).trimEnd();
  const all = { start: comment.start, end: comment.start + hidden.length };
  const isItsOwn =
    commentStart.test(text.slice(all.start, own.start)) && commentEnd.test(text.slice(own.end, all.end));
  const extent = lineExtent(text, index, all);
  if (isItsOwn) return extent;
  // Behind a comment that begins its line, Markdown takes the rest of the line for HTML.
  const ofLine = index.lineStart(index.position(all.start).line);
  const groups = lineStart.exec(text.slice(ofLine, all.start))?.groups;
  const lead = groups && (groups['quotes'] ?? '') + ' '.repeat(groups['marker']?.length ?? 0);
  return { ...own, lead, beside: all.start };
}

function lineExtent(text: string, index: LineIndex, { start, end }: Span): TodoExtent {
  const ofLine = index.lineStart(index.position(start).line);
  const after = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  const groups = lineStart.exec(text.slice(ofLine, start))?.groups;
  if (groups === undefined || !lineRest.test(after)) return { start, end, lead: undefined };
  const { quotes = '', marker = '' } = groups;
  return {
    start: ofLine + quotes.length + marker.length,
    end: end + after.length,
    lead: quotes + ' '.repeat(marker.length),
  };
}
