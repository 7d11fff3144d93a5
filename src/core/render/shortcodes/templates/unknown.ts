import * as l10n from '@vscode/l10n';
import { classes, element, escapeHtml } from '../../../text/writtenHtml';
import { iconHtml } from '../look';
import type { ShortcodeCall } from '../shortcodeCall';

/** Where a site keeps shortcodes of its own. */
const folders = ['layouts/shortcodes', 'layouts/_shortcodes'];

/**
 * A shortcode that is neither Hugo's nor Relearn's: a chip with its name, and its content. Hugo does not build the page
 * unless the site or its theme has a template for it.
 */
export function unknownShortcode(call: ShortcodeCall): string {
  const { node, page, name, line } = call;
  const isOwn = folders.some((folder) => page.site.files.exists(`${folder}/${name}.html`) === true);
  const fault = { code: 'shortcode-unknown', name: node.open.name } as const;
  if (!isOwn) call.report(fault);
  const title = isOwn ? l10n.t('A shortcode of this site that only Hugo can run') : page.words.of(fault);
  const values = node.open.parameters.map(({ name: key, value }) =>
    key === undefined ? value : `${key}=${value}`,
  );
  const label = element(
    'span',
    { class: 'shortcode-name' },
    `${iconHtml('puzzle-piece')} ${escapeHtml([node.open.name, ...values].join(' '))}`,
  );
  const inner = node.close === undefined ? '' : call.inner();
  const isBlock =
    /^\s*<(?!\/?(?:span|a|em|strong|code|i|b|img|del)\b)/.test(inner) ||
    (node.close !== undefined && /[\r\n]/.test(call.innerText()));
  const tag = isBlock ? 'div' : 'span';
  const content = inner.trim() === '' ? '' : element(tag, { class: 'shortcode-content' }, inner);
  const html = element(
    tag,
    { class: classes('shortcode-chip', isBlock && 'block'), title, 'data-line': line },
    label + content,
  );
  return isBlock ? `\n${html}\n` : html;
}
