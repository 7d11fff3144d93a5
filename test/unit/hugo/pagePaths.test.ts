import assert from 'node:assert/strict';
import { logicalPath, pagePlace } from '../../../src/core/hugo/pagePaths';
import { readSiteConfig } from '../../../src/core/hugo/siteConfig';

const config = readSiteConfig([
  {
    path: 'hugo.yaml',
    uri: 'file:///site/hugo.yaml',
    text: `languages: {en: {weight: 1}, pt-BR: {weight: 2}}
module:
  mounts:
    - {source: notes, target: content}
    - {source: extra/talk.md, target: content/day/guest.md}
    - {source: talks, target: content/all/talks, lang: pt-br}
`,
  },
]);

describe('the place of a content file', () => {
  for (const [path, role, logical, language] of [
    ['notes/_index.md', 'branch', '/', 'en'],
    ['notes/Day 1/_index.MD', 'branch', '/day-1', 'en'],
    ['notes/Day 1/02_Talk.md', 'plain', '/day-1/02_talk', 'en'],
    ['notes/talk/index.markdown', 'leaf', '/talk', 'en'],
    ['notes/a.pt-br.md', 'plain', '/a', 'pt-br'],
    ['notes/a.pt-BR.md', 'plain', '/a', 'pt-br'],
    ['notes/a.de.md', 'plain', '/a.de', 'en'],
    ['notes/v1.2.mdown', 'plain', '/v1.2', 'en'],
    ['talks/x.md', 'plain', '/all/talks/x', 'pt-br'],
    ['talks/x.en.md', 'plain', '/all/talks/x', 'en'],
    ['extra/talk.md', 'plain', '/day/guest', 'en'],
  ] as const) {
    it(`is ${logical} (${role}, ${language}) for ${path}`, () => {
      const place = pagePlace(path, config);
      assert.ok(place);
      assert.deepEqual([place.role, logicalPath(place), place.language], [role, logical, language]);
    });
  }

  for (const path of [
    'content/a.md',
    'notes.md',
    'notes2/a.md',
    'extra/other.md',
    'notes/a.html',
    'notes/.x/a.md',
    'notes/#x/a.md',
    'notes/x~/a.md',
  ]) {
    it(`is nowhere for ${path}`, () => assert.equal(pagePlace(path, config), undefined));
  }
});
