import * as l10n from '@vscode/l10n';
import { isPlaceholderAddress } from '../note/buttonKind';
import { readButton } from '../note/buttons';
import type { ButtonKind } from '../note/note';
import { dataRange } from './dataRange';
import type { PageRendering } from './pageRendering';
import { element, escapeHtml } from './safety/html';
import type { RenderSite } from './renderSite';
import type { Scope } from './scope';
import { iconHtml } from './shortcodes/look';
import { marksIn } from './shortcodes/marks';
import type { ShortcodeCallNode, ShortcodeNode } from './shortcodes/shortcodeTree';

/**
 * What a comment shows: of all that stands in it only its buttons, as chips that say what is missing or hidden. Its shortcodes are
 * run all the same, as Hugo runs them: one that is wrong breaks the build. [tried with Hugo 0.131 and 0.169]
 */
export function ghostsOf(comment: string, scope: Scope, page: PageRendering): string {
  const nodes = marksIn(comment).flatMap((i) => scope.nodes[i] ?? []);
  if (nodes.length === 0) return '';
  page.findings.silently(() => nodes.forEach((node) => page.node(node, scope)));
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
  const isHidden = hasAddress(href, page.site);
  const range = source.rangeOf(call);
  const attributes = {
    class: 'ghost-button',
    role: 'button',
    tabindex: 0,
    'data-ghost': page.findings.ghost({ kind, range }),
    'data-kind': kind,
    'data-range': dataRange(range),
    'data-line': range.start.line,
    title: isHidden ? href : undefined,
  };
  const words = isHidden ? hidden(kind) : missing(kind);
  return element('span', attributes, `${iconHtml(icons[kind])} ${escapeHtml(words)}`);
}

/** Whether a commented-out button leads somewhere: it waits to be shown, not for its address. */
export function hasAddress(href: string, site: Pick<RenderSite, 'isExample'>): boolean {
  return !isPlaceholderAddress(href) && !site.isExample(href);
}

const icons: Readonly<Record<ButtonKind, string>> = {
  video: 'video',
  slides: 'person-chalkboard',
  code: 'code',
  other: 'link',
};

function missing(kind: ButtonKind): string {
  switch (kind) {
    case 'video':
      return l10n.t('Video missing');
    case 'slides':
      return l10n.t('Slides missing');
    case 'code':
      return l10n.t('Code missing');
    case 'other':
      return l10n.t('Link missing');
  }
}

function hidden(kind: ButtonKind): string {
  switch (kind) {
    case 'video':
      return l10n.t('Video commented out');
    case 'slides':
      return l10n.t('Slides commented out');
    case 'code':
      return l10n.t('Code commented out');
    case 'other':
      return l10n.t('Link commented out');
  }
}
