// Makes talk-notes-<version>.vsix and talk-notes-cli-<version>.tgz in the project's folder, and says what is in the former.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { packageCli } from './packageCli.mjs';
import { packageExtension } from './packageExtension.mjs';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const { name, version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
try {
  console.log(await packageExtension(`${checkout}${name}-${version}.vsix`));
  console.log(await packageCli(checkout));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
