import type MarkdownIt from 'markdown-it';
import type { Delimiter, StateInline } from 'markdown-it';

const tilde = 126;

/**
 * `~one~` and `~~two~~` tildes strike out, as GitHub and Goldmark have it; markdown-it's own rule knows two alone. Three
 * and more are text. [GFM 0.29, section 6.5]
 */
export function strikethrough(md: MarkdownIt): void {
  md.inline.ruler.at('strikethrough', (state, silent) => {
    if (silent || state.src.charCodeAt(state.pos) !== tilde) return false;
    const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
    const token = state.push('text', '', 0);
    token.content = '~'.repeat(length);
    state.pos += length;
    if (length > 2) return true;
    // Runs of one and of two are no pair: the marker tells them apart.
    state.delimiters.push({
      marker: -length,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open,
      close,
    });
    return true;
  });
  md.inline.ruler2.at('strikethrough', (state) => {
    strike(state, state.delimiters);
    for (const meta of state.tokens_meta)
      if (meta !== null && 'delimiters' in meta) strike(state, meta.delimiters);
    return true;
  });
}

function strike(state: StateInline, delimiters: readonly Delimiter[]): void {
  for (const { marker, end, token } of delimiters) {
    // Other signs that markdown-it does not know have markers below these.
    if (marker >= 0 || marker < -2 || end < 0) continue;
    turn(state, token, 's_open', 1);
    turn(state, delimiters[end]?.token ?? -1, 's_close', -1);
  }
}

function turn(state: StateInline, index: number, type: string, nesting: 1 | -1): void {
  const token = state.tokens[index];
  if (token === undefined) return;
  token.type = type;
  token.tag = 'del';
  token.nesting = nesting;
  token.markup = token.content;
  token.content = '';
}
