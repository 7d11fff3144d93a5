import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, contributedCommands, keysOf, manifest, readRows, readTexts } from './support/manifest';

describe('the README', () => {
  const text = readFileSync(join(checkout, 'README.md'), 'utf8');
  const words = readTexts('package.nls.json');

  it('has at most 150 lines', () => {
    assert.ok(text.split('\n').length - 1 <= 150, 'move what is too much to a page in docs');
  });

  it('says first how to try it and how to test it', () => {
    const [, second = ''] = text.split(/^## /m);
    assert.match(second, /^Try it\n[^]*^ {4}npm ci && npm start\b[^]*^ {4}npm ci && npm test\b/m);
  });

  it('names twelve keys, as the manifest has them', () => {
    const titles = new Map(
      contributedCommands.map(({ command, title }) => [words.get(title.slice(1, -1)), command]),
    );
    const rows = [...readRows('README.md')].filter(([title]) => titles.has(title));
    assert.equal(rows.length, 12);
    assert.deepEqual(
      rows.map(([title, [keys]]) => [title, keys]),
      rows.map(([title]) => [title, keysOf(titles.get(title) ?? '').anywhere]),
    );
  });

  it('names the oldest VS Code that the manifest allows', () => {
    const [, oldest] = /^\^(\d+\.\d+)\.0$/.exec(manifest.engines.vscode) ?? [];
    assert.ok(oldest !== undefined && text.includes(`VS Code ${oldest} or newer`));
    assert.ok(readRows('docs/limits.md').get('VS Code')?.[0]?.startsWith(`${oldest} or newer`));
  });
});
