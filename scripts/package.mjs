// Makes talk-notes-<version>.vsix in the project's folder.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { packageExtension } from './packageExtension.mjs';

const checkout = new URL('..', import.meta.url);
const { name, version } = JSON.parse(await readFile(new URL('package.json', checkout), 'utf8'));
const file = fileURLToPath(new URL(`${name}-${version}.vsix`, checkout));
try {
  console.log(await packageExtension(file));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
