import { addressFault } from '../../../hugo/goUrl';
import { readButton } from '../../../note/buttons/readButton';
import { dataRange } from '../../elements/dataRange';
import { anchorAttributes } from '../../elements/linkHtml';
import { attributesHtml, classes, element, escapeHtml } from '../../../text/writtenHtml';
import { lookOf, lookWords } from '../look';
import type { ShortcodeCall } from '../shortcodeCall';

/** `{{% button href="https://…" style="warning" icon="video" %}}Watch{{% /button %}}`; named parameters only. */
export function button(call: ShortcodeCall): string {
  const { parameters: given, page, scope, node, line } = call;
  const href = given.get('href') ?? '';
  if (addressFault(href) !== undefined) return call.refuse({ code: 'address-invalid', address: href });
  const look = lookOf(lookWords(given), 'transparent', page.site.config?.rendering.params);
  const inner = given.get('title') === undefined ? call.inner() : escapeHtml(given.text('title', ''));
  const label = inner === '' ? escapeHtml(look.title) : inner.trim() === '' ? '' : inner;
  const title = label === '' ? '' : element('span', { class: 'title' }, label);
  const position = given.get('iconposition') ?? given.get('icon-position');
  const parts = position === 'right' ? [title, look.icon] : [look.icon, title];
  const face = parts.filter((part) => part !== '').join(' ');
  const { kind, placeholder } = readButton(node, undefined, scope.source.text, scope.source.index);
  const range = scope.source.rangeOf(node);
  const attributes = {
    class: classes(
      'btn cstyle button',
      look.className,
      href !== '' && 'interactive',
      placeholder && 'placeholder',
    ),
    style: look.css,
    'data-kind': kind,
    'data-range': dataRange(range),
    'data-line': line,
  };
  if (href === '') return element('span', attributes, element('span', {}, face));
  const { class: effect, ...link } = anchorAttributes(page, href, line);
  const named = given.get('target');
  const target = named === '_self' || named === '_blank' ? named : link['target'];
  return `<span${attributesHtml(attributes)}>${element('a', { class: effect, ...link, target }, face)}</span>`;
}
