import { attributesHtml, classes, element, escapeHtml } from '../../../text/writtenHtml';
import { iconHtml, lookOf, type Look } from '../look';
import type { ShortcodeCall } from '../shortcodeCall';

/** A coloured box with a title: notices, alerts, folds. */
export interface Box {
  readonly look: Pick<Look, 'className' | 'css' | 'icon'>;
  /** HTML. */
  readonly title: string;
  /** True and false draw an expander that is open or shut; undefined draws none. */
  readonly expanded: boolean | undefined;
  readonly group?: string | undefined;
  readonly line: number;
  readonly extraClass?: string | undefined;
}

/** A box as Relearn 7 writes it. */
export function boxHtml(box: Box & { readonly content: string }): string {
  const { open, close } = boxAround(box);
  return open + box.content + close;
}

/** What stands before and behind the content of a box. */
export function boxAround({ look, title, expanded, group, line, extraClass }: Box): {
  readonly open: string;
  readonly close: string;
} {
  const canExpand = expanded !== undefined;
  const attributes = {
    class: classes('box cstyle notices', look.className, canExpand && 'expand', extraClass),
    style: look.css,
    name: group === undefined || group === '' ? undefined : group,
    'data-line': line,
  };
  const label = [canExpand ? iconHtml('expander-icon fa-fw fas fa-chevron-right') : '', look.icon, title]
    .filter((part) => part !== '')
    .join(' ');
  const body = '<div class="box-content">';
  // A browser gives details without a summary a title of its own.
  if (label === '') return { open: `\n<div${attributesHtml(attributes)}>${body}`, close: '</div></div>\n' };
  const summary = element('summary', { class: 'box-label', tabindex: canExpand ? undefined : -1 }, label);
  const details = attributesHtml({ open: expanded ?? true, ...attributes });
  return { open: `\n<details${details}>${summary}${body}`, close: '</div></details>\n' };
}

/** `{{% notice style="tip" title="…" %}}` or `{{% notice tip "…" %}}` */
export function notice(call: ShortcodeCall): string {
  const { parameters: given, page } = call;
  const words = {
    style: given.get('style', 0),
    color: given.get('color'),
    title: given.get('title', 1),
    icon: given.get('icon', 2),
  };
  const look = lookOf(words, 'default', page.site.config?.rendering.params);
  return boxHtml({
    look,
    title: escapeHtml(look.title),
    content: call.inner(),
    expanded: given.flag('expanded'),
    group: given.get('groupid'),
    line: call.line,
  });
}

const transparent = { className: 'transparent', css: undefined, icon: '' };

/** `{{% expand "More" %}}` */
export function expand(call: ShortcodeCall): string {
  const { parameters: given } = call;
  return boxHtml({
    look: transparent,
    title: escapeHtml(given.text('title', 'Expand me...', 0)),
    content: call.inner(),
    expanded: given.flag('expanded', 1) ?? given.flag('open') ?? false,
    line: call.line,
  });
}

/** Hugo's own `{{< details summary="…" >}}`, which Relearn draws as a fold. */
export function details(call: ShortcodeCall): string {
  const { parameters: given } = call;
  return boxHtml({
    look: transparent,
    title: escapeHtml(given.text('summary', given.text('title', 'Details', 0))),
    content: call.inner(),
    expanded: given.flag('open') ?? false,
    group: given.get('name'),
    line: call.line,
    extraClass: given.get('class')?.replace(/[^\w\s-]/g, ''),
  });
}
