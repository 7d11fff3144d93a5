import { formulasOf, signsAttribute } from '../formulas/formulaSigns';
import { schemeOf } from '../render/safety/address';
import { trimmed, type Block, type Inline, type Item, type MarkTag } from './content';
import { classesOf, readElements, textOf, type PageElement, type PageNode } from '../text/htmlElements';

/**
 * What a rendered note says. Left out is what is only for its writer (TODOs, buttons in comments, messages), what leads
 * nowhere, the header and icons.
 * @param html as `core/render` writes it
 */
export function readContent(html: string): Block[] {
  return flow(readElements(html));
}

/** Elements that begin a block; any other is a part of a paragraph. */
const blockNames = new Set(
  (
    'address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr ' +
    'li main nav ol p pre section table ul'
  ).split(' '),
);

const marks: Readonly<Record<string, MarkTag>> = {
  b: 'strong',
  strong: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  del: 'del',
  s: 'del',
  strike: 'del',
  sub: 'sub',
  sup: 'sup',
  kbd: 'kbd',
};

/** Classes of elements that say nothing to a reader of the report. */
const silent = new Set([
  'page-header',
  'todo',
  'ghost-button',
  'placeholder',
  'build-error',
  'missing-image',
  'shortcode-name',
  'footnote-backref',
  'expander-icon',
  'ln',
]);

function isSilent(element: PageElement): boolean {
  return (
    element.attributes.has('hidden') ||
    element.name === 'wbr' ||
    classesOf(element).some((each) => silent.has(each)) ||
    (element.name === 'i' && classesOf(element).some((each) => each.startsWith('fa-')))
  );
}

function hasClass(element: PageElement, name: string): boolean {
  return classesOf(element).includes(name);
}

/** The blocks that some nodes make; words that stand between blocks are paragraphs. */
function flow(nodes: readonly PageNode[]): Block[] {
  const blocks: Block[] = [];
  let run: PageNode[] = [];
  const endRun = () => {
    if (run.length > 0) blocks.push(...paragraph(run));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node !== 'string' && isSilent(node)) continue;
    if (typeof node === 'string' || !holdsBlock(node)) {
      run.push(node);
      continue;
    }
    endRun();
    blocks.push(...blocksOf(node));
  }
  endRun();
  return blocks;
}

function holdsBlock(element: PageElement): boolean {
  if (blockNames.has(element.name)) return true;
  // What arranges words may hold blocks in HTML that a note's author wrote.
  return /^(?:span|font|big|small|ins|del|b|i|em|strong)$/.test(element.name) && !isFormula(element)
    ? element.children.some((child) => typeof child !== 'string' && holdsBlock(child))
    : false;
}

function paragraph(nodes: readonly PageNode[]): Block[] {
  const inlines = trimmed(withoutEmptyLines(inlinesOf(nodes)));
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }];
}

function blocksOf(element: PageElement): Block[] {
  const { name, children } = element;
  switch (name) {
    case 'p':
      return flow(children);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const inlines = trimmed(withoutEmptyLines(inlinesOf(children)));
      return inlines.length === 0 ? [] : [{ kind: 'heading', level: Number(name.slice(1)), inlines }];
    }
    case 'ul':
    case 'ol':
      return list(element);
    case 'blockquote':
      return quoted(children, undefined);
    case 'pre':
      return preformatted(element);
    case 'table':
      return table(element);
    case 'hr':
      return [{ kind: 'rule' }];
    case 'dt':
      return paragraph([{ name: 'strong', attributes: new Map(), children }]);
    case 'dd':
      return quoted(children, undefined);
    case 'figcaption':
      return paragraph([{ name: 'em', attributes: new Map(), children }]);
    case 'details':
      return details(element);
    case 'div':
      if (hasClass(element, 'notices')) return quoted(children, styleOf(element));
      if (hasClass(element, 'tab-panel')) return tabs(element);
      if (hasClass(element, 'footnotes')) return flow(children).filter(({ kind }) => kind !== 'rule');
      // Of Relearn's own attachments nothing but an empty box is left.
      if (hasClass(element, 'attachments')) return [];
      if (hasClass(element, 'film')) return film(element);
      return flow(children);
    default:
      return flow(children);
  }
}

function list({ name, attributes, children }: PageElement): Block[] {
  const items: Item[] = [];
  let tight = true;
  for (const child of children) {
    if (typeof child === 'string') continue;
    // What stands in a list and is no item begins one, as in HTML.
    const inner = child.name === 'li' ? child.children : [child];
    if (inner.some((each) => typeof each !== 'string' && each.name === 'p')) tight = false;
    const blocks = flow(inner);
    if (blocks.length > 0) items.push({ done: doneOf(inner), blocks });
  }
  const number = Number(attributes.get('start') ?? 1);
  const start = Number.isInteger(number) && number >= 0 && number < 1e9 ? number : 1;
  return items.length === 0 ? [] : [{ kind: 'list', start: name === 'ol' ? start : undefined, tight, items }];
}

/** Of an item that begins with a box, whether it is ticked. */
function doneOf(nodes: readonly PageNode[]): boolean | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') {
      if (node.trim() !== '') return undefined;
    } else if (node.name === 'input') return node.attributes.has('checked');
    else return node.name === 'p' ? doneOf(node.children) : undefined;
  }
  return undefined;
}

function quoted(children: readonly PageNode[], style: string | undefined, title = ''): Block[] {
  const blocks = flow(children);
  const alert = style === undefined ? undefined : { style, title };
  return blocks.length === 0 ? [] : [{ kind: 'quote', alert, blocks }];
}

const notStyles = new Set(['box', 'cstyle', 'notices', 'expand', 'resources', '']);

function styleOf(element: PageElement): string {
  return classesOf(element).find((each) => !notStyles.has(each)) ?? 'note';
}

/** A notice is drawn as details that do not fold. */
function details(element: PageElement): Block[] {
  const isSummary = (node: PageNode) => typeof node !== 'string' && node.name === 'summary';
  const summary = element.children.find(isSummary);
  const label = summary === undefined || typeof summary === 'string' ? [] : inlinesOf(summary.children);
  const words = trimmed(label);
  const rest = element.children.filter((node) => !isSummary(node));
  if (hasClass(element, 'notices') && !hasClass(element, 'expand')) {
    const title = textOf(typeof summary === 'object' ? summary.children : [], (each) => !isSilent(each));
    return quoted(rest, styleOf(element), title.trim());
  }
  const blocks = flow(rest);
  return blocks.length === 0 ? [] : [{ kind: 'details', summary: words, blocks }];
}

function preformatted(element: PageElement): Block[] {
  const text = textOf(element.children, (each) => !isSilent(each)).replace(/\n$/, '');
  if (hasClass(element, 'mermaid')) return [{ kind: 'diagram', source: text, initialize: undefined }];
  const code = element.children.find((child) => typeof child !== 'string' && child.name === 'code');
  const language = typeof code === 'object' ? (code.attributes.get('data-lang') ?? '') : '';
  return [{ kind: 'code', language: language.replace(/[^\w+#.-]/g, ''), text }];
}

/** All tabs of a panel one after the other, each below its name. */
function tabs(panel: PageElement): Block[] {
  const names: Block[][] = [];
  const contents: Block[][] = [];
  const look = (element: PageElement) => {
    if (hasClass(element, 'tab-nav-button'))
      names.push(paragraph([{ name: 'strong', attributes: new Map(), children: element.children }]));
    else if (hasClass(element, 'tab-content')) contents.push(flow(element.children));
    else for (const child of element.children) if (typeof child !== 'string') look(child);
  };
  look(panel);
  return contents.flatMap((content, i) => (content.length === 0 ? [] : [...(names[i] ?? []), ...content]));
}

/** A link to a film: the words that we give it are in the language of the window. */
function film(element: PageElement): Block[] {
  const link = element.children.find((child) => typeof child !== 'string' && child.name === 'a');
  const address = typeof link === 'object' ? (link.attributes.get('href') ?? '') : '';
  return address === ''
    ? []
    : [
        {
          kind: 'paragraph',
          inlines: [{ kind: 'link', address, inlines: [address] }],
        },
      ];
}

function table(element: PageElement): Block[] {
  const rows: PageElement[] = [];
  const gather = ({ children }: PageElement) => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.name === 'tr') rows.push(child);
      else if (child.name === 'caption' || child.name === 'table') continue;
      else gather(child);
    }
  };
  gather(element);
  const cellsOf = (row: PageElement) =>
    row.children.flatMap((child) => (typeof child !== 'string' && /^t[dh]$/.test(child.name) ? [child] : []));
  const [first, ...rest] = rows.map(cellsOf);
  if (first === undefined) return [];
  const width = Math.min(Math.max(...rows.map((row) => cellsOf(row).length)), mostColumns);
  const written = (cells: readonly PageElement[]) =>
    Array.from({ length: width }, (_, i) => trimmed(inlinesOf(cells[i]?.children ?? [])));
  const hasHead = first.some(({ name }) => name === 'th');
  return [
    {
      kind: 'table',
      align: Array.from({ length: width }, (_, i) => alignOf(first[i])),
      head: hasHead ? written(first) : [],
      rows: (hasHead ? rest : [first, ...rest]).map(written),
    },
  ];
}

/** What has more is no table for a reader, and each row would be written as wide as the widest. */
const mostColumns = 50;

function alignOf(cell: PageElement | undefined): 'left' | 'center' | 'right' | undefined {
  const [, align] = /text-align:\s*(left|center|right)/.exec(cell?.attributes.get('style') ?? '') ?? [];
  return align as 'left' | 'center' | 'right' | undefined;
}

function isFormula(element: PageElement): boolean {
  return element.name === 'span' && hasClass(element, 'math');
}

function inlinesOf(nodes: readonly PageNode[]): Inline[] {
  const inlines: Inline[] = [];
  for (const node of nodes) {
    if (typeof node === 'string') {
      const lines = node.replace(/[ \t\r\f]+/g, ' ').split('\n');
      const last = lines.length - 1;
      const text = lines
        .map((line, i) => (i > 0 ? line.trimStart() : line))
        .map((line, i) => (i < last ? line.trimEnd() : line))
        .join('\n');
      if (text !== '') inlines.push(text);
    } else if (!isSilent(node)) inlines.push(...inlineOf(node));
  }
  return inlines;
}

function inlineOf(element: PageElement): Inline[] {
  const { name, children, attributes } = element;
  if (isFormula(element)) return formula(element);
  const tag = marks[name];
  if (tag !== undefined) {
    const inlines = inlinesOf(children);
    return plainLength(inlines) === 0 ? [] : [{ kind: 'mark', tag, inlines }];
  }
  switch (name) {
    case 'br':
      return [{ kind: 'break' }];
    case 'code':
    case 'samp':
    case 'tt':
    case 'var': {
      const text = textOf(children, (each) => !isSilent(each)).replace(/\s+/g, ' ');
      return text.trim() === '' ? [] : [{ kind: 'code', text }];
    }
    case 'a':
      return link(element, undefined);
    case 'img':
      return picture(element);
    case 'video':
    case 'audio':
      return media(attributes.get('src') ?? '');
    case 'q':
      return ['“', ...inlinesOf(children), '”'];
    case 'span':
      if (hasClass(element, 'btn')) return button(element);
      if (hasClass(element, 'badge-title')) return [...inlinesOf(children), ' '];
      return inlinesOf(children);
    default:
      // What is a block elsewhere stands on a line of its own.
      return blockNames.has(name) ? [...inlinesOf(children), '\n'] : inlinesOf(children);
  }
}

function plainLength(inlines: readonly Inline[]): number {
  return inlines.reduce(
    (length, inline) => length + (typeof inline === 'string' ? inline.trim().length : 1),
    0,
  );
}

function formula(element: PageElement): Inline[] {
  const isBlock = hasClass(element, 'block') || classesOf(element).some((each) => each.startsWith('align-'));
  const text = textOf(element.children, () => true);
  return formulasOf(text, element.attributes.get(signsAttribute) ?? null, isBlock).map((part): Inline =>
    'formula' in part ? { kind: 'formula', text: part.formula.trim(), isBlock: part.isBlock } : part.words,
  );
}

function button(element: PageElement): Inline[] {
  const kind = element.attributes.get('data-kind') ?? 'other';
  const anchor = element.children.find((child) => typeof child !== 'string' && child.name === 'a');
  return typeof anchor === 'object' ? link(anchor, kind) : inlinesOf(element.children);
}

/** Of a link that leads nowhere, or to a place on its own page, the words. */
function link(element: PageElement, kind: string | undefined): Inline[] {
  const { attributes, children } = element;
  const inlines = inlinesOf(children);
  const address = attributes.get('href') ?? '';
  const leads = !hasClass(element, 'broken-link') && !hasClass(element, 'lightbox-link');
  if (!leads || address === '' || address.startsWith('#') || plainLength(inlines) === 0) return inlines;
  return [
    {
      kind: 'link',
      page: attributes.get('data-page'),
      address,
      button: kind,
      inlines: withoutLinks(inlines),
    },
  ];
}

/** HTML has no links within links; a note's own may. */
function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (typeof inline === 'string') return [inline];
    if (inline.kind === 'link') return withoutLinks(inline.inlines);
    return inline.kind === 'mark' ? [{ ...inline, inlines: withoutLinks(inline.inlines) }] : [inline];
  });
}

function picture({ attributes }: PageElement): Inline[] {
  const address = attributes.get('src') ?? '';
  const file = attributes.get('data-file');
  if (address === '' && file === undefined) return [];
  return [{ kind: 'picture', alt: (attributes.get('alt') ?? '').replace(/\s+/g, ' ').trim(), file, address }];
}

/** A film or a sound of another site. */
function media(address: string): Inline[] {
  return /^https?$/.test(schemeOf(address) ?? '') ? [{ kind: 'link', address, inlines: [address] }] : [];
}

/** Of lines from which something was taken away, those that say nothing any more go: a time alone, a dash. */
function withoutEmptyLines(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (typeof inline !== 'string') return [inline];
    const text = inline.replace(/(^|\n)[ \t]*(?:\[\d{1,2}(?::\d\d){1,2}\]|[-–—•])[ \t]*(?=\n|$)/g, '$1');
    return text === '' ? [] : [text.replace(/\n{2,}/g, '\n')];
  });
}

/** Headings with nothing below them say nothing. */
export function withoutEmptySections(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let below = 0;
  for (const block of blocks.toReversed()) {
    // What the last one that was kept is: a heading of this or a higher level, or the end, leaves nothing below.
    if (block.kind === 'heading' && (below === 0 || block.level >= below)) continue;
    kept.push(block);
    below = block.kind === 'heading' ? block.level : Infinity;
  }
  return kept.reverse();
}
