import * as l10n from '@vscode/l10n';
import { contentOfShortcode } from '../../hugo/knownShortcodes';
import type { PageRendering } from '../page/pageRendering';
import { escapeHtml } from '../safety/html';
import type { Scope } from '../page/scope';
import { buildError } from './buildError';
import { ShortcodeCall } from './shortcodeCall';
import type { BrokenNode, ShortcodeNode } from './shortcodeTree';
import { templates } from './templates';
import { referenceTarget } from './templates/references';
import { unknownShortcode } from './templates/unknown';

/** The HTML that stands in a shortcode's place. */
export function nodeHtml(node: ShortcodeNode, scope: Scope, page: PageRendering): string {
  if (node.kind === 'escaped') return escapeHtml(scope.source.text.slice(node.start, node.end));
  if (node.kind !== 'call') return brokenHtml(node, scope, page);
  const call = new ShortcodeCall(node, scope, page);
  return refusalOf(call) ?? (templates.get(call.name) ?? unknownShortcode)(call);
}

/** The same as words, for an attribute or an address: what a `relref` leads to, else the words of the HTML. */
export function nodeText(node: ShortcodeNode, scope: Scope, page: PageRendering): string {
  if (node.kind === 'call') {
    const target = referenceTarget(new ShortcodeCall(node, scope, page));
    if (target !== undefined) return target;
  }
  return nodeHtml(node, scope, page)
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity)
    .trim();
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** A mark in place of a shortcode for which Hugo does not build the page; the reason is in the problems, too. */
function refusalOf(call: ShortcodeCall): string | undefined {
  const { node, parameters, name, page, scope } = call;
  if (node.close === undefined && node.open.role === 'open' && contentOfShortcode(name) !== undefined) {
    return call.refuse(
      'shortcode-not-closed',
      l10n.t('Hugo does not build this page: the shortcode {0} is not closed.', node.open.name),
    );
  }
  if (parameters.mixed === undefined) return undefined;
  const message = l10n.t(
    'Hugo does not build this page: the shortcode {0} has parameters with and without names.',
    node.open.name,
  );
  const { name: key, start, end } = parameters.mixed;
  const from = key === undefined ? start : scope.source.text.lastIndexOf(key, start);
  page.report('shortcode-mixed-parameters', 'error', message, { start: from, end }, scope);
  return buildError(node.open.name, message, call.line);
}

function brokenHtml(node: BrokenNode, scope: Scope, page: PageRendering): string {
  const [name = ''] = /[\w./-]+/.exec(scope.source.text.slice(node.start, node.start + 100)) ?? [];
  const isStray = node.kind === 'stray-close';
  const message = isStray
    ? l10n.t('Hugo does not build this page: {0} closes a shortcode that is not open.', name)
    : l10n.t('Hugo does not build this page: a shortcode begins here and has no readable end.');
  page.report(isStray ? 'shortcode-stray-close' : 'shortcode-unfinished', 'error', message, node, scope);
  return buildError(name, message, scope.source.lineOf(node.start));
}
