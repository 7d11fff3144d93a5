import type { PageLine, SlideLines } from '../pageLine';
import { isFooter, joined, transcriptStart } from './transcript';

const item = /^(\d{1,4})\.(?:\s+(\S.*))?$/;
/** Without the heading above it, a shorter list may be any list. */
const fewest = 3;

interface NumberedSlide {
  readonly number: number;
  readonly indent: number;
  readonly lines: string[];
}

/**
 * Speaker Deck's own transcript, a numbered list: the first words of a slide stand behind its number, the rest below a
 * blank line and indented. A slide's own numbered lists are in its rest.
 */
export function numberedSlides(lines: readonly PageLine[]): SlideLines | undefined {
  const start = transcriptStart(lines);
  const from = start > 0 ? start : firstItem(lines);
  if (from === undefined) return undefined;
  const body = lines.slice(from);
  const slides: NumberedSlide[] = [];
  // Copied from a browser, the rest may have lost its blanks.
  const margin = body.find(({ words, source }) => words !== '' && !item.test(source.trim()))?.indent ?? 0;
  for (const line of body) {
    const match = item.exec(line.source.trim());
    const last = slides.at(-1);
    const isNext = last === undefined ? line.indent < 8 : Math.abs(line.indent - last.indent) <= 1;
    if (match !== null && isNext && Number(match[1]) === (last?.number ?? 0) + 1)
      slides.push({ number: Number(match[1]), indent: line.indent, lines: [match[2] ?? ''] });
    else if (last !== undefined && line.words !== '') {
      if (isFooter(line) || line.indent < Math.min(margin, last.indent + 1)) break;
      last.lines.push(line.source);
    }
  }
  if (slides.length === 0 || (start === 0 && slides.length < fewest)) return undefined;
  return {
    head: lines.slice(0, from),
    slides: slides.map(({ number, lines }) => ({ number, text: joined(lines) })),
  };
}

function firstItem(lines: readonly PageLine[]): number | undefined {
  const at = lines.findIndex(({ source }) => item.exec(source.trim())?.[1] === '1');
  return at < 0 ? undefined : at;
}
