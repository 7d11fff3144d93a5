import { readFileSync } from 'node:fs';
import { UsageError } from './command';
import { codeOf, reasonOf } from './troubles';

/**
 * The bytes of a file that the user names.
 * @throws UsageError with the way out where it can't be read
 */
export function fileBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new UsageError(`There is no file "${path}".`);
    if (code === 'EISDIR') throw new UsageError(`"${path}" is a folder: name a file.`);
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}
