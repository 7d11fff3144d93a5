import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, lockfile, manifest } from './support/manifest';

const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

describe('packages', () => {
  for (const [name, version] of wanted) {
    it(`are the same on every machine: ${name}`, () => {
      assert.match(version, /^\d+\.\d+\.\d+$/, 'a range takes what is new that day');
      assert.equal(lockfile.packages[`node_modules/${name}`]?.version, version);
    });
  }

  it('come from the registry that npm is set to, and not from that of who locked them', () => {
    const resolved = Object.entries(lockfile.packages).filter(([, { resolved }]) => resolved !== undefined);
    assert.deepEqual(resolved, []);
  });
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
