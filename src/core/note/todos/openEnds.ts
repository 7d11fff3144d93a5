import { endOfLine } from '../../text/lines';
import type { Blocks } from '../markdown/blocks';
import type { TodoText } from './todoText';

/** What counts as a TODO in notes without Hugo besides what begins with a marker. */
export interface OpenEnds {
  /** Every open box; without it those below a heading that says so. */
  readonly boxes: boolean;
  /** A line that says in brackets that something was missed. */
  readonly missed: boolean;
}

/** What a setting can ask for. */
export const openEndNames = ['boxes', 'missed'] as const satisfies readonly (keyof OpenEnds)[];

/** Headings below which an open box is something to do. */
const listOfTasks =
  /^(?:my |open |offene )?(?:to[- ]?dos?|to do|tasks?|action(?:s| items?| points?)?|next steps|follow[- ]?ups?|open (?:ends|points|questions|issues)|aufgaben|punkte|pendientes|待办)(?: list)?:?$/iu;
const openBox = /^\[ \][ \t]+(?=\S)/;
/** `words (TODO)`, `Slides [TBD]` at a line's end; in `[words](TODO)` it is an address. */
const behindWords = /(?<![\]\s])[ \t]+[([](todo|tbd|tba|tbc)[)\]][.:;]?$/iu;
const missed =
  /^\[(?:missed|skipped|came late|did(?:n['’]t| not) (?:attend|go)|no notes?)(?![\p{L}\d])[^[\]]{0,200}\][.:]?$/iu;

/** A longer line is running text. */
const longestLine = 300;

/**
 * The open ends in the texts of a note, in their order.
 * @param known TODOs that were found: where one stands is no other
 */
export function findOpenEnds(
  text: string,
  { texts, headings }: Blocks,
  known: readonly TodoText[],
  { boxes, missed: takesMissed }: OpenEnds,
): TodoText[] {
  const found: TodoText[] = [];
  let nextHeading = 0;
  let nextKnown = 0;
  let inTasks = false;
  for (const { start, end, commentedOut } of texts) {
    for (; (headings[nextHeading]?.start ?? Infinity) <= start; nextHeading++) {
      const { text: words } = headings[nextHeading] ?? { text: { start, end: start } };
      inTasks = listOfTasks.test(text.slice(words.start, Math.min(words.end, words.start + 60)).trim());
    }
    if (commentedOut) continue;
    for (let line = start; line < end; line = endOfLine(text, line) + 1) {
      const lineEnd = Math.min(endOfLine(text, line), end);
      while ((known[nextKnown]?.end ?? Infinity) <= line) nextKnown++;
      if (lineEnd - line > longestLine || (known[nextKnown]?.start ?? Infinity) < lineEnd) continue;
      const words = text.slice(line, lineEnd).trimEnd();
      const open = openEnd(words, { boxes: boxes || inTasks, missed: takesMissed });
      if (open === undefined) continue;
      const { from, to, markerEnd, wish } = open;
      found.push({
        start: line + from,
        end: line + to,
        markerEnd: line + markerEnd,
        target: undefined,
        ...(wish !== undefined && { wish: { start: line, end: line + wish } }),
      });
    }
  }
  return found;
}

/** Offsets count in the line. `wish` is where the words end that say what is wanted, where they stand before. */
function openEnd(
  words: string,
  { boxes, missed: takesMissed }: OpenEnds,
): { from: number; to: number; markerEnd: number; wish?: number } | undefined {
  const box = boxes ? openBox.exec(words) : null;
  if (box !== null) return { from: 0, to: words.length, markerEnd: box[0].length };
  const behind = behindWords.exec(words);
  if (behind !== null) {
    const marker = behind[1] ?? '';
    const from = behind.index + behind[0].search(/[([]/) + 1;
    return { from, to: from + marker.length, markerEnd: from + marker.length, wish: behind.index };
  }
  if (takesMissed && missed.test(words)) return { from: 0, to: words.length, markerEnd: words.length };
  return undefined;
}
