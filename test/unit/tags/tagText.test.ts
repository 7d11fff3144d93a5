import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { parseNote } from '../../../src/core/note/parseNote';
import { tagPlaceAt } from '../../../src/core/tags/tagPlace';
import { textForPlace } from '../../../src/core/tags/tagText';
import type { ListForm } from '../../../src/core/frontMatter/language';

const flow: ListForm = { form: 'flow', indent: 2 };

/** The text after `tag` was chosen at the `|`. */
function chosen(marked: string, tag: string, habit = flow): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = tagPlaceAt(text, offset);
  assert.ok(place, marked);
  return text.slice(0, place.start) + textForPlace(tag, place, habit) + text.slice(place.end);
}

describe('a chosen tag', () => {
  for (const [before, tag, after] of [
    ['tags:\n- k|', 'kubernetes', 'tags:\n- kubernetes'],
    ['tags:\n- <tag|>', 'kubernetes', 'tags:\n- kubernetes'],
    ['tags: [a,|]', 'b', 'tags: [a, b]'],
    ['tags: ["a", |]', 'b', 'tags: ["a", "b"]'],
    ["tags: [a, 'b|']", "it's", "tags: [a, 'it''s']"],
    ['tags:|', 'a', 'tags: [a]'],
    ['tags: a, |b', 'bc', 'tags: [a, bc]'],
    ['tags: k|', 'on', 'tags: "on"'],
  ] as const) {
    it(`stands as YAML has it: ${JSON.stringify(after)}`, () => {
      assert.equal(chosen(`---\n${before}\n---\n`, tag), `---\n${after}\n---\n`);
    });
  }

  it('makes a list in the notes’ habit', () => {
    assert.equal(chosen('---\ntags: |\n---\n', 'a', { form: 'block', indent: 0 }), '---\ntags: \n- a\n---\n');
  });

  it('is quoted in TOML and JSON', () => {
    assert.equal(chosen('+++\ntags = [|]\n+++\n', 'a'), '+++\ntags = ["a"]\n+++\n');
    assert.equal(chosen("+++\ntags = ['a', |]\n+++\n", 'b'), "+++\ntags = ['a', 'b']\n+++\n");
    assert.equal(chosen('+++\ntags =|\n+++\n', 'a'), '+++\ntags = ["a"]\n+++\n');
    assert.equal(chosen('{"tags": ["a|"]}', 'a "b"'), '{"tags": ["a \\"b\\""]}');
  });

  it('is read as the tag that was chosen, whatever it is', () => {
    const tag = fc.oneof(
      fc.constantFrom(
        'on',
        'yes',
        '1.30',
        '#x',
        'a: b',
        'null',
        '- x',
        '[x]',
        '@a',
        "it's",
        '"q"',
        'a,b',
        '0x1',
        '2025-04-01',
      ),
      fc
        .string({ minLength: 1, maxLength: 8 })
        .filter((each) => each.trim() === each && !/[\p{Cc}\p{Surrogate}]/u.test(each)),
    );
    const place = fc.constantFrom(
      '---\ntags:\n- a\n- |\n---\n',
      '---\ntags: [a, |]\n---\n',
      '---\ntags: ["a", "|"]\n---\n',
      "---\ntags: ['a', '|']\n---\n",
      '---\ntags: a, |x\n---\n',
      '+++\ntags = ["a", |]\n+++\n',
      '{"tags": ["a", "|"]}\n',
    );
    fc.assert(
      fc.property(place, tag, (marked, each) => {
        const { tags } = parseNote('file:///p.md', chosen(marked.replace('|x', 'x|'), each)).frontMatter;
        assert.deepEqual(
          tags.map(({ value }) => value),
          ['a', each],
        );
      }),
      { numRuns: 1000 },
    );
  });
});
