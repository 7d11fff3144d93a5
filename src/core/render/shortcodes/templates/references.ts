import type { LinkTarget } from '../../../hugo/resolveLink';
import { siteParameter } from '../../../hugo/renderingSettings';
import { publishedAddress } from '../../addresses/publishedPlace';
import { escapeHtml } from '../../../text/writtenHtml';
import { sanitizeHtml, textHtml } from '../../safety/sanitizeHtml';
import type { ShortcodeCall } from '../shortcodeCall';

/**
 * `{{% relref "02_gslb" %}}`, and `ref`, for which host the site is published on does not matter here: the address of a
 * page. Hugo builds nothing where there is no such page.
 */
export function reference(call: ShortcodeCall): string {
  const found = find(call);
  return found === undefined ? refuse(call) : escapeHtml(found.address);
}

/** Where a `ref` in a link's address leads, as an address that links can be resolved by; undefined for another shortcode. */
export function referenceTarget(call: ShortcodeCall): string | undefined {
  if (call.name !== 'ref' && call.name !== 'relref') return undefined;
  const found = find(call);
  if (found !== undefined) return found.logicalPath;
  refuse(call);
  return pathOf(call);
}

function pathOf({ parameters }: ShortcodeCall): string {
  return parameters.text('path', '', 0);
}

function find(call: ShortcodeCall) {
  const { page } = call;
  const { config } = page.site;
  const target = targetOf(call);
  if (target.kind !== 'page' || config === undefined) return undefined;
  return {
    address: publishedAddress(target.page, page.from, config) + target.suffix,
    logicalPath: target.page.logicalPath + target.suffix,
  };
}

function targetOf(call: ShortcodeCall): LinkTarget {
  return call.page.site.links.resolve(call.page.from, pathOf(call));
}

function refuse(call: ShortcodeCall): string {
  const address = pathOf(call);
  const target = targetOf(call);
  if (target.kind !== 'ambiguous') return call.refuse({ code: 'ref-not-found', address });
  const pages = target.pages.map(({ logicalPath }) => logicalPath);
  return call.refuse({ code: 'ref-ambiguous', address, pages });
}

/** `{{% siteparam "name" %}}`: a parameter of the site's configuration; nothing where there is none. */
export function siteParameterText({ parameters, page }: ShortcodeCall): string {
  const { config } = page.site;
  const value =
    config === undefined ? undefined : siteParameter(config.rendering.params, parameters.text('name', '', 0));
  return valueHtml(value);
}

/** Hugo's own `{{< param "name" >}}`: a parameter of the page, else of the site. */
export function pageParameter({ parameters, page }: ShortcodeCall): string {
  return valueHtml(page.setting(parameters.text('name', '', 0).toLowerCase()));
}

function valueHtml(value: unknown): string {
  const words = Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(', ') : value;
  if (typeof words === 'number' || typeof words === 'boolean') return String(words);
  if (typeof words !== 'string') return '';
  return sanitizeHtml(words, {
    text: textHtml,
    attribute: (text) => text,
    comment: () => '',
    media: () => undefined,
  });
}
