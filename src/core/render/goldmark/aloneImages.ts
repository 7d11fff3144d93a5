import type MarkdownIt from 'markdown-it';

/**
 * A picture that is a paragraph alone stands in none, where the site says so.
 * [Hugo: markup.goldmark.parser.wrapStandAloneImageWithinParagraph; markup/goldmark/images/transform.go]
 */
export function aloneImages(md: MarkdownIt): void {
  md.core.ruler.push('alone_images', ({ tokens }) => {
    for (const [i, inline] of tokens.entries()) {
      const [open, close] = [tokens[i - 1], tokens[i + 1]];
      if (inline.type !== 'inline' || open?.type !== 'paragraph_open' || close === undefined) continue;
      if (inline.children?.length !== 1 || inline.children[0]?.type !== 'image') continue;
      open.hidden = true;
      close.hidden = true;
    }
  });
}
