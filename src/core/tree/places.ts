import type { Conference, Page, Section, Tree } from '../conference/conference';

/** The language that a page belongs to; the first one for no page. */
export function treeOf(conference: Conference, page: Page | undefined): Tree {
  const home = page === undefined ? undefined : (conference.ancestors(page.id).at(-1) ?? page);
  const tree = conference.trees.find((each) => each.home.id === home?.id) ?? conference.trees[0];
  if (tree === undefined) throw new Error(`Conference ${conference.id} has no language`);
  return tree;
}

/** The URI of what is renamed or moved when a page is: a bundle's and a section's folder, any other page's file. */
export function fileOrFolder(page: Page): string {
  if (page.kind === 'section') return page.folder;
  return page.bundle ? parentUri(page.note.uri) : page.note.uri;
}

/** The name of a page's file, or of its folder for a bundle or a section: the name that carries its number. */
export function fileOrFolderName(page: Page): string {
  return lastName(fileOrFolder(page));
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

export function folderName(section: Section): string {
  return lastName(section.folder);
}

export function parentUri(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function lastName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
