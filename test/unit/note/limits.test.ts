import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { assertLinear } from '../../support/growth';

/** Texts that make a careless reader slow or deep, when what is third is repeated. */
const patterns: readonly (readonly [name: string, head: string, unit: string])[] = [
  ['prose', '---\ntitle: A\n---\n', 'Some words about a talk, TODO: Steal slide\n'],
  ['blank lines', '', '\n'],
  ['lone carriage returns', '', 'a\r'],
  ['blank lines in front matter', '---\n', '\n'],
  ['keys of front matter', '---\n', 'key: value\n'],
  ['open brackets', '', '['],
  ['images without end', '', '!['],
  ['links without end', '', '[a](b'],
  ['links in angles without end', '', '[a](<b'],
  ['addresses in brackets', '', '[http://a'],
  ['closed brackets', '', '[a]'],
  ['backticks', '', '`a'],
  ['runs of backticks', '', '`` a ``` b '],
  ['comments without end', 'x ', '<!-- '],
  ['comments that begin lines', '', '<!--\n'],
  ['shortcodes without end', '', '{{% a '],
  ['shortcodes with a quote', '', '{{% a "'],
  ['escaped shortcodes without end', '', '{{%/* '],
  ['open shortcodes', '', '{{% a %}}{{% /b %}}'],
  ['quotes', '', '>'],
  ['lists in lists', '', '- '],
  ['deeper and deeper items', '', '* + '],
  ['fences', '', '```\n'],
  ['markers on one line', '', 'TODO: '],
  ['lower-case markers on one line', '', 'todo '],
  ['TODOs with their times on one line', '', '[1:00] TODO: '],
  ['TODOs in open parentheses', '', '(TODO: '],
  ['spaces in a TODO', 'TODO: a: ', `${' '.repeat(10_000)}(1 `],
  ['stars in a TODO', 'TODO: ', `${'*'.repeat(10_000)}x`],
  ['times without end in a TODO', 'TODO: ', '[1:00](a'],
  ['numbers before a TODO', '', '1:00 1:'],
  ['tags without end', '', '<a '],
  ['headings', '', '# a #\n'],
  ['underlines', '', 'a\n=\n'],
  ['braces', '', '{'],
  ['JSON braces', '{"a":', '{"a":'],
  ['flow lists in front matter', '---\ntags: ', '['],
  ['definitions', '', '[a]: b\n'],
  ['NUL bytes', '', '\0'],
  ['names below headings', '', '# A - Jane Roe\n## by Jane Roe, Al Poe and Kim Lee\n'],
  ['addresses without schemes', '', 'Slides: bit.ly/a, a.b.c.d/e '],
  ['rows of a table', 'Slides | Video\n--- | ---\n', '[a](b.md) | https://c.dev/d | e.fg/h\n'],
  ['links to notes', '', '* [Notes](a.md) [Slides](https://b.dev/c)\n'],
  ['dates and times', '', '9:00-10:00 1 Jan 2024 '],
  ['bold lines', '', '**a** \n\n'],
  ['stars in a heading', '# ', '*a _b '],
  ['spaces in a heading', '# ', '{#a                    '],
];

/** In signs; a reader that calls itself for each of them would run out of stack long before. */
const long = 200_000;

describe('parseNote on texts without measure', () => {
  for (const [name, head, unit] of patterns) {
    for (const kind of ['hugo', 'plain'] as const) {
      it(`reads long texts in time in proportion to them (${kind}): ${name}`, () => {
        const text = (size: number) => head + unit.repeat(Math.ceil(size / unit.length));
        const read = (each: string) => parseNote('file:///long.md', each, undefined, kind);
        read(text(long));
        assertLinear(text, read);
      });
    }
  }

  it('reads TOML with lines of # before its tables, and none that is no key', () => {
    for (const line of ['#'.repeat(60), ' #'.repeat(60), '# # - '.repeat(40)]) {
      const { frontMatter } = parseNote(
        'file:///a.md',
        `+++\n${line}\ntitle = "A"\n${line}\n[params]\n${line}\n+++\n`,
      );
      assert.equal(frontMatter.title?.value, 'A');
      assert.equal(frontMatter.title.range.start.line, 2);
    }
  });

  it('reads all of a long note', () => {
    const unit =
      '## Part\n\n- point `code` and [link](./a.md)\n\nTODO: Steal slide\n\n{{% button href="https://a.b" %}}x{{% /button %}}\n\n';
    const times = Math.ceil(1_900_000 / unit.length);
    const note = parseNote('file:///long.md', `---\ntitle: Long\n---\n${unit.repeat(times)}`);
    assert.equal(note.todos.length, times);
    assert.equal(note.buttons.length, times);
    assert.equal(note.headings.length, times);
  });

  it('reads the name and the place of a page whose front matter is too long', () => {
    const note = parseNote(
      'file:///a.md',
      `---\ntitle: Long\nweight: 3\n${'other: x\n'.repeat(10_000)}---\nbody`,
    );
    assert.equal(note.frontMatter.title?.value, 'Long');
    assert.equal(note.frontMatter.weight?.value, 3);
    assert.deepEqual(
      note.faults.map(({ code }) => code),
      ['note-too-long'],
    );
  });

  it('survives aliases that multiply', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let i = 1; i < 60; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]`);
    const source = `---\ntitle: Bomb\n${lines.join('\n')}\ntags: *a59\nbuild: { list: *a59 }\n---\n`;
    assert.equal(parseNote('file:///a.md', source).frontMatter.title?.value, 'Bomb');
  });
});
