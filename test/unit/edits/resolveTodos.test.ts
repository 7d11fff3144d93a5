import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveTodos } from '../../../src/core/edits/resolveTodos';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';

function resolved(text: string, which: (i: number) => boolean = () => true): string {
  const { todos } = parseNote('file:///a.md', text);
  return applyEdits(
    text,
    resolveTodos(
      text,
      todos.filter((_, i) => which(i)),
    ),
  );
}

/** What an editor keeps to take edits back: the lines and characters that they left, and what stood there. */
function undoOf(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const before = new LineIndex(text);
  const after = new LineIndex(applyEdits(text, edits));
  let moved = 0;
  return edits.map(({ range, newText }) => {
    const [start, end] = [before.offset(range.start), before.offset(range.end)];
    const from = start + moved;
    moved += newText.length - (end - start);
    return { range: after.range(from, from + newText.length), newText: text.slice(start, end) };
  });
}

describe('resolveTodos', () => {
  const table: readonly (readonly [text: string, expected: string])[] = [
    ['a\n\nTODO: Steal slide\n\nb\n', 'a\n\nb\n'],
    ['a\r\n\r\nTODO: Steal slide\r\n\r\nb\r\n', 'a\r\n\r\nb\r\n'],
    ['a\nTODO: Steal slide\nb\n', 'a\nb\n'],
    ['TODO: Steal slide\n', ''],
    ['TODO: Steal slide', ''],
    ['\ufeffTODO: Steal slide\n\nb\n', '\ufeffb\n'],
    ['a\n\nTODO:', 'a\n'],
    ['a\r\nTODO:', 'a'],
    ['- a\n- TODO: x\n- b\n', '- a\n- b\n'],
    ['- a\n- [ ] TODO x\n- b\n', '- a\n- b\n'],
    ['1. **TODO:** Steal slide\n2. b\n', '2. b\n'],
    ['> a\n> todo: Steal slide\n> b\n', '> a\n> b\n'],
    ['## TODO: Steal slide\n\ntext\n', 'text\n'],
    ['a\n\n<!-- TODO steal slide -->\n\nb\n', 'a\n\nb\n'],
    ['a <!-- todo: steal slide --> b\n', 'a b\n'],
    ['a <!-- todo: steal slide -->\n', 'a\n'],
    ['a <!-- todo: steal slide -->.\n', 'a.\n'],
    ['<!-- TODO steal slide\nand more -->\n', '<!-- \nand more -->\n'],
    ['a <!-- more, TODO: x --> b\n', 'a <!-- more --> b\n'],
    ['para\nTODO: x\n===\n', 'para\n'],
    ['para\nTODO: x\n---\nb\n', 'para\n\nb\n'],
    ['para\r\nTODO: x\r\n===\r\n\r\nb\r\n', 'para\r\n\r\nb\r\n'],
    ['TODO: x\n===\n\nb\n', 'b\n'],
    ['TODO: x\npara\n===\n', 'para\n===\n'],
    ['a\n- TODO: x\n---\n', 'a\n\n---\n'],
    ['> a\n> ## TODO: x\n> ---\n', '> a\n>\n> ---\n'],
    ['a\n## TODO: x\nb\n', 'a\n\nb\n'],
    ['a\n\nTODO: x\n\n---\n', 'a\n\n---\n'],
    ['some words, TODO: Steal slide\n', 'some words\n'],
    ['some words (TODO: Steal slide), more\n', 'some words, more\n'],
    ['(TODO: Steal slide)\n\nb\n', 'b\n'],
    ['| TODO: Steal slide | b |\n', '|  | b |\n'],
    ['See [the slides](todo:) there\n', 'See the slides there\n'],
    ['See ![flow](todo:) there\n', 'See there\n'],
    ['![flow](todo:)\n\nb\n', 'b\n'],
    ['- TODO: x\n  - child\n', '- \n  - child\n'],
    ['[12:34] TODO: Steal slide\n\nb\n', 'b\n'],
    ['- [12:34](https://v.dev/?t=754) **TODO** Steal slide\n- b\n', '- b\n'],
    ['words [12:34] TODO: Steal slide (12:40)\n', 'words [12:34]\n'],
    ['TODO: a; TODO: b\n\nc\n', 'c\n'],
    [
      'See [TODO: find the paper](https://a.dev/p) for more.\n',
      'See [find the paper](https://a.dev/p) for more.\n',
    ],
    ['[TODO: link](#)\n', '[link](#)\n'],
    ['[**TODO:** link](#)\n', '[link](#)\n'],
    ['[TODO:](a.md) b\n', '[a.md](a.md) b\n'],
    ['[see TODO(ada): the paper; TODO: b](a.md)\n', '[see the paper; b](a.md)\n'],
    ['![TODO: a](b.png)\n', '![a](b.png)\n'],
    ['![TODO:](b.png)\n', '![](b.png)\n'],
    ['[![TODO: a](b.png)](c)\n', '[![a](b.png)](c)\n'],
    ['[![flow](todo:)](c)\n', '[flow](c)\n'],
    ['[![](todo:)](c)\n', '[c](c)\n'],
    ['[TODO: a][r]\n\n[r]: b\n', '[a][r]\n\n[r]: b\n'],
    ['[TODO: a] b\n\n[TODO: a]: b\n', '[a][TODO: a] b\n\n[TODO: a]: b\n'],
    ['![TODO: a][]\n\n[TODO: a]: b\n', '![a][TODO: a]\n\n[TODO: a]: b\n'],
    ['words [TODO: a] b\n', 'words b\n'],
    ['TODO: a [TODO: b](c)\n', '[b](c)\n'],
    ['<details><summary>TODO: x</summary>\n', '<details><summary></summary>\n'],
    ['<details><summary>TODO: x\n', '<details><summary>\n'],
    ['TODO: x<br>more\n', '<br>more\n'],
    ['a <b>TODO: x</b> more\n', 'a <b></b> more\n'],
    ['---\ntitle: x\n---\nTODO: a\n', '---\ntitle: x\n---\n'],
  ];
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => assert.equal(resolved(text), expected));
  }

  it('takes one of two in a line', () => {
    assert.equal(
      resolved('TODO: a; TODO: b\n', (i) => i === 0),
      'TODO: b\n',
    );
    assert.equal(
      resolved('TODO: a; TODO: b\n', (i) => i === 1),
      'TODO: a\n',
    );
  });

  it('is undone to the same bytes by the edits that undo it, whatever the text', () => {
    const piece = fc.constantFrom(
      'TODO: x',
      '[1:00] TODO',
      '- ',
      '> ',
      '<!-- ',
      ' -->',
      '[a](todo:)',
      '\n',
      '\r\n',
      '\r',
      ' ',
      'words',
      '(',
      ')',
      '[',
      '](b)',
      '![',
      '<b>',
      '</b>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const { todos } = parseNote('file:///a.md', text);
        const edits = resolveTodos(text, todos);
        const after = applyEdits(text, edits);
        assert.equal(applyEdits(after, undoOf(text, edits)), text);
        assert.ok(parseNote('file:///a.md', after).todos.length <= todos.length);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves every link, image and tag that does not stand among the words of a TODO', () => {
    const piece = fc.constantFrom(
      'TODO: x',
      'words',
      ' ',
      '[',
      '![',
      '](b)',
      '<b>',
      '</b>',
      '\n',
      '<!-- ',
      ' -->',
      '- ',
    );
    const counted = ({ links, images }: Note) => links.length + images.length;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const text = pieces.join('');
        const note = parseNote('file:///a.md', text);
        const after = resolved(text);
        const gone = note.todos.map(({ text: words }) => words).join('\n');
        const times = (sign: string, words: string) => words.split(sign).length - 1;
        for (const sign of ['<b>', '</b>', '](b)'])
          assert.ok(times(sign, after) >= times(sign, text) - times(sign, gone), `${sign} in ${after}`);
        const left = counted(parseNote('file:///a.md', after));
        assert.ok(left >= counted(note) - times('](b)', gone), after);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no TODO of those behind, and of every other line all bytes', () => {
    const lines = fc.array(
      fc.constantFrom(
        'TODO: Steal slide',
        '* TODO:',
        '- [ ] TODO x',
        '## TODO: x',
        '> TODO: y',
        'words, TODO: z',
        'a (TODO: b) c',
        '',
        'words',
        '- item',
        '  - deeper',
        '```',
        '<!-- TODO q -->',
        '| TODO: a | b |',
        '[x](todo:)',
        '\t',
        '<!--',
        '-->',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), (all, end) => {
        const text = all.join(end);
        const { todos } = parseNote('file:///a.md', text);
        const edits = resolveTodos(text, todos);
        const after = applyEdits(text, edits);
        const without = todos.map(({ range }) => range.start.line);
        const kept = all.filter((line, i) => !without.includes(i) && line.trim() !== '');
        const left = after.split(end).filter((line) => line.trim() !== '');
        let at = 0;
        for (const line of kept) {
          at = left.indexOf(line, at) + 1;
          assert.ok(at > 0, `${line} is gone from ${after}`);
        }
      }),
      { numRuns: 500 },
    );
  });
});
