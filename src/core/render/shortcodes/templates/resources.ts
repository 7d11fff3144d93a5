import { linearPattern } from '../../../text/linearPattern';
import { ownFolder } from '../../addresses/publishedPlace';
import { anchorAttributes } from '../../elements/linkHtml';
import { element, escapeHtml } from '../../../text/writtenHtml';
import { iconHtml, lookOf, lookWords } from '../look';
import type { ShortcodeCall } from '../shortcodeCall';
import { boxHtml } from './boxes';
import { encodeUri } from '../../../text/wellFormed';

/** `{{% resources pattern=".*\.pdf" /%}}`: the files that lie beside the page, as links. A plain note has none. */
export function resources(call: ShortcodeCall): string {
  const { parameters: given, page } = call;
  const look = lookOfBox(call, 'Resources');
  const pattern = linearPattern(given.text('pattern', '.*'));
  const names =
    page.from.role === 'plain'
      ? []
      : (page.site.files.list(ownFolder(page.from, page.site.links.contentFolder)) ?? []);
  const shown = names.filter(
    (name) =>
      !/\.(?:md|markdown|mdown|html?)$/i.test(name) && !name.startsWith('.') && pattern?.test(name) === true,
  );
  const sorted = [...shown].sort((a, b) => (a < b ? -1 : 1));
  if (given.get('sort') === 'desc') sorted.reverse();
  const items = sorted.map((name) =>
    element('li', {}, element('a', anchorAttributes(page, encodeUri(name), call.line), escapeHtml(name))),
  );
  return boxHtml({
    look,
    title: escapeHtml(look.title),
    content: element('ul', {}, items.join('\n')),
    expanded: given.flag('expanded'),
    line: call.line,
    extraClass: 'resources',
  });
}

/** `{{% attachments /%}}`: an empty box since Hugo 0.112, whatever lies beside the page. [tried with 0.131 and 0.169] */
export function attachments(call: ShortcodeCall): string {
  const look = lookOfBox(call, 'Attachments');
  const label = element(
    'div',
    { class: 'box-label' },
    [look.icon, escapeHtml(look.title)].filter((part) => part !== '').join(' '),
  );
  const attributes = {
    class: `box attachments cstyle ${look.className ?? ''}`,
    style: look.css,
    'data-line': call.line,
  };
  return `\n${element('div', attributes, label + element('ul', { class: 'box-content attachments-files' }))}\n`;
}

function lookOfBox({ parameters: given, page }: ShortcodeCall, title: string) {
  const words = lookWords(given);
  const look = lookOf(words, 'transparent', page.site.config?.rendering.params);
  return {
    ...look,
    title: look.title === '' && words.title === undefined ? title : look.title,
    icon: look.icon === '' && words.icon === undefined ? iconHtml('paperclip') : look.icon,
  };
}
