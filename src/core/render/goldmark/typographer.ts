import type MarkdownIt from 'markdown-it';
import type { StateInline } from 'markdown-it';
import type { TypographerSigns } from '../../hugo/renderingSettings';

const punctuation = /\p{P}/u;
const punctuationOrSymbol = /[\p{P}\p{S}]/u;
const letter = /\p{L}/u;
const letterOrDigit = /[\p{L}\p{Nd}]/u;

/** How many quotes were opened and not closed. */
interface Open {
  single: number;
  double: number;
}

/**
 * Quotes, dashes, dots and guillemets of print as Goldmark sets them, by the site's own signs. A rule for text has to
 * stop at these characters. [Goldmark: extension/typographer.go; tried with Hugo 0.111]
 */
export function typographer(md: MarkdownIt, signs: TypographerSigns): void {
  // What would be an element within, as in `<<word>>`, is none: the first two signs are read before it.
  md.inline.ruler.before('autolink', 'guillemets', (state, silent) => {
    if (!state.src.startsWith('<<', state.pos)) return false;
    if (!silent) state.pending += signs.leftAngleQuote;
    state.pos += 2;
    return true;
  });
  md.inline.ruler.push('typographer', (state, silent) => {
    const found = runOf(state.src, state.pos) ?? quoteAt(state, silent);
    if (found === undefined) return false;
    if (!silent) state.pending += signs[found.sign];
    state.pos += found.length;
    return true;
  });

  function runOf(src: string, at: number): Found | undefined {
    if (src.startsWith('---', at)) return { sign: 'emDash', length: 3 };
    if (src.startsWith('--', at)) return { sign: 'enDash', length: 2 };
    if (src.startsWith('...', at)) return { sign: 'ellipsis', length: 3 };
    return src.startsWith('>>', at) ? { sign: 'rightAngleQuote', length: 2 } : undefined;
  }
}

interface Found {
  readonly sign: keyof TypographerSigns;
  readonly length: number;
}

function quoteAt(state: StateInline, silent: boolean): Found | undefined {
  const { src, pos } = state;
  const quote = src.charAt(pos);
  if (quote !== "'" && quote !== '"') return undefined;
  const cache = state.cache as Record<string, unknown>;
  const open = (cache['open quotes'] ??= { single: 0, double: 0 }) as Open;
  // What is only tried is not counted.
  const counted = silent ? { ...open } : open;
  const sign = quote === "'" ? singleQuote(src, pos, counted) : doubleQuote(src, pos, counted);
  return sign === undefined ? undefined : { sign, length: 1 };
}

function singleQuote(src: string, at: number, open: Open): keyof TypographerSigns | undefined {
  const { canOpen, canClose, before } = flanks(src, at);
  const [next, second, third] = [src.charAt(at + 1), src.charAt(at + 2), src.charAt(at + 3)];
  const length = lengthFrom(src, at);
  const opensOnly = canOpen && !canClose;
  // '90s
  if (opensOnly && /^\d\ds(?![^\s\p{P}\p{S}])/u.test(src.slice(at + 1, at + 6))) return 'apostrophe';
  // 'tis, 'em, 'n', 'l
  if (length > 1 && (before === '' || /\s/.test(before) || punctuation.test(before)) && /[tenl]/.test(next))
    return 'apostrophe';
  if (length > 1 && letterOrDigit.test(before) && letter.test(next)) return 'apostrophe';
  if (opensOnly) {
    const endsWord = (sign: string) => sign === '' || /[\s\p{P}\p{S}]/u.test(sign);
    const isShort = /[smtd]/.test(next) && endsWord(second);
    const isLong = /^(?:ve|ll|re)$/.test(next + second) && endsWord(third);
    if (isShort || isLong) return 'rightSingleQuote';
    open.single++;
    return 'leftSingleQuote';
  }
  // Smiths', doin'
  if (length > 2 && !/\d/.test(next)) return 'rightSingleQuote';
  if (open.single === 0 || !closes(src, at, canOpen, canClose, length)) return undefined;
  open.single--;
  return 'rightSingleQuote';
}

function doubleQuote(src: string, at: number, open: Open): keyof TypographerSigns | undefined {
  const { canOpen, canClose, before } = flanks(src, at);
  if (canOpen && !canClose) {
    open.double++;
    return 'leftDoubleQuote';
  }
  if (open.double === 0 || !closes(src, at, canOpen, canClose, lengthFrom(src, at))) return undefined;
  // "Monitor 21""
  if (src.charAt(at + 1) === '"' && /\d/.test(before)) return undefined;
  open.double--;
  return 'rightDoubleQuote';
}

function closes(src: string, at: number, canOpen: boolean, canClose: boolean, length: number): boolean {
  if (!canClose || !canOpen) return canClose;
  const [next, second] = [src.charAt(at + 1), src.charAt(at + 2)];
  return (
    length > 1 &&
    punctuation.test(next) &&
    (length === 2 || (second !== '' && /[\s\p{P}\p{S}]/u.test(second)))
  );
}

/** Whether a run of quotes can open and close, by CommonMark's rule for emphasis. */
function flanks(src: string, at: number): { canOpen: boolean; canClose: boolean; before: string } {
  const quote = src.charAt(at);
  let end = at;
  while (src.charAt(end) === quote) end++;
  const before = Array.from(src.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  const after = Array.from(src.slice(end, end + 2)).at(0) ?? '';
  const spaceBefore = before === '' || /\s/.test(before);
  const spaceAfter = after === '' || /\s/.test(after);
  const signBefore = punctuationOrSymbol.test(before);
  const signAfter = punctuationOrSymbol.test(after);
  return {
    canOpen: !spaceAfter && (!signAfter || spaceBefore || signBefore),
    canClose: !spaceBefore && (!signBefore || spaceAfter || signAfter),
    before,
  };
}

/** Bytes up to the end of the line, its end included, as far as they matter: up to four. */
function lengthFrom(src: string, at: number): number {
  let length = 0;
  for (let i = at; i < src.length && length < 4; i++) {
    length += src.charCodeAt(i) > 127 ? 2 : 1;
    if (src.charAt(i) === '\n') break;
  }
  return length;
}
