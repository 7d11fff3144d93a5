import assert from 'node:assert/strict';
import { plainLinkPage, resolvePlainLink } from '../../../src/core/hugo/plainLinks';

const paths = ['README.md', 'a/one.md', 'a/Two words.md', 'b/index.md', 'c/x.markdown'];
const notes = new Map(paths.map((path) => [path, plainLinkPage(path)]));

function follow(from: string, href: string): string {
  const target = resolvePlainLink(plainLinkPage(from), href, notes);
  return target.kind === 'page' ? target.page.path : target.kind;
}

describe('resolvePlainLink', () => {
  it('counts from the file’s own folder, or from the root', () => {
    assert.equal(follow('a/one.md', 'Two%20words.md'), 'a/Two words.md');
    assert.equal(follow('a/one.md', '../README.md#x'), 'README.md');
    assert.equal(follow('a/one.md', '/a/one.md'), 'a/one.md');
    assert.equal(follow('README.md', 'a/one.md?x'), 'a/one.md');
    assert.equal(follow('a/one.md', 'two%20words.md'), 'no-page');
    assert.equal(follow('a/one.md', 'a/one.md'), 'no-page');
  });

  it('finds notes without their extension and folders by their index', () => {
    assert.equal(follow('a/one.md', './Two words'), 'a/Two words.md');
    assert.equal(follow('a/one.md', '../c/x'), 'c/x.markdown');
    assert.equal(follow('a/one.md', '../b/'), 'b/index.md');
    assert.equal(follow('a/one.md', '..'), 'README.md');
    assert.equal(follow('a/one.md', './one/'), 'no-page');
  });

  it('leaves other sites and leads to itself without a path', () => {
    assert.equal(follow('a/one.md', 'https://x.example/a'), 'external');
    assert.equal(follow('a/one.md', '#x'), 'a/one.md');
  });
});
