import { namesIn } from './pictureUse';
import { baseName } from '../../hugo/linkPages';
import { decodePath, isExternal, splitHref } from '../../hugo/resolveLink';
import type { Note } from '../../note/note';

/** The last names, in lower case, of the files that a note's links and images may lead to. */
export function namesOfFiles({ links, images }: Note): string[] {
  return [...links, ...images].flatMap(({ href }) =>
    isExternal(href) ? [] : [baseName(decodePath(splitHref(href).path)).toLowerCase()],
  );
}

/** A picture's name where HTML or a shortcode has it; what is no picture there does no harm. */
const otherPictures = /<img\s|\bfigure\s/i;

/** The last names, in lower case, of pictures that a note's HTML and shortcodes may lead to. */
export function otherNamesOfFiles(text: string): readonly string[] {
  return otherPictures.test(text) ? namesIn(text) : [];
}
