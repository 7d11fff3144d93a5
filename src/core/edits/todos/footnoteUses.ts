import type { TextReading } from '../../note/textReading';
import { covers, spanAt, type Span } from '../../text/span';

/** What begins a footnote, behind quote marks: `[^1]: `. */
export const footnoteMark = String.raw`\[\^([^\]\s]+)\]:[ \t]*`;

const use = /\\?\[\^([^\]\s]+)\](:?)/g;

/** The places that refer to the footnotes of a note, `[^1]`, by label. */
export class FootnoteUses {
  readonly #uses = new Map<string, Span[]>();
  readonly #definitions = new Map<string, number>();

  constructor({ body: text, bodyStart, blocks, inlines }: TextReading) {
    use.lastIndex = bodyStart;
    for (let match = use.exec(text); match !== null; match = use.exec(text)) {
      const { 0: all, 1: label = '', 2: colon, index: start } = match;
      const isHidden = covers(inlines.codeSpans, start) || covers(inlines.comments, start);
      if (all.startsWith('\\') || isHidden || spanAt(blocks.texts, start)?.commentedOut !== false) continue;
      const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
      if (colon === ':' && /^[\s>]*$/.test(before)) {
        this.#definitions.set(label, (this.#definitions.get(label) ?? 0) + 1);
      } else {
        const uses = this.#uses.get(label) ?? [];
        uses.push({ start, end: start + label.length + '[^]'.length });
        this.#uses.set(label, uses);
      }
    }
  }

  /** What refers to a footnote and to nothing without it: another one of that label may be there. */
  ofLast(label: string): readonly Span[] {
    return (this.#definitions.get(label) ?? 0) > 1 ? [] : (this.#uses.get(label) ?? []);
  }
}
