import { isMarkdown } from '../../hugo/pagePaths';
import { kindsCalled, saysNothingElse, type TalkLinkKind } from './linkLabel';
import { ownString } from '../../text/ownString';
import { placeKind, usableAddress } from './talkPlace';

/** An address that can lead from a note to its talk. */
export interface TalkAddress {
  readonly kind: TalkLinkKind;
  /** As a browser needs it: `https://` stands before a host that is written without. */
  readonly href: string;
  /** From 0. */
  readonly line: number;
  /** True where a label, a heading or a table's column calls it so; else its host alone tells. */
  readonly called: boolean;
  /** Nothing else is said in its line. */
  readonly alone: boolean;
}

/** A link of another note's talk. */
export interface GivenLink {
  /** The address of the note, as written. */
  readonly note: string;
  readonly kind: TalkLinkKind;
  readonly href: string;
}

/** A link or address of a line. Offsets count in the text. */
export interface LinkPiece {
  readonly start: number;
  readonly end: number;
  /** Empty for a bare address. */
  readonly words: string;
  readonly href: string;
}

export interface LinkLine {
  /** From 0. */
  readonly line: number;
  /** The offset of its first character. */
  readonly start: number;
  readonly raw: string;
  readonly pieces: readonly LinkPiece[];
  readonly isHeading: boolean;
  /** It may be one of a table. */
  readonly isTable: boolean;
  /** The line below one that may be of a table. */
  readonly below: string;
}

interface Table {
  /** What each column is called. */
  readonly columns: readonly (readonly TalkLinkKind[])[];
  /** So many were read behind the delimiter; −1 before it. */
  rows: number;
  /** Links of rows that name no note. */
  readonly own: TalkAddress[];
}

const none: readonly TalkLinkKind[] = [];

/** Beside links that are called so, so many other words may stand: `Jane Roe, Acme (slides, video)`. */
const mostWordsBeside = 8;

/** `bit.ly/x`: a host without a scheme, and a path. */
const schemeless = /(?<![\w@/.:-])((?:[a-z\d][a-z\d-]{0,62}\.){1,4}[a-z]{2,24}\/[^\s<>()[\]|]{1,500})/i;

/**
 * Gathers the links of talks from the lines of a note, from first to last. A link is one where its words call it so
 * (`[slides](…)`), or those before it (`Slides: …`), or the line, heading or table's column above; or where it stands alone
 * and its host holds nothing else.
 */
export class TalkLinkReader {
  readonly #links: TalkAddress[] = [];
  readonly #given: GivenLink[] = [];
  /** What the line or heading above calls what follows. */
  #pending = none;
  #table: Table | undefined;
  /** The list item that is open, with all below it. */
  #item = new LinkGroup();
  /** All below one heading. */
  #section = new LinkGroup();

  blankLine(): void {
    this.#endTable();
  }

  take(line: LinkLine): void {
    const { raw, isHeading, isTable } = line;
    if (isTable && this.#takeTableLine(line)) return;
    if (!isTable) this.#endTable();
    if (isHeading) this.#endSection();
    else if (/^(?:[-*+]|\d{1,9}[.)])\s/.test(raw)) this.#endItem();
    this.#takeLinks(line);
  }

  finish(): { readonly links: readonly TalkAddress[]; readonly given: readonly GivenLink[] } {
    this.#endTable();
    this.#endSection();
    return { links: this.#links, given: this.#given };
  }

  #takeLinks({ line, start, raw, pieces: found }: LinkLine): void {
    const pieces = found.length > 0 ? found : this.#withoutScheme(raw, start);
    const gaps = gapsBetween(raw, start, pieces);
    if (pieces.length === 0) {
      this.#pending = kindsCalled(raw);
      return;
    }
    const isLabelLine = gaps.every(saysNothingElse);
    const alone = isLabelLine && pieces.every(({ words }) => saysNothingElse(words));
    const beside = gaps.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    for (const [i, { words, href }] of pieces.entries()) {
      if (isNote(href)) {
        this.#item.notes.add(href);
        this.#section.notes.add(href);
        continue;
      }
      const called = this.#kindsOf(words, gaps, i);
      for (const link of talkLinks(href, called)) {
        this.#item.links.push(link);
        this.#section.links.push(link);
        if (beside <= mostWordsBeside) this.#links.push({ ...link, line, called: true, alone });
      }
      const kind = placeKind(href);
      if (called.length === 0 && kind !== undefined && isLabelLine && pieces.length === 1)
        this.#links.push({ kind, href: ownString(href), line, called: false, alone: true });
    }
    // Below `Slides:` a list of addresses goes on.
    if (wordsIn(gaps[0]) !== '') this.#pending = none;
  }

  /** What a link's own words call it, else the words before it, else what stands above. */
  #kindsOf(words: string, gaps: readonly string[], i: number): readonly TalkLinkKind[] {
    const own = kindsCalled(words);
    if (own.length > 0 || !saysNothingElse(words)) return own;
    if (i === 0 && wordsIn(gaps[0]) === '') return this.#pending;
    return kindsCalled(gaps[i] ?? '');
  }

  /** An address without its scheme, where the line before it, or the one above, calls it a link of the talk. */
  #withoutScheme(raw: string, start: number): LinkPiece[] {
    const match = raw.includes('/') ? schemeless.exec(raw) : null;
    if (match === null) return [];
    const before = raw.slice(0, match.index);
    const kinds = wordsIn(before) === '' ? this.#pending : kindsCalled(before);
    const href = match[1] ?? '';
    const at = start + match.index;
    return kinds.length === 0 ? [] : [{ start: at, end: at + href.length, words: '', href }];
  }

  /** @returns false for a line with a bar that is none of a table */
  #takeTableLine(line: LinkLine): boolean {
    if (this.#table === undefined) {
      if (!isDelimiterRow(line.below)) return false;
      this.#endItem();
      const columns = cellsOf(line.raw).map(({ words }) => kindsCalled(words));
      this.#table = { columns, rows: -1, own: [] };
    } else if (++this.#table.rows > 0) this.#takeRow(line, this.#table);
    return true;
  }

  #takeRow({ line, start, raw, pieces }: LinkLine, table: Table): void {
    const row = new LinkGroup();
    for (const [column, { words: cell, at }] of cellsOf(raw).entries()) {
      const from = start + at;
      const inCell = pieces.filter((piece) => piece.start >= from && piece.start < from + cell.length);
      const bare = inCell.length > 0 ? undefined : schemeless.exec(cell)?.[1];
      for (const { words, href } of bare === undefined ? inCell : [{ words: '', href: bare }]) {
        if (isNote(href)) {
          row.notes.add(href);
          continue;
        }
        const said = kindsCalled(words);
        row.links.push(...talkLinks(href, said.length > 0 ? said : (table.columns[column] ?? none)));
      }
    }
    if (row.notes.size > 0) row.give(this.#given);
    else table.own.push(...row.links.map((link) => ({ ...link, line, called: true, alone: true })));
  }

  /** What a table of one row says is said of the note's own talk; several rows are several talks. */
  #endTable(): void {
    if (this.#table?.rows === 1) this.#links.push(...this.#table.own);
    this.#table = undefined;
  }

  #endItem(): void {
    this.#item.give(this.#given);
    this.#item = new LinkGroup();
  }

  #endSection(): void {
    this.#endItem();
    this.#section.give(this.#given);
    this.#section = new LinkGroup();
  }
}

/** Links that stand together: in a row, in an item with all below it, below one heading. */
class LinkGroup {
  readonly notes = new Set<string>();
  readonly links: { readonly kind: TalkLinkKind; readonly href: string }[] = [];

  /** Gives the links to the note that stands among them, if one alone does. */
  give(into: GivenLink[]): void {
    const [note] = this.notes;
    if (note === undefined || this.notes.size > 1) return;
    for (const link of this.links) into.push({ note: ownString(note), ...link });
  }
}

/** The links of a talk that an address is, for what it is called; none for one that leads elsewhere. */
function* talkLinks(
  href: string,
  called: readonly TalkLinkKind[],
): Generator<{ readonly kind: TalkLinkKind; readonly href: string }> {
  if (called.length === 0) return;
  const place = placeKind(href);
  // `Presentation: https://youtu.be/…`, and `Slides & video` of one address: the host knows.
  for (const kind of place === undefined ? called : [place]) {
    const address = usableAddress(href, called);
    if (address !== undefined) yield { kind, href: ownString(address) };
  }
}

/** Whether an address leads to another note. */
function isNote(href: string): boolean {
  return !/^[a-z][a-z\d+.-]{1,30}:|^\/\/|^#/i.test(href) && isMarkdown(href.replace(/[?#].*$/s, ''));
}

/** What stands in a line before, between and behind its links. */
function gapsBetween(raw: string, start: number, pieces: readonly LinkPiece[]): string[] {
  const gaps: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    gaps.push(raw.slice(at, Math.max(piece.start - start, at)));
    at = piece.end - start;
  }
  gaps.push(raw.slice(at));
  return gaps;
}

/** A line's part without what is no letter or digit. */
function wordsIn(part = ''): string {
  return part.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** `--- | :---:`. [GitHub Flavored Markdown 0.29, 4.10] */
function isDelimiterRow(line: string): boolean {
  return line.includes('-') && /^[\s|:-]+$/.test(line) && /^\s*\|?\s*:?-/.test(line);
}

function cellsOf(row: string): { readonly words: string; readonly at: number }[] {
  const cells: { words: string; at: number }[] = [];
  let from = 0;
  const inner = row.trimEnd().replace(/\|$/, '');
  const first = /^\s*\|/.exec(inner)?.[0].length ?? 0;
  from = first;
  for (let at = first; at <= inner.length; at++) {
    if (at < inner.length && (inner.charAt(at) !== '|' || inner.charAt(at - 1) === '\\')) continue;
    cells.push({ words: inner.slice(from, at), at: from });
    from = at + 1;
  }
  return cells;
}
