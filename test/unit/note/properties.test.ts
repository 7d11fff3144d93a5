import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { parseNote } from '../../../src/core/note/parseNote';
import { plainYamlValues } from '../../../src/core/frontMatter/yaml/plainYamlValues';
import { findFrontMatterBlock } from '../../../src/core/frontMatter/frontMatterBlock';
import { libraryValues } from '../../../src/core/frontMatter/readFrontMatter';
import type { Note } from '../../../src/core/note/note';
import { LineIndex } from '../../../src/core/text/lineIndex';
import type { Range } from '../../../src/core/text/range';

const pieces = [
  '---',
  '+++',
  '{',
  '}',
  '\n',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '\t',
  ': ',
  'title: A',
  'weight: 2',
  'tags: [a, "b"]',
  '- x',
  'title = "A"',
  '"title": "A"',
  '```',
  '~~~',
  '`',
  '``',
  '<!--',
  '-->',
  '{{% button href="https://a.b" %}}',
  '{{% /button %}}',
  '{{< button href=`u` >}}',
  '{{< /button >}}',
  '{{%/* ',
  ' */%}}',
  'TODO: Steal slide',
  'todo',
  '[a](b)',
  '![a](',
  '[',
  ']',
  '(',
  ')',
  '<https://a.b>',
  'https://a.b/c',
  '# H',
  '===',
  '>',
  '* ',
  '1. ',
  '    ',
  '\\',
  '"',
  "'",
  '\0',
  '\ufeff',
  'ü',
  '🚀',
  '[r]: x',
  '*a',
  '&a',
];
const noteText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...pieces), { maxLength: 20 })
    .map((parts) => `---\ntitle: A\n---\n${parts.join('\n')}`),
);

const yamlLine = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('title', 'Tags', 'a-b', 'x1', 'null', 'true'),
      fc.constantFrom(': ', ':', ':  ', ': "', ": '", ' : '),
      fc.oneof(
        fc.string({
          unit: fc.constantFrom(...Array.from('abz019 :#-"\'.,[]{}&*!|>%@`\\ü\u00a0\t~=+e_xo')),
          maxLength: 8,
        }),
        fc.constantFrom(
          'true',
          'False',
          'null',
          '12',
          '1e3',
          '0x1f',
          '0o7',
          '.5',
          '5.',
          '007',
          '2025-04-01',
          'a: b',
          'a #b',
          '"q"',
          "'q'",
          'Infinity',
        ),
      ),
      fc.constantFrom('', '', '"', "'", ' '),
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('- ', '  - ', '-', '    - ', ' '),
      fc.string({ unit: fc.constantFrom(...Array.from('ab1: #-"\'')), maxLength: 5 }),
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('tags', 'title', 'x1'),
      fc.array(
        fc.oneof(
          fc.constantFrom(
            'a',
            ' b c',
            ' d ',
            '"x"',
            " 'y z'",
            '12',
            '007',
            'true',
            'é',
            'e-f',
            '',
            'n:o',
            '"a, b"',
          ),
          fc.string({ unit: fc.constantFrom(...Array.from('ab1 -"\'#:,[é')), maxLength: 4 }),
        ),
        { maxLength: 3 },
      ),
      fc.constantFrom('', '', '', ' ', ' # c', ','),
    )
    .map(([key, items, tail]) => `${key}: [${items.join(',')}]${tail}`),
  fc.constantFrom('', ' ', '# c', 'tags:', 'tags: '),
);

function ranges(value: unknown, found: Range[] = []): Range[] {
  if (typeof value !== 'object' || value === null) return found;
  if ('start' in value && 'end' in value && typeof value.start === 'object') found.push(value as Range);
  for (const each of Object.values(value)) ranges(each, found);
  return found;
}

/** A note without its places. */
function words(note: Note): unknown {
  return JSON.parse(
    JSON.stringify(note, (key, value: unknown) =>
      /range$|^bodyStart$/i.test(key) ? undefined : value,
    ).replaceAll('\\r\\n', '\\n'),
  );
}

describe('parseNote, whatever the text', () => {
  it('never throws, and every range lies in the text', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const note = parseNote('file:///a.md', text);
        const index = new LineIndex(text);
        for (const { start, end } of ranges(note)) {
          assert.ok(index.offset(start) <= index.offset(end) && index.offset(end) <= text.length);
          assert.deepEqual(index.position(index.offset(start)), start);
          assert.deepEqual(index.position(index.offset(end)), end);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('repeats what stands in its ranges', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const index = new LineIndex(text);
        const plain = text.replace(/\r(?!\n)/g, '\n');
        const at = ({ start, end }: Range) => plain.slice(index.offset(start), index.offset(end));
        const note = parseNote('file:///a.md', text);
        for (const link of [...note.links, ...note.images]) assert.equal(at(link.hrefRange), link.href);
        for (const todo of note.todos) assert.equal(at(todo.range), todo.text);
        for (const button of note.buttons) {
          assert.equal(at(button.labelRange), button.label);
          if (button.hrefRange) assert.equal(at(button.hrefRange), button.href);
        }
        for (const diagram of note.diagrams) assert.equal(at(diagram.sourceRange), diagram.source);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads the same with CRLF as with LF', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const lines = text.replace(/\r\n?/g, '\n');
        assert.deepEqual(words(parseNote('', lines.replaceAll('\n', '\r\n'))), words(parseNote('', lines)));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts nothing that stands in a fence', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const inside = parts.join('').replaceAll('~~~', '').replaceAll('{{%/* ', '');
        const note = parseNote('', `Text\n\n~~~~\n${inside}\n~~~~\n`);
        assert.deepEqual(
          [note.buttons, note.todos, note.links, note.images, note.headings],
          [[], [], [], [], []],
        );
      }),
      { numRuns: 500 },
    );
  });
});

function library(source: string): unknown {
  const text = `---\n${source}${/\n$|^$/.test(source) ? '' : '\n'}---\n`;
  const block = findFrontMatterBlock(text);
  assert.ok(block);
  return libraryValues(text, block);
}

describe('the fast reader of plain YAML', () => {
  it('answers as gray-matter with the yaml package wherever it answers', () => {
    let answers = 0;
    fc.assert(
      fc.property(
        fc.array(yamlLine, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (lines, end, last) => {
          const source = lines.join(end) + (last ? end : '');
          const values = plainYamlValues(source);
          if (values === undefined) return;
          answers++;
          assert.deepEqual({ values, faults: [], broken: false }, library(source));
        },
      ),
      { numRuns: 10_000 },
    );
    assert.ok(answers > 300, `only ${answers} answers`);
  });
});
