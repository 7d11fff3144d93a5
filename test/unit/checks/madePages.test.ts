import assert from 'node:assert/strict';
import { checkFiles, inShort } from '../../support/checkFiles';

function found(body: string, config = ''): string[] {
  const path = 'content/d/p.md';
  const files = { 'hugo.toml': `title = "x"\n${config}`, [path]: `---\ntitle: A\n---\n${body}\n` };
  return (checkFiles(files).findings.get(path) ?? []).map(inShort);
}

describe('addresses of pages that no note is', () => {
  for (const body of ['[a](/tags/mesh/)', '[a](/tags)', '[a](/categories#x)', '[a](/Tags/Mesh?x)', '[a](/)'])
    it(`are right in a link: ${body}`, () => assert.deepEqual(found(body), []));

  for (const path of ['/tags/mesh', '/categories', '/'])
    it(`are right in a ref: ${path}`, () => assert.deepEqual(found(`[a]({{% relref "${path}" %}})`), []));

  it('are those of the site’s own taxonomies, where it has some', () => {
    const config = '[taxonomies]\nspeaker = "speakers"\n';
    assert.deepEqual(found('[a](/speakers/ada) {{% relref "/speakers" %}}', config), []);
    assert.deepEqual(found('[a](/tags/mesh)', config), ['link-not-found 4:5-4:15']);
    assert.deepEqual(found('[a](/speakers/ada)'), ['link-not-found 4:5-4:18']);
    assert.deepEqual(found('[a](/tagsx) {{% relref "/day/tags" %}}'), [
      'link-not-found 4:5-4:11',
      'ref-not-found 4:13-4:34',
    ]);
  });
});
