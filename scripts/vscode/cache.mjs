import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where downloads live between runs, outside the checkout: several hundred MB that `npm ci` must not take away. */
export function cacheFolder() {
  const { TALK_NOTES_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (TALK_NOTES_CACHE) return TALK_NOTES_CACHE;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'talk-notes-dev');
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'talk-notes-dev');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'talk-notes-dev');
  return join(homedir(), '.cache', 'talk-notes-dev');
}

/**
 * A folder of the cache, filled if it is not there. It is filled under another name and renamed when it is whole: a
 * broken-off install is never taken for a whole one, and of two processes at once the slower takes the other's.
 *
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 * @param {string} name with the version in it
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} its path
 */
export async function cached(lifetime, name, fill) {
  const home = join(cacheFolder(), name);
  if (existsSync(home)) return home;
  const making = await lifetime.temporaryFolder(`.${name}-`, cacheFolder());
  await fill(making);
  try {
    await rename(making, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  }
  return home;
}
