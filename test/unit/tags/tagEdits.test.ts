import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { isRefusal, type Refusal } from '../../../src/core/frontMatter/frontMatterEdits';
import { parseNote } from '../../../src/core/note/parseNote';
import { addTags, removeTags, replaceTags } from '../../../src/core/tags/tagEdits';
import type { ListForm } from '../../../src/core/frontMatter/language';
import { tagKey } from '../../../src/core/hugo/tagKey';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';

type Result = readonly TextEdit[] | Refusal;

function outcome(text: string, result: Result): string {
  return isRefusal(result) ? `refused in line ${result.line + 1}` : applyEdits(text, result);
}

const yaml = (tags: string) => `---\ntitle: "T" # mine\n${tags}weight: 1\n---\nbody\n`;
const block: ListForm = { form: 'block', indent: 2 };

/** Each also with CRLF, with a byte order mark, and with both. */
function changes(
  what: string,
  before: string,
  change: (text: string) => Result,
  after: string,
  only?: 'lf',
): void {
  it(what, () => assert.equal(outcome(before, change(before)), after));
  if (only === 'lf') return;
  it(`${what}, with CRLF and a byte order mark`, () => {
    const crlf = (text: string) => `\ufeff${text}`.replaceAll('\n', '\r\n');
    const expected = after.startsWith('refused') ? after : crlf(after);
    assert.equal(outcome(crlf(before), change(crlf(before))), expected);
  });
}

describe('adding tags', () => {
  const add =
    (...tags: string[]) =>
    (text: string) =>
      addTags(text, tags);
  changes(
    'to a block list',
    yaml('tags: # c\n  -  a # d\n\n'),
    add('b', 'on'),
    yaml('tags: # c\n  -  a # d\n  -  b\n  -  "on"\n\n'),
  );
  changes('to a list without indentation', yaml('tags:\n- a\n'), add('b'), yaml('tags:\n- a\n- b\n'));
  changes(
    'to a flow list',
    yaml('tags: [a,  b] # c\n'),
    add('x: y', 'z'),
    yaml('tags: [a,  b,  "x: y",  z] # c\n'),
  );
  changes(
    'to a flow list of several lines',
    yaml('tags: [\n  a,\n  b, # c\n]\n'),
    add('d'),
    yaml('tags: [\n  a,\n  b,\n  d, # c\n]\n'),
  );
  changes('to a list in quotes', yaml("tags: ['a', 'b']\n"), add('c'), yaml("tags: ['a', 'b', 'c']\n"));
  changes('to an empty list', yaml('tags: [ ] # c\n'), add('a', '1.30'), yaml('tags: [a, "1.30"] # c\n'));
  changes('to no value', yaml('tags: # c\n'), add('a'), yaml('tags: [a] # c\n'));
  changes(
    'to no value, as a block',
    yaml('tags:\n'),
    (text) => addTags(text, ['a', 'b'], block),
    yaml('tags:\n  - a\n  - b\n'),
  );
  changes('to null', yaml('tags: null\n'), add('a'), yaml('tags: [a]\n'));
  changes('to a single word', yaml('tags: a # c\n'), add('b'), yaml('tags: [a, b] # c\n'));
  changes('to a single word in quotes', yaml('tags: "a, b"\n'), add('c'), yaml('tags: ["a, b", "c"]\n'));
  changes('in place of the placeholder', yaml('tags:\n- <tag>\n'), add('a', 'b'), yaml('tags:\n- a\n- b\n'));
  changes(
    'in place of the placeholder in a flow list',
    yaml('tags: ["<tag>"]\n'),
    add('a'),
    yaml('tags: ["a"]\n'),
  );
  changes('in place of a single placeholder', yaml('tags: <tag>\n'), add('a'), yaml('tags: [a]\n'));
  changes(
    'leaves out what is there in another spelling',
    yaml('tags: [DNS, ci cd]\n'),
    add('dns', 'CI-CD', 'x', 'X'),
    yaml('tags: [DNS, ci cd, x]\n'),
  );
  changes('adds nothing where all is there', yaml('Tags: [a]\n'), add('A'), yaml('Tags: [a]\n'));
  changes('makes the key', yaml(''), add('a'), '---\ntitle: "T" # mine\nweight: 1\ntags: [a]\n---\nbody\n');
  changes(
    'makes the key as a block',
    yaml(''),
    (text) => addTags(text, ['a'], block),
    '---\ntitle: "T" # mine\nweight: 1\ntags:\n  - a\n---\nbody\n',
  );
  changes('makes front matter', '# Talk\n', add('a'), '---\ntags: [a]\n---\n\n# Talk\n', 'lf');
  changes('keeps the key’s spelling', yaml('TAGS: [a]\n'), add('b'), yaml('TAGS: [a, b]\n'));
  changes(
    'to TOML',
    '+++\ntags = ["a"] # c\n[x]\ny = 1\n+++\n',
    add('b "c"'),
    '+++\ntags = ["a", "b \\"c\\""] # c\n[x]\ny = 1\n+++\n',
  );
  changes(
    'to TOML of several lines',
    "+++\ntags = [\n  'a',\n  'b', # c\n]\n+++\n",
    add('d'),
    "+++\ntags = [\n  'a',\n  'b',\n  'd', # c\n]\n+++\n",
  );
  changes(
    'to TOML without the key',
    '+++\ntitle = "T"\n[x]\ny = 1\n+++\n',
    add('a'),
    '+++\ntitle = "T"\ntags = ["a"]\n[x]\ny = 1\n+++\n',
  );
  changes(
    'to TOML with the spaces that the other keys have',
    '+++\ntitle="T"\n+++\n',
    add('a'),
    '+++\ntitle="T"\ntags=["a"]\n+++\n',
  );
  changes(
    'to TOML beside a table with such a key',
    '+++\ntags = ["a"]\n[x]\ntags = ["b"]\n+++\n',
    add('c'),
    '+++\ntags = ["a", "c"]\n[x]\ntags = ["b"]\n+++\n',
  );
  changes('to one text in TOML', '+++\ntags = "a"\n+++\n', add('b'), '+++\ntags = ["a", "b"]\n+++\n');
  changes(
    'to JSON',
    '{\n  "tags": ["a"],\n  "x": 1\n}\n',
    add('b'),
    '{\n  "tags": ["a", "b"],\n  "x": 1\n}\n',
  );
  changes(
    'to JSON of several lines',
    '{\n  "tags": [\n    "a",\n    "b"\n  ]\n}\n',
    add('c'),
    '{\n  "tags": [\n    "a",\n    "b",\n    "c"\n  ]\n}\n',
  );
  changes(
    'to JSON without the key',
    '{\n  "title": "T"\n}\n',
    add('a'),
    '{\n  "title": "T",\n  "tags": ["a"]\n}\n',
  );
  changes('is refused where front matter is broken', yaml('x: a: b\n'), add('a'), 'refused in line 3');
  changes('is refused where tags are a map', yaml('tags:\n  a: b\n'), add('c'), 'refused in line 4');
  changes(
    'is refused where the key stands twice',
    yaml('tags: [a]\nTags: [b]\n'),
    add('c'),
    'refused in line 4',
  );
  changes(
    'is refused where a member stands twice',
    '{"tags": ["a"], "tags": ["b"]}',
    add('c'),
    'refused in line 1',
  );
  changes(
    'is refused where others repeat the list',
    yaml('x: &t [a]\ntags: *t\n'),
    add('c'),
    'refused in line 4',
  );
  changes('is refused in a mapping of braces', '---\n{title: T}\n---\n', add('c'), 'refused in line 2');
});

describe('removing tags', () => {
  const remove =
    (...tags: string[]) =>
    (text: string) =>
      removeTags(text, tags);
  changes(
    'from a block list, with the comment behind it',
    yaml('tags: # c\n  - a\n  - B # d\n  # e\n  - c\n'),
    remove('b'),
    yaml('tags: # c\n  - a\n  # e\n  - c\n'),
  );
  changes(
    'all of a block list',
    yaml('tags: # c\n- a\n# d\n- b\n'),
    remove('a', 'b'),
    yaml('tags: [] # c\n# d\n'),
  );
  changes('the first of a flow list', yaml('tags: [a, b,  c]\n'), remove('a'), yaml('tags: [b,  c]\n'));
  changes('the last of a flow list', yaml('tags: [a, b,  c]\n'), remove('c'), yaml('tags: [a, b]\n'));
  changes('several in a row', yaml('tags: [a, b, c, d]\n'), remove('b', 'c'), yaml('tags: [a, d]\n'));
  changes('the first and the last', yaml('tags: [a, b, c]\n'), remove('a', 'c'), yaml('tags: [b]\n'));
  changes('all of a flow list', yaml('tags: [a, b] # c\n'), remove('a', 'b'), yaml('tags: [] # c\n'));
  changes(
    'a line of a flow list',
    yaml('tags: [\n  a, # c\n  b, # d\n  e\n]\n'),
    remove('b'),
    yaml('tags: [\n  a, # c\n  e\n]\n'),
  );
  changes('a single word', yaml('tags: a # c\n'), remove('a'), yaml('tags: [] # c\n'));
  changes('nothing where it is not there', yaml('tags: [a]\n'), remove('b'), yaml('tags: [a]\n'));
  changes(
    'nothing from a broken note without it',
    yaml('tags: [a]\nx: "y\n'),
    remove('b'),
    yaml('tags: [a]\nx: "y\n'),
  );
  changes(
    'from TOML',
    '+++\ntags = [\n  "a", # c\n  "b",\n]\n+++\n',
    remove('a'),
    '+++\ntags = [\n  "b",\n]\n+++\n',
  );
  changes('from JSON', '{"tags": ["a", "b"], "x": 1}', remove('b'), '{"tags": ["a"], "x": 1}');
  changes(
    'is refused where a comment could belong to either tag',
    yaml('tags: [\n  a, # c\n  b\n]\n'),
    remove('b'),
    'refused in line 3',
  );
});

describe('renaming and merging tags', () => {
  const replace = (from: string, to: string) => (text: string) => replaceTags(text, from.split('|'), to);
  changes(
    'keeps quotes, comments and order',
    yaml('tags: # c\n- "k8s" # d\n- b\n'),
    replace('k8s', 'kubernetes'),
    yaml('tags: # c\n- "kubernetes" # d\n- b\n'),
  );
  changes(
    'finds every spelling',
    yaml('tags: [CI  cd, x]\n'),
    replace('ci-cd', 'delivery'),
    yaml('tags: [delivery, x]\n'),
  );
  changes(
    'changes the spelling alone',
    yaml('tags: [dns, x]\n'),
    replace('dns', 'DNS'),
    yaml('tags: [DNS, x]\n'),
  );
  changes(
    'quotes what YAML would misread',
    yaml('tags: [a, b]\n'),
    replace('b', 'no'),
    yaml('tags: [a, "no"]\n'),
  );
  changes(
    'removes the second of two',
    yaml('tags: [kubernetes, a, k8s]\n'),
    replace('k8s', 'kubernetes'),
    yaml('tags: [kubernetes, a]\n'),
  );
  changes(
    'keeps the place of the first',
    yaml('tags:\n- k8s\n- a\n- kubernetes # c\n'),
    replace('k8s', 'kubernetes'),
    yaml('tags:\n- kubernetes\n- a\n'),
  );
  changes(
    'merges several at once',
    yaml('tags: [a, b, c, d]\n'),
    replace('a|c', 'd'),
    yaml('tags: [d, b]\n'),
  );
  changes('changes a single word', yaml('tags: k8s # c\n'), replace('k8s', 'x y'), yaml('tags: x y # c\n'));
  changes('changes numbers', yaml('tags: [1.30, 2]\n'), replace('2', '3'), yaml('tags: [1.30, "3"]\n'));
  changes('leaves notes without it alone', yaml('tags: [a, A]\n'), replace('b', 'a'), yaml('tags: [a, A]\n'));
  changes(
    'in TOML',
    '+++\ntags = [\'a\', "b"]\n+++\n',
    replace('a', "it's"),
    '+++\ntags = ["it\'s", "b"]\n+++\n',
  );
  changes('in JSON', '{"tags": ["a", "b"]}', replace('a', 'B'), '{"tags": ["B"]}');

  it('makes of any tags what was asked, or refuses, and leaves all else alone', () => {
    const tag = fc.oneof(
      fc.constantFrom(
        'a',
        'A',
        'b',
        'x y',
        'on',
        '1.30',
        '#x',
        'a: b',
        'null',
        '- x',
        "it's",
        '"q"',
        '[z]',
        'é',
        'a,b',
      ),
      fc.string({ maxLength: 6 }),
    );
    const words = tag
      .map((each) => each.trim())
      .filter((each) => each !== '' && !/[\0-\u001f\u007f-\u009f\ufeff\u2028\u2029]/.test(each));
    const form = fc.constantFrom('block', 'flow', 'toml', 'json');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), words, words, form, (tags, from, to, how) => {
        const start =
          how === 'toml'
            ? '+++\nx = 1 # c\n+++\nbody\n'
            : how === 'json'
              ? '{"x": 1}\nbody\n'
              : '---\nx: 1 # c\n---\nbody\n';
        const made = addTags(start, tags, { form: how === 'block' ? 'block' : 'flow', indent: 2 });
        assert.ok(!isRefusal(made), JSON.stringify(made));
        const text = applyEdits(start, made);
        const read = (each: string) =>
          parseNote('file:///p.md', each).frontMatter.tags.map(({ value }) => value);
        const unique = tags.filter(
          (each, i) => tags.findIndex((other) => tagKey(other) === tagKey(each)) === i,
        );
        assert.deepEqual(read(text), unique);
        const result = replaceTags(text, [from], to);
        assert.ok(!isRefusal(result), JSON.stringify(result));
        const after = applyEdits(text, result);
        const wanted = unique.map((each) => (tagKey(each) === tagKey(from) ? to : each));
        const expected = unique.some((each) => tagKey(each) === tagKey(from))
          ? wanted.filter(
              (each, i) =>
                tagKey(each) !== tagKey(to) ||
                wanted.findIndex((other) => tagKey(other) === tagKey(to)) === i,
            )
          : unique;
        assert.deepEqual(read(after), expected);
        const without = removeTags(after, read(after));
        assert.ok(!isRefusal(without));
        assert.deepEqual(read(applyEdits(after, without)), []);
        assert.ok(after.endsWith('body\n'));
      }),
      { numRuns: 300 },
    );
  });
});
