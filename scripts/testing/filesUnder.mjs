import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Every file below a folder whose name ends as asked, in a stable order, so that a new test needs no list.
 *
 * @param {string} folder that need not exist
 * @param {string} suffix such as `.test.ts`
 * @returns {Promise<string[]>} paths that begin with `folder`
 */
export async function filesUnder(folder, suffix) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
