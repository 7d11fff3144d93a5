import type MarkdownIt from 'markdown-it';
import type { Delimiter, StateInline } from 'markdown-it';

/** Signs around words that Hugo can give a meaning beyond CommonMark. */
export type Extra = 'delete' | 'insert' | 'mark' | 'subscript' | 'superscript';

interface Sign {
  readonly sign: string;
  /** How many stand at each side; a longer run is text. */
  readonly count: number;
  readonly tag: string;
  /** Whether white space may stand between. */
  readonly spaces: boolean;
}

/** [github.com/gohugoio/hugo-goldmark-extensions/extras] */
const signs: Readonly<Record<Extra, Sign>> = {
  delete: { sign: '~', count: 2, tag: 'del', spaces: true },
  insert: { sign: '+', count: 2, tag: 'ins', spaces: true },
  mark: { sign: '=', count: 2, tag: 'mark', spaces: true },
  subscript: { sign: '~', count: 1, tag: 'sub', spaces: false },
  superscript: { sign: '^', count: 1, tag: 'sup', spaces: false },
};

/** `++new++`, `==marked==`, `H~2~O`, `x^2^`, where the site has them switched on. */
export function extras(md: MarkdownIt, switchedOn: readonly Extra[]): void {
  for (const name of switchedOn) {
    const { sign, count, tag, spaces } = signs[name];
    // Each extra has its own kind of delimiters: no number of a character, and no length of a run of tildes.
    const marker = -1000 - Object.keys(signs).indexOf(name);
    md.inline.ruler.before('emphasis', name, (state, silent) => {
      if (silent || state.src.charAt(state.pos) !== sign || state.src.charAt(state.pos - 1) === sign)
        return false;
      const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
      if (length !== count) return false;
      state.push('text', '', 0).content = sign.repeat(length);
      state.pos += length;
      state.delimiters.push({ marker, length: 0, token: state.tokens.length - 1, end: -1, open, close });
      return true;
    });
    md.inline.ruler2.before('emphasis', name, (state) => {
      pair(state, state.delimiters, marker, tag, spaces);
      for (const meta of state.tokens_meta)
        if (meta !== null && 'delimiters' in meta) pair(state, meta.delimiters, marker, tag, spaces);
      return true;
    });
  }
}

function pair(
  state: StateInline,
  delimiters: readonly Delimiter[],
  marker: number,
  tag: string,
  spaces: boolean,
): void {
  for (const delimiter of delimiters) {
    const close = delimiter.marker === marker ? delimiters[delimiter.end]?.token : undefined;
    if (close === undefined) continue;
    const between = state.tokens.slice(delimiter.token + 1, close);
    if (!spaces && between.some(({ content, type }) => /\s/.test(content) || type === 'softbreak')) continue;
    turn(state, delimiter.token, `${tag}_open`, tag, 1);
    turn(state, close, `${tag}_close`, tag, -1);
  }
}

function turn(state: StateInline, index: number, type: string, tag: string, nesting: 1 | -1): void {
  const token = state.tokens[index];
  if (token === undefined) return;
  token.type = type;
  token.tag = tag;
  token.nesting = nesting;
  token.markup = token.content;
  token.content = '';
}
