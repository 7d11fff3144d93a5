import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { findFrontMatterBlock } from '../../../src/core/frontMatter/frontMatterBlock';
import { languages } from '../../../src/core/frontMatter/languages';
import { libraryValues } from '../../../src/core/frontMatter/readFrontMatter';

const opening = fc.constantFrom('---', '--- ', '--- # c', '+++', '+++\t', '+++ # c');
const line = fc.constantFrom(
  '',
  ' ',
  '# c',
  'title: T',
  'title = "T"',
  'text: |',
  '  lines',
  'x = """',
  ' ---',
  ' +++',
  '--',
  '"""',
  '- a',
  'title: "T',
);

describe('gray-matter', () => {
  it('takes front matter apart as Hugo does, and gives all of it to the language', () => {
    let answers = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('', '\ufeff', '\n', ' \r\n'),
        opening,
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', ' ', '-', '\n---\n', '\nText'),
        (before, first, lines, end, after) => {
          const text = before + [first, ...lines, first.slice(0, 3)].join(end) + after;
          const block = findFrontMatterBlock(text);
          assert.ok(block);
          const source = text.slice(block.sourceStart, block.sourceEnd);
          const read = languages[block.format].read(source);
          if (read.values.size > 0) answers++;
          assert.deepEqual(libraryValues(text, block), read);
        },
      ),
      { numRuns: 2000 },
    );
    assert.ok(answers > 100, `only ${answers} answers`);
  });
});
