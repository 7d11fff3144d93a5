import * as l10n from '@vscode/l10n';
import type { LineIndex } from '../text/lineIndex';
import { readCascades } from '../hugo/cascades';
import type { Fault, LocatedValue } from './frontMatterValues';
import { isFalse, isNothing, isoText, isTrue, member, textOf, timeOf } from './hugoCasts';
import { hugoDate } from './hugoDate';
import { inheritableKeys, isKeptOut, isNeverSeen } from './inheritedFrontMatter';
import type { Problem } from './problem';
import type { FrontMatter, FrontMatterLink, Located } from './frontMatter';
import { isTagPlaceholder } from '../hugo/tagKey';
import { ownString } from '../text/ownString';
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

/** Turns values into fields with Hugo's readings, and puts what is wrong into `problems`. */
export function frontMatterFields(
  read: ReadFrontMatter,
  text: string,
  index: LineIndex,
  problems: Problem[],
): FrontMatter {
  const fields = new Fields(read, text, index, problems);
  for (const fault of read.faults) fields.report(fault);
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
  readonly #problems: Problem[];
  #unreadableDates: Set<string> | undefined;

  constructor(read: ReadFrontMatter, text: string, index: LineIndex, problems: Problem[]) {
    this.#values = read.values;
    this.#params = read.values.get('params');
    this.#sourceStart = read.block.sourceStart;
    this.#text = text;
    this.#index = index;
    this.#problems = problems;
  }

  report({ code, severity, message, start, end }: Fault): void {
    this.#problems.push({ code, severity, message, range: this.#range({ start, end }) });
  }

  title(): Located<string> | undefined {
    const found = this.#values.get('title');
    if (found === undefined) return undefined;
    const text = textOf(found);
    if (text === undefined && !isNothing(found)) {
      this.#warn(found, 'title-not-text', l10n.t('The title must be text. Put it in quotes.'));
    } else if (text !== undefined && typeof found.value === 'boolean') {
      this.#inform(
        found,
        'title-not-text',
        l10n.t('This is a truth value, not text. Put the title in quotes.'),
      );
    }
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
    this.#warn(
      found,
      'weight-not-a-number',
      l10n.t('Hugo reads this weight as none and lists the page last. Write a whole number.'),
    );
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
    this.#inform(
      found,
      'weight-string',
      l10n.t('The weight is text that happens to be a number. Remove the quotes.'),
    );
    return Number(digits) || 0;
  }

  /** `02` is 2 to every Hugo, `010` is 8 (octal), and `08` is 8 before Hugo 0.152 and no weight from then on. */
  #leadingZero(found: LocatedValue, value: number, digits: string): number {
    const octal = /^[0-7]+$/.test(digits);
    const read = octal ? Math.sign(value) * Number.parseInt(digits, 8) : value;
    if (!octal || read !== value) {
      const message = octal
        ? l10n.t('Hugo reads this weight as {0}, because of its leading 0. Remove the 0.', read)
        : l10n.t('Hugo from 0.152 on reads this weight as none. Remove the leading 0.');
      this.#warn(found, 'weight-not-a-number', message);
    }
    return read;
  }

  tags(): readonly Located<string>[] {
    const tags = this.terms('tags');
    const found = this.#values.get('tags');
    if (found === undefined) return tags;
    for (const { value, range } of tags) {
      if (!isTagPlaceholder(value)) continue;
      const message = l10n.t('“{0}” is from the template. Write a tag there.', value);
      this.#problems.push({ code: 'tags-placeholder', severity: 'warning', message, range });
    }
    const isEmpty = isNothing(found) || found.items?.every((item) => isNothing(item) || item.value === '');
    if (isEmpty === true || found.value === '') {
      this.#inform(found, 'tags-empty', l10n.t('No tags yet. Write some, or remove the key.'));
    }
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
        this.#warn(item, 'tags-not-text', l10n.t('A tag must be text.'));
    }
    // The engine keeps room for 17 in a list that was pushed to; a copy has the room that it needs.
    return terms.length === 0 ? none : terms.slice();
  }

  #singleTerm(found: LocatedValue): readonly Located<string>[] {
    const text = textOf(found);
    if (text === '') return none;
    if (text === undefined) {
      this.#warn(found, 'tags-not-text', l10n.t('Tags are a list of words: [one, two]'));
      return none;
    }
    if (text.includes(',')) {
      // Of a list in brackets one bracket may be missing.
      const bare = text.replace(/^\[|\]$/g, '');
      const list = bare.split(',').map((part) => part.trim());
      this.#warn(
        found,
        'tags-comma-string',
        l10n.t('To Hugo this is one tag with a comma in it. Write a list: [{0}]', list.join(', ')),
      );
    } else if (text.startsWith('-')) {
      this.#warn(found, 'tags-string', l10n.t('To Hugo this is one tag. Put a space behind each dash.'));
    } else {
      this.#inform(
        found,
        'tags-string',
        l10n.t('A single word works as a tag. Write a list to add more: [{0}]', text),
      );
    }
    return [this.#located(text, found)];
  }

  speakers(): readonly string[] {
    for (const key of ['speakers', 'speaker', 'presenters', 'presenter', 'authors', 'author']) {
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
      this.#unreadableDate(
        key,
        found,
        l10n.t('Hugo cannot read this date. Write 2025-04-01 or 2025-04-01T10:00:00+02:00.'),
      );
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

  #unreadableDate(key: string, found: LocatedValue, message: string): void {
    this.#unreadableDates ??= new Set();
    if (this.#unreadableDates.has(key)) return;
    this.#unreadableDates.add(key);
    const { start, end } = found;
    this.report({ code: 'date-unreadable', severity: 'error', message, start, end });
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

  #warn({ start, end }: LocatedValue, code: Fault['code'], message: string): void {
    this.report({ code, severity: 'warning', message, start, end });
  }

  #inform({ start, end }: LocatedValue, code: Fault['code'], message: string): void {
    this.report({ code, severity: 'info', message, start, end });
  }
}

const looksLikeAddress = /^(?:https?:)?\/\/\S+$|^[^\s:]*[./][^\s:]*$/i;

function nameOf(found: LocatedValue): string | undefined {
  const name = textOf(found) ?? member(found.value, 'name');
  return typeof name === 'string' ? name.trim() : undefined;
}
