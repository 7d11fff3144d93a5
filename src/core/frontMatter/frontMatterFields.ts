import type { LineIndex } from '../text/lineIndex';
import { readCascades } from '../hugo/cascades';
import type { Fault, NoteFault } from './fault';
import type { LocatedValue } from './frontMatterValues';
import { isFalse, isNothing, isoText, isTrue, member, textOf, timeOf } from './hugoCasts';
import { hugoDate } from './hugoDate';
import { inheritableKeys, isKeptOut, isNeverSeen } from './inheritedFrontMatter';
import type { FrontMatter, FrontMatterLink, Located } from './frontMatter';
import { isTagPlaceholder } from '../hugo/tagKey';
import { ownString } from '../text/ownString';
import type { Span } from '../text/span';
import type { ReadFrontMatter } from './readFrontMatter';

const none: readonly never[] = Object.freeze([]);

export const noFrontMatter: FrontMatter = Object.freeze({
  format: 'none',
  range: undefined,
  broken: false,
  title: undefined,
  linkTitle: undefined,
  menuTitle: undefined,
  weight: undefined,
  tags: none,
  categories: none,
  speakers: none,
  date: undefined,
  publishDate: undefined,
  expiryDate: undefined,
  start: undefined,
  end: undefined,
  wallClock: false,
  draft: false,
  hidden: false,
  unlisted: false,
  unwritten: false,
  cascade: none,
  ownKeys: none,
  menuPre: undefined,
  menuPost: undefined,
  readableSince: undefined,
  ownTalk: false,
  orderSectionsBy: undefined,
  links: none,
});

/** Keys whose values are addresses, and what they lead to. */
export const linkKeys: readonly (readonly [key: string, kind: FrontMatterLink['kind']])[] = [
  ['video', 'video'],
  ['recording', 'video'],
  ['youtube', 'video'],
  ['slides', 'slides'],
  ['deck', 'slides'],
  ['presentation', 'slides'],
  ['code', 'code'],
  ['repo', 'code'],
  ['repository', 'code'],
  ['github', 'code'],
];

/** Where Hugo takes a date from, the first readable one (configuration `frontmatter`, its default). */
const dateKeys = {
  date: ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified'],
  publishDate: ['publishdate', 'pubdate', 'published', 'date'],
  expiryDate: ['expirydate', 'unpublishdate'],
} as const;

/** Turns values into fields with Hugo's readings, and puts what is wrong into `faults`. */
export function frontMatterFields(
  read: ReadFrontMatter,
  text: string,
  index: LineIndex,
  faults: NoteFault[],
): FrontMatter {
  const fields = new Fields(read, text, index, faults);
  for (const { start, end, ...fault } of read.faults) fields.report(fault, { start, end });
  return {
    format: read.block.format,
    range: index.range(read.block.start, read.block.end),
    broken: read.broken,
    title: fields.title(),
    linkTitle: fields.words('linktitle'),
    menuTitle: fields.words('menutitle'),
    weight: fields.weight(),
    tags: fields.tags(),
    categories: fields.terms('categories'),
    speakers: fields.speakers(),
    date: fields.date(dateKeys.date),
    publishDate: fields.date(dateKeys.publishDate),
    expiryDate: fields.date(dateKeys.expiryDate),
    start: fields.moment('start'),
    end: fields.moment('end'),
    wallClock: fields.hasNoZone('start'),
    draft: fields.draft(),
    hidden: fields.flag('hidden'),
    unlisted: fields.keptOut(isKeptOut),
    unwritten: fields.keptOut(isNeverSeen),
    cascade: fields.cascade(),
    ownKeys: ownKeysOf(read.values),
    menuPre: fields.words('menupre'),
    menuPost: fields.words('menupost'),
    readableSince: read.readableSince,
    ownTalk: fields.flag('owntalk'),
    orderSectionsBy: fields.words('ordersectionsby')?.toLowerCase(),
    links: fields.links(),
  };
}

/** Most notes have the same keys: they share one list. */
const keyLists = new Map<string, readonly string[]>();
const mostKeyLists = 1000;

function ownKeysOf(values: ReadonlyMap<string, LocatedValue>): readonly string[] {
  const keys = inheritableKeys.filter((key) => values.has(key) || isParam(values, key));
  const name = keys.join();
  const known = keyLists.get(name);
  if (known !== undefined) return known;
  if (keyLists.size >= mostKeyLists) keyLists.clear();
  keyLists.set(name, keys);
  return keys;
}

function isParam(values: ReadonlyMap<string, LocatedValue>, key: string): boolean {
  const params = values.get('params');
  return params !== undefined && member(params.value, key) !== undefined;
}

class Fields {
  readonly #values: ReadonlyMap<string, LocatedValue>;
  readonly #params: LocatedValue | undefined;
  readonly #sourceStart: number;
  readonly #text: string;
  readonly #index: LineIndex;
  readonly #faults: NoteFault[];
  #unreadableDates: Set<string> | undefined;

  constructor(read: ReadFrontMatter, text: string, index: LineIndex, faults: NoteFault[]) {
    this.#values = read.values;
    this.#params = read.values.get('params');
    this.#sourceStart = read.block.sourceStart;
    this.#text = text;
    this.#index = index;
    this.#faults = faults;
  }

  /** @param place in the source */
  report(fault: Fault, place: Span): void {
    this.#faults.push({ ...fault, range: this.#range(place) });
  }

  title(): Located<string> | undefined {
    const found = this.#values.get('title');
    if (found === undefined) return undefined;
    const text = textOf(found);
    const flag = typeof found.value === 'boolean';
    if (flag || (text === undefined && !isNothing(found)))
      this.report({ code: 'title-not-text', flag }, found);
    return text === undefined || text === '' ? undefined : this.#located(text, found);
  }

  words(key: string): string | undefined {
    const found = this.#param(key);
    const text = found && textOf(found);
    return text === undefined || text === '' ? undefined : ownString(text);
  }

  weight(): Located<number> | undefined {
    const found = this.#values.get('weight');
    if (found === undefined || isNothing(found)) return undefined;
    const weight = this.#wholeNumber(found);
    if (weight !== undefined) return { value: weight, range: this.#range(found) };
    this.report({ code: 'weight-not-a-number', read: 'none' }, found);
    return undefined;
  }

  /** As Hugo's cast.ToInt: fractions are cut off, text of digits is a number, truth is 1. */
  #wholeNumber(found: LocatedValue): number | undefined {
    const { value } = found;
    if (typeof value === 'number') {
      // One digit, as most weights are, has no leading 0.
      const digits = found.end - found.start > 1 ? /^[-+]?0(\d+)$/.exec(this.#source(found))?.[1] : undefined;
      if (digits !== undefined) return this.#leadingZero(found, value, digits);
      return Number.isFinite(value) ? Math.trunc(value) || 0 : undefined;
    }
    if (typeof value === 'boolean') return Number(value);
    const digits = typeof value === 'string' ? /^([-+]?\d{1,15})(?:\.0*)?$/.exec(value)?.[1] : undefined;
    if (digits === undefined) return undefined;
    this.report({ code: 'weight-string' }, found);
    return Number(digits) || 0;
  }

  /** `02` is 2 to every Hugo, `010` is 8 (octal), and `08` is 8 before Hugo 0.152 and no weight from then on. */
  #leadingZero(found: LocatedValue, value: number, digits: string): number {
    const octal = /^[0-7]+$/.test(digits);
    const read = octal ? Math.sign(value) * Number.parseInt(digits, 8) : value;
    if (!octal || read !== value)
      this.report({ code: 'weight-not-a-number', read: octal ? read : 'none-since-new-yaml' }, found);
    return read;
  }

  tags(): readonly Located<string>[] {
    const tags = this.terms('tags');
    const found = this.#values.get('tags');
    if (found === undefined) return tags;
    for (const { value, range } of tags) {
      if (isTagPlaceholder(value)) this.#faults.push({ code: 'tags-placeholder', tag: value, range });
    }
    const isEmpty = isNothing(found) || found.items?.every((item) => isNothing(item) || item.value === '');
    if (isEmpty === true || found.value === '') this.report({ code: 'tags-empty' }, found);
    return tags;
  }

  terms(key: string): readonly Located<string>[] {
    const found = this.#values.get(key);
    if (found === undefined || (isNothing(found) && found.items === undefined)) return none;
    if (found.items === undefined) return this.#singleTerm(found);
    const terms: Located<string>[] = [];
    for (const item of found.items) {
      const text = textOf(item);
      if (text !== undefined && text !== '') terms.push(this.#located(text, item));
      else if (text === undefined && !isNothing(item))
        this.report({ code: 'tags-not-text', item: true }, item);
    }
    // The engine keeps room for 17 in a list that was pushed to; a copy has the room that it needs.
    return terms.length === 0 ? none : terms.slice();
  }

  #singleTerm(found: LocatedValue): readonly Located<string>[] {
    const text = textOf(found);
    if (text === '') return none;
    if (text === undefined) {
      this.report({ code: 'tags-not-text', item: false }, found);
      return none;
    }
    const tag = this.#located(text, found);
    this.report({ code: text.includes(',') ? 'tags-comma-string' : 'tags-string', tag: tag.value }, found);
    return [tag];
  }

  speakers(): readonly string[] {
    for (const key of speakerKeys) {
      const found = this.#param(key);
      if (found === undefined) continue;
      const names = (found.items ?? [found]).map(nameOf).filter((name) => name !== undefined && name !== '');
      if (names.length > 0) return names.map((name) => ownString(name ?? ''));
    }
    return none;
  }

  date(keys: readonly string[]): number | undefined {
    for (const key of keys) {
      const found = this.#values.get(key);
      if (found === undefined || isNothing(found) || typeof found.value === 'boolean') continue;
      const time = timeOf(found, false);
      if (time !== undefined) return time;
      this.#unreadableDate(key, found);
    }
    return undefined;
  }

  /** `start` and `end` are not Hugo's: there the seconds may be missing. */
  moment(key: string): number | undefined {
    const found = this.#param(key);
    if (found === undefined || isNothing(found)) return undefined;
    return timeOf(found, true);
  }

  /** Whether a moment is written without a zone: `2025-04-01T10:00:00`. */
  hasNoZone(key: string): boolean {
    const value = this.#param(key)?.value;
    const text = value instanceof Date ? isoText(value) : value;
    return (
      typeof text === 'string' &&
      hugoDate(text, true) !== undefined &&
      !/(?:[Zz]|UTC|[-+]\d\d:?\d\d(?: [A-Z]{3,4})?)$/.test(text.trim().slice(10))
    );
  }

  #unreadableDate(key: string, found: LocatedValue): void {
    this.#unreadableDates ??= new Set();
    if (this.#unreadableDates.has(key)) return;
    this.#unreadableDates.add(key);
    this.report({ code: 'date-unreadable' }, found);
  }

  /** `published: false` is an older word for `draft: true`; where both stand, draft counts. */
  draft(): boolean {
    const draft = this.#values.get('draft');
    if (draft !== undefined) return isTrue(draft.value);
    const published = this.#values.get('published')?.value;
    return isFalse(published);
  }

  flag(key: string): boolean {
    return isTrue(this.#param(key)?.value);
  }

  keptOut(by: (build: unknown) => boolean): boolean {
    if (isTrue(this.#values.get('headless')?.value)) return true;
    const build = this.#values.get('build') ?? this.#values.get('_build');
    return build !== undefined && by(build.value);
  }

  cascade(): FrontMatter['cascade'] {
    const found = this.#values.get('cascade');
    if (found === undefined) return none;
    const cascades = readCascades(found.items?.map(({ value }) => value) ?? found.value);
    return cascades.length === 0 ? none : cascades;
  }

  links(): readonly FrontMatterLink[] {
    let links: FrontMatterLink[] | undefined;
    for (const [key, kind] of linkKeys) {
      const found = this.#values.get(key);
      if (found === undefined) continue;
      for (const item of found.items ?? [found]) {
        if (typeof item.value !== 'string' || !looksLikeAddress.test(item.value)) continue;
        links ??= [];
        links.push({ kind, ...this.#located(item.value, item) });
      }
    }
    return links ?? none;
  }

  /** Hugo takes a page's parameters from the top level and from `params`. */
  #param(key: string): LocatedValue | undefined {
    const found = this.#values.get(key);
    if (found !== undefined) return found;
    const params = this.#params;
    const value = params && member(params.value, key);
    if (params === undefined || value === undefined) return undefined;
    const items = Array.isArray(value)
      ? value.map((item: unknown) => ({ ...params, value: item, items: undefined }))
      : undefined;
    return { ...params, value, items };
  }

  #source({ start, end }: LocatedValue): string {
    return this.#text.slice(this.#sourceStart + start, this.#sourceStart + end);
  }

  #located(text: string, found: LocatedValue): Located<string> {
    return { value: ownString(text), range: this.#range(found) };
  }

  #range({ start, end }: { start: number; end: number }) {
    return this.#index.range(this.#sourceStart + start, this.#sourceStart + end);
  }
}

const looksLikeAddress = /^(?:https?:)?\/\/\S+$|^[^\s:]*[./][^\s:]*$/i;

/** What front matter calls the people on stage, the surest first. */
export const speakerKeys = ['speakers', 'speaker', 'presenters', 'presenter', 'authors', 'author'] as const;

function nameOf(found: LocatedValue): string | undefined {
  const name = textOf(found) ?? member(found.value, 'name');
  return typeof name === 'string' ? name.trim() : undefined;
}
