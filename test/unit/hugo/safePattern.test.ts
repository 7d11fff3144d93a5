import assert from 'node:assert/strict';
import { safePattern } from '../../../src/core/hugo/safePattern';

describe('patterns of Go', () => {
  for (const [source, path, matches] of [
    ['\\.foo$', '/content/a.foo', true],
    ['^/data/.*', '/data/x', true],
    ['(?i)DRAFT', '/content/draft.md', true],
    ['[a-z]+\\.bak', '/content/a.bak', true],
    ['(one|two)\\.md$', '/content/two.md', true],
    ['content/.*/notes/.*\\.md', '/content/x/notes/y.md', true],
    ['\\.foo$', '/content/a.md', false],
  ] as const) {
    it(`are used: ${source}`, () => assert.equal(safePattern(source)?.test(path), matches));
  }

  for (const source of [
    '(a+)+$',
    '((a*))*',
    '(a|aa)+',
    '(x{2,}y)*',
    '.*.*.*.*x',
    '[',
    '(',
    '\\z',
    'a'.repeat(600),
  ]) {
    it(`are refused: ${source.slice(0, 20)}`, () => assert.equal(safePattern(source), undefined));
  }
});
