import { codeLinesHtml, readLineOptions } from './codeLines';
import type { PageRendering } from '../page/pageRendering';
import { classes, element, escapeHtml } from '../../text/writtenHtml';
import { tabPanelHtml } from '../shortcodes/templates/tabs';

/** What stands behind an opening fence: a language, and options in braces. */
export interface FenceInfo {
  readonly language: string;
  readonly options: ReadonlyMap<string, string>;
}

const option = /([\w-]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|(\[[^\]]*\])|([^\s,}"']+))/g;

/**
 * Reads ` ```go {title="x" linenos=true hl_lines=[2,"4-6"]}`; a list stays as written.
 * [Hugo, documentation, Code block render hooks]
 */
export function readFenceInfo(info: string): FenceInfo {
  const written = info.slice(0, 2000).trim();
  const brace = written.indexOf('{');
  const language = (brace < 0 ? written : written.slice(0, brace)).trim().split(/\s/, 1)[0] ?? '';
  const options = new Map<string, string>();
  if (brace >= 0) {
    for (const [, name = '', double, single, list, bare] of written.slice(brace).matchAll(option))
      options.set(name.toLowerCase(), double ?? single ?? list ?? bare ?? '');
  }
  return { language, options };
}

/** A block of code as it stands in a note. */
export interface CodeBlock extends FenceInfo {
  /** As written, line ends around it included. */
  readonly text: string;
  /** Where it begins in the note. */
  readonly line: number;
  /** Writes a part of the text as HTML, with what shortcodes in it become. */
  readonly write: (text: string) => string;
}

/**
 * A block of code as Relearn writes it, without colours; one with a title is drawn as a single tab. Where its lines have
 * numbers or some of them stand out, each is an element, as Chroma writes it.
 */
export function codeHtml(page: PageRendering, { language, options, text, line, write }: CodeBlock): string {
  const settings = page.site.config?.rendering;
  const code = settings === undefined ? text.replace(/\r?\n$/, '') : withoutOuterLineEnds(text);
  const name = language === '' ? undefined : language;
  const lines = name === undefined ? undefined : readLineOptions(options, settings?.codeOptions);
  const attributes = {
    class: classes(name !== undefined && `language-${name.replace(/\s/g, '')}`),
    'data-lang': name,
  };
  const pre = element(
    'pre',
    { tabindex: 0, class: lines && 'chroma' },
    element('code', attributes, lines === undefined ? write(code) : codeLinesHtml(code, lines, write)),
  );
  const block = element('div', { class: 'highlight wrap-code', dir: 'auto', 'data-line': line }, pre);
  const title = options.get('title') ?? '';
  if (title === '') return `\n${block}\n`;
  const tab = { title: escapeHtml(title), icon: '', style: 'code', css: undefined, content: block };
  return tabPanelHtml([tab], '', `tabs-${page.newName()}`, line);
}

/** Relearn takes all line ends off both sides: the first line that says something is number one. [Relearn, highlight] */
function withoutOuterLineEnds(text: string): string {
  const isEnd = (at: number) => text[at] === '\n' || text[at] === '\r';
  let [start, end] = [0, text.length];
  while (start < end && isEnd(start)) start++;
  while (end > start && isEnd(end - 1)) end--;
  return text.slice(start, end);
}
