import assert from 'node:assert/strict';
import { isSameNote } from '../../../src/core/note/sameNote';
import { assertLinear } from '../../support/growth';

const note = (title: string, ...lines: string[]) =>
  ['---', `title: ${title}`, 'weight: 3', 'tags: [a]', '---', '', ...lines, ''].join('\n');

describe('isSameNote', () => {
  const table: readonly (readonly [what: string, file: string, edited: string, is: boolean])[] = [
    ['itself', note('A', 'one'), note('A', 'one'), true],
    ['a note to which was added', note('A', 'one'), note('A', 'one', 'two', 'three', '## Four'), true],
    ['a line that was changed', note('A', 'one', 'two'), note('A', 'one', 'two and a half'), true],
    ['other line ends', note('A', 'one').replaceAll('\n', '\r\n'), note('A', 'one'), true],
    ['another title', note('A', 'one'), note('B', 'one'), false],
    ['another note of the same template', note('A', 'one', 'two', 'three'), note('A', 'x', 'y', 'z'), false],
    ['plain notes by their heading', '# A\n\none\n', '# A\n\none\ntwo\n', true],
    ['an empty file', '', note('A'), false],
  ];
  for (const [what, file, edited, is] of table)
    it(`${is ? 'knows' : 'tells apart'} ${what}`, () => assert.equal(isSameNote(file, edited), is));

  it('takes time in proportion to the texts', () => {
    assertLinear(
      (size) => note('A', ...Array.from({ length: size }, (_, i) => `line ${i}`)),
      (text) => isSameNote(text, text),
    );
  });
});
