import * as l10n from '@vscode/l10n';
import { neededParameter } from '../../../hugo/shortcodeDemands';
import { anchorAttributes } from '../../elements/linkHtml';
import { classes, element, escapeHtml } from '../../../text/writtenHtml';
import { safeLength } from '../../safety/style';
import { iconHtml } from '../look';
import type { ShortcodeCall } from '../shortcodeCall';
import { encodeUriPart } from '../../../text/wellFormed';

/** Hugo's own `{{< figure src="pic.png" title="…" >}}`. */
export function figure({ parameters: given, page, line }: ShortcodeCall): string {
  const image = page.image(given.text('src', ''), line);
  const link = given.get('link');
  const alt = given.text('alt', given.text('caption', ''));
  const isThere = image.state === 'found' || image.state === 'remote' || image.state === 'not-found';
  const picture = isThere
    ? element('img', {
        src: image.source,
        alt,
        width: safeLength(given.text('width', '')),
        height: safeLength(given.text('height', '')),
        loading: given.get('loading') === 'lazy' ? 'lazy' : undefined,
        class: image.state === 'not-found' ? 'not-found' : undefined,
        'data-file': image.file,
      })
    : element(
        'span',
        { class: 'missing-image', role: 'img' },
        `${iconHtml('image')} ${escapeHtml(given.text('src', alt))}`,
      );
  const shown = link === undefined ? picture : element('a', anchorAttributes(page, link, line), picture);
  const title = given.text('title', '');
  const words = [
    page.inlineMarkdown(given.text('caption', ''), line),
    attribution(given.text('attr', ''), given.get('attrlink')),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const caption =
    (title === '' ? '' : element('h4', {}, escapeHtml(title))) +
    (words === '' ? '' : element('p', {}, words));
  return `\n${element(
    'figure',
    { class: classes(given.get('class')?.replace(/[^\w\s-]/g, '')), 'data-line': line },
    shown + (caption === '' ? '' : element('figcaption', {}, caption)),
  )}\n`;

  function attribution(text: string, address: string | undefined): string {
    const html = page.inlineMarkdown(text, line);
    return address === undefined || html === ''
      ? html
      : element('a', anchorAttributes(page, address, line), html);
  }
}

/** A film that the site plays: nothing of another host is loaded here, a link leads there. */
export function youtube(call: ShortcodeCall): string {
  return filmHtml(call, 'YouTube', (id) => `https://www.youtube.com/watch?v=${id}`, 'fa-fw fab fa-youtube');
}

export function vimeo(call: ShortcodeCall): string {
  return filmHtml(call, 'Vimeo', (id) => `https://vimeo.com/${id}`, 'fa-fw fab fa-vimeo');
}

function filmHtml(call: ShortcodeCall, host: string, address: (id: string) => string, icon: string): string {
  const { parameters: given, page, line } = call;
  const id = given.text('id', '', 0);
  if (id === '') return withoutParameters(call);
  const label = `${iconHtml(icon)} ${escapeHtml(given.text('title', l10n.t('Video on {0}', host)))}`;
  const link = element('a', anchorAttributes(page, address(encodeUriPart(id)), line), label);
  return `\n${element('div', { class: 'film', 'data-line': line }, link)}\n`;
}

/** A post of another site, which is not loaded here. */
export function embed(call: ShortcodeCall): string {
  const { name, parameters: given, line } = call;
  const words = [...given.named.values(), ...given.positional].join(' ');
  if (words === '') return withoutParameters(call);
  const label = `${iconHtml('quote-left')} ${escapeHtml(`${name}: ${words}`)}`;
  return element('div', { class: 'embedded-post', 'data-line': line }, label);
}

/** Hugo's own `{{< qr text="…" />}}`: the picture is made when the site is built, here is what it says. */
export function qr(call: ShortcodeCall): string {
  const words = call.parameters.text('text', '') || call.innerText().trim();
  if (words === '') return withoutParameters(call);
  const label = `${iconHtml('qrcode')} ${escapeHtml(words)}`;
  return element('div', { class: 'embedded-post', 'data-line': call.line }, label);
}

function withoutParameters(call: ShortcodeCall): string {
  const { name } = call;
  return call.refuse({ code: 'shortcode-parameter-missing', name, parameter: neededParameter(name) });
}

/** The description of an interface, which the site draws with a library of its own: a link to it. */
export function openApi({ parameters: given, page, line }: ShortcodeCall): string {
  const source = given.text('src', '', 0);
  const link = element('a', anchorAttributes(page, source, line), escapeHtml(source));
  return `\n${element('div', { class: 'openapi', 'data-line': line }, `${iconHtml('code')} OpenAPI: ${link}`)}\n`;
}
