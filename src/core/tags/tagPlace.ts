import { withPlainLineEnds } from '../text/lines';
import { findFrontMatterBlock, type FrontMatterBlock } from '../frontMatter/frontMatterBlock';
import { isTagPlaceholder } from '../hugo/tagKey';
import type { ScannedList } from '../frontMatter/scannedList';
import type { Quote } from '../frontMatter/sourceEdit';
import type { FrontMatterLanguage } from '../frontMatter/language';
import { languages } from '../frontMatter/languages';

/** Where in the tags of a note the cursor stands, and what a tag that is chosen there replaces. Offsets count in the text. */
export interface TagPlace {
  readonly language: FrontMatterLanguage;
  readonly form: ScannedList['form'];
  /** What is replaced: the whole tag with its quotes, empty where there is none yet. */
  readonly start: number;
  readonly end: number;
  /** What is typed of the tag up to the cursor, without the quote; empty in a placeholder. */
  readonly typed: string;
  /** The quote that the tag begins with. */
  readonly quote: Quote;
  /** Whether a space has to come before the tag: right behind a comma or a colon. */
  readonly spaced: boolean;
  /** The other tags of the note, in order. */
  readonly present: readonly string[];
  /** How the other tags are written; undefined where there are none. */
  readonly quotes: Quote | undefined;
  /** Of a single text that holds a comma: the parts before the last one. The writer meant a list. */
  readonly parts: readonly string[];
}

/**
 * Finds the tag that is being written at `offset`. It reads the text by itself and line by line: while somebody types,
 * front matter is mostly broken, and no parser would get to the tags.
 * @returns undefined where no tag can be written
 */
export function tagPlaceAt(text: string, offset: number): TagPlace | undefined {
  const readable = withPlainLineEnds(text);
  const block = findFrontMatterBlock(readable);
  if (block === undefined || offset < block.sourceStart) return undefined;
  const sourceEnd =
    block.closed || block.format !== 'json' ? block.sourceEnd : endOfOpenJson(readable, block);
  if (offset > sourceEnd) return undefined;
  const source = readable.slice(block.sourceStart, sourceEnd);
  const at = offset - block.sourceStart;
  const language = languages[block.format];
  for (const tags of language.findLists(source, 'tags')) {
    const place = placeIn(tags, source, at);
    if (place !== undefined) {
      const { start, end } = place;
      return { ...place, language, start: start + block.sourceStart, end: end + block.sourceStart };
    }
  }
  return undefined;
}

/** JSON that is not closed yet: up to the first blank line. */
function endOfOpenJson(text: string, { sourceStart }: FrontMatterBlock): number {
  const blank = /\n[ \t]*\r?\n/g;
  blank.lastIndex = sourceStart;
  return blank.exec(text)?.index ?? text.length;
}

function placeIn(
  { form, items, slots }: ScannedList,
  source: string,
  at: number,
): Omit<TagPlace, 'language'> | undefined {
  const item = items.find(({ start, reach }) => start <= at && at <= reach);
  const others = items.filter((each) => each !== item);
  const known = {
    form,
    present: others.map(({ value }) => value).filter((value) => value !== '' && !isTagPlaceholder(value)),
    quotes: others.length > 0 ? others[0]?.quote : undefined,
    parts: [],
  };
  if (item === undefined) {
    const slot = slots.find(({ start, end }) => start <= at && at <= end);
    if (slot === undefined) return undefined;
    return { ...known, start: at, end: at, typed: '', quote: '', spaced: needsSpace(source, at) };
  }
  const { start, quote } = item;
  const behindQuote = start + quote.length;
  // Before the quote, or behind the second one, nobody is writing this tag.
  if (quote !== '' && (at < behindQuote || (item.closed && at === item.end))) return undefined;
  const found = { ...known, start, end: Math.max(item.end, at), quote, spaced: needsSpace(source, start) };
  if (isTagPlaceholder(item.value)) return { ...found, typed: '' };
  if (form === 'single' && item.value.includes(',')) {
    const parts = item.value.split(',').map((part) => part.trim());
    // Only behind the last comma is it clear what is being written.
    if (at <= item.start + source.slice(item.start, item.end).lastIndexOf(',')) return undefined;
    const typed = parts.pop() ?? '';
    return { ...found, typed, present: parts, parts };
  }
  return { ...found, typed: source.slice(behindQuote, at) };
}

function needsSpace(source: string, at: number): boolean {
  return /[,:=]/.test(source.charAt(at - 1));
}
