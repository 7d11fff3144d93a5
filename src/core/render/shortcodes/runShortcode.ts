import { contentOfShortcode } from '../../hugo/knownShortcodes';
import type { PageRendering } from '../page/pageRendering';
import { escapeHtml } from '../../text/writtenHtml';
import type { Scope } from '../page/scope';
import type { PageFault } from '../pageFault';
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

/** A mark in place of a shortcode for which Hugo does not build the page. */
function refusalOf(call: ShortcodeCall): string | undefined {
  const { node, parameters, name, scope } = call;
  const { notation, role } = node.open;
  if (node.close === undefined && role === 'open' && contentOfShortcode(name) !== undefined)
    return call.refuse({ code: 'shortcode-not-closed', name: node.open.name, notation });
  if (parameters.mixed === undefined) return undefined;
  const { name: key, start, end } = parameters.mixed;
  const from = key === undefined ? start : scope.source.text.lastIndexOf(key, start);
  const parameter = key ?? scope.source.text.slice(start, end);
  return call.refuse({ code: 'shortcode-mixed-parameters', parameter }, { start: from, end });
}

function brokenHtml(node: BrokenNode, scope: Scope, page: PageRendering): string {
  const { source } = scope;
  const [name = ''] = /[\w./-]+/.exec(source.text.slice(node.start, node.start + 100)) ?? [];
  const notation = source.text.charAt(node.start + 2) === '%' ? '%' : '<';
  const fault: PageFault =
    node.kind === 'stray-close'
      ? { code: 'shortcode-closing-alone', name: name.replace('/', '') }
      : { code: 'shortcode-not-ended', notation };
  page.report(fault, node, scope);
  return buildError(name, page.words.of(fault), source.lineOf(node.start));
}
