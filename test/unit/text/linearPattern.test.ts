import assert from 'node:assert/strict';
import { linearPattern } from '../../../src/core/text/linearPattern';
import { assertLinear } from '../../support/growth';

describe('patterns that others wrote', () => {
  for (const [source, text, matches] of [
    ['\\.foo$', '/content/a.foo', true],
    ['^/data/.*', '/data/x', true],
    ['(?i)DRAFT', '/content/draft.md', true],
    ['[a-z]+\\.bak', '/content/a.bak', true],
    ['(one|two)\\.md$', '/content/two.md', true],
    ['content/.*/notes/.*\\.md', '/content/x/notes/y.md', true],
    ['\\.foo$', '/content/a.md', false],
    ['', 'x', true],
    ['^(|a)$', 'a', true],
    ['^(ab|a|abc)d$', 'abcd', true],
    ['^a{2,3}$', 'aaaa', false],
    ['^(?:ab){2}$', 'abab', true],
    ['^a{2,}?b$', 'aaaaab', true],
    ['\\bC4\\b', 'a C4 model', true],
    ['\\bC4\\b', 'a C42', false],
    ['^\\p{Lu}.$', 'Ä😀', true],
  ] as const) {
    it(`are used: ${source} in ${text}`, () => assert.equal(linearPattern(source)?.test(text), matches));
  }

  for (const source of [
    '[',
    '(',
    'a)',
    '\\Z',
    '*',
    'a**',
    'a{3,2}',
    '(?=a)',
    '(?<!a)b',
    '(a)\\1',
    '(x{99}){99}',
    '(((){99}){99}){99}',
  ])
    it(`are refused: ${source}`, () => assert.equal(linearPattern(source), undefined));
  it('are refused when they are very long', () => assert.equal(linearPattern('a'.repeat(501)), undefined));

  for (const source of ['(a+)+$', '((a*)*)*b', '(a|aa)+$', '.*.*.*.*.*x', 'a?'.repeat(60) + 'a'.repeat(60)]) {
    it(`take time in proportion to a line: ${source.slice(0, 20)}`, () => {
      const pattern = linearPattern(source);
      assert.ok(pattern);
      // JavaScript's own take longer than there are tests.
      assertLinear(
        (size) => `${'a'.repeat(size)}!`,
        (text) => pattern.test(text),
      );
    });
  }

  it('put something in the place of what they find', () => {
    assert.equal(linearPattern('^(\\w+)-(\\w+)')?.replace('day-one-two', '$2.$1'), 'one.day-two');
  });
});
