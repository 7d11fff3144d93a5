import type { Note } from '../../note/note';

/** What the menu shows: linkTitle, else title; undefined where the note has neither. */
export function shownTitle({ linkTitle, title }: Note['frontMatter']): string | undefined {
  return [linkTitle, title?.value].find((each) => each !== undefined && each !== '');
}
