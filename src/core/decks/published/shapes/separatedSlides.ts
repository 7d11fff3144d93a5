import type { PageLine, SlideLines } from '../pageLine';
import { joined, transcriptStart } from './transcript';

/** A transcript without numbers: `View Slide` below the words of each slide, also of one that has none. */
export function separatedSlides(lines: readonly PageLine[]): SlideLines | undefined {
  const start = transcriptStart(lines);
  const texts: string[] = [];
  let words: string[] = [];
  for (const line of lines.slice(start)) {
    if (!/^view slide$/i.test(line.words)) words.push(line.source);
    else {
      texts.push(joined(words));
      words = [];
    }
  }
  if (texts.length === 0) return undefined;
  return { head: lines.slice(0, start), slides: texts.map((text, i) => ({ number: i + 1, text })) };
}
