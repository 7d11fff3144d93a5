import { pageSetting } from '../hugo/pageSetting';
import type { SiteConfig } from '../hugo/siteConfig';
import { readFrontMatter } from '../frontMatter/readFrontMatter';

/**
 * What a site sets for its diagrams, or in its place a note in its front matter: Relearn's `mermaidInitialize`, JSON as it is
 * written.
 * @param text of the note, where there is one
 */
export function mermaidInitialize(
  config: SiteConfig | undefined,
  text: string | undefined,
): string | undefined {
  if (config === undefined) return undefined;
  const values = text === undefined ? undefined : readFrontMatter(text)?.values;
  const initialize = pageSetting(values, config.rendering.params, 'mermaidinitialize');
  return typeof initialize === 'string' ? initialize : undefined;
}
