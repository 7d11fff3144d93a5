import { PersistentMap } from '../collections/persistentMap';
import type { Conference, Page } from './conference';
import { walkPages } from './pages/walkPages';
import { isTagPlaceholder, tagKey } from '../hugo/tagKey';

/** One tag of a conference: a term of Hugo's, however it is spelled. */
export interface Tag {
  /** As {@link tagKey} makes it. */
  readonly key: string;
  /** The spelling that most notes have. */
  readonly label: string;
  /** Every spelling with how often it stands in the notes. */
  readonly spellings: ReadonlyMap<string, number>;
  /** The notes that carry it, each once: talks, but also pages of days and the home page. */
  readonly uris: readonly string[];
  /** How many of them are talks. */
  readonly talks: number;
}

/** All tags of one snapshot. Immutable, and the same object for the next snapshot where no tag changed. */
export class TagIndex {
  readonly #byKey: PersistentMap<Tag>;
  #all: readonly Tag[] | undefined;

  constructor(byKey: PersistentMap<Tag>) {
    this.#byKey = byKey;
  }

  get byKey(): PersistentMap<Tag> {
    return this.#byKey;
  }

  /** Every tag, in no order. */
  get all(): readonly Tag[] {
    return (this.#all ??= this.#byKey.values());
  }

  /** @param tag in any spelling */
  find(tag: string): Tag | undefined {
    return this.#byKey.get(tagKey(tag));
  }
}

const indexes = new WeakMap<Conference, TagIndex>();

/**
 * The tags of a snapshot. Made when first asked for, so that nobody pays who never asks; from then on every snapshot
 * that follows has its own from {@link carryTags}, for the price of the notes that changed.
 */
export function tagsOf(conference: Conference): TagIndex {
  let index = indexes.get(conference);
  if (index === undefined) {
    index = indexTags(conference);
    indexes.set(conference, index);
  }
  return index;
}

/** Hands the tags of a snapshot on to the next one, if somebody has asked for them. */
export function carryTags(before: Conference, after: Conference, changed: ReadonlySet<string>): void {
  const index = indexes.get(before);
  const next = index && updated(index, before, after, changed);
  if (next !== undefined) indexes.set(after, next);
}

/** The tags that a note carries, as written, without placeholders. */
export function tagsOfPage(page: Page): readonly string[] {
  const tags: string[] = [];
  for (const { value } of page.note?.frontMatter.tags ?? []) {
    if (!isTagPlaceholder(value) && value.trim() !== '') tags.push(value);
  }
  return tags;
}

/** A file that is no page of its own (its address is another's, it lies in a bundle) is no talk. */
export function isTalk(page: Page): boolean {
  return page.kind === 'session' && page.leftOut !== 'shadowed' && page.leftOut !== 'not-a-page';
}

function indexTags(conference: Conference): TagIndex {
  const drafts = new Map<string, { spellings: Map<string, number>; uris: string[]; talks: number }>();
  for (const page of walkPages(conference)) {
    if (page.note === undefined) continue;
    for (const tag of tagsOfPage(page)) {
      const key = tagKey(tag);
      let draft = drafts.get(key);
      if (draft === undefined) drafts.set(key, (draft = { spellings: new Map(), uris: [], talks: 0 }));
      draft.spellings.set(tag, (draft.spellings.get(tag) ?? 0) + 1);
      // A note may carry a tag twice, in two spellings.
      if (draft.uris.at(-1) === page.note.uri) continue;
      draft.uris.push(page.note.uri);
      if (isTalk(page)) draft.talks++;
    }
  }
  const tags = new Map<string, Tag>();
  for (const [key, { spellings, uris, talks }] of drafts) {
    // A list that was pushed to keeps room for more; a copy has the room that it needs.
    tags.set(key, { key, label: mostUsed(spellings), spellings, uris: uris.slice(), talks });
  }
  return new TagIndex(PersistentMap.from(tags));
}

/** @returns undefined where more than the texts of known pages changed: what was counted may be counted otherwise now */
function updated(
  index: TagIndex,
  before: Conference,
  after: Conference,
  changed: ReadonlySet<string>,
): TagIndex | undefined {
  if (before.config !== after.config || changed.size === 0) return undefined;
  let { byKey } = index;
  for (const uri of changed) {
    const was = before.find(uri);
    const is = after.find(uri);
    if (was?.note === undefined || is?.note === undefined || isTalk(was) !== isTalk(is)) return undefined;
    if (sameTags(was, is)) continue;
    const [old, fresh] = [byKeyOf(was), byKeyOf(is)];
    // A tag that thousands of notes carry must cost nothing where it stays.
    const isSame = (key: string) => old.get(key)?.join('\n') === fresh.get(key)?.join('\n');
    for (const [key, spellings] of old) if (!isSame(key)) byKey = take(byKey, key, spellings, was, uri);
    for (const [key, spellings] of fresh) if (!isSame(key)) byKey = put(byKey, key, spellings, is, uri);
  }
  return byKey === index.byKey ? index : new TagIndex(byKey);
}

function sameTags(a: Page, b: Page): boolean {
  const [some, others] = [tagsOfPage(a), tagsOfPage(b)];
  return some.length === others.length && some.every((tag, i) => tag === others[i]);
}

/** The spellings that a note has of each of its tags. */
function byKeyOf(page: Page): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const tag of tagsOfPage(page)) {
    const key = tagKey(tag);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [tag]);
    else known.push(tag);
  }
  return byKey;
}

type ByKey = PersistentMap<Tag>;

function take(byKey: ByKey, key: string, spellings: readonly string[], page: Page, uri: string): ByKey {
  const tag = byKey.get(key);
  if (tag === undefined) return byKey;
  const uris = tag.uris.filter((each) => each !== uri);
  if (uris.length === 0) return byKey.without(key);
  const left = counted(tag.spellings, spellings, -1);
  return byKey.with(key, withCounts(key, left, uris, tag.talks - (isTalk(page) ? 1 : 0)));
}

function put(byKey: ByKey, key: string, spellings: readonly string[], page: Page, uri: string): ByKey {
  const tag = byKey.get(key);
  const more = counted(tag?.spellings ?? new Map<string, number>(), spellings, 1);
  return byKey.with(
    key,
    withCounts(key, more, [...(tag?.uris ?? []), uri], (tag?.talks ?? 0) + (isTalk(page) ? 1 : 0)),
  );
}

function withCounts(
  key: string,
  spellings: ReadonlyMap<string, number>,
  uris: readonly string[],
  talks: number,
): Tag {
  return { key, label: mostUsed(spellings), spellings, uris, talks };
}

function counted(counts: ReadonlyMap<string, number>, spellings: readonly string[], step: 1 | -1) {
  const result = new Map(counts);
  for (const spelling of spellings) {
    const count = (result.get(spelling) ?? 0) + step;
    if (count > 0) result.set(spelling, count);
    else result.delete(spelling);
  }
  return result;
}

/** Of spellings that are used equally often the first in the alphabet, so that the choice does not depend on history. */
function mostUsed(spellings: ReadonlyMap<string, number>): string {
  let [best, most] = ['', 0];
  for (const [spelling, count] of spellings) {
    if (count > most || (count === most && spelling < best)) [best, most] = [spelling, count];
  }
  return best;
}
