import { classes, element, escapeHtml } from '../../../text/writtenHtml';
import { lookOf } from '../look';
import type { ShortcodeCall } from '../shortcodeCall';

/** One tab of a panel. */
export interface Tab {
  /** HTML. */
  readonly title: string;
  readonly icon: string;
  readonly style: string | undefined;
  readonly css: string | undefined;
  /** HTML. */
  readonly content: string;
}

/** `{{< tabs groupid="a" >}}{{% tab title="json" %}}…{{% /tab %}}{{< /tabs >}}` */
export function tabs(call: ShortcodeCall): string {
  const { parameters: given } = call;
  const all = call.within('tab').map((each) => readTab(each, call));
  const title = [
    lookOf(wordsOf(given.get('icon')), 'initial', undefined).icon,
    escapeHtml(given.text('title', '')),
  ];
  return tabPanelHtml(
    all,
    title.filter((part) => part !== '').join(' '),
    given.text('groupid', given.text('groupId', `tabs-${call.page.newName()}`)),
    call.line,
  );
}

/** A tab alone. */
export function tab(call: ShortcodeCall): string {
  return tabPanelHtml([readTab(call, undefined)], '', `tabs-${call.page.newName()}`, call.line);
}

function wordsOf(icon: string | undefined) {
  return { style: undefined, color: undefined, title: undefined, icon };
}

function readTab(call: ShortcodeCall, around: ShortcodeCall | undefined): Tab {
  const { parameters: given, page } = call;
  const inherited = (name: string) => given.get(name) ?? around?.parameters.get(name);
  const look = lookOf(
    {
      style: inherited('style'),
      color: inherited('color'),
      title: given.get('title') ?? given.get('name'),
      icon: given.get('icon'),
    },
    'initial',
    page.site.config?.rendering.params,
  );
  return {
    title: escapeHtml(look.title),
    icon: look.icon,
    style: look.className,
    css: look.css,
    content: call.inner(),
  };
}

/** Tabs as Relearn 7 writes them; the page switches them by `data-tab-group` and `data-tab-item`. */
export function tabPanelHtml(all: readonly Tab[], title: string, group: string, line: number): string {
  const item = ({ title: name }: Tab, i: number) =>
    name
      .replace(/<[^>]*>/g, '')
      .trim()
      .toLowerCase() || `tab-${i}`;
  const nav = all.map((each, i) => {
    const text = [each.icon, each.title].filter((part) => part !== '').join(' ');
    return element(
      'button',
      {
        'data-tab-item': item(each, i),
        class: classes('tab-nav-button tab-panel-style cstyle', each.style, i === 0 && 'active'),
        style: each.css,
        tabindex: i === 0 ? -1 : undefined,
      },
      element('span', { class: 'tab-nav-text' }, text),
    );
  });
  const contents = all.map((each, i) =>
    element(
      'div',
      {
        'data-tab-item': item(each, i),
        class: classes('tab-content tab-panel-style cstyle', each.style, i === 0 && 'active'),
        style: each.css,
      },
      element('div', { class: 'tab-content-text' }, each.content),
    ),
  );
  const bar = element('div', { class: 'tab-nav-title' }, title === '' ? '&#8203;' : title);
  return `\n${element(
    'div',
    { class: 'tab-panel', 'data-tab-group': group, 'data-line': line },
    element('div', { class: 'tab-nav' }, bar + nav.join('')) +
      element('div', { class: 'tab-content-container' }, contents.join('')),
  )}\n`;
}
