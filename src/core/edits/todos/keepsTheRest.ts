import { TextReading } from '../../note/textReading';
import type { TodoRules } from '../../note/todos/todoRules';
import type { Span } from '../../text/span';

/** What stands in place of a part of a text; offsets count in the text as it was. */
export interface Replacement extends Span {
  readonly newText: string;
}

/**
 * Whether replacements that take TODOs out of a note take nothing else, as Markdown reads it. The other TODOs are all
 * there and say what they said, and words are seen by readers or hidden from them as before. An indented line below a
 * TODO is part of its paragraph, for instance, and code without it.
 *
 * @param gone where the TODOs begin that go, as offsets in `text`
 * @param replacements in the order of the text, without overlaps
 */
export function keepsTheRest(
  text: string,
  gone: ReadonlySet<number>,
  replacements: readonly Replacement[],
  rules: TodoRules,
): boolean {
  const before = new TextReading(text, rules);
  const places = new Places(replacements);
  const result = replaced(text, replacements);
  const after = new TextReading(result, rules);
  const others = before.inlines.todos.filter(({ start }) => !gone.has(start));
  const now = after.inlines.todos;
  return (
    now.length === others.length &&
    // Of a TODO that another one stands in, the words of that one go.
    now.every(({ start, end }, i) => {
      const old = others[i];
      return (
        old !== undefined &&
        signs(result.slice(start, end)) ===
          signs(result.slice(places.after(old.start), places.after(old.end)))
      );
    }) &&
    wordsIn(text, without(seen(before), replacements)) ===
      wordsIn(result, without(seen(after), places.inserted))
  );
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of replacements) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** What readers see as words, also as those of links. */
function seen({ blocks, inlines }: TextReading): Span[] {
  const texts = blocks.texts.filter(({ commentedOut }) => !commentedOut);
  return without(without(texts, inlines.codeSpans), inlines.comments);
}

/** What is left of spans; both are in order and do not overlap. */
function without(spans: readonly Span[], cuts: readonly Span[]): Span[] {
  const left: Span[] = [];
  let next = 0;
  for (const { start, end } of spans) {
    while ((cuts[next]?.end ?? Infinity) <= start) next++;
    let at = start;
    for (let i = next; (cuts[i]?.start ?? Infinity) < end; i++) {
      const cut = cuts[i];
      if (cut === undefined) break;
      if (cut.start > at) left.push({ start: at, end: cut.start });
      at = Math.max(at, cut.end);
    }
    if (at < end) left.push({ start: at, end });
  }
  return left;
}

function wordsIn(text: string, spans: readonly Span[]): string {
  return signs(spans.map(({ start, end }) => text.slice(start, end)).join(''));
}

/** Letters and digits alone: marks and spaces come and go with what stands beside them. */
function signs(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Where places of a text are after it was changed. */
class Places {
  /** What came in, as offsets in the changed text. */
  readonly inserted: readonly Span[];
  readonly #replacements: readonly Replacement[];

  constructor(replacements: readonly Replacement[]) {
    let moved = 0;
    this.#replacements = replacements;
    this.inserted = replacements.map(({ start, end, newText }) => {
      const at = start + moved;
      moved += newText.length - (end - start);
      return { start: at, end: at + newText.length };
    });
  }

  /** A place within what was replaced is where the new text ends. */
  after(offset: number): number {
    let low = 0;
    let high = this.#replacements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#replacements[middle]?.start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    const [last, inserted] = [this.#replacements[low - 1], this.inserted[low - 1]];
    if (last === undefined || inserted === undefined) return offset;
    return inserted.end + Math.max(0, offset - last.end);
  }
}
