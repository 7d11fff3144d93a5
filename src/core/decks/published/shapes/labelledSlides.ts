import type { PageLine, SlideLines } from '../pageLine';
import type { PublishedSlide } from '../publishedDeck';
import { joined } from './transcript';

const label = /^(?:#{1,6}\s+)?(?:Slide|Folie)\s+(\d{1,4})(\s+text)?\s*[:.]?(?:\s+(\S.*))?$/i;

/**
 * `Slide 3`, `Slide 3 text` and the words below, as web pages say it to screen readers. Label and words may stand in one
 * line. A line of a slide that begins alike is no label: those count up, or each number is there once.
 */
export function labelledSlides(lines: readonly PageLine[]): SlideLines | undefined {
  const slides: { number: number; lines: string[] }[] = [];
  let first = lines.length;
  const isAnyOrder = areAllOnce(lines);
  for (const [at, { source }] of lines.entries()) {
    const match = label.exec(source.trim());
    const number = Number(match?.[1]);
    const last = slides.at(-1);
    const isText = match?.[2] !== undefined;
    const words = match?.[3];
    if (match !== null && last?.number === number && isText) {
      if (words !== undefined) last.lines.push(words);
    } else if (
      match !== null &&
      (isText || words === undefined) &&
      (number > (last?.number ?? 0) || (isAnyOrder && !isText))
    ) {
      first = Math.min(first, at);
      slides.push({ number, lines: words === undefined ? [] : [words] });
    } else last?.lines.push(source);
  }
  // A single label may be a sentence about a slide.
  if (slides.length < 2) return undefined;
  return {
    head: lines.slice(0, first),
    slides: slides
      .map(({ number, lines }): PublishedSlide => ({ number, text: joined(lines) }))
      .toSorted((a, b) => a.number - b.number),
  };
}

/** Whether the labels that stand alone in their lines are those of slides 1 to n, each once, in whichever order. */
function areAllOnce(lines: readonly PageLine[]): boolean {
  const numbers = lines.flatMap(({ source }) => {
    const match = label.exec(source.trim());
    return match !== null && match[2] === undefined && match[3] === undefined ? [Number(match[1])] : [];
  });
  return (
    numbers.length > 1 &&
    new Set(numbers).size === numbers.length &&
    numbers.every((number) => number >= 1 && number <= numbers.length)
  );
}
