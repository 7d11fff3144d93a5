import type { PageRendering } from './pageRendering';
import { classes, element, escapeHtml } from './safety/html';
import { tabPanelHtml } from './shortcodes/templates/tabs';

/** What stands behind an opening fence: a language, and options in braces. */
export interface FenceInfo {
  readonly language: string;
  readonly options: ReadonlyMap<string, string>;
}

const option = /([\w-]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s,}"']+))/g;

/** Reads ` ```go {title="x" linenos=true}`. [Hugo, documentation, Code block render hooks] */
export function readFenceInfo(info: string): FenceInfo {
  const written = info.slice(0, 2000).trim();
  const brace = written.indexOf('{');
  const language = (brace < 0 ? written : written.slice(0, brace)).trim().split(/\s/, 1)[0] ?? '';
  const options = new Map<string, string>();
  if (brace >= 0) {
    for (const [, name = '', double, single, bare] of written.slice(brace).matchAll(option))
      options.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return { language, options };
}

/**
 * A block of code as Relearn writes it; one with a title is drawn as a single tab.
 * @param code HTML: escaped, and what shortcodes in it became
 */
export function codeHtml(
  page: PageRendering,
  code: string,
  language: string,
  title: string | undefined,
  line: number,
): string {
  const name = language === '' ? undefined : language;
  const attributes = {
    class: classes(name !== undefined && `language-${name.replace(/\s/g, '')}`),
    'data-lang': name,
  };
  const pre = element('pre', { tabindex: 0 }, element('code', attributes, code));
  const block = element('div', { class: 'highlight wrap-code', dir: 'auto', 'data-line': line }, pre);
  if (title === undefined || title === '') return `\n${block}\n`;
  const tab = { title: escapeHtml(title), icon: '', style: 'code', css: undefined, content: block };
  return tabPanelHtml([tab], '', `tabs-${page.newName()}`, line);
}
