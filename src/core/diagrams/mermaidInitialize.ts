import { pageSetting } from '../hugo/pageSetting';
import type { SiteConfig } from '../hugo/siteConfig';
import type { NoteReading } from '../note/parseNote';

/**
 * What a site sets for its diagrams, or in its place a note in its front matter: Relearn's `mermaidInitialize`, JSON as it is
 * written.
 * @param reading of the note, where there is one
 */
export function mermaidInitialize(
  config: SiteConfig | undefined,
  reading: NoteReading | undefined,
): string | undefined {
  if (config === undefined) return undefined;
  const initialize = pageSetting(reading?.frontMatter?.values, config.rendering.params, 'mermaidinitialize');
  return typeof initialize === 'string' ? initialize : undefined;
}
