import { Tokenizer, type Token, type TokenHandler } from 'parse5';
import { markdownHref } from '../links/hrefText';
import { isWebAddress } from '../text/escapeMarkdown';

const known =
  'a|abbr|address|article|aside|b|big|blockquote|body|br|center|cite|code|dd|del|details|div|dl|dt|em|figure|figcaption|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|li|main|mark|meta|nav|o:p|ol|p|pre|q|s|samp|script|section|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|var|video';
const tag = new RegExp(`</?(?:${known})(?:\\s[^<>]*|/)?>`, 'i');
/** With one of these, line ends in the text mean no more than spaces. */
const blockTag = /<(?:p|div|ul|ol|li|h[1-6]|table|blockquote|dl|body)(?:\s[^<>]*)?>/i;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
/** A `<` that begins none of the tags that people write on purpose: `List<String>`, `a < b`. */
const plainLess = new RegExp(`<(?!/?(?:${known})(?:[\\s/][^<>]*)?>|!--)`, 'gi');
/** Code of Markdown, in which tags are text. */
const markdownCode = /```[^]*?```|`[^`\n]+`/g;

const paragraphs = /^(?:p|ol|ul|dl|table|blockquote|pre|h[1-6]|hr|section|article|figure|details|form)$/;
const lines = /^(?:address|aside|body|center|dd|div|dt|figcaption|footer|header|html|main|nav|summary|tr)$/;
const unseen = /^(?:script|style|head|title|iframe|svg|video)$/;
const marks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  em: '*',
  i: '*',
  code: '`',
  tt: '`',
};
/** Elements in each other that still become marks; more are nobody's emphasis. */
const deepest = 8;

/**
 * What someone wrote about an event, as plain Markdown: HTML becomes what Markdown has for it and nothing of it stays.
 * A text without HTML keeps its lines as they are.
 * @param base where relative links begin; without it they become their words
 */
export function plainMarkdown(source: string, base: string | undefined): string {
  const text = source.replace(/\r\n?/g, '\n').replace(/[\u0000\ufdd0]/g, '');
  // Code of Markdown is put aside.
  const codes = text.includes('`') ? (text.match(markdownCode) ?? []) : [];
  const words = codes.length === 0 ? text : text.replace(markdownCode, putAside);
  // Most texts have none: to look for a sign is quicker than to look for a pattern.
  const mayHaveTags = words.includes('<');
  if (mayHaveTags && blockTag.test(words)) return written(text.replace(plainLess, '&lt;'), base, true);
  const hasHtml = (mayHaveTags && tag.test(words)) || (words.includes('&') && entity.test(words));
  const result = hasHtml
    ? written(words.replace(plainLess, '&lt;'), base, false)
    : tidy(mayHaveTags ? words.replace(plainTag, '\\<') : words);
  let next = 0;
  return result.replaceAll(putAside, () => codes[next++] ?? '');
}

/** Stands for what was put aside: a sign that no text has. [Unicode: noncharacters] */
const putAside = '\ufdd0';

/** A name or title: one line, without HTML. */
export function plainLine(source: string): string {
  // Most are so already, and this is asked for each field of each event.
  if (!unplain.test(source)) return source.trim();
  const hasHtml = /[<&]/.test(source) && (tag.test(source) || entity.test(source));
  const text = hasHtml ? wordsOf(source.replace(plainLess, '&lt;')) : source;
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** What HTML could be in, or white space other than single blanks. */
const unplain = /[<&]|[^\S ]|  |\p{Cc}/u;

/** A `<` that Markdown would take for HTML. */
const plainTag = /<(?=[a-z/!?])/gi;

function tidy(text: string): string {
  // Most texts are tidy: to look is quicker than to part them.
  if (!/[^\S\n]\n|\n{3}/.test(text)) return text.trimEnd().replace(/^\n+/, '');
  // `trimEnd` and no pattern: one that ends in `$` begins anew at each space of a long gap.
  const tidied = text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
  return tidied.replace(/^\n+/, '');
}

function wordsOf(html: string): string {
  const words: string[] = [];
  const visitor: Visitor = {
    text: (text) => void words.push(text),
    open: ({ tagName }) => void (tagName === 'br' || lines.test(tagName) ? words.push(' ') : 0),
    close: () => undefined,
  };
  // A title that is a script is one all the same.
  tokenize(html, visitor, false);
  return words.join('');
}

interface Visitor {
  text(text: string): void;
  open(token: Token.TagToken): void;
  close(tagName: string): void;
}

/**
 * Reads tags one after the other, without a tree: misnested ones cost no more than others.
 * @param hides whether scripts and the like are left out with their words
 */
function tokenize(html: string, visitor: Visitor, hides = true): void {
  let hidden: string | undefined;
  // The tokenizer hands out words and the spaces between them one by one.
  let gathered: string[] = [];
  const add = (text: string) => hidden === undefined && gathered.push(text);
  const flush = () => {
    if (gathered.length > 0) visitor.text(gathered.join(''));
    gathered = [];
  };
  const nothing = () => undefined;
  const handler: TokenHandler = {
    onCharacter: ({ chars }) => void add(chars),
    onWhitespaceCharacter: ({ chars }) => void add(chars),
    onNullCharacter: nothing,
    onComment: nothing,
    onDoctype: nothing,
    onEof: flush,
    onStartTag: (token) => {
      flush();
      if (hidden !== undefined) return;
      if (hides && unseen.test(token.tagName) && !token.selfClosing) hidden = token.tagName;
      else visitor.open(token);
    },
    onEndTag: ({ tagName }) => {
      flush();
      if (hidden === undefined) visitor.close(tagName);
      else if (hidden === tagName) hidden = undefined;
    },
  };
  new Tokenizer({}, handler).write(html, true);
}

function written(html: string, base: string | undefined, collapses: boolean): string {
  const writer = new MarkdownWriter(base, collapses);
  tokenize(html, writer);
  return writer.end();
}

interface OpenMark {
  readonly tagName: string;
  /** Where in the pieces its own mark belongs. */
  readonly at: number;
  /** How many texts there were before it. */
  readonly words: number;
  readonly href: string | undefined;
}

class MarkdownWriter implements Visitor {
  readonly #pieces: string[] = [];
  readonly #base: string | undefined;
  readonly #collapses: boolean;
  readonly #open: OpenMark[] = [];
  readonly #lists: { readonly isOrdered: boolean; count: number }[] = [];
  #quotes = 0;
  /** Texts so far that are more than spaces. */
  #words = 0;
  #pre: string[] | undefined;
  /** What the line has so far: nothing, quotes' and lists' marks, or words. */
  #line: 'empty' | 'begun' | 'words' = 'empty';
  #endsWithSpace = true;

  constructor(base: string | undefined, collapses: boolean) {
    this.#base = base;
    this.#collapses = collapses;
  }

  text(text: string): void {
    if (this.#pre !== undefined) {
      this.#pre.push(text);
      return;
    }
    const isCode = this.#open.some(({ tagName }) => marks[tagName] === '`');
    const words = this.#collapses ? text.replace(/\s+/g, ' ') : text;
    const shown = isCode ? words.replaceAll('`', "'") : this.#escaped(words);
    const own = this.#endsWithSpace && this.#collapses ? shown.replace(/^ /, '') : shown;
    if (own === '' || (this.#collapses && this.#line === 'empty' && own === ' ')) return;
    this.#begin();
    if (/\S/.test(own)) {
      this.#words++;
      this.#line = 'words';
    }
    this.#endsWithSpace = /\s$/.test(own);
    this.#pieces.push(own);
  }

  open({ tagName, attrs }: Token.TagToken): void {
    if (this.#pre !== undefined) return;
    if (tagName === 'br') this.#break();
    else if (tagName === 'li') this.#item();
    else if (tagName === 'td' || tagName === 'th') this.#cell();
    else if (tagName === 'img') this.text(attributeIn(attrs, 'alt'));
    else if (tagName === 'pre') {
      this.#paragraph();
      this.#pre = [];
    } else if (tagName === 'ul' || tagName === 'ol') this.#list(tagName);
    else if (paragraphs.test(tagName)) this.#paragraph();
    else if (lines.test(tagName)) this.#newLine();
    if (tagName === 'blockquote') this.#quotes = Math.min(this.#quotes + 1, deepest);
    if (tagName === 'a') this.#mark(tagName, this.#resolved(attributeIn(attrs, 'href')));
    else if (Object.hasOwn(marks, tagName) || /^h[1-6]$/.test(tagName)) this.#mark(tagName, undefined);
  }

  close(tagName: string): void {
    if (this.#pre !== undefined) {
      if (tagName === 'pre') this.#endPre();
      return;
    }
    const at = this.#open.findLastIndex((mark) => mark.tagName === tagName);
    if (at >= 0) for (const mark of this.#open.splice(at).reverse()) this.#endMark(mark);
    if (tagName === 'ul' || tagName === 'ol') {
      this.#lists.pop();
      if (this.#lists.length === 0) this.#paragraph();
    } else if (tagName === 'blockquote') {
      this.#paragraph();
      this.#quotes = Math.max(this.#quotes - 1, 0);
    } else if (paragraphs.test(tagName)) this.#paragraph();
    else if (lines.test(tagName)) this.#newLine();
  }

  end(): string {
    if (this.#pre !== undefined) this.#endPre();
    for (const mark of this.#open.splice(0).reverse()) this.#endMark(mark);
    return tidy(this.#pieces.join(''));
  }

  /** Ends the line, and all marks that are open in it: Markdown's end with the block. */
  #newLine(): void {
    for (const mark of this.#open.splice(0).reverse()) this.#endMark(mark);
    if (this.#line !== 'empty') this.#break();
  }

  #break(): void {
    this.#pieces.push('\n');
    this.#line = 'empty';
    this.#endsWithSpace = true;
  }

  /** Writes what a line within quotes and lists begins with. */
  #begin(): void {
    if (this.#line !== 'empty') return;
    this.#pieces.push('> '.repeat(this.#quotes) + '  '.repeat(this.#lists.length));
    this.#line = 'begun';
  }

  #paragraph(): void {
    if (this.#line === 'begun') return;
    this.#newLine();
    if (this.#pieces.length > 0) this.#break();
  }

  #list(tagName: string): void {
    if (this.#lists.length === 0) this.#paragraph();
    else this.#newLine();
    if (this.#lists.length < deepest) this.#lists.push({ isOrdered: tagName === 'ol', count: 0 });
  }

  #item(): void {
    this.#newLine();
    const list = this.#lists.at(-1);
    if (list !== undefined) list.count++;
    const mark = list?.isOrdered === true ? `${list.count}. ` : '- ';
    const depth = Math.max(this.#lists.length - 1, 0);
    this.#pieces.push(`${'> '.repeat(this.#quotes)}${'  '.repeat(depth)}${mark}`);
    this.#line = 'begun';
    this.#endsWithSpace = true;
  }

  #cell(): void {
    if (this.#line === 'words') this.#pieces.push(' | ');
    this.#endsWithSpace = true;
  }

  #mark(tagName: string, href: string | undefined): void {
    if (tagName === 'a') this.close('a');
    if (this.#open.length >= deepest || (tagName === 'a' && href === undefined)) return;
    this.#begin();
    this.#open.push({ tagName, at: this.#pieces.length, words: this.#words, href });
    this.#pieces.push('');
  }

  /** Puts an element's marks around its words; spaces at their ends go outside, where Markdown wants them. */
  #endMark({ tagName, at, words: before, href }: OpenMark): void {
    if (before === this.#words) return;
    let last = this.#pieces.length - 1;
    while (last > at && (this.#pieces[last] ?? '').trim() === '') last--;
    let first = at + 1;
    while (first < last && (this.#pieces[first] ?? '').trim() === '') first++;
    const begin = this.#pieces[first] ?? '';
    const lead = begin.slice(0, begin.length - begin.trimStart().length);
    if (lead !== '') this.#pieces[first] = begin.trimStart();
    const finish = this.#pieces[last] ?? '';
    const trail = finish.slice(finish.trimEnd().length);
    const words = href === undefined ? '' : this.#pieces.slice(at + 1, last + 1).join('');
    if (href !== undefined && words.trim().replaceAll('\\', '') === href) return;
    const mark = href === undefined ? (marks[tagName] ?? '**') : '';
    this.#pieces[at] = `${lead}${href === undefined ? mark : '['}`;
    this.#pieces[last] =
      `${finish.trimEnd()}${href === undefined ? mark : `](${markdownHref(href)})`}${trail}`;
  }

  #endPre(): void {
    const code = (this.#pre ?? []).join('').replace(/^\n/, '').trimEnd();
    this.#pre = undefined;
    if (code === '') return;
    const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length).slice(0, 1000));
    const fence = '`'.repeat(Math.min(longest, 20) + 1);
    this.#pieces.push(`${fence}\n${code}\n${fence}`);
    this.#line = 'words';
    this.#paragraph();
  }

  /** In HTML no sign means anything to Markdown; a text with a tag here and there may be Markdown itself. */
  #escaped(words: string): string {
    if (!/[\\`*[\]_<]/.test(words)) return words;
    let safe = words;
    if (this.#collapses) {
      safe = safe.replace(/[\\`*[\]]/g, '\\$&');
      if (safe.includes('_')) safe = safe.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
    }
    return safe.replace(plainTag, '\\<');
  }

  #resolved(href: string): string | undefined {
    return webAddress(href, this.#base);
  }
}

/**
 * An address of the web in full.
 * @param base of a relative one
 * @returns undefined for what leads nowhere on the web
 */
export function webAddress(href: string, base: string | undefined): string | undefined {
  const address = href.trim();
  if (/[\s\p{Cc}]/u.test(address) || address === '' || address.length > 2000) return undefined;
  if (isWebAddress(address)) return address;
  const [, scheme, host, path = ''] = /^(https?:)\/\/([^/?#\s]+)([^?#\s]*)/i.exec(base ?? '') ?? [];
  if (scheme === undefined || host === undefined || /^(?:[a-z][\w+.-]*:|[#?])/i.test(address))
    return undefined;
  if (address.startsWith('//')) return scheme + address;
  const folder = address.startsWith('/') ? '' : path.slice(0, path.lastIndexOf('/') + 1) || '/';
  const [, own = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const steps: string[] = [];
  for (const step of (folder + own).split('/').slice(1)) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return `${scheme}//${host}/${steps.join('/')}${rest}`;
}

function attributeIn(attrs: readonly Token.Attribute[], name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? '';
}
