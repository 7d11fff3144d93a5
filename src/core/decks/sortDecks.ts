import { baseName, folderOf } from '../hugo/linkPages';

/**
 * The PDFs of a conference as they are offered for a note: those that have its name first, then those below its own
 * folder. A note that is the index of a folder (`02_proof/index.md`) has the folder's name.
 * @param note its path; from the same folder as the others
 */
export function sortDecks(paths: readonly string[], note: string): string[] {
  const folder = folderOf(note);
  const fileName = baseName(note).replace(/\.[^.]+$/, '');
  const name = /^_?index(?:\.|$)/.test(fileName) ? baseName(folder) : fileName;
  const rank = (path: string) =>
    (name !== '' && baseName(path).includes(name) ? 0 : 2) + (`/${path}`.startsWith(`/${folder}/`) ? 0 : 1);
  return [...paths].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
