import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What a reader of the page does not see. */
const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'iframe',
  'button',
  'form',
  'nav',
  'select',
]);
const blocks =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)$/;
const paragraphs = /^(?:h[1-6]|p|ol|ul|section|article|hr|table|blockquote)$/;

/** Whether a text is a web page and not words about one. */
export function isWebPage(text: string): boolean {
  // A comment ends at the first `-->`, so that there is one way to read many of them.
  return /^\ufeff?\s*(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype html|html|head|body|div|main|article|section)\b/i.test(
    text.slice(0, 2000),
  );
}

/**
 * A web page as the text of its body: a line for each block, headings, links and numbered items as Markdown has them.
 * Nothing of it runs or is loaded.
 */
export function webPageText(html: string): string {
  const page = new PageText();
  // A stack of its own: pages nest as deep as they like.
  const open: (Node | (() => void))[] = parse(html).childNodes.toReversed();
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (typeof step === 'function') step();
    else if ('value' in step) page.add(step.value);
    else if ('tagName' in step && !unseen.has(step.tagName)) {
      open.push(page.open(step));
      for (const node of step.childNodes.toReversed()) open.push(node);
    }
  }
  return page.lines.join('\n');
}

/**
 * The address that a saved page has of itself: the one that it calls its own, else the one that the browser wrote down.
 * @returns undefined where it says none on http or https
 */
export function webPageAddress(html: string): string | undefined {
  const open = parse(html).childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue;
    const valueOf = (name: string) => node.attrs.find((each) => each.name === name)?.value ?? '';
    const own =
      node.tagName === 'link' && valueOf('rel').toLowerCase() === 'canonical'
        ? valueOf('href')
        : node.tagName === 'meta' && valueOf('property').toLowerCase() === 'og:url'
          ? valueOf('content')
          : '';
    if (isAddress(own.trim())) return own.trim();
    // What a page says about itself stands in its head.
    if (/^(?:html|head)$/.test(node.tagName)) open.push(...node.childNodes.toReversed());
  }
  const saved = /^[^]{0,2000}?<!-- saved from url=\(\d{1,6}\)(\S{1,2000}) -->/.exec(html.slice(0, 5000))?.[1];
  return saved !== undefined && isAddress(saved) ? saved : undefined;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s()]+$/i.test(text);
}

class PageText {
  readonly lines: string[] = [''];
  readonly #items = new Map<Element, number>();

  /** Adds words with their white space as a browser shows it. */
  add(words: string): void {
    const shown = words.replace(/\s+/g, ' ');
    this.#line += /(?:^|\s)$/.test(this.#line.slice(-1)) ? shown.trimStart() : shown;
  }

  /** Begins an element; what comes back ends it. */
  open(element: Element): () => void {
    const { tagName } = element;
    const isBlock = blocks.test(tagName);
    const breakLine = () => isBlock && this.#break(paragraphs.test(tagName));
    breakLine();
    this.#line += this.#mark(element);
    const { length } = this.lines;
    const begin = this.#line.length;
    return () => {
      if (tagName === 'a' && this.lines.length === length)
        this.#line = this.#line.slice(0, begin) + linkTo(element, this.#line.slice(begin));
      breakLine();
    };
  }

  get #line(): string {
    return this.lines.at(-1) ?? '';
  }

  set #line(line: string) {
    this.lines[this.lines.length - 1] = line;
  }

  #break(isParagraph: boolean): void {
    // A heading in an item stands behind its mark.
    if (!/^(?:•|\d+\.)? ?$/.test(this.#line)) this.lines.push('');
    if (isParagraph && this.lines.length > 1 && this.lines.at(-2) !== '') this.lines.push('');
  }

  /** What Markdown writes before a heading or an item. */
  #mark(element: Element): string {
    const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (heading !== undefined) return `${'#'.repeat(Number(heading))} `;
    if (element.tagName !== 'li') return '';
    const list = element.parentNode;
    if (list === null || !('tagName' in list) || list.tagName !== 'ol') return '• ';
    const number = (this.#items.get(list) ?? 0) + 1;
    this.#items.set(list, number);
    return `${number}. `;
  }
}

/** Words as a link, where the element leads to a site. */
function linkTo({ attrs }: Element, words: string): string {
  const valueOf = (name: string) => attrs.find((each) => each.name === name)?.value ?? '';
  const href = valueOf('href').trim();
  if (!isAddress(href)) return words;
  const title = valueOf('title')
    .replace(/["\s]+/g, ' ')
    .trim();
  return `[${words.trim().replace(/[\\[\]]/g, '\\$&')}](${href}${title === '' ? '' : ` "${title}"`})`;
}
