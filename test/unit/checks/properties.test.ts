import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { checkNote, soundFixes } from '../../../src/core/checks/checkNote';
import type { Finding } from '../../../src/core/checks/finding';
import { NoteReading, parseNote } from '../../../src/core/note/parseNote';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import { checkFiles, inShort } from '../../support/checkFiles';

const frontMatterLines = [
  'title: A: B',
  'title: "Foo" and Bar',
  'title: "Foo',
  "title: 'tis",
  'title: [Keynote] Foo',
  'title: *foo',
  'title: %foo',
  'title: C# tips #1 and more',
  'title: &a b',
  'title:A',
  'title: yes',
  'title: A',
  'weight: "3"',
  'weight: 08',
  'weight: 010',
  'weight: 0',
  '\tweight: 1',
  ' weight: 2',
  'weight: 3',
  'date: 2025-04-01 10:00',
  'date: 01.04.2025',
  'tags: a, b',
  'tags: [y, x]',
  'tags:\n  - <tag>\n  - off',
  'archetype: chapter',
  'wieght: 2',
  'image: "C:\\Temp"',
];
const bodyPieces = [
  '{{% button href="https://a.b" style="warning" icon="video" %}}Watch{{% /button %}}',
  '{{% button href="https://a.b" %}}Watch',
  '{{% button href="https://a.b style="tip" %}}W{{% /button %}}',
  "{{% button href='https://a.b' %}}W{{% /button %}}",
  '{{% button href=x%}}W{{% /button %}}',
  '{{% button HREF="https://a.b" stlye="tip" %}}W{{% /button %}}',
  '{{% button href="youtu.be/x" icon="video" %}}Watch{{% /button %}}',
  '{{% button href="TODO" icon="video" %}}Watch{{% /button %}}',
  '{{% icon star %}}{{% /icon %}}',
  '{{% icon star /%}}',
  '{{% nosuch %}}',
  '{{% buton href="x" %}}W{{% /buton %}}',
  '{{% icon star }}',
  '{{% relref day1/talk.md %}}',
  '{{% relref "nope" %}}',
  '{{% notice tip %}}',
  '{{% /notice %}}',
  '{{% /button %}}',
  '<!-- ',
  ' -->',
  ' **bold** tail',
  '```Mermaid',
  '```',
  '[a](../q)',
  '[a](nope)',
  '[b](./q)',
  '![p](_img/p.png)',
  '[x](TODO)',
  '[y](https://a.b/%zz)',
  '> [!note] T',
  '\n## Set-up\n',
  '[h](#set-up)',
  '[h](#setup)',
  '[h](./q#q)',
  '[h](./q#p)',
  '\n',
  '\n\n',
  ' ',
];

const note = fc
  .tuple(
    fc.array(fc.constantFrom(...frontMatterLines), { maxLength: 4 }),
    fc.array(fc.constantFrom(...bodyPieces), { maxLength: 8 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([lines, pieces, end]) => `---\n${lines.join('\n')}\n---\n${pieces.join('')}\n`.replaceAll('\n', end));
const hugo = fc.constantFrom('0.111.3', '0.131.0', '0.169.0');
const around = {
  'hugo.toml': 'title = "x"',
  'content/d/_index.md': '---\ntitle: D\n---\n',
  'content/d/q.md': '---\ntitle: Q\n---\n',
  'content/d/_img/p.png': '',
};

function checked(text: string, version: string) {
  const path = 'content/d/p.md';
  const site = checkFiles({ ...around, [path]: text }, { hugo: version });
  return { findings: site.findings.get(path) ?? [], options: site.optionsFor(path) };
}

describe('checks of any text', () => {
  it('never throw, and stay within the text', () => {
    const any = fc.oneof(
      note,
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(...frontMatterLines, ...bodyPieces, '---', '+++', '{', '"', '\0', '\r', '\ufeff'),
          {
            maxLength: 12,
          },
        )
        .map((parts) => parts.join('\n')),
    );
    fc.assert(
      fc.property(any, hugo, (text, version) => {
        const index = new LineIndex(text);
        for (const finding of checked(text, version).findings) {
          for (const { start, end } of [
            finding.range,
            ...finding.fixes.flatMap((fix) => fix.edits.map((e) => e.range)),
          ]) {
            assert.ok(index.offset(start) <= index.offset(end), inShort(finding));
            assert.deepEqual(index.position(index.offset(end)), end, inShort(finding));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('offer fixes that remove their finding, add none, and stay in their part of the note', () => {
    fc.assert(
      fc.property(note, hugo, (text, version) => {
        const { findings, options } = checked(text, version);
        const parsed = parseNote('file:///conf/content/d/p.md', text);
        for (const finding of findings) {
          for (const { edits } of soundFixes(
            new NoteReading('file:///conf/content/d/p.md', text),
            finding,
            options,
          )) {
            const mended = applyEdits(text, edits);
            assert.ok(staysOnItsSide(finding, edits, parsed.bodyStart.line), finding.code);
            const after = checkNote(new NoteReading('file:///conf/content/d/p.md', mended), options);
            // Less by more than one where the fix closes a comment that had stood open.
            assert.ok(count(after, finding.code) < count(findings, finding.code));
            const breaking = (list: readonly Finding[]) =>
              list.filter(({ breaksBuild }) => breaksBuild).length;
            // A build that stopped here read no further: what comes to light on these lines may be worth a look.
            if (finding.breaksBuild) assert.ok(breaking(after) < breaking(findings));
            else assert.ok(breaking(after) <= breaking(findings));
            if (!parsed.frontMatter.broken && !finding.breaksBuild) assert.ok(after.length < findings.length);
          }
        }
      }),
      {
        numRuns: 100,
        examples: [['---\n\n---\n{{% /button %}}<!-- \n', '0.111.3']],
      },
    );
  });
});

/** Where a slip stands alone, what is proposed is offered. */
describe('the fix of a slip that stands alone', () => {
  const alone = [
    ...frontMatterLines.map(
      (line) =>
        `---\n${line.startsWith('title') ? '' : 'title: T\n'}${/^\s/.test(line) ? 'tags: [x]\n' : ''}${line}\n---\nbody\n`,
    ),
    ...bodyPieces.map((piece) => `---\ntitle: T\n---\ntext\n\n${piece}\n`),
  ];
  for (const text of alone) {
    const { findings, options } = checked(text, '0.169.0');
    const [only, ...others] = findings;
    if (only === undefined || others.length > 0 || only.fixes.length === 0) continue;
    it(`${only.code}: ${JSON.stringify(text.split('\n').slice(1, -1).join('|'))}`, () => {
      const sound = soundFixes(new NoteReading('file:///conf/content/d/p.md', text), only, options);
      assert.deepEqual(
        sound.map(({ title }) => title),
        only.fixes.map(({ title }) => title),
      );
    });
  }
});

function count(findings: readonly Finding[], code: string): number {
  return findings.filter((each) => each.code === code).length;
}

/** Whether all edits are on the finding's side of the end of the front matter. */
function staysOnItsSide({ range }: Finding, edits: readonly TextEdit[], bodyLine: number): boolean {
  const isAbove = (line: number) => line < bodyLine;
  return edits.every((edit) => isAbove(edit.range.start.line) === isAbove(range.start.line));
}
