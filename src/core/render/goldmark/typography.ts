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
