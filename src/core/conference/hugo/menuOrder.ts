import type { FrontMatter } from '../../frontMatter/frontMatter';
import type { LeftOut } from '../conference';
import { isFrom } from '../../hugo/hugoVersion';
import type { SiteConfig } from '../../hugo/siteConfig';

/** What decides where a page stands among its siblings. Dates in milliseconds since 1970, undefined for none. */
export interface MenuKeys {
  /** 0 for none. */
  readonly weight: number;
  /** For a section without a date of its own: the newest below it. */
  readonly date: number | undefined;
  readonly publishDate: number | undefined;
  readonly expiryDate: number | undefined;
  readonly title: string;
  /** What the menu shows: linkTitle, else title. */
  readonly linkTitle: string;
  /** The path that Hugo finds the page by, which settles ties. */
  readonly path: string;
}

export type MenuOrder = (a: MenuKeys, b: MenuKeys) => number;

/**
 * The order of a section's children in Relearn's menu.
 *
 * Without a rule: weight ascending, pages without weight last; then date, newest first; then linkTitle as the language
 * collates it; then path. The number in a file name plays no part. [Hugo: resources/page/pages_sort.go, DefaultPageSort;
 * tried with Hugo 0.131 + Relearn 7.6.1 and Hugo 0.169 + Relearn 9.0.3]
 *
 * @param by Relearn's `ordersectionsby`, lower case, of the section or else of the site; an unknown word and `length`
 * (the text's length is not kept) give the order without a rule.
 * @param language a BCP 47 tag; an unknown one collates as the root of all languages does.
 */
export function menuOrder(by: string | undefined, language: string): MenuOrder {
  const collate = collatorOf(language);
  const natural: MenuOrder = (a, b) =>
    compareWeights(a.weight, b.weight) ||
    compareDates(b.date, a.date) ||
    collate(a.linkTitle, b.linkTitle) ||
    comparePaths(a.path, b.path);
  const rule = ruleOf(by, collate);
  return rule === undefined ? natural : (a, b) => rule(a, b) || natural(a, b);
}

/** Hugo sorts by the rule alone, stably, what it has sorted without a rule before. (Relearn: partials/…/by*.hugo) */
function ruleOf(by: string | undefined, collate: (a: string, b: string) => number): MenuOrder | undefined {
  switch (by) {
    case 'title':
    case 'name':
      return (a, b) => collate(a.title, b.title);
    case 'linktitle':
      return (a, b) => collate(a.linkTitle, b.linkTitle);
    case 'date':
    case 'modifieddate':
      return (a, b) => compareDates(a.date, b.date);
    case 'publishdate':
      return (a, b) => compareDates(a.publishDate ?? a.date, b.publishDate ?? b.date);
    case 'expirydate':
      return (a, b) => compareDates(a.expiryDate, b.expiryDate);
    case undefined:
    default:
      return undefined;
  }
}

/** What a page's front matter gives to its keys. */
export function menuDates(
  frontMatter: Partial<FrontMatter>,
): Pick<MenuKeys, 'date' | 'publishDate' | 'expiryDate'> {
  const { date, publishDate, expiryDate } = frontMatter;
  return { date: date ?? publishDate, publishDate: publishDate ?? date, expiryDate };
}

/**
 * Why Relearn's menu does not show a page with this front matter; undefined where it does.
 * @param frontMatter with what the page inherits
 * @param now milliseconds since 1970
 */
export function leftOutOfMenu(
  frontMatter: FrontMatter,
  now: number,
  { builds, hugo }: Pick<SiteConfig, 'builds' | 'hugo'>,
): LeftOut | undefined {
  const { broken, readableSince, draft } = frontMatter;
  if (broken || (readableSince !== undefined && !isFrom(hugo, readableSince))) return 'unreadable';
  if (draft && !builds.drafts) return 'draft';
  const { publishDate, expiryDate } = menuDates(frontMatter);
  if (publishDate !== undefined && publishDate > now && !builds.future) return 'future';
  if (expiryDate !== undefined && expiryDate < now && !builds.expired) return 'expired';
  if (frontMatter.unwritten) return 'unwritten';
  if (frontMatter.unlisted) return 'unlisted';
  if (frontMatter.hidden) return 'hidden';
  if ((frontMatter.title?.value ?? '') === '' && (frontMatter.linkTitle ?? '') === '') return 'no-title';
  return undefined;
}

function compareWeights(a: number, b: number): number {
  return (a === 0 ? Infinity : a) === (b === 0 ? Infinity : b) ? 0 : a === 0 ? 1 : b === 0 ? -1 : a - b;
}

/** Oldest first, no date before all. Hugo compares whole seconds. */
function compareDates(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  return Math.floor(a / 1000) - Math.floor(b / 1000);
}

/** Without regard to case, then by code. [Hugo: compare/compare_strings.go] */
function comparePaths(a: string, b: string): number {
  const [foldedA, foldedB] = [a.toLowerCase(), b.toLowerCase()];
  if (foldedA !== foldedB) return foldedA < foldedB ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

const collators = new Map<string, Intl.Collator>();

function collatorOf(language: string): (a: string, b: string) => number {
  let collator = collators.get(language);
  if (collator === undefined) {
    collator = makeCollator(language);
    collators.set(language, collator);
  }
  return collator.compare;
}

/** Digits count as text (`10 ten` before `9 nine`) and signs count (`_` first), as Go's collation has it. */
function makeCollator(language: string): Intl.Collator {
  const options = { numeric: false, ignorePunctuation: false } as const;
  try {
    return new Intl.Collator([language, 'en'], options);
  } catch {
    return new Intl.Collator('en', options);
  }
}
