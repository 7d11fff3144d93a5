import type MarkdownIt from 'markdown-it';
import { signsValue } from '../../formulas/formulaSigns';
import type { Delimiters } from '../../hugo/renderingSettings';

/** Signs that text between them is a formula. */
export interface MathSigns {
  readonly inline: readonly Delimiters[];
  readonly block: readonly Delimiters[];
  /** Whether a `$` beside a space or before a digit is a sum of money, as GitHub has it; Goldmark takes it for a sign. */
  readonly money: boolean;
}

/** As GitHub writes formulas. */
export const githubMath: MathSigns = { inline: [['$', '$']], block: [['$$', '$$']], money: true };

/**
 * Keeps what stands between the signs from Markdown, signs included, in a token `math` for KaTeX to draw; block signs may
 * stand in a line as well. [Goldmark's passthrough extension, which Hugo has from 0.122; a formula ends with its paragraph]
 */
export function passthrough(md: MarkdownIt, { inline, block, money }: MathSigns): void {
  const all = [
    ...block.map((pair) => [...pair, true] as const),
    ...inline.map((pair) => [...pair, false] as const),
  ];
  // `$$` is to be tried before `$`.
  all.sort(([a], [b]) => b.length - a.length);
  if (all.length === 0) return;
  md.inline.ruler.before('escape', 'math', (state, silent) => {
    const found = all.find(([open]) => state.src.startsWith(open, state.pos));
    if (found === undefined) return false;
    const [open, close, isBlock] = found;
    const start = state.pos + open.length;
    const end = closingSign(state, start, close);
    if (end < 0 || end === start || (money && !isBlock && isMoney(state.src, start, end))) return false;
    if (!silent) {
      const token = state.push('math', '', 0);
      token.content = state.src.slice(state.pos, end + close.length);
      token.markup = isBlock ? 'block' : 'inline';
      token.info = signsValue(open, close);
    }
    state.pos = end + close.length;
    return true;
  });
}

interface Searched {
  readonly src: string;
  /** Where each closing sign was last looked for and not found. */
  readonly cache: Record<string, unknown>;
}

/** A sign that is not there is looked for once in a text, however many openings there are. */
function closingSign(state: Searched, start: number, close: string): number {
  const key = `math ${close}`;
  if (state.cache[key] === true) return -1;
  const end = state.src.indexOf(close, start);
  if (end < 0) state.cache[key] = true;
  return end;
}

function isMoney(text: string, start: number, end: number): boolean {
  return /\s/.test(text.charAt(start)) || /\s/.test(text.charAt(end - 1)) || /\d/.test(text.charAt(end + 1));
}
