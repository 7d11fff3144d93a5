import { classes, element, escapeHtml } from '../../../text/writtenHtml';
import { safeColour } from '../../safety/style';
import { iconHtml, lookOf, lookWords } from '../look';
import type { ShortcodeCall } from '../shortcodeCall';

/** `{{% badge style="primary" icon="bolt" title="Version" %}}6.0{{% /badge %}}` */
export function badge(call: ShortcodeCall): string {
  const { parameters: given, page } = call;
  const look = lookOf(lookWords(given), 'default', page.site.config?.rendering.params);
  const label = [look.icon, escapeHtml(look.title)].filter((part) => part !== '').join(' ');
  const title = label === '' ? '' : element('span', { class: 'badge-title' }, label);
  const inner = call.inner();
  const content = inner.trim() === '' ? '' : element('span', { class: 'badge-content' }, inner);
  const attributes = {
    class: classes('badge', 'cstyle', look.className, title !== '' && 'badge-with-title'),
    style: look.css,
    'data-line': call.line,
  };
  return element('span', attributes, title + content);
}

/** `{{% icon star %}}` */
export function icon({ parameters }: ShortcodeCall): string {
  const colour = safeColour(parameters.get('color') ?? '');
  const style = parameters.get('style', 1);
  const html = iconHtml(
    parameters.text('icon', '', 0),
    colour === undefined ? undefined : `color: ${colour};`,
  );
  return style === undefined || html === ''
    ? html
    : element('span', { class: `cstyle ${style.replace(/[^\w-]/g, '')}` }, html);
}
