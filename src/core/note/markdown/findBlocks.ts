import {
  asterisk,
  backtick,
  carriageReturn,
  closeParenthesis,
  dash,
  dot,
  equals,
  greaterThan,
  hash,
  lessThan,
  lineFeed,
  nine,
  openBracket,
  plus,
  space,
  tab,
  tilde,
  underscore,
  zero,
} from '../../text/charCodes';
import type { Blocks, Comment, Definition, Fence, HeadingBlock, Text } from './blocks';
import { htmlBlockEnd } from './htmlBlock';

/** Where a paragraph starts that is not open. */
const noParagraph = -1;

/** Deeper lists and quotes are read as text. */
const deepest = 100;

/**
 * Finds the blocks of Markdown from `from` on, by the rules of CommonMark 0.31 for fences, indented code, headings,
 * HTML, lists and quotes. Shortcodes must be masked before. Lines end in `\n` or `\r\n`. Takes time in proportion to the text.
 */
export function findBlocks(text: string, from: number): Blocks {
  return new BlockScanner(text).scan(from);
}

class BlockScanner implements Blocks {
  readonly headings: HeadingBlock[] = [];
  readonly fences: Fence[] = [];
  readonly indentedCode: { start: number; end: number }[] = [];
  readonly comments: Comment[] = [];
  readonly texts: Text[] = [];
  readonly definitions: Definition[] = [];

  readonly #text: string;
  /** The columns at which the content of the open list items begins, outermost first; one list per depth of quoting. */
  readonly #itemsByDepth: number[][] = [[]];
  /** Those of the current depth. */
  #items: number[] = this.#itemsOf(0);
  #quoteDepth = 0;
  /** The quote marks that the current line has; fewer than `#quoteDepth` where a paragraph goes on without them. */
  #marks = 0;
  /** The paragraph that is open: it takes lines until something ends it. `noParagraph` where none is. */
  #paragraphStart = noParagraph;
  #paragraphEnd = 0;
  /** How many list items and quotes were open when it began. */
  #paragraphItems = 0;
  #paragraphQuotes = 0;
  #wasIndentedCode = false;
  /** The current line from `#at` on; `#end` is without its line end. */
  #at = 0;
  #end = 0;
  #next = 0;
  #column = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(from: number): this {
    for (this.#next = from; this.#next < this.#text.length;) {
      this.#takeLine();
      this.#readLine();
    }
    this.#endParagraph();
    return this;
  }

  #takeLine(): void {
    this.#at = this.#next;
    const feed = this.#text.indexOf('\n', this.#at);
    this.#end = feed < 0 ? this.#text.length : feed;
    this.#next = feed < 0 ? this.#end : feed + 1;
    if (this.#end > this.#at && this.#text.charCodeAt(this.#end - 1) === carriageReturn) this.#end--;
    this.#column = 0;
  }

  #readLine(): void {
    this.#skipIndent();
    this.#readQuoteMarks(deepest);
    if (this.#at >= this.#end) {
      this.#endParagraph();
      return;
    }
    const base = this.#leaveItems();
    if (this.#column - base >= 4) {
      if (this.#inParagraph) this.#addText();
      else this.#addIndentedCode();
      return;
    }
    this.#wasIndentedCode = false;
    this.#readBlockStart(base);
  }

  #readBlockStart(itemColumn: number): void {
    let base = itemColumn;
    for (let depth = 0; depth < deepest; depth++) {
      switch (this.#text.charCodeAt(this.#at)) {
        case hash:
          if (this.#readHeading()) return;
          break;
        case backtick:
        case tilde:
          if (this.#readFence(base)) return;
          break;
        case lessThan:
          if (this.#text.startsWith('<!--', this.#at)) {
            this.#readComment();
            return;
          }
          if (this.#readHtml(base)) return;
          break;
        case equals:
        case dash:
          if (this.#readUnderline()) return;
          break;
        case openBracket:
          if (!this.#inParagraph && this.#readDefinition()) return;
          break;
      }
      if (this.#isThematicBreak()) {
        this.#endParagraph();
        return;
      }
      const content = this.#readItemMark();
      if (content === undefined) break;
      this.#endParagraph();
      this.#items.push(content);
      base = content;
      if (this.#at >= this.#end) return;
      if (this.#column - base >= 4) {
        this.#addIndentedCode();
        return;
      }
    }
    this.#addText();
  }

  #skipIndent(): void {
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === space) this.#column++;
      else if (code === tab) this.#column += 4 - (this.#column % 4);
      else return;
      this.#at++;
    }
  }

  /** Goes past up to `most` marks `>` and opens or closes quotes. */
  #readQuoteMarks(most: number): void {
    let depth = 0;
    while (depth < most && this.#text.charCodeAt(this.#at) === greaterThan && this.#at < this.#end) {
      if (depth === 0 && this.#column - (this.#itemsOf(0).at(-1) ?? 0) >= 4) break;
      depth++;
      this.#at++;
      this.#column = 0;
      if (this.#text.charCodeAt(this.#at) === space) this.#at++;
      this.#skipIndent();
    }
    this.#marks = depth;
    if (depth === this.#quoteDepth) return;
    // A paragraph goes on in a line that lacks its mark.
    if (depth > this.#quoteDepth || !this.#inParagraph || this.#at >= this.#end) {
      this.#endParagraph();
      this.#goToQuote(depth);
    }
  }

  #goToQuote(depth: number): void {
    this.#quoteDepth = depth;
    this.#itemsByDepth.length = Math.min(this.#itemsByDepth.length, depth + 1);
    this.#items = this.#itemsOf(depth);
  }

  #itemsOf(depth: number): number[] {
    return (this.#itemsByDepth[depth] ??= []);
  }

  /** Leaves the list items that the line is not indented for, and gives the column of the one that it is in. */
  #leaveItems(): number {
    const items = this.#items;
    for (let last = items.length - 1; last >= 0; last--) {
      const column = items[last] ?? 0;
      if (this.#column >= column) return column;
      items.pop();
    }
    return 0;
  }

  get #inParagraph(): boolean {
    return this.#paragraphStart !== noParagraph;
  }

  #addText(): void {
    this.#paragraphEnd = this.#trimmedEnd();
    if (this.#inParagraph) return;
    this.#paragraphStart = this.#at;
    this.#paragraphItems = this.#items.length;
    this.#paragraphQuotes = this.#quoteDepth;
  }

  #endParagraph(): void {
    if (!this.#inParagraph) return;
    this.texts.push({ start: this.#paragraphStart, end: this.#paragraphEnd, commentedOut: false });
    this.#paragraphStart = noParagraph;
    // A paragraph alone goes on without the marks of its quote.
    if (this.#marks < this.#quoteDepth) this.#goToQuote(this.#marks);
  }

  #addIndentedCode(): void {
    const last = this.indentedCode.at(-1);
    if (this.#wasIndentedCode && last !== undefined) last.end = this.#end;
    else this.indentedCode.push({ start: this.#at, end: this.#end });
    this.#wasIndentedCode = true;
  }

  #trimmedEnd(): number {
    let end = this.#end;
    while (end > this.#at && isBlank(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  #readHeading(): boolean {
    const level = this.#runLength(this.#at, hash);
    const after = this.#at + level;
    if (level > 6 || (after < this.#end && !isBlank(this.#text.charCodeAt(after)))) return false;
    this.#endParagraph();
    const end = this.#trimmedEnd();
    let start = after;
    while (start < end && isBlank(this.#text.charCodeAt(start))) start++;
    let textEnd = Math.max(end, start);
    let closing = textEnd;
    while (closing > start && this.#text.charCodeAt(closing - 1) === hash) closing--;
    if (closing === start || isBlank(this.#text.charCodeAt(closing - 1))) textEnd = closing;
    while (textEnd > start && isBlank(this.#text.charCodeAt(textEnd - 1))) textEnd--;
    const text = { start, end: textEnd };
    this.headings.push({ level, start: this.#at, end: Math.max(end, after), text });
    this.texts.push({ start, end: textEnd, commentedOut: false });
    return true;
  }

  /** `===` or `---` below a paragraph of the same item and quote makes it a heading. */
  #readUnderline(): boolean {
    if (!this.#inParagraph) return false;
    if (this.#paragraphItems !== this.#items.length || this.#paragraphQuotes !== this.#marks) return false;
    const sign = this.#text.charCodeAt(this.#at);
    const end = this.#trimmedEnd();
    if (this.#at + this.#runLength(this.#at, sign) !== end) return false;
    const text = { start: this.#paragraphStart, end: this.#paragraphEnd };
    this.#endParagraph();
    this.headings.push({ level: sign === equals ? 1 : 2, start: text.start, end, text });
    return true;
  }

  #isThematicBreak(): boolean {
    const sign = this.#text.charCodeAt(this.#at);
    if (sign !== dash && sign !== asterisk && sign !== underscore) return false;
    let count = 0;
    for (let at = this.#at; at < this.#end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === sign) count++;
      else if (!isBlank(code)) return false;
    }
    return count >= 3;
  }

  /** Goes past `- `, `1. ` and the like, and gives the column at which the item's content begins. */
  #readItemMark(): number | undefined {
    const code = this.#text.charCodeAt(this.#at);
    let width = 1;
    if (code >= zero && code <= nine) {
      while (isDigit(this.#text.charCodeAt(this.#at + width))) if (++width > 9) return undefined;
      const sign = this.#text.charCodeAt(this.#at + width);
      if (sign !== dot && sign !== closeParenthesis) return undefined;
      // Within a paragraph only 1 begins a list: “in\n2024. ” does not. That of an item which the line has left is over.
      const isWithin = this.#inParagraph && this.#paragraphItems === this.#items.length;
      if (isWithin && (code !== zero + 1 || width > 1)) {
        return undefined;
      }
      width++;
    } else if (code !== dash && code !== asterisk && code !== plus) return undefined;
    const after = this.#at + width;
    if (after < this.#end && !isBlank(this.#text.charCodeAt(after))) return undefined;
    this.#at = after;
    this.#column += width;
    const markEnd = this.#column;
    this.#skipIndent();
    const gap = this.#column - markEnd;
    return this.#at >= this.#end || gap > 4 ? markEnd + 1 : this.#column;
  }

  #readFence(base: number): boolean {
    const sign = this.#text.charCodeAt(this.#at);
    const length = this.#runLength(this.#at, sign);
    if (length < 3) return false;
    const start = this.#at;
    const info = this.#text.slice(start + length, this.#end).trim();
    if (sign === backtick && info.includes('`')) return false;
    this.#endParagraph();
    const contentStart = this.#next;
    let contentEnd = this.#text.length;
    let end = this.#text.length;
    while (this.#next < this.#text.length) {
      const line = this.#next;
      if (!this.#takeLineWithin(base)) {
        contentEnd = line;
        end = line;
        break;
      }
      if (this.#column - base >= 4 || this.#text.charCodeAt(this.#at) !== sign) continue;
      const closing = this.#runLength(this.#at, sign);
      if (closing >= length && this.#trimmedEnd() === this.#at + closing) {
        contentEnd = line;
        end = this.#at + closing;
        break;
      }
    }
    const content = { start: Math.min(contentStart, contentEnd), end: contentEnd };
    this.fences.push({ start, end, info, content });
    return true;
  }

  /**
   * Takes the next line of a block that stands in the list item whose content begins at column `base`, and goes past its
   * indent and quote marks. False, and no line is taken, where the item or the quote is over.
   */
  #takeLineWithin(base: number): boolean {
    const line = this.#next;
    this.#takeLine();
    this.#skipIndent();
    const depth = this.#quoteDepth;
    if (depth > 0) this.#readQuoteMarks(depth);
    if (this.#quoteDepth === depth && (this.#at >= this.#end || this.#column >= base)) return true;
    this.#next = line;
    return false;
  }

  /** A block of HTML is one text, in which nothing is Markdown. */
  #readHtml(base: number): boolean {
    const ending = htmlBlockEnd(this.#text.slice(this.#at, this.#end), this.#inParagraph);
    if (ending === undefined) return false;
    this.#endParagraph();
    const start = this.#at;
    let end = this.#trimmedEnd();
    while (ending === 'blank' || !ending.sign.test(this.#text.slice(this.#at, this.#end))) {
      if (this.#next >= this.#text.length || !this.#takeLineWithin(base)) break;
      if (this.#at < this.#end) end = this.#trimmedEnd();
      else if (ending === 'blank') break;
    }
    this.texts.push({ start, end, commentedOut: false, html: true });
    return true;
  }

  /** A comment that begins a line ends with the line of its `-->`, blank lines or not. */
  #readComment(): void {
    this.#endParagraph();
    const start = this.#at;
    const close = this.#text.indexOf('-->', start + 2);
    const closed = close >= 0;
    const end = closed ? close + 3 : this.#text.length;
    this.comments.push({ start, end, closed });
    const inner = Math.min(start + 4, end);
    this.texts.push({ start: inner, end: Math.max(inner, closed ? close : end), commentedOut: true });
    if (end > this.#end) {
      const feed = this.#text.indexOf('\n', end);
      this.#end = feed < 0 ? this.#text.length : feed;
      this.#next = feed < 0 ? this.#end : feed + 1;
    }
    this.#at = end;
    const textEnd = this.#trimmedEnd();
    // The rest of the comment's last line is HTML, too.
    if (textEnd > end) this.texts.push({ start: end, end: textEnd, commentedOut: false, html: true });
  }

  #readDefinition(): boolean {
    const definition = /\[((?!\^)[^[\]\n]{1,999})\]:[ \t]*(?:<([^<>\n]*)>|([^\s<]\S*))/y;
    definition.lastIndex = this.#at;
    const match = definition.exec(this.#text);
    if (match === null) return false;
    const [, label = '', bracketed, bare = ''] = match;
    const end = definition.lastIndex - (bracketed === undefined ? 0 : 1);
    this.definitions.push({ label, href: { start: end - (bracketed ?? bare).length, end } });
    return true;
  }

  #runLength(from: number, sign: number): number {
    let at = from;
    while (at < this.#end && this.#text.charCodeAt(at) === sign) at++;
    return at - from;
  }
}

function isBlank(code: number): boolean {
  return code === space || code === tab || code === carriageReturn || code === lineFeed;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}
