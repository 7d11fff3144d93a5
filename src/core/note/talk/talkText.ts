import { endOfLine } from '../../text/lines';
import { covers } from '../../text/span';
import type { HeadingBlock } from '../markdown/blocks';
import { isBold, readFirstLine, withoutHashes, type FirstLine } from './firstLine';
import type { LinkSpan } from '../markdown/inlines';
import { ownString } from '../../text/ownString';
import { plainWords } from '../markdown/plainWords';
import { factsOf, partLine, type PartLine, type TalkFacts } from './talkFacts';
import { TalkLinkReader, type GivenLink, type LinkPiece, type TalkAddress } from './talkLinkReader';
import type { TalkSource } from './talkSource';

/**
 * What a note of a folder without Hugo says about its talk, in the forms in which people write such notes. Plain data, with
 * no reference to the text.
 */
export interface TalkText {
  /** The words of each of the note's headings, without marks of links, emphasis and code. */
  readonly headings: readonly string[];
  /** The text that the body begins with; undefined where it begins with a heading, a list, a table or code. */
  readonly first: FirstLine | undefined;
  /** What is said at the body's start and below headings, in the order of the text; none where nothing is said. */
  readonly parts: readonly TalkPart[];
  /** Links that can lead to the talk, in the order of the text. */
  readonly links: readonly TalkAddress[];
  /** Links of other notes' talks, where a list or table has them beside a link to the note. */
  readonly given: readonly GivenLink[];
}

interface TalkPart {
  /** The heading that it stands below, by its place in the note's list; −1 for the body's start. */
  readonly heading: number;
  readonly facts: TalkFacts;
}

const none: readonly never[] = Object.freeze([]);

/** Of a longer line only the beginning is looked at. */
const longestLine = 1000;
/** So many lines below a heading may say who, when and where. */
const mostPartLines = 10;
/** Below deeper headings nobody says who speaks. */
const deepestPart = 4;
/** So many headings are looked at for others of a level. */
const mostBelow = 50;

/** Reads what a plain note says about its talk. Takes time in proportion to the text, and never throws. */
export function readTalkText(source: TalkSource): TalkText {
  return new TalkReader(source).read();
}

class TalkReader {
  readonly #source: TalkSource;
  readonly #labels: ReadonlySet<string>;
  readonly #links = new TalkLinkReader();
  readonly #parts: TalkPart[] = [];
  /** The next of `inlines.links` that no line has taken. */
  #nextLink = 0;
  /** The next heading that no line has reached. */
  #nextHeading = 0;
  #partLines: PartLine[] = [];
  #boldLines = 0;

  constructor(source: TalkSource) {
    this.#source = source;
    this.#labels = new Set(source.blocks.definitions.map(({ label }) => normal(label)));
  }

  read(): TalkText {
    const { text, bodyStart, index, blocks } = this.#source;
    for (let line = index.position(bodyStart).line; line < index.lineCount; line++) {
      const start = Math.max(index.lineStart(line), bodyStart);
      if (start >= text.length) break;
      this.#readLine(line, start, line + 1 < index.lineCount ? index.lineStart(line + 1) : text.length);
    }
    this.#endPart();
    const { links, given } = this.#links.finish();
    return {
      headings: frozenIfEmpty(
        blocks.headings.map(({ text: span }) => this.#words(text.slice(span.start, span.end))),
      ),
      first: readFirstLine(this.#source, this.#boldLines, (markdown) => this.#words(markdown)),
      parts: frozenIfEmpty(this.#parts),
      links: frozenIfEmpty(links),
      given: frozenIfEmpty(given),
    };
  }

  #readLine(line: number, start: number, next: number): void {
    const { text, blocks } = this.#source;
    const raw = text.slice(start, Math.min(next, start + longestLine)).trimEnd();
    const pieces = this.#piecesUntil(next, start);
    const heading = blocks.headings[this.#nextHeading];
    // A heading of two lines begins with the words.
    const isHeading = heading !== undefined && heading.start < next;
    if (isHeading) this.#beginPart(raw);
    if (raw.trim() === '') {
      this.#links.blankLine();
      return;
    }
    if (covers(blocks.fences, start) || covers(blocks.comments, start)) return;
    if (!isHeading) this.#gather(raw, pieces);
    const isTable = raw.includes('|') && !isHeading;
    const below = isTable ? text.slice(next, Math.min(endOfLine(text, next), next + longestLine)) : '';
    this.#links.take({ line, start, raw, pieces, isHeading, isTable, below });
  }

  /** The links that begin before `next`, in the line that begins at `start`. */
  #piecesUntil(next: number, start: number): LinkPiece[] {
    const pieces: LinkPiece[] = [];
    for (const { links } = this.#source.inlines; ; this.#nextLink++) {
      const link = links[this.#nextLink];
      if (link === undefined || link.start >= next) return pieces;
      if (!link.commentedOut && link.start >= start) pieces.push(this.#piece(link));
    }
  }

  #piece({ start, end, text: words, href }: LinkSpan): LinkPiece {
    const { text } = this.#source;
    const said = words.start === href.start ? '' : this.#words(text.slice(words.start, words.end));
    const address = text.slice(href.start, Math.min(href.end, href.start + longestLine));
    // `[https://…]()`: the address went to the wrong place.
    if (address === '' && /^https?:\/\/\S+$/i.test(said)) return { start, end, words: '', href: said };
    return { start, end, words: said, href: address };
  }

  #beginPart(raw: string): void {
    const { headings } = this.#source.blocks;
    const [above, heading] = [headings[this.#nextHeading - 1], headings[this.#nextHeading]];
    // The heading right below a title may name who speaks.
    const isBelow = above !== undefined && heading !== undefined && heading.level > above.level;
    if (isBelow && this.#partLines.length === 0 && this.#isAlone(heading))
      this.#partLines.push({ words: this.#words(withoutHashes(raw)), form: 'heading', indent: 0 });
    this.#endPart();
    this.#nextHeading++;
  }

  /** Whether no heading of the same level follows below the same one: several are parts of the talk. */
  #isAlone({ level }: HeadingBlock): boolean {
    const { headings } = this.#source.blocks;
    for (let at = this.#nextHeading + 1; at <= this.#nextHeading + mostBelow; at++) {
      const next = headings[at];
      if (next === undefined || next.level < level) return true;
      if (next.level === level) return false;
    }
    return true;
  }

  #endPart(): void {
    const facts = this.#partLines.length === 0 ? undefined : factsOf(this.#partLines);
    if (facts !== undefined) this.#parts.push({ heading: this.#nextHeading - 1, facts });
    this.#partLines = [];
  }

  #gather(raw: string, pieces: readonly LinkPiece[]): void {
    if (isBold(raw)) this.#boldLines++;
    const level = this.#source.blocks.headings[this.#nextHeading - 1]?.level ?? 0;
    if (level <= deepestPart && this.#partLines.length < mostPartLines)
      this.#partLines.push(partLine(raw, pieces, (markdown) => this.#words(markdown)));
  }

  #words(markdown: string): string {
    const isDefined = (label: string) => this.#labels.size > 0 && this.#labels.has(normal(label));
    const line = markdown.slice(0, longestLine);
    const words = plainWords(line.replace(/\s*\{#[^{}\s]*\}\s*$/, ''), isDefined);
    return words === markdown ? words : ownString(words.replaceAll('\u0001', ''));
  }
}

/** Labels are equal whatever their case and white space. */
function normal(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function frozenIfEmpty<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list;
}
