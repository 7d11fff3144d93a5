import type { Conference, Page, Section } from '../conference/conference';
import { menuDates, menuOrder } from '../conference/hugo/menuOrder';
import {
  numberPrefix,
  numbersAreWeights,
  numberStyle,
  planRenumber,
  type Rename,
} from '../edits/pages/numberPrefix';
import { parseNumberPrefix } from '../conference/plain/numberedName';
import { planOrder } from '../edits/pages/order';
import { freeFileName } from '../edits/pages/slug';
import { folderOf, nameOfPage, placeOfPage } from '../conference/pages/placeOfPage';

/** What has to change so that the pages of a section stand in a wanted order. */
export interface Arrangement {
  readonly weights: readonly { readonly page: Page; readonly weight: number }[];
  /** Names in the section's folder, of its own pages. */
  readonly renames: readonly Rename[];
  /** Pages that come from another folder, and the name that they get. */
  readonly arrivals: readonly { readonly page: Page; readonly name: string }[];
}

export interface ArrangementOptions {
  /** The pages that the user moved; some may come from other sections. */
  readonly moved: readonly Page[];
  /** Every name in the section's folder, page or not. */
  readonly existing: readonly string[];
  /**
   * `keep`: names stay. `follow`: numbers in names follow the order. `all`: every page of the section gets one, which is
   * the only way to give plain notes an order that their names do not have.
   */
  readonly numbers: 'keep' | 'follow' | 'all';
}

/**
 * Plans the smallest change that brings the pages of `section` into the order `desired`: for a site new weights, for
 * plain notes, and for a site whose user wants that, new numbers in names. Pages that come from other folders keep
 * their name where it is free.
 */
export function planArrangement(
  conference: Conference,
  section: Section,
  desired: readonly Page[],
  { moved, existing, numbers }: ArrangementOptions,
): Arrangement {
  const weights =
    conference.kind === 'hugo' ? newWeights(section, desired, moved) : new Map<string, number>();
  const folder = placeOfPage(section);
  const children = new Set(section.children.map(({ id }) => id));
  const names: string[] = [];
  for (const page of desired) {
    const name = nameOfPage(page);
    names.push(children.has(page.id) ? name : freeName(name, [...existing, ...names]));
  }
  const changed = new Map(newNames(desired, names, weights, numbers).map(({ from, to }) => [from, to]));
  const renames: Rename[] = [];
  const arrivals: { page: Page; name: string }[] = [];
  for (const [i, page] of desired.entries()) {
    const from = names[i] ?? '';
    const to = changed.get(from) ?? from;
    if (!children.has(page.id)) arrivals.push({ page, name: to });
    // A note of a folder below that is no section of its own keeps its name: the numbers there are others.
    else if (to !== from && folderOf(placeOfPage(page)) === folder) renames.push({ from, to });
  }
  return {
    weights: desired.flatMap((page) => {
      const weight = weights.get(page.id);
      return weight === undefined ? [] : [{ page, weight }];
    }),
    renames,
    arrivals,
  };
}

/** True where numbers in names can carry the order: every page has one. */
export function allNumbered(pages: readonly Page[]): boolean {
  return pages.every((page) => parseNumberPrefix(nameOfPage(page)) !== undefined);
}

function newWeights(section: Section, desired: readonly Page[], moved: readonly Page[]): Map<string, number> {
  const places = new Map(section.children.map(({ id }, i) => [id, i]));
  const byMenu = menuOrder(undefined, 'en');
  return planOrder(desired, {
    moved: new Set(moved.map(({ id }) => id)),
    tieBreak: (a, b) => {
      const [placeA, placeB] = [places.get(a.id), places.get(b.id)];
      // Two pages of equal weight that stand in the section already stand there in the menu's order.
      if (placeA !== undefined && placeB !== undefined && a.weight === b.weight) return placeA - placeB;
      return byMenu(menuKeys(a), menuKeys(b));
    },
  });
}

function menuKeys(page: Page) {
  const dates = page.note && menuDates(page.note.frontMatter);
  return {
    weight: 0,
    date: dates?.date,
    publishDate: dates?.publishDate,
    expiryDate: dates?.expiryDate,
    title: page.note?.frontMatter.title?.value ?? page.title,
    linkTitle: page.title,
    path: page.path,
  };
}

function newNames(
  desired: readonly Page[],
  names: readonly string[],
  weights: ReadonlyMap<string, number>,
  numbers: ArrangementOptions['numbers'],
): Rename[] {
  if (numbers === 'keep') return [];
  if (numbers === 'follow') {
    const pages = desired.map((page, i) => ({ name: names[i] ?? '', weight: page.weight }));
    const after = desired.map((page) => weights.get(page.id) ?? page.weight);
    return planRenumber(names, numbersAreWeights(pages) ? after : undefined);
  }
  const style = numberStyle(names);
  const width = Math.max(style.width, String(names.length).length);
  return names.flatMap((from, i) => {
    const rest = parseNumberPrefix(from)?.rest ?? from;
    const to = numberPrefix(i + 1, { width, separator: style.separator }) + rest;
    return to === from ? [] : [{ from, to }];
  });
}

function freeName(name: string, existing: readonly string[]): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0
    ? freeFileName(name, '', existing)
    : freeFileName(name.slice(0, dot), name.slice(dot), existing);
}
