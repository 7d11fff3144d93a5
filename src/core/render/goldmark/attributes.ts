import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { replaceMarks } from '../shortcodes/marks';

const list = /\{([^{}\n]{1,500})\}$/;
const entry = /\s*(?:([#.])([\w:-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'=]+)))\s*,?/y;

/** Attributes that cannot do harm, beside classes and ids. */
const allowed = /^(?:title|lang|dir|width|height|start|reversed|align)$/;

/** Reads `#id .class key="value"`; undefined where it is anything else. */
function readAttributes(text: string): [name: string, value: string][] | undefined {
  const attributes: [string, string][] = [];
  let at = 0;
  while (at < text.length) {
    entry.lastIndex = at;
    const match = entry.exec(text);
    if (match === null) return undefined;
    at = entry.lastIndex;
    const [, sign, word = '', key = '', double, single, bare] = match;
    if (sign !== undefined) attributes.push([sign === '#' ? 'id' : 'class', word]);
    else attributes.push([key.toLowerCase(), double ?? single ?? bare ?? '']);
  }
  return attributes.length === 0 ? undefined : attributes;
}

/**
 * `## Title {#id .class}`, which Goldmark reads by default, and where the site turns it on `{.class}` in the line below a
 * block. [Goldmark: parser/attribute.go; Hugo, documentation, Markdown attributes]
 */
export function blockAttributes(
  md: MarkdownIt,
  on: { readonly headings: boolean; readonly blocks: boolean },
): void {
  md.core.ruler.before('inline', 'block_attributes', ({ tokens }) => {
    for (let i = 1; i < tokens.length; i++) {
      const [open, inline] = [tokens[i - 1], tokens[i]];
      if (open === undefined || inline?.type !== 'inline') continue;
      const content = inline.content.trimEnd();
      if (!content.endsWith('}')) continue;
      if (open.type === 'heading_open') {
        if (on.headings) takeAttributes(inline, open);
      } else if (on.blocks && open.type === 'paragraph_open') {
        if (/^\{[^{}\n]*\}$/.test(content)) {
          const before = blockBefore(tokens, i - 1);
          if (before === undefined || !takeAttributes(inline, before)) continue;
          tokens.splice(i - 1, 3);
          i -= 2;
        } else if (/\n\{[^{}\n]*\}$/.test(content)) takeAttributes(inline, open);
      }
    }
  });
}

/** Takes the list that a text ends with off it. @returns whether there is one */
function takeAttributes(inline: Token, block: Token): boolean {
  const match = list.exec(inline.content.trimEnd());
  const attributes = match === null ? undefined : readAttributes(match[1] ?? '');
  if (match === null || attributes === undefined) return false;
  inline.content = inline.content.slice(0, match.index).trimEnd();
  for (const [name, value] of attributes) {
    if (name === 'class') block.attrJoin('class', value.replace(/\bmermaid\b/gi, ''));
    else if (name === 'id' || allowed.test(name))
      block.attrSet(
        name,
        replaceMarks(value, () => ''),
      );
  }
  return true;
}

/** The opening token of the block that ends right before `index`, if one ends there. */
function blockBefore(tokens: readonly Token[], index: number): Token | undefined {
  const close = tokens[index - 1];
  if (close?.nesting !== -1) return undefined;
  for (let i = index - 2; i >= 0; i--) {
    const token = tokens[i];
    if (token?.nesting === 1 && token.level === close.level) return token;
  }
  return undefined;
}
