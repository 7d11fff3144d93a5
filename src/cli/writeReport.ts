import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './command';
import { isInside } from './folderOnDisk';
import { codeOf, reasonOf } from './troubles';

/**
 * Writes a report with a last line that proves that it is ours as we wrote it. A file that is there is replaced only
 * where it has that proof: nobody's file, and nothing that somebody wrote into a report, is ever lost.
 * @param file as it was named
 * @param notes the folder of the notes, which is only read
 * @returns what was done, for a person
 */
export function writeReport(file: string, text: string, notes: string): string {
  const path = resolve(file);
  const folder = realFolderOf(file, path);
  if (isInside(folder, realpathSync(notes)))
    throw new UsageError(`"${file}" is among the notes. Choose a file outside them.`);
  const proven = text + proofOf(text);
  const target = join(folder, basename(path));
  const old = oldText(file, target);
  if (old !== undefined && !isUntouched(old))
    throw new UsageError(`"${file}" isn’t a report as it was written: name another file, or remove it.`);
  // A report is whole or not there, also where the disk is full.
  const draft = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, proven, { flag: 'wx' });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new UsageError(`${file}: ${reasonOf(error).replace('read', 'written')}`);
  }
  return `${file}: ${inWords(Buffer.byteLength(proven))}`;
}

function realFolderOf(file: string, path: string): string {
  try {
    return realpathSync(dirname(path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new UsageError(`There is no folder for "${file}": make it first.`);
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}

function oldText(file: string, path: string): string | undefined {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    if (!stat.isFile()) throw new UsageError(`"${file}" isn’t a file: name another one.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}

const proof = /<!-- talk-notes report [\da-f]{16} -->\n$/;

function proofOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return `<!-- talk-notes report ${hash} -->\n`;
}

function isUntouched(text: string): boolean {
  const written = text.replace(proof, '');
  return text === written + proofOf(written);
}

/** A size of a file. */
export function inWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
