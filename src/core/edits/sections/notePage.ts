import * as l10n from '@vscode/l10n';
import type { Refusal } from '../../frontMatter/frontMatterEdits';
import { TextReading } from '../../note/textReading';
import { covers } from '../../text/span';
import type { LineIndex } from '../../text/lineIndex';
import type { TextEdit } from '../../text/textEdit';
import { leadAfter, listItems, type Line, type ListItem } from './listItems';
import { findHeading, type SectionKind } from './sectionNames';

/** A heading of a page; lines count from 0. */
export interface PageHeading {
  readonly level: number;
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
}

/** What stands below a heading, up to the next one of whatever level. */
export interface PageSection {
  readonly heading: PageHeading;
  /** The line behind its last one. */
  readonly to: number;
  readonly items: readonly ListItem[];
}

/** Words of a list item: the first line, and others that are indented below it. */
export type ItemText = readonly [string, ...string[]];

/** A page as something to write into: its lines, headings and lists. Made for one text, thrown away after the edit. */
export class NotePage {
  readonly lines: readonly Line[];
  readonly headings: readonly PageHeading[];
  /** How lines end here: as the first one does. */
  readonly lineEnd: string;
  /** The first line of the body. */
  readonly bodyLine: number;
  readonly #index: LineIndex;
  readonly #fences: readonly { readonly start: number; readonly end: number }[];
  /** What swallows all that is written below its line. */
  readonly #obstacle: Refusal | undefined;

  constructor(text: string) {
    const { blocks, bodyStart, frontMatter, index } = new TextReading(text);
    const lineOf = (offset: number) => index.position(offset).line;
    const starts = Array.from({ length: index.lineCount }, (_, line) => index.lineStart(line));
    this.#fences = blocks.fences;
    const closed = [...blocks.fences, ...blocks.comments].sort((a, b) => a.start - b.start);
    this.#index = index;
    this.lines = starts.map((start, i) => {
      const next = starts[i + 1] ?? text.length;
      const line = text.slice(start, next).replace(/(?:\r\n|\n|\r)$/, '');
      const first = start + (line.length - line.trimStart().length);
      return { start, end: start + line.length, text: line, closed: covers(closed, first) };
    });
    this.headings = blocks.headings.map((heading) => ({
      level: heading.level,
      text: text.slice(heading.text.start, heading.text.end),
      line: lineOf(heading.start),
      lastLine: lineOf(heading.end),
    }));
    this.lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    this.bodyLine = lineOf(bodyStart);
    const open =
      blocks.comments.find((comment) => !comment.closed) ??
      blocks.fences.find(({ content, end }) => content.end === end && end === text.length);
    if (frontMatter?.broken === true) {
      this.#obstacle = { refused: l10n.t('Can’t read the front matter. Fix it first.'), line: 0 };
    } else if (open !== undefined) {
      const refused = l10n.t('An unclosed comment or code block would swallow it. Close it first.');
      this.#obstacle = { refused, line: lineOf(open.start) };
    }
  }

  /** Whether a line stands in a fenced code block. */
  isInCode(line: number): boolean {
    return covers(this.#fences, this.lines[line]?.start ?? 0);
  }

  section(kind: SectionKind, name: string): PageSection | undefined {
    const heading = findHeading(this.headings, kind, name);
    if (heading === undefined) return undefined;
    const next = this.headings.find(({ line }) => line > heading.lastLine);
    const to = next?.line ?? this.lines.length;
    return { heading, to, items: listItems(this.lines, heading.lastLine + 1, to) };
  }

  /**
   * Puts an item behind the last one of a section, or in front of the first, in the manner of those that are there. An
   * item without words is filled, and a last one that says no more than TODO stays the last.
   */
  addItem(section: PageSection, text: ItemText, where: 'first' | 'last' = 'last'): TextEdit[] | Refusal {
    const { items } = section;
    const last = items.at(-1);
    const first = items[0];
    if (last === undefined || first === undefined) return this.#firstItem(section, text);
    if (last.text === '' && last.line === last.lastLine) return [this.#fill(last, text)];
    if (where === 'first') return [this.#before(first, text)];
    if (/^(?:todo:?|\.{3}|…)$/i.test(last.text) && last.line === last.lastLine)
      return [this.#before(last, text)];
    const before = items.at(-2);
    const isLoose = before?.list === last.list && this.#isBlank(last.line - 1) ? [''] : [];
    return this.insertAfter(last.lastLine, [...isLoose, ...itemLines(leadAfter(last, before), text)]);
  }

  /**
   * Adds a section with one item at the page's end, or before another section, with a heading of the level that the
   * page's sections have.
   */
  addSection(name: string, text: ItemText, before?: PageSection): TextEdit[] | Refusal {
    const lines = [`${'#'.repeat(this.sectionLevel)} ${name}`, '', ...itemLines(this.#usualLead(), text)];
    if (before === undefined) return this.addAtEnd(lines);
    const { line } = before.heading;
    const gap = line > this.bodyLine && !this.#isBlank(line - 1) ? [''] : [];
    return [this.#insertBefore(line, [...gap, ...lines, ''])];
  }

  /** Adds lines at the end of a section, with blank lines around them. */
  addBelow({ heading, to }: PageSection, lines: readonly string[]): TextEdit[] | Refusal {
    let line = to - 1;
    while (line > heading.lastLine && this.#isBlank(line)) line--;
    const gap = this.lines[to] !== undefined && !this.#isBlank(line + 1) ? [''] : [];
    return this.insertAfter(line, ['', ...lines, ...gap]);
  }

  /** Adds lines at the end of the page, with a blank line before them; blank lines at the end stay behind them. */
  addAtEnd(lines: readonly string[]): TextEdit[] | Refusal {
    const last = this.lines.findLastIndex(({ text }) => text.trim() !== '');
    if (last < 0) return [this.#insertBefore(0, lines)];
    return this.insertAfter(last, ['', ...lines]);
  }

  /** Whether a line is blank or beyond the page. */
  #isBlank(line: number): boolean {
    return (this.lines[line]?.text ?? '').trim() === '';
  }

  /** Adds lines below a line. Refused where a comment or code block that nobody closed would swallow them. */
  insertAfter(line: number, lines: readonly string[]): TextEdit[] | Refusal {
    if (this.#obstacle !== undefined && line >= this.#obstacle.line) return this.#obstacle;
    // In front of the next line and not behind this one: a cursor at this line's end stays where it is.
    if (line + 1 < this.lines.length) return [this.#insertBefore(line + 1, lines)];
    const at = this.lines[line]?.end ?? 0;
    const newText = lines.map((each) => this.lineEnd + each).join('');
    return [{ range: this.#index.range(at, at), newText }];
  }

  #insertBefore(line: number, lines: readonly string[]): TextEdit {
    const at = this.lines[line]?.start ?? 0;
    const newText = lines.map((each) => each + this.lineEnd).join('');
    return { range: this.#index.range(at, at), newText };
  }

  #before(item: ListItem, text: ItemText): TextEdit {
    const lead = /[ \t]$/.test(item.lead) ? item.lead : `${item.lead} `;
    return this.#insertBefore(item.line, itemLines(lead, text));
  }

  #fill({ line, lead }: ListItem, text: ItemText): TextEdit {
    const { start, end } = this.lines[line] ?? { start: 0, end: 0 };
    const [first, ...others] = itemLines(/[ \t]$/.test(lead) ? lead : `${lead} `, text);
    return { range: this.#index.range(start, end), newText: [first, ...others].join(this.lineEnd) };
  }

  /** The first item of a section that has none: behind its words. */
  #firstItem(section: PageSection, text: ItemText): TextEdit[] | Refusal {
    return this.addBelow(section, itemLines(this.#usualLead(), text));
  }

  /** The sign that most lists of the page have. */
  #usualLead(): string {
    const counts = new Map<string, number>();
    for (const { lead } of listItems(this.lines, this.bodyLine, this.lines.length)) {
      const sign = lead.trim();
      if (/^[-*+]$/.test(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    return `${most?.[0] ?? '-'} `;
  }

  /** The level of the page's sections: the highest, but for a title at its top. */
  get sectionLevel(): number {
    const [first, ...others] = this.headings.map(({ level }) => level);
    const isTitle = first === 1 && !others.includes(1);
    const levels = first === undefined || isTitle ? others : [first, ...others];
    return levels.length === 0 ? 2 : Math.min(...levels);
  }
}

function itemLines(lead: string, [first, ...others]: ItemText): string[] {
  const indent = lead.replace(/[^\t]/g, ' ');
  return [lead + first, ...others.map((line) => indent + line)];
}
