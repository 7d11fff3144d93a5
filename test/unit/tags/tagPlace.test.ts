import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { tagPlaceAt } from '../../../src/core/tags/tagPlace';

/** What is found at the `|` of a text: form, the text that is replaced, what is typed, the other tags. */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const place = tagPlaceAt(text, offset);
  if (place === undefined) return 'nowhere';
  return `${place.form} ${JSON.stringify(text.slice(place.start, place.end))} ${JSON.stringify(place.typed)} [${place.present.join('; ')}]`;
}

const yaml = (tags: string) => `---\ntitle: T\n${tags}\nweight: 1\n---\nbody tags: [x]\n`;

describe('the place of a tag', () => {
  const cases: readonly (readonly [what: string, text: string, found: string])[] = [
    ['an item of a block list', yaml('tags:\n  - a\n  - ku|b'), 'block "kub" "ku" [a]'],
    ['a new item of a block list', yaml('tags:\n  - a\n  - |'), 'block "" "" [a]'],
    ['a list without indentation', yaml('tags:\n- a\n- k|'), 'block "k" "k" [a]'],
    [
      'an item between others, with comments',
      yaml('tags: # c\n- a\n# d\n- k| # e\n- b'),
      'block "k" "k" [a; b]',
    ],
    ['a quoted item', yaml('tags:\n- "k|"'), 'block "\\"k\\"" "k" []'],
    ['an item whose quote is open', yaml("tags:\n- 'k|"), 'block "\'k" "k" []'],
    ['a tag of several words', yaml('tags:\n- platform |'), 'block "platform " "platform " []'],
    ['a dash that may begin a fence', yaml('tags:\n-|'), 'nowhere'],
    ['before a dash', yaml('tags:\n|- a'), 'nowhere'],
    ['a comment', yaml('tags:\n- a # |'), 'nowhere'],
    ['a flow list', yaml('tags: [a, k|, b]'), 'flow "k" "k" [a; b]'],
    ['an empty flow list', yaml('tags: [|]'), 'flow "" "" []'],
    ['a flow list behind a comma', yaml('tags: [a,|]'), 'flow "" "" [a]'],
    ['a flow list over several lines', yaml('tags: [\n  a, # c\n  k|\n]'), 'flow "k" "k" [a]'],
    ['a flow list on the next line', yaml('tags:\n  [a, k|]'), 'flow "k" "k" [a]'],
    ['a flow list that is open', yaml('tags: [a, k|'), 'flow "k" "k" [a]'],
    ['an open flow list, open quote', yaml('tags: ["a", "k|'), 'flow "\\"k" "k" [a]'],
    ['an open flow list of several lines', yaml('tags: [a,\n  |'), 'flow "" "" [a]'],
    ['a flow list with lists in it', yaml('tags: [a, [b, {c: [d]}], k|]'), 'flow "k" "k" [a]'],
    ['behind a flow list', yaml('tags: [a]|'), 'nowhere'],
    ['behind a closed quote', yaml('tags: ["a"|]'), 'nowhere'],
    ['a single word', yaml('tags: k|'), 'single "k" "k" []'],
    ['words with commas', yaml('tags: a, b, k|'), 'single "a, b, k" "k" [a; b]'],
    ['an earlier one of words with commas', yaml('tags: a|, b'), 'nowhere'],
    ['an empty value', yaml('tags: |'), 'empty "" "" []'],
    ['an empty value without a space', yaml('Tags:|'), 'empty "" "" []'],
    ['a key with a list below', yaml('tags: |\n- a'), 'nowhere'],
    ['the placeholder of a template', yaml('tags:\n- <t|ag>\n- a'), 'block "<tag>" "" [a]'],
    ['another key', yaml('categories: [|]'), 'nowhere'],
    ['a key inside another', yaml('params:\n  tags: [|]'), 'nowhere'],
    ['the body', '---\ntags: [a]\n---\ntags: [|]', 'nowhere'],
    ['front matter that is not closed', '---\ntitle: T\ntags: [a, |', 'flow "" "" [a]'],
    ['front matter that is broken elsewhere', yaml('x: "y\ntags: [k|]'), 'flow "k" "k" []'],
    ['CRLF', yaml('tags:\n- a\n- k|').replaceAll('\n', '\r\n'), 'block "k" "k" [a]'],
    ['a lone CR', yaml('tags:\n- a\n- k|').replaceAll('\n', '\r'), 'block "k" "k" [a]'],
    ['no front matter', 'tags: [|]', 'nowhere'],
    ['TOML', '+++\ntags = ["a", "k|"]\n+++\n', 'flow "\\"k\\"" "k" [a]'],
    ['TOML over several lines', "+++\ntags = [\n  'a', # c\n  'k|\n]\n+++\n", 'flow "\'k" "k" [a]'],
    ['TOML, one text', '+++\ntags = "k|"\n+++\n', 'single "\\"k\\"" "k" []'],
    ['TOML, no value', '+++\ntags = |\n+++\n', 'empty "" "" []'],
    ['TOML, inside a table', '+++\n[params]\ntags = [|]\n+++\n', 'nowhere'],
    ['JSON', '{\n  "tags": ["a", "k|"],\n  "weight": 1\n}\n', 'flow "\\"k\\"" "k" [a]'],
    ['JSON over several lines', '{\n  "tags": [\n    "a",\n    "k|"\n  ]\n}\n', 'flow "\\"k\\"" "k" [a]'],
    ['JSON that is open', '{\n  "tags": ["a", "k|\n  "weight": 1\n}\n', 'flow "\\"k" "k" [a]'],
    ['JSON inside another member', '{"params": {"tags": ["|"]}}', 'nowhere'],
    ['JSON, no value', '{\n  "tags": |\n}\n', 'empty "" "" []'],
  ];
  for (const [what, text, found] of cases) it(`is found in ${what}`, () => assert.equal(at(text), found));

  it('lies around the cursor and inside the text, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '---\n',
        '+++\n',
        '{"tags":',
        'tags:',
        'tags = ',
        '\n',
        '\r\n',
        '\r',
        '- ',
        '[',
        ']',
        ',',
        '"',
        "'",
        ' ',
        'kub',
        '#',
        '}',
        '<tag>',
        'a: b\n',
      ],
    );
    const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((rest) => `---\ntags:${rest}`),
        ),
        fc.nat(),
        (each, n) => {
          const offset = n % (each.length + 1);
          const place = tagPlaceAt(each, offset);
          if (place === undefined) return;
          assert.ok(place.start <= offset && offset <= place.end && place.end <= each.length);
          assert.ok(!/[\r\n]/.test(each.slice(place.start, place.end)));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
