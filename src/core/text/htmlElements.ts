import { readHtmlTag, resolveEntities } from '../text/htmlTag';

/** An element of a page; its children are elements and texts. */
export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: PageNode[];
}

export type PageNode = string | PageElement;

/** Elements within each other that somebody writes. */
const usualDepth = 100;

const withoutEnd = new Set(['br', 'col', 'hr', 'img', 'input', 'source', 'wbr']);
/** Elements before which these end without a tag, and the elements around that hold them. [HTML, Optional tags] */
const endsBefore: Readonly<Record<string, readonly [ended: RegExp, within: RegExp]>> = {
  li: [/^li$/, /^(?:ul|ol)$/],
  dt: [/^d[td]$/, /^dl$/],
  dd: [/^d[td]$/, /^dl$/],
  tr: [/^t[rdh]$/, /^table$/],
  td: [/^t[dh]$/, /^tr$/],
  th: [/^t[dh]$/, /^tr$/],
};

/**
 * The tree of a rendered page. Its HTML was written by `core/render`, so that tags are whole and in lower case; what a
 * note's own HTML leaves open is closed where a browser would. Takes time in proportion to the text, unlike a browser's
 * way, which opens elements again that overlap.
 * @param deepest what lies deeper stands in the deepest that is kept: it would cost stack
 */
export function readElements(html: string, deepest = usualDepth): PageNode[] {
  const roots: PageNode[] = [];
  const open: PageElement[] = [];
  let swallowed = 0;
  const childrenNow = () => open.at(-1)?.children ?? roots;
  for (let at = 0; at < html.length;) {
    const start = html.indexOf('<', at);
    const end = start < 0 ? html.length : start;
    if (end > at) childrenNow().push(decoded(html.slice(at, end)));
    if (start < 0) break;
    const tag = readHtmlTag(html, start);
    if (tag === undefined) {
      const comment = html.startsWith('<!--', start) ? html.indexOf('-->', start) : -1;
      if (comment < 0) childrenNow().push('<');
      at = comment < 0 ? start + 1 : comment + 3;
      continue;
    }
    at = tag.end;
    if (tag.closing) {
      if (swallowed > 0) swallowed--;
      else close(open, tag.name);
      continue;
    }
    endOthers(open, tag.name);
    const attributes = new Map(tag.attributes.map(({ name, value }) => [name, resolveEntities(value)]));
    const element: PageElement = { name: tag.name, attributes, children: [] };
    childrenNow().push(element);
    if (withoutEnd.has(tag.name)) continue;
    if (open.length < deepest) open.push(element);
    else swallowed++;
  }
  return roots;
}

function close(open: PageElement[], name: string): void {
  for (let i = open.length - 1; i >= 0; i--) {
    if (open[i]?.name !== name) continue;
    open.length = i;
    return;
  }
}

function endOthers(open: PageElement[], name: string): void {
  const [ended, within] = endsBefore[name] ?? [];
  if (ended === undefined || within === undefined) return;
  for (let i = open.length - 1; i >= 0; i--) {
    const { name: around = '' } = open[i] ?? {};
    if (within.test(around)) return;
    if (ended.test(around)) open.length = i;
  }
}

/** Entities that a note's own HTML may have in its words, beside those that we write. */
const named: Readonly<Record<string, string>> = {
  copy: '©',
  deg: '°',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  mdash: '—',
  middot: '·',
  ndash: '–',
  raquo: '»',
  rdquo: '”',
  reg: '®',
  rsquo: '’',
  shy: '\u00ad',
  times: '×',
  trade: '™',
};

/** Control characters are no words, whatever reads them next. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

function decoded(written: string): string {
  const text = written.replace(control, '');
  if (!text.includes('&')) return text;
  // First those, or `&amp;copy;` would be read twice.
  return resolveEntities(text.replace(/&(\w{2,10});/g, (all, name: string) => named[name] ?? all)).replace(
    control,
    '',
  );
}

export function classesOf({ attributes }: PageElement): readonly string[] {
  return (attributes.get('class') ?? '').split(/\s+/);
}

/** The text of some nodes, as it stands. */
export function textOf(nodes: readonly PageNode[], isShown: (element: PageElement) => boolean): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return isShown(node) ? textOf(node.children, isShown) : '';
    })
    .join('');
}
