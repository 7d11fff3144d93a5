import assert from 'node:assert/strict';
import { linkSite } from '../../../../src/core/edits/links/linkSite';
import { conferenceOf } from '../../../support/conferenceOf';

/** Where an address in the tree of a language leads. */
function follow(
  files: Readonly<Record<string, string>>,
  language: string,
  from: string,
  href: string,
): string {
  const conference = conferenceOf(files);
  const tree = conference.trees.find((each) => each.language === language);
  assert.ok(tree, language);
  const site = linkSite(conference, tree);
  const page = site.pageAt(from);
  assert.ok(page);
  const target = site.resolve(page, href);
  return target.kind === 'page' ? target.page.path : target.kind;
}

const titled = (title: string) => `---\ntitle: ${title}\n---\n`;

describe('linkSite', () => {
  it('finds the pages of a site, sections without a file among them', () => {
    const files = {
      'hugo.toml': 'contentDir = "notes"\n',
      'notes/_index.md': titled('Home'),
      'notes/day1/a.md': titled('A'),
      'notes/day2/_index.md': titled('Two'),
      'notes/day2/b/index.md': titled('B'),
      'notes/day2/draft.md': '---\ntitle: D\ndraft: true\n---\n',
    };
    assert.equal(follow(files, 'en', 'notes/day1/a.md', '../day2/b'), 'notes/day2/b/index.md');
    assert.equal(follow(files, 'en', 'notes/day2/b/index.md', '../day1'), 'notes/day1');
    assert.equal(follow(files, 'en', 'notes/day1/a.md', '/'), 'notes/_index.md');
    assert.equal(follow(files, 'en', 'notes/day1/a.md', '../day2/draft'), 'notes/day2/draft.md');
  });

  it('stays in one language', () => {
    const files = {
      'hugo.toml': '[languages.en]\n[languages.de]\n',
      'content/_index.md': titled('Home'),
      'content/_index.de.md': titled('Start'),
      'content/a.md': titled('A'),
      'content/a.de.md': titled('A auf Deutsch'),
    };
    assert.equal(follow(files, 'en', 'content/_index.md', './a'), 'content/a.md');
    assert.equal(follow(files, 'de', 'content/_index.de.md', './a'), 'content/a.de.md');
  });

  it('takes a folder of plain notes by its files', () => {
    const files = { 'a/one.md': '# One\n', 'b/two.md': '# Two\n' };
    const conference = conferenceOf(files, 'plain');
    const site = linkSite(conference, conference.trees[0]!);
    const page = site.pageAt('a/one.md');
    assert.ok(page);
    const target = site.resolve(page, '../b/two.md');
    assert.equal(target.kind === 'page' && target.page.path, 'b/two.md');
  });
});
