import { linksToPictures } from './pictureMoves';
import type { Page } from '../../conference/conference';

/**
 * All of a page that the comparison of notes with each other asks for, with its places: where that stays, a changed
 * note is no reason to compare again.
 */
export function sharedPartOf(page: Page | undefined): string {
  const { weight, tags, broken } = page?.note?.frontMatter ?? {};
  const own = [page?.path, page?.title, page?.weight, page?.leftOut, weight, tags, broken];
  // Days recommend talks by links below a heading.
  const links = page?.kind === 'section' ? [page.note?.headings, page.note?.links] : [];
  // A picture that is moved gets its new address in links to it, too.
  const toPictures = page?.note && linksToPictures(page.note);
  return JSON.stringify([own, page?.note?.images, toPictures, links]);
}
