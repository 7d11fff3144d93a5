import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SiteFiles } from '../core/render/renderSite';

/** Files that are read as text: larger ones are no part of a note. */
const largest = 1_000_000;

/** The files of a site whose root is `directory`; what lies outside of it, also by a link, is not there. */
export function siteOnDisk(directory: string): SiteFiles {
  const root = realpathSync(directory);
  const inside = (path: string): string | undefined => {
    try {
      const real = realpathSync(join(root, path));
      return real === root || real.startsWith(root + sep) ? real : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    exists(path) {
      const real = inside(path);
      return real !== undefined && statSync(real).isFile();
    },
    text(path) {
      const real = inside(path);
      if (real === undefined) return undefined;
      const stat = statSync(real);
      return stat.isFile() && stat.size <= largest ? readFileSync(real, 'utf8') : undefined;
    },
    list(folder) {
      const real = inside(folder);
      if (real === undefined || !statSync(real).isDirectory()) return [];
      const entries = readdirSync(real, { withFileTypes: true });
      return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
    },
  };
}
