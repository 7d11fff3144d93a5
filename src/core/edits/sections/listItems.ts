/** A line of a note; offsets count in the text, `end` is without the line end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In a code block or in a comment. */
  readonly closed: boolean;
}

/** An item of a list that stands in no other item. Lines count in the note, from 0. */
export interface ListItem {
  readonly line: number;
  /** The last line that belongs to it and is not blank. */
  readonly lastLine: number;
  /** From the line's start to the item's words: `- `, `  * `, `3.  `. */
  readonly lead: string;
  /** The words of its first line. */
  readonly text: string;
  /** Which list of the section it is in: a paragraph in between begins another one. */
  readonly list: number;
}

const itemMark = /^( {0,3}(?:[-*+]|\d{1,9}[.)]))([ \t]+|$)/;
const thematicBreak = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
/** Begins a block of its own even where no blank line stands before it. */
const otherBlock = /^ {0,3}(?:\{\{|[|>#]|<)/;

/** The outermost list items among the lines from `from` up to, not including, `to`. */
export function listItems(lines: readonly Line[], from: number, to: number): ListItem[] {
  const items: ListItem[] = [];
  let open: ListItem | undefined;
  let blank = false;
  let list = 0;
  const close = () => {
    if (open !== undefined) list++;
    open = undefined;
  };
  for (let at = from; at < to; at++) {
    const { text, closed } = lines[at] ?? { text: '', closed: false };
    if (text.trim() === '') {
      blank = true;
      continue;
    }
    const inside = open !== undefined && indentOf(text) >= Math.min(open.lead.length, 4);
    const mark = closed || thematicBreak.test(text) ? null : itemMark.exec(text);
    if (inside) open = extend(items, at);
    else if (mark !== null) {
      const [, sign = '', gap = ''] = mark;
      const lead = sign + (isGapBeforeCode(sign, gap) ? ' ' : gap);
      // Blanks and tabs alone are nothing to Markdown (CommonMark 2.1): a no-break space is something that somebody wrote.
      open = {
        line: at,
        lastLine: at,
        lead,
        text: text.slice(lead.length).replace(/(?<![ \t])[ \t]+$/, ''),
        list,
      };
      items.push(open);
    } else if (open !== undefined && !blank && !closed && !otherBlock.test(text)) open = extend(items, at);
    else close();
    blank = false;
  }
  return items;
}

/** The lead of an item behind `last`: the same sign, or the next number where the numbers rise. */
export function leadAfter(last: ListItem, before: ListItem | undefined): string {
  const number = numberOf(last);
  const gap = /[ \t]$/.test(last.lead) ? last.lead : `${last.lead} `;
  if (number === undefined) return gap;
  const rises = before?.list !== last.list || numberOf(before) !== number;
  return rises ? gap.replace(/\d+/, String(number + 1)) : gap;
}

function numberOf({ lead }: ListItem): number | undefined {
  const digits = /\d+/.exec(lead)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function extend(items: ListItem[], lastLine: number): ListItem | undefined {
  const last = items.pop();
  if (last === undefined) return undefined;
  const longer = { ...last, lastLine };
  items.push(longer);
  return longer;
}

/** Whether a mark and its blanks are followed by code, to which the mark has one blank (CommonMark 5.2, rules 2 and 3). */
function isGapBeforeCode(sign: string, gap: string): boolean {
  return indentOf(' '.repeat(sign.length) + gap) - sign.length > 4;
}

/** Columns of white space at a line's start; a tab goes to the next multiple of 4. */
function indentOf(text: string): number {
  let column = 0;
  for (const character of text) {
    if (character === ' ') column++;
    else if (character === '\t') column += 4 - (column % 4);
    else break;
  }
  return column;
}
