import { LineIndex } from '../text/lineIndex';
import type { Position } from '../text/range';
import type { Span } from '../text/span';

/**
 * A diagram's source as Mermaid's parsers get it: without front matter, directives, comments and the blank lines before
 * the first word. They count in what is left; this tells where that stands in the source. [Mermaid 11,
 * src/preprocess.ts, src/diagram-api/comments.ts, src/diagram-api/regexes.ts]
 */
export class MermaidText {
  readonly text: string;
  readonly #kept: readonly Span[];
  readonly #index: LineIndex;
  readonly #source: LineIndex;

  constructor(written: string) {
    const source = written.replace(/\r\n?/g, '\n');
    const removed = removedSpans(source);
    const kept: Span[] = [];
    let at = 0;
    for (const { start, end } of removed) {
      if (start > at) kept.push({ start: at, end: start });
      at = Math.max(at, end);
    }
    kept.push({ start: at, end: source.length });
    const text = kept.map(({ start, end }) => source.slice(start, end)).join('');
    const blank = text.length - text.trimStart().length;
    this.text = text.slice(blank);
    this.#kept = withoutFirst(kept, blank);
    this.#index = new LineIndex(this.text);
    this.#source = new LineIndex(source);
  }

  /** The offset in `text` of a line and character of it, both from 0; the line's end where it is shorter. */
  offset(line: number, character: number): number {
    const start = this.#index.lineStart(line);
    const next = line + 1 < this.#index.lineCount ? this.#index.lineStart(line + 1) - 1 : this.text.length;
    return Math.min(start + Math.max(0, character), Math.max(start, next));
  }

  /** Where in the source an offset in `text` stands. */
  placeOf(offset: number): Position {
    let before = 0;
    for (const { start, end } of this.#kept) {
      if (offset < before + end - start) return this.#source.position(start + offset - before);
      before += end - start;
    }
    return this.#source.position(this.#kept.at(-1)?.end ?? 0);
  }
}

/** `---` and a line with the same again, before anything else. */
const frontMatter = /^-{3}\s*[\n\r](?:.*?)[\n\r]-{3}\s*[\n\r]+/s;

function removedSpans(source: string): Span[] {
  const spans: Span[] = [];
  // Pages hand a diagram on without the blank space around it. [Mermaid, `run`]
  const lead = source.length - source.trimStart().length;
  let at = lead + (frontMatter.exec(source.slice(lead))?.[0].length ?? 0);
  if (at > 0) spans.push({ start: 0, end: at });
  /** Where what was blank up to now began: a comment takes it along. */
  let blank = at;
  while (at < source.length) {
    const feed = source.indexOf('\n', at);
    const end = feed < 0 ? source.length : feed + 1;
    const line = source.slice(at, end);
    const directive = line.indexOf('%%{');
    if (directive >= 0) {
      const start = at + directive;
      const closed = source.indexOf('}%%', start);
      const stop = closed < 0 ? end : closed + 3;
      spans.push({ start, end: stop });
      at = blank = stop;
    } else if (/^\s*%%[^\n]/.test(line)) {
      spans.push({ start: blank, end });
      at = blank = end;
    } else {
      if (line.trim() !== '') blank = end;
      at = end;
    }
  }
  return spans;
}

function withoutFirst(spans: readonly Span[], count: number): Span[] {
  let left = count;
  return spans.flatMap(({ start, end }) => {
    const cut = Math.min(left, end - start);
    left -= cut;
    return start + cut < end ? [{ start: start + cut, end }] : [];
  });
}
