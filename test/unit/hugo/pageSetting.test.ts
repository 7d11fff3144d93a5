import assert from 'node:assert/strict';
import { pageSetting } from '../../../src/core/hugo/pageSetting';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter';

describe('a setting of Relearn', () => {
  const site = { mermaidinitialize: '{"theme":"forest"}' };
  const of = (text: string) => pageSetting(readFrontMatter(text)?.values, site, 'mermaidinitialize');

  for (const note of [
    '---\nmermaidInitialize: \'{"theme":"dark"}\'\n---\n',
    '+++\nmermaidInitialize = \'{"theme":"dark"}\'\n+++\n',
  ])
    it(`is the note’s, in whatever front matter: ${note.slice(0, 3)}`, () =>
      assert.equal(of(note), '{"theme":"dark"}'));
  it('is the site’s where the note has none', () => {
    assert.equal(of('---\ntitle: x\n---\n'), site.mermaidinitialize);
    assert.equal(of('no front matter'), site.mermaidinitialize);
    assert.equal(pageSetting(undefined, site, 'mermaidzoom'), undefined);
  });
});
