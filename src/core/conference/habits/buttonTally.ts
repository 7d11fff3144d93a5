import { linkKinds, type LinkKind } from '../../links/talkAddress';
import { isPlaceholderAddress } from '../../note/buttons/buttonKind';
import type { Button, Note } from '../../note/note';
import type { Conference, Page, Section } from '../conference';
import { addressesInComments, notesWithExample } from '../talkLinks/exampleAddresses';

/**
 * How often something about buttons and links occurs in some notes, under what it is and which: `icon` and `video`.
 * Plain sums, so that what a section's notes have adds up to what the conference's have.
 */
export type Tally = ReadonlyMap<string, number>;

/** What is counted. `look` is a button's style, icon and label in JSON, `before` a pair of kinds in that order. */
export type Counted = 'notation' | 'look' | 'before' | 'example' | 'commented' | 'form' | 'style' | 'icon';

/** Snapshots share the sections in which nothing changed: after a keystroke one section is counted anew. */
const kept = new WeakMap<Section, Tally>();

/** What a page's notes have, for a section with all below it. */
export function tallyOf(page: Page): Tally {
  if (page.kind === 'session') return tallyOfNote(page.note);
  const known = kept.get(page);
  if (known !== undefined) return known;
  const sum = new Map<string, number>();
  if (page.note !== undefined) countNote(page.note, sum);
  for (const child of page.children) {
    if (child.kind === 'session') countNote(child.note, sum);
    else addTo(sum, tallyOf(child));
  }
  kept.set(page, sum);
  return sum;
}

export function tallyOfConference({ trees }: Conference): Tally {
  const [first, ...others] = trees.map(({ home }) => tallyOf(home));
  if (first === undefined || others.length === 0) return first ?? new Map();
  const sum = new Map(first);
  for (const other of others) addTo(sum, other);
  return sum;
}

export function tallyOfNote(note: Note): Tally {
  const sum = new Map<string, number>();
  countNote(note, sum);
  return sum;
}

/** What was counted under a name (and of a kind), the most frequent first; of equally frequent ones in the order of their signs. */
export function ranked(tally: Tally, counted: Counted, kind?: LinkKind): [value: string, count: number][] {
  const prefix = keyOf(counted, kind ?? '', '');
  const found: [string, number][] = [];
  for (const [key, count] of tally) if (key.startsWith(prefix)) found.push([key.slice(prefix.length), count]);
  return found.sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
}

/** How often one thing was counted. */
export function countOf(tally: Tally, counted: Counted, value: string): number {
  return tally.get(keyOf(counted, '', value)) ?? 0;
}

/** Whether a button's address leads to a talk: it is neither empty nor an example, nor only the template's. */
export function leadsSomewhere(conference: Conference, href: string): boolean {
  return !isPlaceholderAddress(href) && !isExampleAddress(conference, href);
}

/** Whether an address is only the template's. See `ExampleAddresses`, which the tree keeps. */
export function isExampleAddress(conference: Conference, href: string): boolean {
  return countOf(tallyOfConference(conference), 'commented', href) >= notesWithExample;
}

function keyOf(counted: Counted, kind: LinkKind | '', value: string): string {
  return `${counted}\t${kind}\t${value}`;
}

function addTo(sum: Map<string, number>, tally: Tally): void {
  for (const [key, count] of tally) sum.set(key, (sum.get(key) ?? 0) + count);
}

function countNote(note: Note, sum: Map<string, number>): void {
  const count = (counted: Counted, kind: LinkKind | '', value: string) => {
    const key = keyOf(counted, kind, value);
    sum.set(key, (sum.get(key) ?? 0) + 1);
  };
  for (const button of note.buttons) countButton(button, count);
  for (const href of addressesInComments(note)) count('commented', '', href);
  const firsts = linkKinds.map((kind) => note.buttons.findIndex((button) => button.kind === kind));
  for (const [i, a] of linkKinds.entries()) {
    for (const [j, b] of linkKinds.entries()) {
      const [first = -1, second = -1] = [firsts[i], firsts[j]];
      if (first >= 0 && second > first) count('before', '', `${a} ${b}`);
    }
  }
  for (const { kind } of note.frontMatter.links) count('form', kind, 'key');
  for (const { text, label } of note.links) {
    const kind = linkKinds.find((each) => names[each].test(label ?? text));
    if (kind !== undefined) count('form', kind, label === undefined ? 'link' : 'label');
  }
}

type Count = (counted: Counted, kind: LinkKind | '', value: string) => void;

function countButton(
  { kind, notation, style = '', icon = '', label, placeholder, href }: Button,
  count: Count,
) {
  count('notation', '', notation);
  if (style.trim() !== '') count('style', '', style.trim());
  if (icon.trim() !== '') count('icon', '', icon.trim());
  if (kind === 'other') return;
  if (placeholder) count('example', kind, href);
  if (canBeWrittenAgain(style + icon, label)) count('look', kind, JSON.stringify({ style, icon, label }));
}

/** A longer label says something of its own talk. */
const longestLabel = 40;

/** What would end a value, a button or its comment too early is no habit to follow. */
function canBeWrittenAgain(values: string, label: string): boolean {
  return (
    label !== '' &&
    label.length <= longestLabel &&
    !/[\r\n]|\{\{|--/.test(label) &&
    !/["`\\\r\n]|--/.test(values)
  );
}

const names: Readonly<Record<LinkKind, RegExp>> = {
  video: /^(?:video|recording|watch|youtube)$/i,
  slides: /^(?:slides?|deck|slide ?deck|presentation)$/i,
  code: /^(?:code|repo|repository|demo)$/i,
};
