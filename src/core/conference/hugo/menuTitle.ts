import { resolveEntities } from '../../text/htmlTag';
import type { FrontMatter } from '../../frontMatter/frontMatter';

/** Longer ones are no part of a title. */
const longest = 500;

/**
 * What Relearn's menu shows of a page: its title between the words of `menuPre` and `menuPost`, whose HTML and shortcodes
 * are icons here. [tried: Hugo 0.169 with Relearn 9.0.3]
 */
export function menuTitle(
  title: string,
  { menuPre, menuPost }: Pick<FrontMatter, 'menuPre' | 'menuPost'>,
): string {
  if (menuPre === undefined && menuPost === undefined) return title;
  return `${wordsOf(menuPre)}${title}${wordsOf(menuPost)}`.replace(/\s+/g, ' ').trim();
}

function wordsOf(html = ''): string {
  return resolveEntities(html.slice(0, longest).replace(/<[^<>]*>|\{\{[%<][^{}]*[%>]\}\}/g, ''));
}
