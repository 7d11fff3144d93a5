import { isBold, isTagLine, withoutHashes } from './firstLine';
import type { LinkPiece } from './talkLinkReader';
import { placeKind } from './talkPlace';
import { isPersonLine, personsIn } from './persons';

/** What the lines below a title say of the talk, as written. */
export interface TalkFacts {
  readonly speakers?: readonly string[];
  /** A label or a `by` names the speakers; else the form of a line alone tells that it may be names. */
  readonly named?: true;
  /** `12 March 2024` */
  readonly date?: string;
  /** `9:00–9:45` */
  readonly time?: string;
  readonly room?: string;
  /** The session's own page. */
  readonly page?: string;
  /** Of five. */
  readonly rating?: number;
  /** `#a #b` in a line of their own, without the hashes. */
  readonly tags?: readonly string[];
}

/** A line below a title. */
export interface PartLine {
  readonly words: string;
  readonly form: 'heading' | 'strong' | 'item' | 'text';
  readonly indent: number;
  /** Where the line is one address and nothing else, or a label and one. */
  readonly address?: string;
}

/** @param words makes plain words of Markdown */
export function partLine(
  raw: string,
  pieces: readonly LinkPiece[],
  words: (markdown: string) => string,
): PartLine {
  const [, indent = '', mark = '', rest = ''] =
    /^([ \t>]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?(.*)$/s.exec(raw) ?? [];
  const loose = (/^#{1,6}[^\s#]/.test(rest) && !isTagLine(rest)) || /^\*\*\s/.test(rest);
  const form = loose ? 'heading' : isBold(rest) || isItalic(rest) ? 'strong' : mark === '' ? 'text' : 'item';
  const [piece] = pieces;
  return {
    words: isTagLine(raw) ? raw.trim() : words(withoutHashes(rest.replace(/^\*\*\s+/, ''))),
    form,
    indent: indent.length,
    ...(pieces.length === 1 && piece !== undefined && { address: piece.href }),
  };
}

function isItalic(line: string): boolean {
  return /^(?:\*(?!\*)[^*]{1,200}\*|_(?!_)[^_]{1,200}_)$/.test(line.trim());
}

const speakerLabel =
  /^(?:speakers?|speaker\(s\)|presenters?|present[oe]rs?|presented by|speaking|talk by|by|who|hosts?|panel(?:l?ists?)?|authors?|referent(?:in|en|innen)?|vortragende[rn]?|sprecher(?:in)?|ponentes?|intervenants?|讲者|講者|演讲者|主讲人?)\s*(?::|：|\s[-–—]\s|$)\s*(.*)$/iu;
const byLine = /^(?:(?:(?:a )?talk |presented |given )?by|von|par|por|@)\s+(.+)$/iu;
const dateLabel = /^(?:dates?|when|day|datum|fecha|日期)\s*[:：]\s*(.+)$/iu;
const timeLabel = /^(?:time|start|when|zeit|uhrzeit|hora|heure|时间)\s*[:：]\s*(.+)$/iu;
const roomLabel =
  /^(?:room|where|track|stage|hall|venue|location|raum|ort|saal|sala|salle|地点)\s*[:：]\s*(.+)$/iu;
const pageLabel =
  /^(?:url|link|website|web|abstract|description|details|session|schedule|program(?:me)?)\s*[:：]?\s*$/i;
const ratingLabel = /^(?:rating|score|my rating|stars?|bewertung|评分)\s*[:：]\s*(.+)$/iu;

/** What some lines below a title say; undefined where they say none of it. */
export function factsOf(lines: readonly PartLine[]): TalkFacts | undefined {
  const found: { -readonly [K in keyof TalkFacts]: TalkFacts[K] } = {};
  for (const [i, line] of lines.entries()) {
    const words = line.words.slice(0, longestFact);
    const label = speakerLabel.exec(words);
    if (found.speakers === undefined) {
      const speakers =
        label !== null
          ? label[1] === ''
            ? namesBelow(lines, i)
            : personsIn(label[1] ?? '', true)
          : speakersOf(line, words, i === 0);
      if (speakers.length > 0) found.speakers = speakers;
      if (speakers.length > 0 && (label !== null || byLine.test(words))) found.named = true;
    }
    // Most lines have no digit, and say neither when nor how good.
    const hasDigit = /\d/.test(words);
    if (hasDigit) found.date ??= dateIn(value(dateLabel, words, () => true) ?? words);
    if (hasDigit) found.time ??= value(timeLabel, words, hasTime) ?? timeIn(words);
    found.room ??= value(roomLabel, words, () => true);
    found.page ??= line.form === 'text' || i <= mostAbovePage ? pageOf(line, lines[i + 1]) : undefined;
    found.rating ??= ratingOf(words);
    found.tags ??= tagsIn(words);
  }
  // What is not said is left out: thousands of notes keep what they say.
  const said: readonly [string, unknown][] = Object.entries(found).filter(
    ([, each]: [string, unknown]) => each !== undefined,
  );
  return said.length === 0 ? undefined : (Object.fromEntries(said) as TalkFacts);
}

const longestFact = 200;

/** Who a line names that has no label: `by Jane Roe`, a heading or emphasis right below the title, a name alone there. */
function speakersOf(line: PartLine, words: string, isFirst: boolean): string[] {
  const by = byLine.exec(words);
  // `@ Jane, Acme`: one word is a name there.
  if (by !== null) return personsIn(by[1] ?? '', words.startsWith('@'));
  if (line.form === 'heading' || line.form === 'strong') return personsIn(words, false);
  // Notes begin with an item of any two words.
  const isName = isFirst && words.length <= longestName && isPersonLine(words, line.form === 'text');
  return isName ? personsIn(words, false) : [];
}

const longestName = 80;

/** `Presenters:` above a list. */
function namesBelow(lines: readonly PartLine[], at: number): string[] {
  const label = lines[at];
  const names: string[] = [];
  for (const line of lines.slice(at + 1)) {
    if (line.form !== 'item' || (label?.form === 'item' && line.indent <= label.indent)) break;
    names.push(...personsIn(line.words.slice(0, longestFact), false));
  }
  return names;
}

function value(label: RegExp, words: string, fits: (found: string) => boolean): string | undefined {
  const found = label.exec(words)?.[1]?.trim();
  return found !== undefined && found !== '' && fits(found) ? found : undefined;
}

const dateForm =
  /(?<!\d)(?:(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:(?:19|20)\d\d|\d\d))(?!\d)|(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+(?:(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?(?:,?\s+(?:19|20)\d\d)?)(?!\d)|(?<!\d)\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:,?\s+(?:19|20)\d\d)?/iu;

/** Whether a line says a day and nothing else. */
export function isDate(words: string): boolean {
  const left = words.replace(dateForm, '').replace(/(?:19|20)\d\d/g, '');
  return left !== words && !/[\p{L}\p{N}]/u.test(left);
}

/** The day that a line begins with, a weekday or a time before it. Other days are the talk's own matter. */
function dateIn(words: string): string | undefined {
  const found = dateForm.exec(words);
  if (found === null) return undefined;
  const before = words
    .slice(0, found.index)
    .replace(timeForm, '')
    .replace(/(?<!\p{L})(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?(?!\p{L})/giu, '');
  return /[\p{L}\p{N}]/u.test(before) ? undefined : found[0];
}

const clock = String.raw`(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d)\s?(?:[ap]\.?m\.?)?|(?:1[0-2]|0?[1-9])\s?[ap]\.?m\.?`;
const timeForm = new RegExp(
  String.raw`(?<![\d:.])(?:${clock})(?:\s?(?:[-–—]|to|bis)\s?(?:${clock}))?(?![\d:.]*\d)`,
  'i',
);

function hasTime(words: string): boolean {
  return timeForm.test(words);
}

/** A time, or a span of time, where a line begins with it or has it in parentheses. Other times are the talk's own matter. */
function timeIn(words: string): string | undefined {
  const found = timeForm.exec(words);
  if (found === null) return undefined;
  const before = words.slice(0, found.index).trim();
  const behind = words.slice(found.index + found[0].length).trim();
  // A number with a dot is a version.
  if (!/[:h]|[ap]\.?m/i.test(found[0])) return undefined;
  const stands = before === '' || (before.endsWith('(') && behind.startsWith(')'));
  return stands ? found[0].trim() : undefined;
}

/** `Title (9am)` and `9:00 - Title`: the title, and the time that it begins or ends with. */
export function withoutTime(words: string): { readonly rest: string; readonly time: string | undefined } {
  const time = timeIn(words);
  if (time === undefined) return { rest: words, time };
  const at = words.indexOf(time);
  const before = words.slice(0, at).replace(/[\s([–—|-]+$/u, '');
  const behind = words.slice(at + time.length).replace(/^[\s)\]:.,–—|-]+/u, '');
  const rest = [before, behind].filter((part) => part !== '').join(' ');
  return rest === '' ? { rest: words, time: undefined } : { rest, time };
}

/** So many lines may stand above an item with the address of the session's own page. */
const mostAbovePage = 2;

/**
 * An address alone below the title is the session's own page, unless it leads to the video or slides, or begins a list of
 * addresses.
 */
function pageOf({ words, address, indent }: PartLine, next: PartLine | undefined): string | undefined {
  if (address === undefined || indent > 0 || next?.address !== undefined) return undefined;
  if (!/^https?:\/\/[^/\s]+\/\S/i.test(address) || placeKind(address) !== undefined) return undefined;
  const beside = words.replace(address, '').trim();
  return beside === '' || pageLabel.test(beside) ? address : undefined;
}

/** `★★★★☆`, `4/5`, `Rating: 8/10`. */
function ratingOf(words: string): number | undefined {
  const stars = /^(?:rating:?\s*)?([★⭐]️?){1,5}[☆✩]*$/iu.exec(words.trim());
  if (stars !== null) return words.match(/[★⭐]/gu)?.length;
  const said = ratingLabel.exec(words)?.[1] ?? words;
  const [, points, of] = /^\(?(\d{1,2}(?:[.,]\d)?)\s?\/\s?(5|10)\)?(?:\s?stars?)?$/i.exec(said.trim()) ?? [];
  if (points === undefined) return undefined;
  const rating = (Number(points.replace(',', '.')) * 5) / Number(of);
  return rating <= 5 ? rating : undefined;
}

const tagLine = /^(?:tags?\s*[:：]\s*)?((?:#[\p{L}\p{N}][\p{L}\p{N}_-]{0,40}[\s,]*){1,20})$/iu;

function tagsIn(words: string): string[] | undefined {
  const list = tagLine.exec(words)?.[1];
  return list?.split(/[\s,]+/).flatMap((tag) => (tag === '' ? [] : [tag.slice(1)]));
}
