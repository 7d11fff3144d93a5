import type { Token } from 'markdown-it';
import { element, escapeHtml } from '../../../text/writtenHtml';
import type { PageRendering } from '../../page/pageRendering';
import type { Scope } from '../../page/scope';
import { findShortcodes } from '../../../hugo/shortcodes';
import { SourceText } from '../../page/sourceText';
import type { Span } from '../../../text/span';
import { iconHtml } from '../look';
import type { ShortcodeCall } from '../shortcodeCall';
import { shortcodeTree, type ShortcodeNode } from '../shortcodeTree';

/** `{{< tree >}}- a | folder{{< /tree >}}`: a list whose items have icons. */
export function tree({ node, scope, page, line }: ShortcodeCall): string {
  return treeHtml(page, scope.source, node.inner, node.children, line);
}

/** The same list in a fence of the language `tree`. */
export function treeOfFence(page: PageRendering, list: string, line: number): string {
  const source = SourceText.elsewhere(list, line);
  const nodes = shortcodeTree(findShortcodes(list, 0));
  return treeHtml(page, source, { start: 0, end: list.length }, nodes, line);
}

function treeHtml(
  page: PageRendering,
  source: SourceText,
  span: Span,
  nodes: readonly ShortcodeNode[],
  line: number,
): string {
  return `\n${element(
    'div',
    { class: 'list-tree', 'data-line': line },
    page.markdown(source, span, nodes, (tokens, scope) => drawItems(tokens, scope, page)),
  )}\n`;
}

/** An item is a name, an icon and a style, with bars between. [Relearn, documentation of the shortcode `tree`] */
function drawItems(tokens: readonly Token[], scope: Scope, page: PageRendering): void {
  for (const { type, content, children } of tokens) {
    if (type !== 'inline' || children === null || !content.includes('|')) continue;
    const [name = '', icon = ''] = content.split('|').map((part) => part.trim());
    const [first] = children;
    if (first === undefined) continue;
    first.type = 'own_html';
    first.content = iconHtml(icon) + element('span', {}, page.withMarks(name, scope, escapeHtml));
    children.length = 1;
  }
}
