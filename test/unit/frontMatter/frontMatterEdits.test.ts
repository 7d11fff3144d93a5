import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isRefusal, setScalar } from '../../../src/core/frontMatter/frontMatterEdits';
import type { NewValue } from '../../../src/core/frontMatter/sourceEdit';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';

/** The text after the change. */
function set(text: string, key: string, value: NewValue): string {
  const result = setScalar(text, key, value);
  if (isRefusal(result)) assert.fail(`line ${result.line}: ${result.refused}`);
  return applyEdits(text, result);
}

function refusal(text: string, key: string, value: NewValue): { refused: string; line: number } {
  const result = setScalar(text, key, value);
  assert.ok(isRefusal(result), isRefusal(result) ? '' : applyEdits(text, result));
  return result;
}

const yaml = (...lines: string[]) => ['---', ...lines, '---', 'Body', ''].join('\n');
const toml = (...lines: string[]) => ['+++', ...lines, '+++', 'Body', ''].join('\n');

describe('setScalar: a value in YAML', () => {
  it('changes only the value', () => {
    assert.equal(
      set(yaml('Title:   "A"  # the title', 'WEIGHT:\t3   # third', 'tags: [weight, title]'), 'weight', 4),
      yaml('Title:   "A"  # the title', 'WEIGHT:\t4   # third', 'tags: [weight, title]'),
    );
    assert.equal(set(yaml('title: A # x', 'weight: 3'), 'title', 'B'), yaml('title: B # x', 'weight: 3'));
  });

  it('writes a new key behind the list that another one has for a value', () => {
    assert.equal(set(yaml('title: [A, B]'), 'weight', 3), yaml('title: [A, B]', 'weight: 3'));
  });

  it('keeps the kind of quotes while it can hold the text', () => {
    assert.equal(set(yaml('title: "A"'), 'title', 'Say "x" \\o/'), yaml('title: "Say \\"x\\" \\\\o/"'));
    assert.equal(set(yaml("title: 'A'"), 'title', "It's on"), yaml("title: 'It''s on'"));
    assert.equal(set(yaml("title: 'A'"), 'title', 'two\nlines'), yaml('title: "two\\nlines"'));
    assert.equal(set(yaml('weight: "3"'), 'weight', 4), yaml('weight: "4"'));
  });

  it('quotes a plain value only where YAML would read something else', () => {
    const written = (title: string) =>
      set(yaml('title: A'), 'title', title).split('\n')[1]?.slice('title: '.length);
    for (const plain of [
      'Foo:Bar',
      "It's on",
      'C# tips',
      'Foo Bar"',
      '10 ideas',
      '2025 retro',
      '🚀 up',
      'a - b',
      'Nope',
      'ünï',
      '~/x',
      '<3',
    ]) {
      assert.equal(written(plain), plain);
    }
    for (const quoted of [
      'Foo: Bar',
      'Foo:',
      'C #1',
      '- a',
      '@a',
      '%a',
      '`a`',
      '*a',
      '&a',
      '!a',
      '[a] b',
      '{a}',
      '> a',
      '| a',
      '# a',
      'yes',
      'No',
      'ON',
      'null',
      '~',
      '42',
      '-1.5',
      '1e3',
      '0x1F',
      '1_000',
      '12:30',
      '2025-04-01',
      '2025-04-01 10:00:00',
      '.inf',
      '',
      ' a',
      'a ',
      '---',
      '<<',
      '=',
      '08',
      '? a',
      ', a',
      "'tis",
    ]) {
      assert.equal(written(quoted), `"${quoted}"`);
    }
    assert.equal(written('"Foo" and bar'), `'"Foo" and bar'`);
    assert.equal(written('tab\there\u0007\u2028'), String.raw`"tab\there\x07\u2028"`);
  });

  it('fills an empty value', () => {
    assert.equal(set(yaml('title:', 'weight: # none'), 'weight', 2), yaml('title:', 'weight: 2 # none'));
    assert.equal(set(yaml('title: ', 'weight: ~'), 'weight', 2), yaml('title: ', 'weight: 2'));
    assert.equal(set(yaml('title:   ', 'tags: []'), 'title', 'A'), yaml('title: A   ', 'tags: []'));
  });

  it('replaces a text of several lines', () => {
    assert.equal(
      set(yaml('title: >- # folded', '  two', '  lines', '', 'weight: 1'), 'title', 'One'),
      yaml('title: One # folded', '', 'weight: 1'),
    );
    assert.equal(set(yaml('title: |', '  a', 'weight: 1'), 'title', 'B'), yaml('title: B', 'weight: 1'));
    assert.equal(set(yaml('title: |', '  a'), 'title', 'B'), yaml('title: B'));
    assert.equal(
      set(yaml('title: two', '  lines # x', 'weight: 1'), 'title', 'One'),
      yaml('title: One # x', 'weight: 1'),
    );
    assert.equal(set(yaml('title: "two', '  lines"'), 'title', 'One'), yaml('title: "One"'));
    assert.equal(set(yaml('title:', '  below'), 'title', 'One'), yaml('title:', '  One'));
  });

  it('takes the last of a key that stands twice, as Hugo does, and refuses two spellings, of which it takes any', () => {
    assert.equal(set(yaml('weight: 1', 'weight: 2'), 'weight', 7), yaml('weight: 1', 'weight: 7'));
    refusal(yaml('weight: 1', 'Weight: 2'), 'weight', 7);
    refusal(toml('weight = 1', 'Weight = 2'), 'weight', 7);
    refusal('{"weight": 1, "Weight": 2}\n', 'weight', 7);
  });

  it('leaves keys of the same name in other maps', () => {
    assert.equal(
      set(yaml('menu:', '  main:', '    weight: 9', '    title: x', 'weight: 1'), 'weight', 2),
      yaml('menu:', '  main:', '    weight: 9', '    title: x', 'weight: 2'),
    );
    assert.equal(
      set(yaml('cascade: {weight: 9, title: x}', 'title: A'), 'weight', 2),
      yaml('cascade: {weight: 9, title: x}', 'title: A', 'weight: 2'),
    );
    assert.equal(
      set(yaml('text: |', '  weight: 5', 'weight: 1'), 'weight', 2),
      yaml('text: |', '  weight: 5', 'weight: 2'),
    );
  });

  it('drops a tag and an anchor that belong to the old value, and refuses one that others repeat', () => {
    assert.equal(set(yaml('weight: !!int 3'), 'weight', 4), yaml('weight: 4'));
    assert.equal(set(yaml('title: !!str 5 # five'), 'title', 'A'), yaml('title: A # five'));
    assert.equal(set(yaml('title: &t A', 'weight: 1'), 'title', 'B'), yaml('title: B', 'weight: 1'));
    assert.equal(
      set(yaml('title: &t A', 'linkTitle: *t'), 'linkTitle', 'B'),
      yaml('title: &t A', 'linkTitle: B'),
    );
    const { refused, line } = refusal(yaml('draft: true', 'title: &t A', 'linkTitle: *t'), 'title', 'B');
    assert.match(refused, /\*t/);
    assert.equal(line, 2);
  });

  it('writes into a flow map', () => {
    assert.equal(set(yaml('{title: A, weight: 1}'), 'weight', 2), yaml('{title: A, weight: 2}'));
    assert.equal(set(yaml('{title: A, weight: 1}'), 'title', 'B, C'), yaml('{title: "B, C", weight: 1}'));
    assert.equal(set(yaml('{title: A}'), 'weight', 2), yaml('{weight: 2, title: A}'));
    assert.equal(set(yaml('{}'), 'weight', 2), yaml('{weight: 2}'));
  });

  it('refuses a list or a map in the value’s place', () => {
    assert.equal(refusal(yaml('draft: true', 'title:', '  - a'), 'title', 'B').line, 2);
    assert.equal(refusal(yaml('weight: {a: 1}'), 'weight', 2).line, 1);
  });
});

describe('setScalar: a new key in YAML', () => {
  it('goes behind the title, or first, or last', () => {
    assert.equal(
      set(yaml('date: 2025-04-01', 'title: A # a', 'tags:', '- x'), 'weight', 1),
      yaml('date: 2025-04-01', 'title: A # a', 'weight: 1', 'tags:', '- x'),
    );
    assert.equal(set(yaml('weight: 1'), 'title', 'A: B'), yaml('title: "A: B"', 'weight: 1'));
    assert.equal(set(yaml('tags:', '- x'), 'weight', 1), yaml('tags:', '- x', 'weight: 1'));
    assert.equal(
      set(yaml('title: |', '  a', '', 'tags: []'), 'weight', 1),
      yaml('title: |', '  a', 'weight: 1', '', 'tags: []'),
    );
    assert.equal(set(yaml('title:', 'tags: []'), 'weight', 1), yaml('title:', 'weight: 1', 'tags: []'));
  });

  it('has the indentation of the others', () => {
    assert.equal(
      set(yaml('  title: A', '  tags: []'), 'weight', 1),
      yaml('  title: A', '  weight: 1', '  tags: []'),
    );
  });

  it('has the line end of the line before it', () => {
    assert.equal(
      set('\ufeff---\r\ntitle: A\r\n---\nBody\n', 'weight', 1),
      '\ufeff---\r\ntitle: A\r\nweight: 1\r\n---\nBody\n',
    );
    assert.equal(set('---\rtitle: A\r---\rBody', 'weight', 1), '---\rtitle: A\rweight: 1\r---\rBody');
  });

  it('goes into front matter that is empty', () => {
    assert.equal(set('---\n---\nBody', 'title', 'A'), '---\ntitle: A\n---\nBody');
    assert.equal(set('---\n# nothing\n---\n', 'weight', 1), '---\n# nothing\nweight: 1\n---\n');
  });

  it('makes front matter where there is none', () => {
    assert.equal(set('# Talk\n', 'weight', 1), '---\nweight: 1\n---\n\n# Talk\n');
    assert.equal(
      set('\ufeffText\r\nmore\n', 'weight', 1),
      '\ufeff---\r\nweight: 1\r\n---\r\n\r\nText\r\nmore\n',
    );
    assert.equal(set('', 'title', 'yes'), '---\ntitle: "yes"\n---\n');
  });
});

describe('setScalar: TOML', () => {
  it('changes only the value', () => {
    assert.equal(
      set(toml('Title= "A" # a', 'weight =3', '[params]', 'weight = 9'), 'weight', 4),
      toml('Title= "A" # a', 'weight =4', '[params]', 'weight = 9'),
    );
    assert.equal(set(toml('Title= "A" # a'), 'title', 'B "c" \\'), toml('Title= "B \\"c\\" \\\\" # a'));
    assert.equal(set(toml("title = 'A'"), 'title', 'B'), toml("title = 'B'"));
    assert.equal(set(toml("title = 'A'"), 'title', "B's"), toml('title = "B\'s"'));
    assert.equal(
      set(toml('title = """', 'two', 'lines"""', 'weight = 1'), 'title', 'B'),
      toml('title = "B"', 'weight = 1'),
    );
    assert.equal(
      set(toml('params.weight = 9', 'weight = 1'), 'weight', 2),
      toml('params.weight = 9', 'weight = 2'),
    );
  });

  it('puts a new key above the tables', () => {
    assert.equal(
      set(toml('tags = [', '  "a", # b', ']', '', '[params]', 'x = 1'), 'weight', 1),
      toml('tags = [', '  "a", # b', ']', 'weight = 1', '', '[params]', 'x = 1'),
    );
    assert.equal(
      set(toml('title="A"', 'draft=true'), 'weight', 1),
      toml('title="A"', 'weight=1', 'draft=true'),
    );
    assert.equal(set(toml('[params]', 'x = 1'), 'title', 'A'), toml('title = "A"', '[params]', 'x = 1'));
    assert.equal(set('+++\n+++\n', 'weight', 1), '+++\nweight = 1\n+++\n');
  });

  it('refuses a list or table', () => {
    refusal(toml('title = ["a"]'), 'title', 'B');
    refusal(toml('[title]', 'a = 1'), 'title', 'B');
  });
});

describe('setScalar: JSON', () => {
  it('changes only the value', () => {
    assert.equal(
      set('{\n\t"Title" : "A",\n\t"weight":3, "x": {"weight": 9}\n}\nBody', 'weight', 4),
      '{\n\t"Title" : "A",\n\t"weight":4, "x": {"weight": 9}\n}\nBody',
    );
    assert.equal(set('{"title": "A"}\n', 'title', 'B "c"'), '{"title": "B \\"c\\""}\n');
  });

  it('puts a new key last, on a line of its own where the others have one', () => {
    assert.equal(
      set('{\n  "title": "A",\n  "tags": ["x"]\n}\n', 'weight', 1),
      '{\n  "title": "A",\n  "tags": ["x"],\n  "weight": 1\n}\n',
    );
    assert.equal(set('{"title": "A"}\n', 'weight', 1), '{"title": "A", "weight": 1}\n');
    assert.equal(set('{}\nBody', 'weight', 1), '{"weight": 1}\nBody');
  });
});

describe('setScalar: lists and truth values', () => {
  const names = ['Ann Miller', 'O: Brien, Jr.', '"Bo"'];

  it('writes a new list in brackets', () => {
    assert.equal(
      set(yaml('title: A'), 'speakers', names),
      yaml('title: A', `speakers: [Ann Miller, "O: Brien, Jr.", '"Bo"']`),
    );
    assert.equal(
      set(toml('title = "A"'), 'speakers', names),
      toml('title = "A"', `speakers = ["Ann Miller", "O: Brien, Jr.", "\\"Bo\\""]`),
    );
    assert.equal(
      set('{\n  "title": "A"\n}\nBody\n', 'speakers', ['B']),
      '{\n  "title": "A",\n  "speakers": ["B"]\n}\nBody\n',
    );
    assert.equal(set('Body\n', 'tags', ['a', 'no']), '---\ntags: [a, "no"]\n---\n\nBody\n');
  });

  it('takes the place of a list, an empty value or a text, and leaves the comment behind it', () => {
    assert.equal(
      set(yaml('speakers: [] # who', 'weight: 1'), 'speakers', ['A']),
      yaml('speakers: [A] # who', 'weight: 1'),
    );
    assert.equal(
      set(yaml('speakers:', '- "?"', 'weight: 1'), 'speakers', ['A']),
      yaml('speakers: [A]', 'weight: 1'),
    );
    assert.equal(set(yaml('speakers:', 'weight: 1'), 'speakers', ['A']), yaml('speakers: [A]', 'weight: 1'));
    assert.equal(set(yaml('speakers: "x"'), 'speakers', ['A']), yaml('speakers: [A]'));
    assert.equal(set(toml('speakers = ["x"] # who'), 'speakers', ['A']), toml('speakers = ["A"] # who'));
    assert.equal(set('{"speakers": ["x"]}\nBody\n', 'speakers', ['A']), '{"speakers": ["A"]}\nBody\n');
  });

  it('leaves a list with comments to its writer', () => {
    assert.equal(refusal(yaml('speakers:', '  # first', '  - x'), 'speakers', ['A']).line, 3);
    assert.equal(refusal(toml('speakers = [', '"x", # first', ']'), 'speakers', ['A']).line, 1);
  });

  it('has nothing to do where the list is the same', () => {
    for (const text of [yaml('tags: [a, b]'), yaml('tags:', '- a', '- b'), toml('tags = ["a", "b"]')]) {
      assert.deepEqual(setScalar(text, 'tags', ['a', 'b']), []);
    }
  });

  it('writes truth values as the language does', () => {
    assert.equal(set(yaml('title: A'), 'ownTalk', true), yaml('title: A', 'ownTalk: true'));
    assert.equal(set(yaml('ownTalk: false'), 'ownTalk', true), yaml('ownTalk: true'));
    assert.equal(set(toml('title = "A"'), 'ownTalk', true), toml('title = "A"', 'ownTalk = true'));
    assert.equal(set('{"a": "b"}\n', 'ownTalk', true), '{"a": "b", "ownTalk": true}\n');
  });
});

describe('setScalar: front matter that cannot be read', () => {
  it('is left alone, with a reason and a line', () => {
    const broken: [text: string, line: number][] = [
      [yaml('title: A', 'tags:', '\t- x'), 3],
      [yaml('title: Foo: Bar'), 1],
      ['---\ntitle: A\n\nBody\n', 0],
      ['---js\n{title: process.exit()}\n---\n', 0],
      [toml('title = A'), 1],
      ['{"title": "A",}\nBody', 0],
      [yaml('just text'), 1],
      [yaml('- a'), 1],
    ];
    for (const [text, line] of broken) {
      const result = refusal(text, 'weight', 1);
      assert.notEqual(result.refused, '');
      assert.equal(result.line, line, text);
    }
  });
});

describe('setScalar: any text', () => {
  const anyTitle = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom(...Array.from(' :#-\'"\\[]{},&*!|>%@`?~=ayenoff019.\t\n\r\0é')),
      maxLength: 8,
    }),
  );
  const lineEnd = fc.constantFrom('\n', '\r\n');
  const yamlLines = fc.shuffledSubarray([
    'title: Old # why',
    "linkTitle: 'Link'",
    'weight: 3',
    'tags: [a, "b: c"]',
    'params:\n  title: inner\n  weight: 99',
    '# only a comment',
    'description: >\n  folded\n  title: no\n',
    'date: 2025-04-01',
  ]);
  const tomlLines = fc.shuffledSubarray([
    'title = "Old" # why',
    "linkTitle = 'Link'",
    'weight = 3',
    'tags = ["a", "b = c"]',
    'x.title = "in"',
  ]);
  const jsonLines = fc.shuffledSubarray([
    '"title": "Old"',
    '"weight": 3',
    '"tags": ["a"]',
    '"x": {"title": "in", "weight": 9}',
  ]);
  const body = fc.constantFrom('', 'Body\n', 'title: body\r\nweight: 0\n---\n');

  const text = fc.tuple(fc.constantFrom('', '\ufeff'), lineEnd, body).chain(([mark, end, rest]) =>
    fc.oneof(
      yamlLines.map(
        (lines) =>
          `${mark}---\n${lines.map((line) => `${line}\n`).join('')}---\n`.replaceAll('\n', end) + rest,
      ),
      tomlLines.map(
        (lines) =>
          `${mark}+++\n${lines.map((line) => `${line}\n`).join('')}+++\n`.replaceAll('\n', end) + rest,
      ),
      jsonLines.map((lines) => `${mark}{\n${lines.join(',\n')}\n}\n`.replaceAll('\n', end) + rest),
      fc.constant(mark + rest),
    ),
  );

  it('reads the new value, keeps every other key and every byte outside, and has nothing to do the second time', () => {
    fc.assert(
      fc.property(
        text,
        anyTitle,
        fc.integer({ min: -999, max: 9999 }),
        fc.boolean(),
        (before, title, weight, both) => {
          const steps: [string, NewValue][] = both
            ? [
                ['title', title],
                ['weight', weight],
                ['speakers', [title, 'B']],
              ]
            : [['weight', weight]];
          let now = before;
          for (const [key, value] of steps) {
            const old = now;
            const edits = setScalar(old, key, value);
            if (isRefusal(edits)) assert.fail(edits.refused);
            now = applyEdits(old, edits);
            assert.ok(edits.length <= 1);
            assert.ok(isSplice(old, now, edits[0]?.newText ?? ''));
            assert.deepEqual(setScalar(now, key, value), []);
            assert.deepEqual(dataOf(now), { ...dataOf(old), [key]: value });
          }
          const { frontMatter } = parseNote('file:///a.md', now);
          assert.equal(frontMatter.weight?.value, weight);
          if (both && title !== '') assert.equal(frontMatter.title?.value, title);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('setScalar: any mess between the fences', () => {
  const piece = fc.constantFrom(
    'title: A',
    'title:',
    'Title: "B" # c',
    'title: |',
    'title: >-',
    'title: &x A',
    'title: *x',
    'link: *x',
    'title: !!str 5',
    'weight: 1',
    'weight: &w 2',
    '"weight": 3',
    '? weight',
    ': 4',
    'menu:',
    '  weight: 9',
    '  title: in',
    '- item',
    '  - item',
    '',
    '# comment',
    '  # comment',
    '{title: A, weight: 1}',
    '[a, b]',
    '...',
    '%YAML 1.2',
    '<<: *x',
    'a: {weight: 1,',
    '}',
    '\ttab: 1',
    "title: 'open",
    'x: "y',
    'weight: 1 # "',
    'title = "A"',
    '[params]',
    'text text',
  );
  const fence = fc.constantFrom('---', '+++');

  it('is refused, or changed in this key alone', () => {
    let changed = 0;
    fc.assert(
      fc.property(
        fence,
        fc.array(piece, { maxLength: 6 }),
        fc.constantFrom('title', 'weight'),
        (mark, lines, key) => {
          const before = [mark, ...lines, mark, 'Body', ''].join('\n');
          const value = key === 'title' ? 'New: title' : 77;
          const edits = setScalar(before, key, value);
          if (isRefusal(edits)) return;
          const after = applyEdits(before, edits);
          assert.deepEqual(
            lowerKeys(looseDataOf(after)),
            { ...lowerKeys(looseDataOf(before)), [key]: value },
            after,
          );
          assert.ok(after.endsWith(`${mark}\nBody\n`));
          changed++;
        },
      ),
      { numRuns: 500 },
    );
    assert.ok(changed > 50, String(changed));
  });
});

/** As {@link dataOf}, with the last of a key that stands twice. */
function looseDataOf(text: string): Record<string, unknown> {
  const source = /^(?:---|\+\+\+)\n([^]*?)(?<=\n)(?:---|\+\+\+)/.exec(text)?.[1] ?? '';
  if (text.startsWith('+++')) return { ...parseToml(source) };
  return (parseYaml(source, { uniqueKeys: false }) ?? {}) as Record<string, unknown>;
}

function lowerKeys(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
}

/** True where `after` is `before` with one stretch exchanged for `inserted`. */
function isSplice(before: string, after: string, inserted: string): boolean {
  for (let start = 0; start <= before.length && before.startsWith(after.slice(0, start)); start++) {
    const rest = after.slice(start + inserted.length);
    if (after.startsWith(inserted, start) && before.slice(start).endsWith(rest)) return true;
  }
  return false;
}

/** Front matter as the packages read it. */
function dataOf(text: string): Record<string, unknown> {
  const start = text.replace(/^\ufeff/, '');
  const fenced = /^(---|\+\+\+)\r?\n([^]*?)(?<=\n)\1/.exec(start);
  if (fenced?.[1] === '---') return (parseYaml(fenced[2] ?? '') ?? {}) as Record<string, unknown>;
  if (fenced) return { ...parseToml(fenced[2] ?? '') };
  const json = /^\{[^]*?\n\}/.exec(start);
  return json ? (JSON.parse(json[0]) as Record<string, unknown>) : {};
}
