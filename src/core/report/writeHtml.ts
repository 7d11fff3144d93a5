import { HeadingIds } from '../render/goldmark/headingIds';
import { wellFormed } from '../text/wellFormed';
import { attributesHtml, classes, element, escapeHtml, type Attributes } from '../text/writtenHtml';
import {
  plainText,
  type Block,
  type Diagram,
  type Formula,
  type Heading,
  type Inline,
  type Item,
  type Link,
  type List,
  type Picture,
  type Quote,
  type Table,
} from './content';
import { headingText, reportDocument, type ReportDocument } from './document';
import { htmlStyle, htmlStyleHash } from './htmlStyle';
import type { Report } from './report';

/** What a report's file holds besides words. */
export interface HtmlParts {
  /** A picture of the site, by its file, as a `data:` URL; undefined where there is none that browsers show. */
  picture(file: string): string | undefined;
  /** A diagram, drawn; undefined to show its source. */
  diagram?(diagram: Diagram): DrawnDiagram | undefined;
  /** A formula as MathML, written by `formulas/formulaMath` and by nobody else; undefined to show its source. */
  formula?(formula: Formula): string | undefined;
}

export interface DrawnDiagram {
  /** An SVG as a `data:` URL: in an `img` nothing of it runs, loads, or meets what else is in the page. */
  readonly url: string;
  /** In pixels, as it was drawn. */
  readonly width: number;
}

/** All that a report's file holds besides words, each once, in the order of the report. */
export interface WantedParts {
  readonly pictures: readonly string[];
  readonly diagrams: readonly Diagram[];
  readonly formulas: readonly Formula[];
}

export function wantedParts(report: Report): WantedParts {
  const pictures = new Set<string>();
  const diagrams = new Map<string, Diagram>();
  const formulas = new Map<string, Formula>();
  htmlOf(report, {
    picture: (file) => void pictures.add(file),
    diagram: (diagram) => void diagrams.set(diagramKey(diagram), diagram),
    formula: (formula) => void formulas.set(formulaKey(formula), formula),
  });
  return { pictures: [...pictures], diagrams: [...diagrams.values()], formulas: [...formulas.values()] };
}

/** Diagrams with the same one are drawn the same. */
export function diagramKey({ source, initialize }: Diagram): string {
  return JSON.stringify([source, initialize]);
}

/** Formulas with the same one are drawn the same. */
export function formulaKey({ text, isBlock }: Formula): string {
  return JSON.stringify([text, isBlock]);
}

/**
 * A report as one HTML file that needs nothing else: no script, and a policy that lets none in and nothing be loaded.
 * Elements and attributes are ours, all that notes say is escaped.
 */
export function htmlOf(report: Report, parts: HtmlParts): string {
  return wellFormed(new HtmlWriter(reportDocument(report), parts).page());
}

const policy = `default-src 'none'; img-src data:; style-src '${htmlStyleHash}'; base-uri 'none'; form-action 'none'`;

/** Parts that begin on a page of their own when printed. */
const ownPages = new Set(['favourites', 'talks', 'tags', 'todos']);
/** The ids of headings below those of the parts that the table of contents lists. */
const listed = /^(?:talk|day)-/;
/** Styles of alerts that have a colour. */
const colours = new Set(['tip', 'important', 'warning', 'caution']);

class HtmlWriter {
  readonly #document: ReportDocument;
  readonly #parts: HtmlParts;
  readonly #ids = new HeadingIds();
  /** The words of the heading above. */
  #above = '';
  #isInLink = false;

  constructor(document: ReportDocument, parts: HtmlParts) {
    this.#document = document;
    this.#parts = parts;
    for (const heading of document.blocks)
      if (heading.kind === 'heading' && heading.id !== undefined) this.#ids.take(heading.id);
  }

  page(): string {
    const { title, report, words, blocks } = this.#document;
    const meta = (attributes: Attributes) => `<meta${attributesHtml(attributes)}>\n`;
    const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
    const [head, rest] = first < 0 ? [blocks, []] : [blocks.slice(0, first), blocks.slice(first)];
    return [
      `<!doctype html>\n<html${attributesHtml({ lang: report.lang })}>\n<head>\n`,
      meta({ charset: 'utf-8' }),
      meta({ 'http-equiv': 'Content-Security-Policy', content: policy }),
      meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      meta({ name: 'referrer', content: 'no-referrer' }),
      `<title>${escapeHtml(title)}</title>\n<style>${htmlStyle}</style>\n</head>\n<body>\n`,
      `${element('header', {}, `\n${this.#blocks(head)}`)}\n`,
      this.#contents(words.contents, rest),
      `${element('main', {}, `\n${this.#sections(rest)}`)}\n`,
      '</body>\n</html>\n',
    ].join('');
  }

  #contents(title: string, blocks: readonly Block[]): string {
    const parts: { readonly heading: Heading; readonly below: Heading[] }[] = [];
    for (const block of blocks) {
      if (block.kind !== 'heading' || block.id === undefined) continue;
      if (block.level === 2) parts.push({ heading: block, below: [] });
      else if (listed.test(block.id)) parts.at(-1)?.below.push(block);
    }
    if (parts.length === 0) return '';
    const link = ({ inlines, id }: Heading) =>
      element('a', { href: `#${id}` }, escapeHtml(headingText(inlines)));
    const items = parts.map(({ heading, below }) => {
      const inner = below.map((each) => element('li', {}, link(each))).join('\n');
      return element(
        'li',
        {},
        link(heading) + (inner === '' ? '' : `\n${element('ul', {}, `\n${inner}\n`)}`),
      );
    });
    const list = element('ul', {}, `\n${items.join('\n')}\n`);
    const label = 'contents';
    return `${element(
      'nav',
      { 'aria-labelledby': this.#ids.take(label) },
      `\n${element('h2', { id: label }, escapeHtml(title))}\n${list}\n`,
    )}\n`;
  }

  /** Each part in a section, each favourite talk in an article. */
  #sections(blocks: readonly Block[]): string {
    let html = '';
    const open: string[] = [];
    const closeTo = (depth: number) => {
      while (open.length > depth) html += `</${open.pop()}>\n`;
    };
    for (const block of blocks) {
      if (block.kind === 'heading' && block.id !== undefined && block.level <= 3) {
        closeTo(block.level === 2 ? 0 : 1);
        const name = block.level === 2 ? 'section' : 'article';
        if (block.level === 2 || block.id.startsWith('talk-')) {
          const attributes = {
            class: ownPages.has(block.id) ? 'own-page' : undefined,
            'aria-labelledby': block.id,
          };
          html += `<${name}${attributesHtml(attributes)}>\n`;
          open.push(name);
        }
      }
      html += this.#block(block);
    }
    closeTo(0);
    return html;
  }

  #blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('');
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'heading': {
        this.#above = headingText(block.inlines);
        return `${element(`h${block.level}`, { id: block.id }, this.#inlines(block.inlines))}\n`;
      }
      case 'paragraph':
        return this.#paragraph(block);
      case 'list':
        return this.#list(block);
      case 'quote':
        return this.#quote(block);
      case 'code':
        return code(block.text);
      case 'diagram':
        return this.#diagram(block);
      case 'table':
        return this.#table(block);
      case 'rule':
        return '<hr>\n';
      case 'details':
        return `${element(
          'details',
          {},
          `\n${element('summary', {}, this.#inlines(block.summary) || '…')}\n${this.#blocks(block.blocks)}`,
        )}\n`;
    }
  }

  #paragraph({ inlines, role }: Extract<Block, { kind: 'paragraph' }>): string {
    const [only] = inlines;
    if (inlines.length === 1 && typeof only === 'object' && only.kind === 'picture') {
      const picture = this.#picture(only);
      return `${element(picture.startsWith('<img') ? 'figure' : 'p', {}, picture)}\n`;
    }
    if (role === 'figures' || role === 'links') {
      const items = inlines
        .filter((inline) => inline !== ' · ')
        .map((inline) => element('li', {}, this.#inlines([inline])));
      return `${element('ul', { class: role }, `\n${items.join('\n')}\n`)}\n`;
    }
    return `${element('p', { class: role }, this.#inlines(inlines))}\n`;
  }

  #list({ start, tight, items }: List): string {
    const isFirst = start !== undefined && start !== 1;
    return `${element(
      start === undefined ? 'ul' : 'ol',
      { start: isFirst ? start : undefined },
      `\n${items.map((item) => this.#item(item, tight)).join('\n')}\n`,
    )}\n`;
  }

  #item({ done, blocks }: Item, tight: boolean): string {
    // A box that can't be ticked says no more than its sign.
    const box = done === undefined ? '' : done ? '☑ ' : '☐ ';
    const written = blocks.map((block) =>
      tight && block.kind === 'paragraph' ? this.#inlines(block.inlines) : this.#block(block).trimEnd(),
    );
    return element('li', { class: done === undefined ? undefined : 'task' }, box + written.join('\n'));
  }

  #quote({ alert, blocks }: Quote): string {
    const content = `\n${this.#blocks(blocks)}`;
    if (alert === undefined) return `${element('blockquote', {}, content)}\n`;
    const { style, title } = alert;
    const label = title === '' ? '' : `\n${element('p', { class: 'alert-title' }, escapeHtml(title))}`;
    return `${element('div', { class: classes('alert', colours.has(style) && style) }, label + content)}\n`;
  }

  #diagram(diagram: Diagram): string {
    const { source } = diagram;
    const drawn = this.#parts.diagram?.(diagram);
    const { title = this.#above, description = '' } = accessibleText(source);
    const label = [this.#document.words.diagram, title].filter((each) => each !== '').join(': ');
    if (drawn === undefined)
      return `${element('figure', {}, `\n${element('figcaption', {}, escapeHtml(label))}\n${code(source)}`)}\n`;
    const alt = description === '' ? label : `${label}. ${description}`;
    const isWide = drawn.width > widestWhole;
    const image = element('img', {
      src: drawn.url,
      alt,
      width: isWide ? Math.round(drawn.width * smallest) : undefined,
    });
    return `${element('figure', { class: classes('diagram', isWide && 'wide', hasOwnColours(diagram) && 'own-colours'), tabindex: isWide ? 0 : undefined }, image)}\n`;
  }

  #table({ align, head, rows }: Table): string {
    const side = (i: number) => (align[i] === 'left' ? undefined : align[i]);
    const cell = (name: 'th' | 'td', inlines: readonly Inline[], i: number) => {
      const html = this.#inlines(inlines);
      // A head without words is none for a screen reader.
      const isHead = name === 'th' && html !== '';
      return element(isHead ? 'th' : 'td', { class: side(i), scope: isHead ? 'col' : undefined }, html);
    };
    const row = (name: 'th' | 'td') => (cells: readonly (readonly Inline[])[]) =>
      element('tr', {}, cells.map((inlines, i) => cell(name, inlines, i)).join(''));
    const headHtml = head.length === 0 ? '' : `${element('thead', {}, row('th')(head))}\n`;
    const body = element('tbody', {}, `\n${rows.map(row('td')).join('\n')}\n`);
    // A table may be wider than the page: whoever has no mouse scrolls it by keys.
    return `${element('div', { class: 'wide', tabindex: 0 }, element('table', {}, `\n${headHtml}${body}\n`))}\n`;
  }

  #inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.#inline(inline)).join('');
  }

  #inline(inline: Inline): string {
    if (typeof inline === 'string') return escapeHtml(inline);
    switch (inline.kind) {
      case 'mark':
        return element(inline.tag, {}, this.#inlines(inline.inlines));
      case 'code':
        return element('code', {}, escapeHtml(inline.text));
      case 'formula':
        return this.#formula(inline);
      case 'break':
        return '<br>';
      case 'picture':
        return this.#picture(inline);
      case 'link': {
        const address = this.#addressOf(inline);
        if (!/^(?:https?:|mailto:|tel:|#)/i.test(address)) return this.#inlines(inline.inlines);
        this.#isInLink = true;
        const words = this.#inlines(inline.inlines);
        this.#isInLink = false;
        // A picture without words is no name for a link.
        const name = plainText(inline.inlines).trim() === '' ? `${words} ${escapeHtml(address)}` : words;
        return element('a', { href: address }, name);
      }
    }
  }

  #formula(formula: Formula): string {
    const { text, isBlock } = formula;
    const drawn = this.#parts.formula?.(formula);
    if (drawn === undefined) return element('code', { class: 'formula' }, escapeHtml(text));
    // A wide one is scrolled, as a table.
    const isScrolled = isBlock && !this.#isInLink;
    return element(
      'span',
      { class: classes('formula', isBlock && 'block'), tabindex: isScrolled ? 0 : undefined },
      drawn,
    );
  }

  #addressOf({ page = '', address }: Link): string {
    const { headings, tables } = this.#document;
    const [heading, table] = [headings.get(page), tables.get(page)];
    if (heading !== undefined) return `#${heading}`;
    return address !== '' || table === undefined ? address : `#${table}`;
  }

  /** Nothing is loaded: to a picture that is not in the file a link leads, where it is somewhere. */
  #picture({ file, alt, address }: Picture): string {
    const source = file === undefined ? undefined : this.#parts.picture(file);
    if (source !== undefined) return element('img', { src: source, alt });
    const words = alt === '' ? this.#document.words.picture : alt;
    return /^https?:/i.test(address) && !this.#isInLink
      ? element('a', { href: address }, escapeHtml(words))
      : element('em', {}, escapeHtml(words));
  }
}

function code(text: string): string {
  return `${element('pre', { tabindex: 0 }, element('code', {}, escapeHtml(text)))}\n`;
}

/** Pixels of a diagram that is shown whole, and shrunk to the width of the text. */
const widestWhole = 1400;
/** As much a wider one is shrunk, or its words could not be read; it is scrolled. */
const smallest = 0.6;

/** Whether its author, or its site, chose colours: turned over for a dark page, words may be lost on them. */
function hasOwnColours({ source, initialize }: Diagram): boolean {
  return initialize !== undefined || /%%\{|theme|\b(?:fill|color|stroke)\s*:|\b(?:box|rect)\b/i.test(source);
}

/** What a diagram says that it is and shows. [Mermaid, documentation, Accessibility Options] */
function accessibleText(source: string): { readonly title?: string; readonly description?: string } {
  const start = source.slice(0, 5000);
  const [, title] =
    /^[ \t]*(?:accTitle[ \t]*:|(?:pie[ \t]+(?:showData[ \t]+)?)?title:?)[ \t]*(\S.{0,200})$/m.exec(start) ??
    [];
  const [, line, lines] =
    /^[ \t]*accDescr[ \t]*(?::[ \t]*(\S.{0,500})$|\{([^}]{1,1000})\})/m.exec(start) ?? [];
  const description = (line ?? lines)?.replace(/\s+/g, ' ').trim();
  return { ...(title && { title: title.trim() }), ...(description && { description }) };
}
