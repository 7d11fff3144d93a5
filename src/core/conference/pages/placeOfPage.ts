import type { Conference, Page, Tree } from '../conference';

/** The language that a page belongs to; the first one for no page. */
export function treeOf(conference: Conference, page: Page | undefined): Tree {
  const home = page === undefined ? undefined : (conference.ancestors(page.id).at(-1) ?? page);
  const tree = conference.trees.find((each) => each.home.id === home?.id) ?? conference.trees[0];
  if (tree === undefined) throw new Error(`Conference ${conference.id} has no language`);
  return tree;
}

/**
 * The path of what is renamed or moved when a page is, relative to the conference's root: a bundle's and a section's
 * folder, any other page's file. Paths and not URIs: a URI can be written in several ways.
 */
export function placeOfPage(page: Page): string {
  if (page.kind === 'section') return page.note === undefined ? page.path : folderOf(page.path);
  return page.bundle ? folderOf(page.path) : page.path;
}

/** The name of a page's file, or of its folder for a bundle or a section: the name that carries its number. */
export function nameOfPage(page: Page): string {
  const place = placeOfPage(page);
  return place.slice(place.lastIndexOf('/') + 1);
}

/** The folder around a path; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** A path below a folder; the empty folder is the root. */
export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** What a file's name keeps when it is renamed: its extension, and before it the language of a translation. */
export function fileEnding(name: string, { config }: Conference): string {
  const dot = name.lastIndexOf('.');
  const stem = name.slice(0, dot);
  const extension = name.slice(dot);
  const suffix = stem.slice(stem.lastIndexOf('.') + 1);
  const isLanguage = config?.languages.some(({ code }) => code === suffix.toLowerCase()) ?? false;
  return isLanguage && suffix !== stem ? `.${suffix}${extension}` : extension;
}
