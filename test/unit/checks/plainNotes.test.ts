import assert from 'node:assert/strict';
import { unusedPictures, PictureUse } from '../../../src/core/checks/site/pictureUse';
import { checkFiles } from '../../support/checkFiles';
import { conferenceOf } from '../../support/conferenceOf';

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

describe('what is found among plain notes', () => {
  const slips = (files: Record<string, string>, path: string) =>
    (checkFiles(files, { kind: 'plain' }).findings.get(path) ?? []).map(
      ({ code, message }) => `${code}: ${message}`,
    );
  const codes = (text: string) =>
    slips({ 'conf/a.md': text }, 'conf/a.md').map((slip) => slip.split(':', 1)[0]);

  it('is one thing at one place', () => {
    for (const href of ['github.com/x/y', 'bit.ly/q', 'a.b.me/x']) {
      assert.deepEqual(codes(`# A\n\n[demo](${href})\n`), ['address-without-scheme'], href);
    }
    assert.deepEqual(codes('# A\n\n[demo](chapter.one/x.md)\n'), ['link-not-found']);
  });

  it('names the note that lies beside', () => {
    const files = { 'conf/b.md': '# B\n\n[x](/c.md#d)\n', 'conf/c.md': '# C\n\n## D\n' };
    assert.deepEqual(slips(files, 'conf/b.md'), [
      'link-not-found: Note “/c.md#d” doesn’t exist. Did you mean c.md?',
    ]);
    assert.deepEqual(slips({ 'conf/b.md': '[x](/z.md)' }, 'conf/b.md'), [
      'link-not-found: Note “/z.md” doesn’t exist.',
    ]);
  });

  it('is a link without an address', () => {
    assert.deepEqual(codes('# A\n\n[https://a.dev/b]() and [words]()\n'), ['link-empty', 'link-empty']);
    assert.deepEqual(codes('# A\n\n`[words]()` <!-- [words]() --> [words][]\n'), []);
  });

  it('is a heading without its space', () => {
    for (const line of ['#How to get across', '#\u00a0Tea', '##Jane Roe', 'Words\n\n###\u00a0Part'])
      assert.deepEqual(codes(`${line}\n\ntext\n`), ['heading-space'], line);
    for (const line of [
      '#tea',
      '#tea #milk',
      'Words\n\n#tea is hot',
      '```\n##x\n```',
      '\\#Tea time',
      '- #1 is tea',
    ])
      assert.deepEqual(codes(`${line}\n\ntext\n`), [], line);
  });

  it('is an old title only where links repeat titles', () => {
    const others = {
      'c.md': '# Harnessing the power of C\n',
      'd.md': '# Tea time\n',
      'e.md': '# Milk and honey\n',
    };
    const free = '# Conf\n\n* [Harness the power of C](c.md)\n* [Tea](d.md)\n';
    assert.deepEqual(slips({ ...others, 'a.md': free }, 'a.md'), []);
    const exact =
      '# Conf\n\n* [Harness the power of C](c.md)\n* [Tea time](d.md)\n* [Milk and honey](e.md)\n';
    assert.equal(slips({ ...others, 'a.md': exact }, 'a.md').length, 1);
  });

  it('is no guess at a place of a letter or two', () => {
    assert.deepEqual(slips({ 'a.md': '# A\n\n## X1\n\n[y](#y1)\n' }, 'a.md'), [
      'heading-not-found: No heading “y1” on this page.',
    ]);
  });

  it('is no picture of a program', () => {
    const conference = conferenceOf({ 'a.md': '# A\n' }, 'plain');
    const unused = (...files: string[]) => [...unusedPictures(conference, new PictureUse(), files).keys()];
    assert.deepEqual(unused('app/package.json', 'app/static/icon.png', 'Guide.docc/hero.png'), []);
    assert.deepEqual(unused('package.json', 'img/slide.png'), ['file:///conf/img/slide.png']);
  });
});
