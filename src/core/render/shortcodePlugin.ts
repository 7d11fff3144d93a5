import type MarkdownIt from 'markdown-it';
import type { Renderer, StateCore, Token } from 'markdown-it';
import { readFenceInfo, codeHtml } from './codeBlock';
import { diagramHtml, diagramOfFence, zoomOf } from './diagrams';
import { imageHtml } from './images';
import { anchorAttributes } from './links';
import type { PageRendering } from './pageRendering';
import { rawHtml } from './rawHtml';
import { attributesHtml, element, escapeHtml } from './safety/html';
import { opensHidden } from './safety/sanitizeHtml';
import type { Scope } from './scope';
import { findMark, hasMark, replaceMarks } from './shortcodes/marks';
import { mathHtml } from './shortcodes/templates/code';
import { treeOfFence } from './shortcodes/templates/tree';

/** What a text carries through markdown-it. */
export interface RenderEnv {
  readonly talkNotes?: { readonly page: PageRendering; readonly scope: Scope };
}

/** What a token knows of the piece that it stands in. */
interface PieceMeta {
  readonly scope: Scope;
  readonly isInLink?: boolean;
}

/**
 * What a token knows. The piece of the note is not listed: VS Code sends the tokens of a text to its language server as
 * JSON, and with the whole text in each of them a note of two thousand shortcodes stopped the extension host for a minute.
 */
function metaOf<T extends object>(scope: Scope, own: T): T & { readonly scope: Scope } {
  return Object.defineProperty(own, 'scope', { value: scope }) as T & { readonly scope: Scope };
}

/** Tokens that are written by rules of ours, and so need to know their piece. */
const ours = new Set([
  'html_inline',
  'html_block',
  'code_inline',
  'code_block',
  'fence',
  'image',
  'link_open',
]);

/** What markdown-it-task-lists puts before an item; a note that writes the very same gets no more by it. */
const taskBox = /^<input class="task-list-item-checkbox"(?: checked="")? disabled="" type="checkbox">$/;

/**
 * Turns marks in a parsed text into tokens of their own, and gives the tokens that we write their line and their piece.
 * A paragraph that is one shortcode and nothing else loses its `<p>`, as with Hugo. [Hugo: hugolib/shortcode.go,
 * expandShortcodeTokens; tried with 0.131 and 0.169]
 */
export function placePieces(tokens: readonly Token[], scope: Scope, StateToken: StateCore['Token']): void {
  for (const [i, token] of tokens.entries()) {
    if (ours.has(token.type)) token.meta = metaOf(scope, {});
    if (token.type !== 'inline' || token.children === null) continue;
    placeInline(token, scope, StateToken);
    const [only, second] = token.children;
    const isBlock = only?.type === 'shortcode' || (only?.type === 'math' && only.markup === 'block');
    const [open, close] = [tokens[i - 1], tokens[i + 1]];
    if (isBlock && second === undefined && open?.type === 'paragraph_open' && close !== undefined) {
      open.hidden = true;
      close.hidden = true;
    }
  }
}

function placeInline(inline: Token, scope: Scope, StateToken: StateCore['Token']): void {
  const children = inline.children ?? [];
  const isMarked = hasMark(inline.content);
  const placed: Token[] = [];
  let line = inline.map?.[0] ?? 0;
  let links = 0;
  /** The element whose words are hidden with it. */
  let hiding: string | undefined;
  for (const child of children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
    else if (child.type === 'link_open') links++;
    else if (child.type === 'link_close') links--;
    if (child.type === 'html_inline' && taskBox.test(child.content)) child.type = 'own_html';
    else if (child.type === 'html_inline') {
      if (hiding !== undefined) {
        if (child.content.toLowerCase().startsWith(`</${hiding}`)) hiding = undefined;
        continue;
      }
      hiding = opensHidden(child.content);
      if (hiding !== undefined) continue;
    } else if (hiding !== undefined) continue;
    if (ours.has(child.type)) {
      child.map = [line, line + 1];
      child.meta = metaOf(scope, { isInLink: links > 0 }) satisfies PieceMeta;
    } else if (isMarked && child.type === 'text' && findMark(child.content, 0) >= 0) {
      splitText(child, scope, line, StateToken, placed);
      continue;
    }
    placed.push(child);
  }
  if (isMarked || placed.length < children.length) inline.children = placed;
}

function splitText(
  text: Token,
  scope: Scope,
  line: number,
  StateToken: StateCore['Token'],
  placed: Token[],
): void {
  const push = (type: string, content: string, index?: number) => {
    const token = new StateToken(type, '', 0);
    token.content = content;
    token.level = text.level;
    token.map = [line, line + 1];
    if (index !== undefined) token.meta = metaOf(scope, { index });
    placed.push(token);
    return '';
  };
  replaceMarks(
    text.content,
    (index) => push('shortcode', '', index),
    (rest) => (rest === '' ? '' : push('text', rest)),
  );
}

/** Lines of a piece as lines of the note, for every block. */
export function placeLines(tokens: readonly Token[], scope: Scope): void {
  for (const token of tokens)
    if (token.map !== null) token.map = [scope.lineOf(token.map[0]), scope.lineOf(token.map[1] - 1) + 1];
}

/** How the rules are to write. */
export interface ShortcodeRules {
  /** The rendering that an environment belongs to; undefined for a text that is no note. */
  readonly pageOf: (env: RenderEnv, scope: Scope) => PageRendering | undefined;
  /**
   * Whether markdown-it's own rules write code and raw HTML, and fences of diagrams, where no shortcode stands in them:
   * in a page that is somebody else's.
   */
  readonly leavesCode: boolean;
}

/**
 * Writes what notes have besides plain Markdown: shortcodes, pictures and links as the site finds them, code, diagrams,
 * raw HTML made safe.
 */
export function shortcodeRules(md: MarkdownIt, { pageOf, leavesCode }: ShortcodeRules): void {
  type Rule = (token: Token, page: PageRendering, meta: PieceMeta, self: Renderer) => string;
  const rule = (type: string, write: Rule, isLeft = false) => {
    const before = md.renderer.rules[type];
    md.renderer.rules[type] = (tokens, i, options, env: RenderEnv, self) => {
      const token = tokens[i];
      const meta = token?.meta as PieceMeta | null | undefined;
      if (token !== undefined && meta?.scope !== undefined) {
        const page = pageOf(env, meta.scope);
        if (page === undefined) writeAsWritten(token, meta.scope);
        else if (!isLeft || isMarked(token)) return write(token, page, meta, self);
      }
      return before?.(tokens, i, options, env, self) ?? self.renderToken(tokens, i, options);
    };
  };
  const lineOf = ({ map }: Token) => map?.[0] ?? 0;

  md.renderer.rules['shortcode'] = (tokens, i) => escapeHtml(tokens[i]?.content ?? '');
  rule('shortcode', ({ meta }, page, { scope }) =>
    page.node(scope.nodes[(meta as { index: number }).index], scope),
  );
  rule(
    'html_inline',
    (token, page, { scope }) => rawHtml(page, token.content, scope, lineOf(token)),
    leavesCode,
  );
  rule(
    'html_block',
    (token, page, { scope }) => rawHtml(page, token.content, scope, lineOf(token)),
    leavesCode,
  );
  rule(
    'code_inline',
    ({ content }, page, { scope }) => element('code', {}, page.withMarks(content, scope, escapeHtml)),
    leavesCode,
  );
  rule(
    'code_block',
    (token, page, { scope }) => {
      const code = element('code', {}, page.withMarks(token.content, scope, escapeHtml));
      return `${element('pre', { 'data-line': lineOf(token) }, code)}\n`;
    },
    leavesCode,
  );
  rule('fence', (token, page, { scope }) => fenceHtml(token, page, scope), leavesCode);
  rule('image', (token, page, { scope, isInLink }, self) => {
    const title = token.attrGet('title');
    return imageHtml(page, {
      // VS Code's preview keeps what was written there.
      address: page.plainText(token.attrGet('data-src') ?? token.attrGet('src') ?? '', scope),
      alt: page.plainText(self.renderInlineAsText(token.children ?? [], md.options, {}), scope),
      title: title === null ? undefined : page.plainText(title, scope),
      line: lineOf(token),
      isInLink: isInLink === true,
    });
  });
  rule('link_open', (token, page, { scope }) => {
    const title = token.attrGet('title');
    const address = page.plainText(token.attrGet('href') ?? '', scope);
    const words = title === null ? undefined : page.plainText(title, scope);
    const attributes = anchorAttributes(page, address, lineOf(token), words);
    // VS Code's preview follows what stands there.
    const followed = token.attrGet('data-href') === null ? undefined : attributes['href'];
    return `<a${attributesHtml({ ...attributes, 'data-href': followed })}>`;
  });
}

function isMarked({ content, info }: Token): boolean {
  return hasMark(content) || hasMark(info);
}

/** Puts the text of shortcodes back into a token of a text that is no note. */
function writeAsWritten(token: Token, { nodes, source }: Scope): void {
  const written = (text: string) =>
    replaceMarks(text, (i) => source.text.slice(nodes[i]?.start ?? 0, nodes[i]?.end ?? 0));
  if (token.type === 'shortcode') {
    const node = nodes[(token.meta as { index: number }).index];
    token.content = source.text.slice(node?.start ?? 0, node?.end ?? 0);
  } else token.content = written(token.content);
  token.info = written(token.info);
  token.attrs = token.attrs?.map(([name, value]) => [name, written(value)]) ?? null;
  for (const child of token.children ?? []) child.content = written(child.content);
}

function fenceHtml(token: Token, page: PageRendering, scope: Scope): string {
  const { language, options } = readFenceInfo(replaceMarks(token.info, () => ''));
  const line = token.map?.[0] ?? 0;
  const align = options.get('align') ?? 'center';
  if (language === 'mermaid') {
    const place = { first: line, end: token.map?.[1] ?? line, isIncluded: scope.source.isIncluded };
    const zoom = options.get('zoom');
    const isZoomed = zoomOf(page, zoom === undefined ? undefined : zoom === 'true');
    return diagramHtml(
      page,
      diagramOfFence(page.plainText(token.content, scope), page, place, align, isZoomed),
      line,
    );
  }
  if (language === 'math') {
    page.findings.formula();
    return `${mathHtml(page.plainText(token.content, scope).replace(/\n$/, ''), align, line)}\n`;
  }
  if (language === 'tree' && page.site.config !== undefined)
    return treeOfFence(page, page.plainText(token.content, scope), line);
  const code = page.withMarks(token.content.replace(/\n$/, ''), scope, escapeHtml);
  return codeHtml(page, code, language, options.get('title'), line);
}
