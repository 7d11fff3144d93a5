import { isRefusal, type Refusal } from '../frontMatter/frontMatterEdits';
import type { TextEdit } from '../text/textEdit';
import { listItems } from '../edits/sections/listItems';
import { NotePage } from '../edits/sections/notePage';

/** What can be stolen from a talk; the words are those that a TODO's kind is read from. */
export const stolenThings = ['slide', 'diagram', 'image', 'chart', 'table', 'code'] as const;

export type StolenThing = (typeof stolenThings)[number];

/**
 * The line of a TODO: `[12:34] TODO: Steal slide: the architecture`.
 * @param thing undefined for a TODO that is nothing to steal
 * @param words may be empty
 * @param timestamp with its brackets; empty for none. It stands first, where the words can go on behind it
 */
export function todoLine(thing: StolenThing | undefined, words: string, timestamp: string): string {
  const wish = [...(thing === undefined ? [] : [`Steal ${thing}`]), ...(words === '' ? [] : [words])];
  return [timestamp, 'TODO:', wish.join(': ')].filter((part) => part !== '').join(' ');
}

export interface PlacedEdit {
  readonly edits: readonly TextEdit[];
  /** True where it went to the end of the page. */
  readonly atEnd: boolean;
}

/**
 * Puts a TODO below the line that the user writes in: into the list where that goes on, else as a paragraph of its own.
 * A blank line takes it itself. In code, a comment or a table it comes behind that.
 * @param line undefined, or a line of the front matter, for the end of the page
 */
export function placeTodo(text: string, line: number | undefined, todo: string): PlacedEdit | Refusal {
  const page = new NotePage(text);
  const { lines } = page;
  if (line === undefined || line < page.bodyLine || line >= lines.length) {
    return placed(page.addAtEnd([todo]), true);
  }
  const isBlank = (at: number) => (lines[at]?.text ?? '').trim() === '';
  const isInside = (at: number) => lines[at]?.closed === true || /^\s*\|/.test(lines[at]?.text ?? '');
  let at = line;
  while (isInside(at) && isInside(at + 1)) at++;
  const next = lines[at + 1];
  const item = listItems(lines, page.bodyLine, lines.length).find(
    ({ line: first, lastLine }) => first <= at && at <= lastLine,
  );
  if (item !== undefined && next !== undefined) {
    const lead = leadWithin(lines[at]?.text ?? '', next.text);
    if (lead !== undefined) return placed(page.insertAfter(at, [lead + todo]), false);
    at = item.lastLine;
  }
  const gapAfter = at + 1 < lines.length && !isBlank(at + 1) ? [''] : [];
  if (!isBlank(at)) return placed(page.insertAfter(at, ['', todo, ...gapAfter]), false);
  const gapBefore = at > page.bodyLine && !isBlank(at - 1) ? page.lineEnd : '';
  const start = { line: at, character: 0 };
  const newText = gapBefore + todo + gapAfter.map(() => page.lineEnd).join('');
  const end = { line: at, character: lines[at]?.text.length ?? 0 };
  return { edits: [{ range: { start, end }, newText }], atEnd: false };
}

function placed(edits: readonly TextEdit[] | Refusal, atEnd: boolean): PlacedEdit | Refusal {
  return isRefusal(edits) ? edits : { edits, atEnd };
}

/** The sign of an item between two lines of a list, indented as the deeper of them; undefined where the list ends. */
function leadWithin(line: string, next: string): string | undefined {
  const itemLead = /^(\s*)(?:[-*+]|\d{1,9}[.)])[ \t]+/;
  const [below, own] = [itemLead.exec(next), itemLead.exec(line)];
  if (below === null) return undefined;
  return own !== null && (own[1]?.length ?? 0) > (below[1]?.length ?? 0) ? own[0] : below[0];
}
