import { markdownHref } from '../links/hrefText';
import { HeadingIds } from '../render/goldmark/headingIds';
import { wellFormed } from '../text/wellFormed';
import { escapeHtml } from '../text/writtenHtml';
import { linesOf, plainText, type Block, type Inline, type Link, type Picture, type Table } from './content';
import { headingText, reportDocument } from './document';
import type { Report } from './report';

export interface MarkdownOptions {
  /** The path or address of a file of the site that is published nowhere; undefined to leave it out. */
  fileAddress?(file: string): string | undefined;
}

/** A report as Markdown that reads well on GitHub: no shortcodes, no HTML but folds and marks, links that lead there. */
export function markdownOf(report: Report, options: MarkdownOptions = {}): string {
  const { blocks, headings, tables } = reportDocument(report);
  const slugs = slugsOf(blocks);
  const anchor = (id: string | undefined) => {
    const slug = id === undefined ? undefined : slugs.get(id);
    return slug === undefined ? '' : `#${slug}`;
  };
  const writer = new MarkdownWriter({
    addressOf: ({ page = '', address }) => anchor(headings.get(page)) || address || anchor(tables.get(page)),
    pictureOf: ({ file, address }) =>
      address !== '' || file === undefined ? address : (options.fileAddress?.(file) ?? ''),
  });
  return wellFormed(`${writer.blocks(blocks).join('\n')}\n`);
}

/** The ids that GitHub gives to the headings, by our own. */
function slugsOf(blocks: readonly Block[]): Map<string, string> {
  const ids = new HeadingIds();
  const slugs = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const slug = ids.make(headingText(block.inlines), 'github');
    if (block.id !== undefined) slugs.set(block.id, slug);
  }
  return slugs;
}

interface Addresses {
  addressOf(link: Link): string;
  pictureOf(picture: Picture): string;
}

/** Where inline content stands. */
type Place = 'text' | 'line' | 'cell';

/** GitHub's alerts, by the styles of Relearn's notices that mean the same. */
const alerts: Readonly<Record<string, string>> = {
  note: 'NOTE',
  info: 'NOTE',
  tip: 'TIP',
  important: 'IMPORTANT',
  warning: 'WARNING',
  caution: 'CAUTION',
};

class MarkdownWriter {
  readonly #addresses: Addresses;

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  /** The lines of some blocks, with a blank one between them. */
  blocks(blocks: readonly Block[], tight = false): string[] {
    const lines: string[] = [];
    let last: Block | undefined;
    let marker = 0;
    for (const block of blocks) {
      // Two lists side by side would be one.
      marker = last?.kind === 'list' && block.kind === 'list' ? 1 - marker : 0;
      const written = this.#block(block, marker);
      if (written.length === 0) continue;
      if (lines.length > 0 && !(tight && block.kind === 'list' && last?.kind === 'paragraph')) lines.push('');
      for (const line of written) lines.push(line);
      last = block;
    }
    return lines;
  }

  #block(block: Block, marker: number): string[] {
    switch (block.kind) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${this.#line(block.inlines)}`];
      case 'paragraph':
        return block.role === 'links' ? this.#links(block.inlines) : this.#paragraph(block.inlines);
      case 'list':
        return this.#list(block, marker);
      case 'quote': {
        const { alert } = block;
        const word = alert && alerts[alert.style];
        const isUsual = alert?.title === '' || alert?.title.toLowerCase() === alert?.style;
        const title =
          alert === undefined || alert.title === '' || (word !== undefined && isUsual)
            ? []
            : [`**${escapeLine(alert.title, 'line')}**`, ''];
        const lines = [...(word === undefined ? [] : [`[!${word}]`]), ...title, ...this.blocks(block.blocks)];
        return lines.map((line) => (line === '' ? '>' : `> ${line}`));
      }
      case 'code':
        return fence(block.language, block.text);
      case 'diagram':
        return fence('mermaid', block.source);
      case 'table':
        return this.#table(block);
      case 'rule':
        return ['---'];
      case 'details': {
        const summary = escapeHtml(plainText(block.summary).replace(/\s+/g, ' ')) || '…';
        return [
          '<details>',
          `<summary>${summary}</summary>`,
          '',
          ...this.blocks(block.blocks),
          '',
          '</details>',
        ];
      }
    }
  }

  /** `** slides ** video **`: asterisks with spaces around them are no emphasis. */
  #links(inlines: readonly Inline[]): string[] {
    return [`** ${inlines.map((inline) => this.#inline(inline, 'line')).join(' ** ')} **`];
  }

  #paragraph(inlines: readonly Inline[]): string[] {
    const lines = linesOf(inlines).map((line) => this.#inlines(line, 'text').trim());
    const hardBreaks = breaksIn(inlines);
    return lines
      .map((line, i) =>
        hardBreaks.has(i) && i < lines.length - 1 ? `${escapeStart(line)}\\` : escapeStart(line),
      )
      .filter((line) => line !== '' && line !== '\\')
      .flatMap((line) => line.split('\n'));
  }

  #line(inlines: readonly Inline[]): string {
    return this.#inlines(inlines, 'line').replace(/\s+/g, ' ').trim();
  }

  #list({ start, tight, items }: Extract<Block, { kind: 'list' }>, marker: number): string[] {
    return items.flatMap(({ done, blocks }, i) => {
      const sign = start === undefined ? '-*'.charAt(marker) : `${start + i}${'.)'.charAt(marker)}`;
      const box = done === undefined ? '' : done ? '[x] ' : '[ ] ';
      const lines = this.blocks(blocks, tight);
      const indent = ' '.repeat(sign.length + 1);
      const written = lines.map((line, n) =>
        n === 0 ? `${sign} ${box}${line}` : line === '' ? '' : indent + line,
      );
      return i > 0 && !tight ? ['', ...written] : written;
    });
  }

  #table({ align, head, rows }: Table): string[] {
    const row = (cells: readonly (readonly Inline[])[]) =>
      `| ${align
        .map((_, i) =>
          this.#inlines(cells[i] ?? [], 'cell')
            .trim()
            .replace(/\n+/g, '<br>'),
        )
        .join(' | ')} |`;
    const rule = align.map((side) =>
      side === undefined ? '---' : { left: ':--', center: ':-:', right: '--:' }[side],
    );
    return [row(head), `| ${rule.join(' | ')} |`, ...rows.map(row)];
  }

  #inlines(inlines: readonly Inline[], place: Place): string {
    return inlines.map((inline) => this.#inline(inline, place)).join('');
  }

  #inline(inline: Inline, place: Place): string {
    if (typeof inline === 'string') return escapeLine(inline, place);
    switch (inline.kind) {
      case 'mark':
        return mark(inline.tag, this.#inlines(inline.inlines, place).replaceAll('\n', ' '));
      case 'code':
        return inCell(codeSpan(inline.text), place);
      case 'link': {
        const address = this.#addresses.addressOf(inline);
        const words = this.#inlines(inline.inlines, place).replaceAll('\n', ' ').trim();
        if (address === '') return words;
        const href = inCell(markdownHref(address), place);
        return plainText(inline.inlines) === address && href === address
          ? `<${address}>`
          : `[${words}](${href})`;
      }
      case 'picture': {
        const address = this.#addresses.pictureOf(inline);
        return address === ''
          ? escapeLine(inline.alt, place)
          : `![${escapeLine(inline.alt, place)}](${inCell(markdownHref(address), place)})`;
      }
      case 'formula':
        if (place !== 'text' || !inline.isBlock)
          return inCell(`$${inline.text.replace(/\s+/g, ' ')}$`, place);
        return `\n$$\n${inline.text.replace(/\n\s*\n/g, '\n')}\n$$\n`;
      case 'break':
        return place === 'cell' ? '\n' : ' ';
    }
  }
}

/** The lines of a paragraph, by their number, that end in a break. */
function breaksIn(inlines: readonly Inline[]): Set<number> {
  const found = new Set<number>();
  let line = 0;
  for (const inline of inlines) {
    if (typeof inline === 'string') line += inline.split('\n').length - 1;
    else if (inline.kind === 'break') found.add(line++);
  }
  return found;
}

function fence(language: string, text: string): string[] {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`{3,}/g), ([run]) => run.length));
  const sign = '`'.repeat(longest + 1);
  return [sign + language, ...text.split(/\r\n|\n/), sign];
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const sign = '`'.repeat(longest + 1);
  const gap = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return sign + gap + text + gap + sign;
}

/** In a table a bar is the end of a cell, also in code and in an address. */
function inCell(text: string, place: Place): string {
  return place === 'cell' ? text.replaceAll('|', '\\|') : text;
}

const signs: Readonly<Record<string, string>> = { strong: '**', em: '*', del: '~~' };

/** Signs of emphasis count only right beside words. */
function mark(tag: string, words: string): string {
  const inner = words.trim();
  if (inner === '') return words;
  const sign = signs[tag];
  const [open, close] = sign === undefined ? [`<${tag}>`, `</${tag}>`] : [sign, sign];
  const start = words.slice(0, words.length - words.trimStart().length);
  const end = words.slice(words.trimEnd().length);
  return start + open + inner + close + end;
}

/** Words as themselves: nothing of them is Markdown, HTML or a shortcode. */
function escapeLine(text: string, place: Place): string {
  const escaped = text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '\\_')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replaceAll('~~', '\\~\\~')
    .replaceAll('{{', '\\{\\{')
    .replace(/\$(?=\S)/g, '\\$');
  return inCell(place === 'text' ? escaped : escaped.replaceAll('\n', ' '), place);
}

/** What would begin a block at the start of a line. */
function escapeStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|~~~|[-=:|](?=[-=:|\s]*$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
