import type MarkdownIt from 'markdown-it';

/** [Goldmark: extension/typographer.go] */
const signs: Readonly<Record<string, string>> = {
  '...': '…',
  '---': '—',
  '--': '–',
  '<<': '«',
  '>>': '»',
};

/** Dashes, ellipsis and guillemets as Goldmark sets them; markdown-it's own rule also makes `(c)` and `+-` into signs. */
export function typography(md: MarkdownIt): void {
  // What would be an element within, as in `<<word>>`, is none: the first two signs are read before it.
  md.inline.ruler.before('autolink', 'guillemets', (state, silent) => {
    if (!state.md.options.typographer || !state.src.startsWith('<<', state.pos)) return false;
    if (!silent) state.pending += signs['<<'] ?? '';
    state.pos += 2;
    return true;
  });
  md.core.ruler.at('replacements', (state) => {
    if (!state.md.options.typographer) return;
    for (const block of state.tokens) {
      if (block.type !== 'inline' || !/\.\.\.|--|<<|>>/.test(block.content)) continue;
      let links = 0;
      for (const token of block.children ?? []) {
        if (token.info === 'auto') links += token.nesting;
        else if (token.type === 'text' && links === 0)
          token.content = token.content.replace(/\.\.\.|---?|<<|>>/g, (sign) => signs[sign] ?? sign);
      }
    }
  });
}
