import { baseName } from '../hugo/linkPages';
import { decodePath, isExternal, splitHref } from '../hugo/links';
import type { Note } from '../note/note';

/** The last names, in lower case, of the files that a note's links and images may lead to. */
export function namesOfFiles({ links, images }: Note): string[] {
  return [...links, ...images].flatMap(({ href }) =>
    isExternal(href) ? [] : [baseName(decodePath(splitHref(href).path)).toLowerCase()],
  );
}
