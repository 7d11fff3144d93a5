import { pagePlace } from '../../hugo/pagePaths';
import type { SiteConfig } from '../../hugo/siteConfig';
import { plainPlace } from '../plain/plainRules';

/**
 * True where the file at `path` (relative to the conference's root, `/` between names) is a note.
 * @param config of the Hugo site; undefined for a folder of plain notes
 */
export function isNoteFile(path: string, config: SiteConfig | undefined): boolean {
  return (config === undefined ? plainPlace(path) : pagePlace(path, config)) !== undefined;
}
