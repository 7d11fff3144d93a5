import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateParts } from '../../src/core/edits/templates/templateParts';
import { version } from '../../package.json';
import {
  checkout,
  contributedCommands,
  isShipped,
  keysOf,
  manifest,
  readRows,
  readTexts,
} from './support/manifest';
import { canBeLinkedInPackage, headingIdsOf, relativeLinksOf, userPages } from './support/pages';

const words = readTexts('package.nls.json');

describe('the page on commands and keys', () => {
  const rows = readRows('docs/commands-and-keys.md');
  const titleOf = (title: string) => words.get(title.slice(1, -1)) ?? '';

  for (const { command, title } of contributedCommands) {
    it(`names the keys of ${command}`, () => {
      const [keys, keysInView] = rows.get(titleOf(title)) ?? [];
      const { anywhere, inView } = keysOf(command);
      assert.equal(keys, anywhere);
      // VS Code's own key, which no manifest names.
      const own = keysInView === '`Enter`' ? '' : keysInView;
      assert.equal(own, inView);
    });
  }

  it('names no other commands', () => {
    const titles = new Set(contributedCommands.map(({ title }) => titleOf(title)));
    const [, , ...named] = rows.keys();
    assert.deepEqual(
      named.filter((title) => !titles.has(title)),
      [],
    );
  });
});

describe('the page on settings', () => {
  const rows = readRows('docs/settings.md');
  const settings = Object.entries(manifest.contributes.configuration.properties);

  for (const [name, setting] of settings) {
    it(`says what ${name} is without being set`, () => {
      const value = setting.default;
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      assert.equal(rows.get(`\`${name}\``)?.[0], shown === '' ? 'empty' : `\`${shown}\``);
    });
  }

  it('names no other settings', () => {
    const named = [...rows.keys()].filter((cell) => cell.startsWith('`'));
    assert.deepEqual(named.sort(), settings.map(([name]) => `\`${name}\``).sort());
  });
});

describe('the page on templates', () => {
  it('names the placeholders that templates have', () => {
    const named = [...readRows('docs/templates.md').keys()].flatMap(
      (cell) => /^`(\$\{\w+\})`$/.exec(cell)?.[1] ?? [],
    );
    assert.deepEqual(
      named.filter((each) => templateParts(each).some(({ kind }) => kind === 'text')),
      [],
    );
    const described = words.get('config.newSession.template.description')?.match(/\$\{\w+\}/g);
    assert.deepEqual(named.sort(), described?.sort());
  });
});

describe('the page on the command line', () => {
  it('names the package of this version', () => {
    const text = readFileSync(join(checkout, 'docs/command-line.md'), 'utf8');
    const named = [...text.matchAll(/talk-notes-cli-([\d.]+)\.tgz/g)].map(([, each]) => each);
    assert.deepEqual([...new Set(named)], [version]);
  });
});

describe('links of pages', () => {
  for (const page of [
    ...userPages,
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'test/host/README.md',
  ]) {
    it(`lead to files and headings that there are: ${page}`, () => {
      const broken = relativeLinksOf(page).filter(
        ({ path, heading }) =>
          !existsSync(join(checkout, path)) || (heading !== undefined && !headingIdsOf(path).has(heading)),
      );
      assert.deepEqual(
        broken.map(({ written }) => written),
        [],
      );
    });
  }

  for (const page of userPages) {
    it(`lead to what the .vsix has: ${page}`, () => {
      assert.ok(isShipped(page));
      // VS Code loads no picture of a README that is not on the web; the pictures stay out of the package.
      const missing = relativeLinksOf(page).filter(
        ({ isImage, path }) => !isImage && !canBeLinkedInPackage(path),
      );
      assert.deepEqual(
        missing.map(({ written }) => written),
        [],
      );
    });
  }

  it('lead from the README to each page in docs', () => {
    const linked = new Set(relativeLinksOf('README.md').map(({ path }) => path));
    assert.deepEqual(
      userPages.filter((page) => page !== 'README.md' && !linked.has(page)),
      [],
    );
  });
});
