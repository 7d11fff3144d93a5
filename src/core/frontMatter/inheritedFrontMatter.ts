import type { LocatedValue } from './frontMatterValues';
import { isTrue, member, textOf, timeOf } from './hugoCasts';
import type { FrontMatter } from './frontMatter';

/** The keys of front matter that a page may inherit and that we read, in lower case. */
export const inheritableKeys: readonly string[] = [
  'title',
  'linktitle',
  'weight',
  'draft',
  'published',
  'hidden',
  'headless',
  'build',
  '_build',
  'date',
  'publishdate',
  'expirydate',
  'ordersectionsby',
  'menupre',
  'menupost',
];

/**
 * What a page's front matter comes to with what it inherits: of a key that the page has itself nothing is taken over.
 * The same object where nothing changes.
 * @param values by key in lower case, as a cascade gives them
 */
export function withInherited(frontMatter: FrontMatter, values: ReadonlyMap<string, unknown>): FrontMatter {
  const inherited = new Map<string, LocatedValue>();
  for (const [key, value] of values) {
    if (inheritableKeys.includes(key) && !frontMatter.ownKeys.includes(key))
      inherited.set(key, { value, start: 0, end: 0, items: undefined });
  }
  if (inherited.size === 0) return frontMatter;
  const valueOf = <T>(key: string, read: (found: LocatedValue) => T | undefined, own: T): T => {
    const found = inherited.get(key);
    return (found === undefined ? undefined : read(found)) ?? own;
  };
  const located = <T>(key: string, read: (found: LocatedValue) => T | undefined) => {
    const value = valueOf<T | undefined>(key, read, undefined);
    return value === undefined ? undefined : { value, range: nowhere };
  };
  const build = inherited.get('build') ?? inherited.get('_build');
  const keptOut = (by: (value: unknown) => boolean) =>
    (build !== undefined && !saysBuild(frontMatter) && by(build.value)) ||
    isTrue(inherited.get('headless')?.value);
  return {
    ...frontMatter,
    title: frontMatter.title ?? located('title', textOf),
    linkTitle: valueOf('linktitle', textOf, frontMatter.linkTitle),
    weight: frontMatter.weight ?? located('weight', weightOf),
    draft: frontMatter.ownKeys.includes('published')
      ? frontMatter.draft
      : valueOf('draft', ({ value }) => isTrue(value), frontMatter.draft),
    hidden: valueOf('hidden', ({ value }) => isTrue(value), frontMatter.hidden),
    unlisted: frontMatter.unlisted || keptOut(isKeptOut),
    unwritten: frontMatter.unwritten || keptOut(isNeverSeen),
    date: frontMatter.date ?? valueOf('date', strictTime, undefined),
    publishDate: frontMatter.publishDate ?? valueOf('publishdate', strictTime, undefined),
    expiryDate: frontMatter.expiryDate ?? valueOf('expirydate', strictTime, undefined),
    orderSectionsBy: valueOf('ordersectionsby', textOf, frontMatter.orderSectionsBy)?.toLowerCase(),
    menuPre: valueOf('menupre', textOf, frontMatter.menuPre),
    menuPost: valueOf('menupost', textOf, frontMatter.menuPost),
  };
}

/** Whether `build` of a page keeps it out of lists, or from being written at all. [Hugo: documentation, Build options] */
export function isKeptOut(build: unknown): boolean {
  return ['list', 'render'].some((key) => isNever(member(build, key)));
}

/** Whether `build` keeps a page both out of lists and from being written: nothing ever asks for its content. [tried: 0.111] */
export function isNeverSeen(build: unknown): boolean {
  return ['list', 'render'].every((key) => isNever(member(build, key)));
}

function isNever(value: unknown): boolean {
  return value === false || (typeof value === 'string' && value.toLowerCase() === 'never');
}

function saysBuild({ ownKeys }: FrontMatter): boolean {
  return ownKeys.includes('build') || ownKeys.includes('_build');
}

/** What is inherited stands in no place of the note. */
const nowhere = Object.freeze({
  start: Object.freeze({ line: 0, character: 0 }),
  end: Object.freeze({ line: 0, character: 0 }),
});

function weightOf({ value }: LocatedValue): number | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : NaN;
  return Number.isFinite(number) ? Math.trunc(number) || 0 : undefined;
}

function strictTime(found: LocatedValue): number | undefined {
  return timeOf(found, false);
}
