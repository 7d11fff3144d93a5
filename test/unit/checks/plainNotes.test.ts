import assert from 'node:assert/strict';
import { checkFiles } from '../../support/checkFiles';

/** What is found in a note that no Hugo builds: code and severity. */
function found(text: string): string[] {
  const { findings } = checkFiles({ 'README.md': text }, { kind: 'plain' });
  const list = findings.get('README.md') ?? [];
  assert.ok(list.every(({ breaksBuild }) => !breaksBuild));
  return list.map(({ code, severity }) => `${code} ${severity}`);
}

describe('a note without a site', () => {
  for (const text of [
    '---\n\nA rule and words\n',
    '---\n\nA rule, words\n\n---\n\nmore\n',
    '---\nwords below a rule\n---\n',
    '---\nNote: this is no key of ours\n\nmore\n',
    '- a list\n',
    '----\n\nwords\n',
    '# A\n\n{{% buton href="x %}} {{% button href="TODO" %}}Watch{{% /button %}}\n',
    '---\ntitle: A\ndate: 2025-04-01 10:00\n---\n',
  ]) {
    it(`has nothing wrong with ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), []));
  }

  for (const [text, ...expected] of [
    ['---\ntitle: A: B\n---\n', 'yaml-colon warning'],
    ['---\ntitle: A\n\nwords\n', 'front-matter-not-closed warning'],
    ['+++\ntitle = A\n+++\n', 'toml-syntax warning'],
    ['# A\n\n[b](./b.md)\n', 'link-not-found warning'],
  ] as const) {
    it(`is warned of what readers of it lose: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(found(text), expected));
  }
});
