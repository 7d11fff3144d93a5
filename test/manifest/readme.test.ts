import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateParts } from '../../src/core/edits/templateParts';
import { checkout, contributedCommands, isHeld, manifest, readRows, readTexts } from './support/manifest';

const rows = readRows('README.md');

describe('the README', () => {
  const words = readTexts('package.nls.json');

  for (const { command, title } of contributedCommands) {
    it(`names the keys of ${command}`, () => {
      const bindings = manifest.contributes.keybindings.filter((binding) => binding.command === command);
      const [anywhere = [], inTree = []] = [false, true].map((focused) =>
        bindings
          .filter(({ when, key }) => (when?.includes('focusedView') === true) === focused && !isHeld(key))
          .map(({ key }) => key),
      );
      const [keys, keysInTree] = rows.get(words.get(title.slice(1, -1)) ?? '') ?? [];
      assert.equal(keys, anywhere.map(asWritten).join(', '));
      // VS Code's own key, which no manifest names.
      const own = keysInTree === '`Enter`' ? '' : keysInTree;
      assert.equal(own, inTree.map(asWritten).join(', '));
    });
  }

  for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
    it(`says what ${name} is without being set`, () => {
      const value = setting.default;
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      assert.equal(rows.get(`\`${name}\``)?.[0], shown === '' ? 'empty' : `\`${shown}\``);
    });
  }

  it('names the placeholders that templates have', () => {
    const named = [...rows.keys()].flatMap((cell) => /^`(\$\{\w+\})`$/.exec(cell)?.[1] ?? []);
    assert.deepEqual(
      named.filter((each) => templateParts(each).some(({ kind }) => kind === 'text')),
      [],
    );
    const described = words.get('config.newSession.template.description')?.match(/\$\{\w+\}/g);
    assert.deepEqual(named.sort(), described?.sort());
  });

  it('leads to files that there are', () => {
    for (const file of [
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'docs/command-line.md',
      'test/host/README.md',
    ]) {
      const text = readFileSync(join(checkout, file), 'utf8');
      const paths = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => path);
      assert.deepEqual(
        paths.filter((path) => !existsSync(join(checkout, file, '..', path))),
        [],
        file,
      );
    }
  });
});

/** `ctrl+alt+k up` as the table has it. */
function asWritten(key: string): string {
  const arrows: Readonly<Record<string, string>> = { up: '↑', down: '↓' };
  const part = (name: string) => arrows[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
  return key
    .split(' ')
    .map((stroke) => `\`${stroke.split('+').map(part).join('+')}\``)
    .join(' ');
}
