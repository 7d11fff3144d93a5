import type MarkdownIt from 'markdown-it';
import type { Renderer, Token } from 'markdown-it';
import { readFenceInfo, codeHtml } from '../elements/codeBlock';
import { diagramHtml, diagramOfFence, zoomOf } from '../elements/diagramHtml';
import { imageHtml } from '../elements/imageHtml';
import { anchorAttributes } from '../elements/linkHtml';
import type { PageRendering } from '../page/pageRendering';
import type { PieceMeta } from './pieces';
import { rawHtml } from '../elements/rawHtml';
import { attributesHtml, element, escapeHtml } from '../../text/writtenHtml';
import type { Scope } from '../page/scope';
import { hasMark, replaceMarks } from '../shortcodes/marks';
import { mathHtml } from '../shortcodes/templates/code';
import { treeOfFence } from '../shortcodes/templates/tree';

/** What a text carries through markdown-it. */
export interface RenderEnv {
  readonly talkNotes?: { readonly page: PageRendering; readonly scope: Scope };
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
    page.record.formula();
    return `${mathHtml(page, page.plainText(token.content, scope).replace(/\n$/, ''), align, line)}\n`;
  }
  if (language === 'tree' && page.site.config !== undefined)
    return treeOfFence(page, page.plainText(token.content, scope), line);
  const write = (text: string) => page.withMarks(text, scope, escapeHtml);
  return codeHtml(page, { language, options, text: token.content, line, write });
}
