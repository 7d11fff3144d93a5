import type { Conference, Page } from '../conference/conference';
import { isTalk, tagsOf, tagsOfPage, type Tag, type TagIndex } from '../conference/tagIndex';
import { tagKey } from '../hugo/tagKey';

/** A tag to offer. */
interface TagSuggestion {
  readonly label: string;
  /** Talks that carry it, without the note that is being written. */
  readonly talks: number;
}

export interface TagSuggestions {
  /** Best first. */
  readonly tags: readonly TagSuggestion[];
  /** False where more would fit: ask again when more is typed. */
  readonly complete: boolean;
}

/** How many are offered at once. Nobody reads on; and each costs VS Code time. */
const most = 200;
/** How many talks of a tag are looked at, and how many neighbours: what a keystroke costs must not grow with them. */
const sample = 100;
const presentTags = 4;

/**
 * The tags that fit what is typed. Those that begin with it come before those in which a word does, and those before
 * the others; among equals the most used come first, with those ahead that go with the tags that are there already and
 * with the other talks of the day.
 *
 * @param page the note's page; its own half-written tag is no suggestion
 * @param present the other tags of the note as its text has them now; none of them is offered again
 */
export function suggestTags(
  conference: Conference,
  page: Page,
  present: readonly string[],
  typed: string,
): TagSuggestions {
  const index = tagsOf(conference);
  const taken = new Set(present.map(tagKey));
  const own = new Set(tagsOfPage(page).map(tagKey));
  const wanted = tagKey(typed);
  const together = goTogether(conference, index, [...taken], page);
  const day = shares(siblings(conference, page), page);
  let largest = 1;
  for (const { talks } of index.all) if (talks > largest) largest = talks;

  const fitting: Tag[] = [];
  const ranks: number[] = [];
  for (const tag of index.all) {
    if (taken.has(tag.key) || (own.has(tag.key) && tag.uris.length === 1)) continue;
    const fit = fitOf(tag.key, wanted);
    if (fit === undefined) continue;
    const score = tag.talks / largest + 2 * (together.get(tag.key) ?? 0) + (day.get(tag.key) ?? 0);
    fitting.push(tag);
    // No score is above 4: a better fit always goes first.
    ranks.push(fit * 10 - score);
  }
  const ownTalk = isTalk(page) ? 1 : 0;
  return {
    tags: best(fitting, ranks).map(({ key, label, talks }) => ({
      label,
      talks: talks - (own.has(key) ? ownTalk : 0),
    })),
    complete: fitting.length <= most,
  };
}

/** The tags with the lowest ranks, in their order; in that of the alphabet where ranks are equal. */
function best(tags: readonly Tag[], ranks: readonly number[]): Tag[] {
  // Numbers alone are sorted twice as fast as objects. Of the tags at the limit any will do.
  const limit = ranks.length > most ? (Float64Array.from(ranks).sort()[most - 1] ?? 0) : Infinity;
  const better: { tag: Tag; rank: number }[] = [];
  const equal: { tag: Tag; rank: number }[] = [];
  for (const [i, tag] of tags.entries()) {
    const rank = ranks[i] ?? 0;
    if (rank < limit) better.push({ tag, rank });
    else if (rank === limit && equal.length < most) equal.push({ tag, rank });
  }
  return [...better, ...equal.slice(0, most - better.length)]
    .sort((a, b) => a.rank - b.rank || (a.tag.label < b.tag.label ? -1 : 1))
    .map(({ tag }) => tag);
}

/** How well a tag fits, from 0; undefined where it does not. */
function fitOf(key: string, wanted: string): number | undefined {
  if (wanted === '' || key === wanted) return 0;
  if (key.startsWith(wanted)) return 1;
  const at = key.indexOf(wanted);
  if (at < 0) return undefined;
  return /[\p{L}\p{N}]/u.test(key.charAt(at - 1)) ? 3 : 2;
}

/** For each tag the largest share of a present tag's talks that carry it too. */
function goTogether(
  conference: Conference,
  index: TagIndex,
  present: readonly string[],
  page: Page,
): Map<string, number> {
  const largest = new Map<string, number>();
  for (const key of present.slice(-presentTags)) {
    const uris = index.find(key)?.uris ?? [];
    // Evenly over all of them: those of one day lie together.
    const step = Math.max(1, uris.length / sample);
    const pages: Page[] = [];
    for (let at = 0; at < uris.length; at += step) {
      const found = conference.find(uris[Math.floor(at)] ?? '');
      if (found !== undefined) pages.push(found);
    }
    for (const [other, share] of shares(pages, page)) {
      if (share > (largest.get(other) ?? 0)) largest.set(other, share);
    }
  }
  return largest;
}

/** The pages next to `page`; of a very large folder those around it. */
function siblings(conference: Conference, page: Page): readonly Page[] {
  const all = conference.ancestors(page.id)[0]?.children ?? [];
  if (all.length <= sample) return all;
  const start = Math.max(0, all.findIndex(({ id }) => id === page.id) - sample / 2);
  return all.slice(start, start + sample);
}

/** For each tag the share of the pages that carry it, a little less where they are few: one page is no proof. */
function shares(pages: readonly Page[], except: Page): Map<string, number> {
  const counts = new Map<string, number>();
  let counted = 1;
  for (const page of pages) {
    if (page.id === except.id) continue;
    const tags = tagsOfPage(page);
    if (tags.length === 0) continue;
    counted++;
    for (const tag of tags) {
      const key = tagKey(tag);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of counts) counts.set(key, count / counted);
  return counts;
}
