import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What a folder holds: texts or bytes, by path with slashes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The files of a folder and of the folders in it, by path from there. */
export async function filesIn(folder: string): Promise<Record<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files.map(
        async (file) =>
          [file.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(file)] as [string, Uint8Array],
      ),
    ),
  );
}

/** Whether a file makes its folder a Hugo site, and its notes a conference. */
export function isSiteFile(path: string): boolean {
  return /^(hugo|config)\.(toml|ya?ml|json)$/.test(basename(path));
}

/** Writes files into a folder; those that are there keep their place. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/**
 * Leaves a folder with these files and no others. What is right already is not touched: a window that watches the folder
 * has less to look at.
 */
export async function makeFolderHold(folder: string, wanted: Files): Promise<void> {
  const found = await filesIn(folder);
  const extra = Object.keys(found).filter((path) => !(path in wanted));
  for (const path of extra) await rm(join(folder, path));
  await writeFiles(
    folder,
    Object.fromEntries(
      Object.entries(wanted).filter(([path, text]) => {
        const there = found[path];
        return there === undefined || !Buffer.from(text).equals(there);
      }),
    ),
  );
  await removeEmptyFolders(folder);
}

async function removeEmptyFolders(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  // The deepest first: a folder may be empty when those in it are gone.
  for (const each of folders.sort((a, b) => b.length - a.length)) {
    if ((await readdir(each)).length === 0) await rmdir(each);
  }
}
