import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileLookup } from '../core/render/renderSite';
import { isInside } from './folderOnDisk';
import { codeOf, type Troubles } from './troubles';

/** Files that are read as text: larger ones are no part of a note. */
const largest = 1_000_000;

/**
 * The files of a site whose root is `directory`; what lies outside of it, also by a link, is not there, and neither is
 * what can't be read, which `troubles` is told.
 */
export function siteOnDisk(directory: string, troubles: Troubles): FileLookup {
  const root = realpathSync(directory);
  const inside = <T>(path: string, read: (real: string) => T): T | undefined => {
    const full = join(root, path);
    try {
      const real = realpathSync(full);
      return isInside(real, root) ? read(real) : undefined;
    } catch (error) {
      // A note may name any file, and names that no file can have.
      if (troublesome.has(codeOf(error) ?? '')) troubles.unreadable(full, error);
      return undefined;
    }
  };
  return {
    exists: (path) => inside(path, (real) => statSync(real).isFile()) ?? false,
    text: (path) =>
      inside(path, (real) => {
        const stat = statSync(real);
        return stat.isFile() && stat.size <= largest ? readFileSync(real, 'utf8') : undefined;
      }),
    list: (folder) =>
      inside(folder, (real) => {
        const entries = statSync(real).isDirectory() ? readdirSync(real, { withFileTypes: true }) : [];
        return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
      }) ?? [],
  };
}

const troublesome: ReadonlySet<string> = new Set(['ELOOP', 'EACCES', 'EPERM', 'EIO']);
