import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { commandLine } from './command-line.mjs';
import { npm } from './npm.mjs';

const checkout = fileURLToPath(new URL('..', import.meta.url));

/**
 * Packs the command line as an npm package of its own, `talk-notes-cli`: one program, no dependencies, the command
 * `talk-notes`, and the pages that describe it and its checks.
 *
 * @param {string} folder where the .tgz goes; it has to be there
 * @returns {Promise<string>} the .tgz, named as npm names it
 * @throws an Error where it does not build, or npm fails
 */
export async function packageCli(folder) {
  const { version, license } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'));
  const contents = await mkdtemp(join(tmpdir(), 'talk-notes-cli-'));
  try {
    await build({
      ...commandLine,
      absWorkingDir: checkout,
      outfile: join(contents, 'cli.js'),
      minify: true,
      sourcemap: false,
    });
    await copyFile(join(checkout, 'docs/command-line.md'), join(contents, 'README.md'));
    await writeFile(join(contents, 'checks.md'), await checksPage());
    await copyFile(join(checkout, 'LICENSE'), join(contents, 'LICENSE'));
    const manifest = {
      name: 'talk-notes-cli',
      version,
      description: 'Checks, lists and reports conference notes of a Hugo site or a folder of Markdown',
      license,
      engines: { node: '>=20' },
      bin: { 'talk-notes': 'cli.js' },
    };
    await writeFile(join(contents, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const { program, args, shell } = npm(['pack', '--silent', '--pack-destination', resolve(folder)]);
    await promisify(execFile)(program, args, { cwd: contents, shell });
    return join(folder, `${manifest.name}-${version}.tgz`);
  } finally {
    await rm(contents, { recursive: true, force: true });
  }
}

/** The page about the checks. The one about the command line, which it links to, is the package's README. */
async function checksPage() {
  const text = await readFile(join(checkout, 'docs/checks.md'), 'utf8');
  return text.replaceAll('](command-line.md', '](README.md');
}
