import * as l10n from '@vscode/l10n';
import { readButton } from '../../note/buttons/readButton';
import type { ButtonKind } from '../../note/note';
import { dataRange } from './dataRange';
import type { PageRendering } from '../page/pageRendering';
import { element, escapeHtml } from '../../text/writtenHtml';
import type { Scope } from '../page/scope';
import { iconHtml } from '../shortcodes/look';
import { marksIn } from '../shortcodes/marks';
import type { ShortcodeCallNode, ShortcodeNode } from '../shortcodes/shortcodeTree';

/**
 * What a comment shows: of all that stands in it only its buttons, as chips that say what is missing or hidden. Its shortcodes are
 * run all the same, as Hugo runs them: one that is wrong breaks the build. [tried with Hugo 0.131 and 0.169]
 */
export function ghostsOf(comment: string, scope: Scope, page: PageRendering): string {
  const nodes = marksIn(comment).flatMap((i) => scope.nodes[i] ?? []);
  if (nodes.length === 0) return '';
  page.record.silently(() => nodes.forEach((node) => page.node(node, scope)));
  return nodes
    .flatMap(buttonsIn)
    .map((call) => ghostHtml(call, scope, page))
    .join(' ');
}

function buttonsIn(node: ShortcodeNode): ShortcodeCallNode[] {
  if (node.kind !== 'call') return [];
  return node.open.name.toLowerCase() === 'button' ? [node] : node.children.flatMap(buttonsIn);
}

function ghostHtml(call: ShortcodeCallNode, { source }: Scope, page: PageRendering): string {
  const { kind, href } = readButton(call, undefined, source.text, source.index);
  const isHidden = page.site.leadsSomewhere(href);
  const range = source.rangeOf(call);
  const attributes = {
    class: 'ghost-button',
    role: 'button',
    tabindex: 0,
    'data-ghost': page.record.ghost({ kind, range }),
    'data-kind': kind,
    'data-range': dataRange(range),
    'data-line': range.start.line,
    title: isHidden ? href : undefined,
  };
  return element('span', attributes, `${iconHtml(icons[kind])} ${escapeHtml(words(kind, isHidden))}`);
}

const icons: Readonly<Record<ButtonKind, string>> = {
  video: 'video',
  slides: 'person-chalkboard',
  code: 'code',
  other: 'link',
};

/** What a chip says: of a button without an address that it is missing, of one with it that it is not shown. */
function words(kind: ButtonKind, isHidden: boolean): string {
  switch (kind) {
    case 'video':
      return isHidden ? l10n.t('Video commented out') : l10n.t('Video missing');
    case 'slides':
      return isHidden ? l10n.t('Slides commented out') : l10n.t('Slides missing');
    case 'code':
      return isHidden ? l10n.t('Code commented out') : l10n.t('Code missing');
    case 'other':
      return isHidden ? l10n.t('Link commented out') : l10n.t('Link missing');
  }
}
