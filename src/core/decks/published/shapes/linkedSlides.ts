import type { PageLine, SlideLines } from '../pageLine';
import { isFooter, joined, transcriptStart } from './transcript';

/** How a slide begins, before the words that link to its picture. Not all pages make a heading of them. */
const itemStart = /^(?:(?:\d{1,4}[.)]|[•*-])\s+)?(?:#{1,6}\s*)?\[/;
/** The name of its picture, of any size. */
const pictureName = /\/(?:preview_|thumb_)?slide_\d/;
/** The rest of the link behind those words. Pictures count from 0. */
const picture =
  /^\S*\/(?:preview_|thumb_)?slide_(\d{1,4})\.(?:jpe?g|png|webp)[^\s)]*(?:\s+"(?:[^"\\]|\\.)*")?\)\s*/;

/** A transcript as Markdown or HTML: each slide begins with a line that links to its picture, `…/slide_0.jpg`. */
export function linkedSlides(lines: readonly PageLine[]): SlideLines | undefined {
  const slides: { number: number; lines: string[] }[] = [];
  const start = transcriptStart(lines);
  let first = lines.length;
  for (const [at, line] of lines.entries()) {
    if (at < start) continue;
    const slide = slideIn(line.source.trim());
    if (slide !== undefined) {
      first = Math.min(first, at);
      slides.push(slide);
    } else if (slides.length > 0) {
      if (isFooter(line)) break;
      slides.at(-1)?.lines.push(line.source);
    }
  }
  if (slides.length === 0) return undefined;
  return {
    head: lines.slice(0, start > 0 ? start : first),
    // Whatever made Markdown of the page put a backslash before signs that mean something there.
    slides: slides.map(({ number, lines }) => ({
      number,
      text: joined(lines).replace(/\\([!-/:-@[-`{-~])/g, '$1'),
    })),
  };
}

function slideIn(line: string): { number: number; lines: string[] } | undefined {
  const start = itemStart.exec(line)?.[0].length;
  const name = line.search(pictureName);
  const target = line.lastIndexOf('](', name);
  if (start === undefined || name < 0 || target < start) return undefined;
  const rest = line.slice(target + 2);
  const match = picture.exec(rest);
  if (match === null) return undefined;
  return { number: Number(match[1]) + 1, lines: [line.slice(start, target), rest.slice(match[0].length)] };
}
