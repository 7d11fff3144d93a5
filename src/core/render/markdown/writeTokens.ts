import MarkdownIt, { type Token } from 'markdown-it';

const written = Object.getPrototypeOf(new MarkdownIt().renderer) as MarkdownIt['renderer'];

/**
 * The HTML of a piece of a page, by the rules of `md`. Extensions of VS Code's own preview put something of theirs before
 * everything that its renderer writes, as the built-in one for diagrams does: a piece within the page is to have none.
 */
export function writeTokens(md: MarkdownIt, tokens: Token[], env: object): string {
  return written.render.call(md.renderer, tokens, md.options, env);
}
