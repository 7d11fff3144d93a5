import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, isShipped, lockfile, manifest } from './support/manifest';

const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

describe('packages', () => {
  for (const [name, version] of wanted) {
    it(`are the same on every machine: ${name}`, () => {
      // `npm:other@1.2.3` installs another package under this name.
      const [, exact] = /^(?:npm:.+@)?(\d+\.\d+\.\d+)$/.exec(version) ?? [];
      assert.ok(exact, 'a range takes what is new that day');
      assert.equal(lockfile.packages[`node_modules/${name}`]?.version, exact);
    });
  }

  it('come from the registry that npm is set to, and not from that of who locked them', () => {
    const resolved = Object.entries(lockfile.packages).filter(([, { resolved }]) => resolved !== undefined);
    assert.deepEqual(resolved, []);
  });
});

describe('the .vsix', () => {
  const { main, browser, icon = '', contributes } = manifest;
  const named = [
    ...[main, browser, icon],
    ...contributes.snippets.map(({ path }) => path),
    ...contributes.viewsContainers.activitybar.map((container) => container.icon),
    ...readdirSync(join(checkout, 'l10n')).map((name) => join(manifest.l10n, name)),
    // The page that diagnostics lead to.
    'docs/checks.md',
  ].map((path) => path.replace(/^\.\//, ''));

  for (const path of new Set(named)) {
    it(`takes what the manifest names: ${path}`, () => {
      assert.ok(isShipped(path), `.vscodeignore keeps it out`);
    });
  }
});

describe('scripts', () => {
  for (const [name, script] of Object.entries(manifest.scripts)) {
    it(`run what is there: npm run ${name}`, () => {
      for (const command of script.split('&&').map((part) => part.trim().split(' '))) {
        const [program = '', file = ''] = command;
        const path = program === 'node' ? file : join('node_modules', '.bin', program);
        assert.ok(existsSync(join(checkout, path)), path);
      }
    });
  }
});
