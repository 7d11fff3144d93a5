import type { Page } from '../conference/conference';

/**
 * All of a page that the comparison of notes with each other asks for, with its places: where that stays, a changed
 * note is no reason to compare again.
 */
export function sharedPartOf(page: Page | undefined): string {
  const { weight, tags } = page?.note?.frontMatter ?? {};
  return JSON.stringify([page?.path, page?.title, page?.weight, page?.leftOut, weight, tags]);
}
