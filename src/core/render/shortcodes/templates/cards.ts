import { imageHtml } from '../../elements/imageHtml';
import { anchorAttributes } from '../../elements/linkHtml';
import { classes, element, escapeHtml } from '../../../text/writtenHtml';
import type { ShortcodeCall } from '../shortcodeCall';

/** `{{< cards >}}{{% card … %}}…{{% /card %}}{{< /cards >}}`, as Relearn 9 writes it. */
export function cards(call: ShortcodeCall): string {
  const items = call.within('card').map((each) => element('li', {}, cardHtml(each)));
  return `\n${element('ul', { class: 'card-container', 'data-line': call.line }, items.join('\n'))}\n`;
}

/** One card alone. */
export function card(call: ShortcodeCall): string {
  return element(
    'ul',
    { class: 'card-container', 'data-line': call.line },
    element('li', {}, cardHtml(call)),
  );
}

function cardHtml(call: ShortcodeCall): string {
  const { parameters: given, page, line } = call;
  const href = given.text('href', '');
  const words = escapeHtml(given.text('title', ''));
  const link = href === '' ? words : element('a', anchorAttributes(page, href, line), words);
  const title = words === '' ? '' : element('div', { class: 'card-title' }, link);
  const source = given.text('image', '');
  const image =
    source === ''
      ? ''
      : element(
          'div',
          { class: 'card-image' },
          imageHtml(page, { address: source, alt: '', title: undefined, line, isInLink: true }),
        );
  const text = element('div', { class: 'card-content-text' }, call.inner());
  const content = element('div', { class: 'card-content' }, title + text);
  return element('article', { class: classes('card', href !== '' && 'card-popout') }, image + content);
}
