import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../../package.json';
import type { npm as npmType } from '../../../scripts/npm.mjs';
import { relativeLinks } from '../../support/pageLinks';
import type { packageCli as packageCliType } from '../../../scripts/packageCli.mjs';

interface Scripts {
  packageCli: typeof packageCliType;
  npm: typeof npmType;
}

describe('the package of the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'talk-notes-package-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('installs from its file, without a network, and runs as talk-notes, with its pages', async () => {
    const scripts = join(process.cwd(), 'scripts');
    const { packageCli } = (await import(join(scripts, 'packageCli.mjs'))) as Pick<Scripts, 'packageCli'>;
    const { npm } = (await import(join(scripts, 'npm.mjs'))) as Pick<Scripts, 'npm'>;
    const file = await packageCli(folder);
    assert.equal(file, join(folder, `talk-notes-cli-${version}.tgz`));
    writeFileSync(join(folder, 'package.json'), '{}');
    const { program, args, shell } = npm(['install', '--offline', '--no-audit', '--no-fund', file]);
    execFileSync(program, args, { cwd: folder, shell, stdio: 'pipe' });
    const talkNotes = join(folder, 'node_modules', '.bin', 'talk-notes');
    const said = (...words: string[]) => execFileSync(talkNotes, words, { encoding: 'utf8', shell });
    assert.equal(said('--version'), `${version}\n`);
    writeFileSync(join(folder, 'keynote.md'), '# The keynote\n');
    assert.match(said('tree', folder), /The keynote/);
    const installed = join(folder, 'node_modules', 'talk-notes-cli');
    for (const page of ['README.md', 'checks.md']) {
      const links = relativeLinks(readFileSync(join(installed, page), 'utf8'));
      const broken = links.filter(({ written }) => !existsSync(join(installed, written.replace(/#.*/, ''))));
      assert.deepEqual(broken, [], page);
    }
  });
});
