import assert from 'node:assert/strict';
import * as fc from '../../../support/fastCheck';
import { isRefusal } from '../../../../src/core/frontMatter/frontMatterEdits';
import { resolveTodos } from '../../../../src/core/edits/todos/resolveTodos';
import type { Note } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { readTodoRules } from '../../../../src/core/note/todos/todoRules';
import { LineIndex } from '../../../../src/core/text/lineIndex';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { madeUpWord, todoNote } from '../../../support/madeUp/todoNotes';

/** @returns undefined where it is refused */
function tried(text: string, which: (i: number) => boolean = () => true): string | undefined {
  const todos = parseNote('file:///a.md', text).todos.filter((_, i) => which(i));
  const edits = resolveTodos(text, todos);
  return isRefusal(edits) ? undefined : applyEdits(text, edits);
}

function resolved(text: string, which?: (i: number) => boolean): string {
  return tried(text, which) ?? assert.fail(`refused: ${text}`);
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
    ['[slides of\nthe talk](todo:)\n\nb\n', 'b\n'],
    ['a\r\n[slides of\r\nthe talk](todo:)\r\nb\r\n', 'a\r\nb\r\n'],
    ['> [slides of\n> the talk](todo:)\n> b\n', '> b\n'],
    ['See [slides of\nthe talk](todo:) there\n', 'See slides of\nthe talk there\n'],
    ['See ![flow\nof data](todo:) there\n', 'See there\n'],
    ['![flow\nof data](todo:) TODO: b\n\nc\n', 'c\n'],
    ['[slides of\nthe talk](todo:)\n===\n\nb\n', 'b\n'],
    ['a *TODO: x*\n', 'a\n'],
    ['a, ***TODO: x***\n', 'a\n'],
    ['- a\n- TODO: x\n\n  more\n', '- a\n- \n  more\n'],
    ['- a\n- TODO: x\n  TODO: y\n- b\n', '- a\n- b\n'],
    ['- a\n- **TODO: x**\n\n  - TODO: y\n- b\n', '- a\n- b\n'],
    ['- TODO: x\n  - TODO: y\n  - b\n', '- \n  - b\n'],
    ['a[^1]\n\n[^1]: TODO: x\n    TODO: y\n\nb\n', 'a\n\nb\n'],
    ['- a\n- TODO: x\n\n- b\n', '- a\n\n- b\n'],
    ['One[^1] and two [^1].\n\n[^1]: TODO: find\n\nb\n', 'One and two.\n\nb\n'],
    ['a[^1] b[^2]\r\n\r\n[^1]: TODO: find\r\n[^2]: book\r\n', 'a b[^2]\r\n\r\n[^2]: book\r\n'],
    ['a[^n]\n\n[^n]: [1:23] **TODO: find**\n', 'a\n\n'],
    ['a[^1]\n\n[^1]: book, TODO: find\n', 'a[^1]\n\n[^1]: book\n'],
    ['a[^1]\n\n[^1]: TODO: find\n    the page\n', 'a[^1]\n\n[^1]: the page\n'],
    ['a[^1]\n\n[^1]: TODO: find\n[^1]: book\n', 'a[^1]\n\n[^1]: book\n'],
    ['a[^1] `[^1]` \\[^1]\n\n[^1]: TODO: find\n', 'a `[^1]` \\[^1]\n\n'],
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

  it('refuses where other words would be read otherwise', () => {
    // Of its paragraph by now, the line would be code.
    assert.equal(tried('TODO: x\n    words\n'), undefined);
    assert.equal(tried('a[^1]\n\n[^1]: TODO: find\n\n    the page\n'), undefined);
    // The first TODO would get the words of the second one's link.
    assert.equal(
      tried('TODO: a [TODO: b](c)\n', (i) => i === 1),
      undefined,
    );
    const text = 'a\n\nTODO: x\n    words\n';
    const refusal = resolveTodos(text, parseNote('file:///a.md', text).todos);
    assert.ok(isRefusal(refusal));
    assert.deepEqual([refusal.line, refusal.refused.length > 0], [2, true]);
  });

  it('goes by the rules that the TODOs were found by', () => {
    const { rules } = readTodoRules(['FIXME'], {});
    const text = 'FIXME: a\n\nb, FIXME: c\n';
    const edits = resolveTodos(text, parseNote('file:///a.md', text, rules).todos, rules);
    assert.ok(!isRefusal(edits));
    assert.equal(applyEdits(text, edits), 'b\n');
  });

  describe('of made-up notes', () => {
    const signs = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '');

    it('takes the TODOs that are meant, and no other word and no other TODO', () => {
      fc.assert(
        fc.property(todoNote, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (text, chosen) => {
          const isMeant = (i: number) => chosen[i % chosen.length] === true;
          const { todos } = parseNote('file:///a.md', text);
          const after = tried(text, isMeant);
          if (after === undefined) return;
          const index = new LineIndex(text);
          const spans = todos
            .map(({ range }) => ({ start: index.offset(range.start), end: index.offset(range.end) }))
            .map((span, i) => ({ ...span, isGone: isMeant(i) }));
          const gone = spans.filter(({ isGone }) => isGone);
          const isOutside = (at: number) => gone.every(({ start, end }) => at < start || at >= end);
          const outside = [...text.matchAll(madeUpWord)].filter(({ index: at }) => isOutside(at));
          const left = new Set(after.match(madeUpWord));
          assert.deepEqual(
            outside.filter(([word]) => !left.has(word)).map(([word]) => word),
            [],
            after,
          );
          const stays = parseNote('file:///a.md', after).todos;
          assert.equal(stays.length, todos.length - gone.length, after);
          for (const [i, { start, end }] of spans.filter(({ isGone }) => !isGone).entries()) {
            // A TODO that stands in another one goes from its words; of a link it leaves them.
            const inner = gone.filter((each) => each.start > start && each.end <= end);
            const said = inner.length === 0 ? signs(stays[i]?.text ?? '') : undefined;
            if (said !== undefined) assert.equal(said, signs(text.slice(start, end)), after);
          }
        }),
        { numRuns: 400 },
      );
    });

    it('leaves nothing empty behind, and line ends and byte order mark as they are', () => {
      const emptyFootnote = /^[\s>]*\[\^[^\]\s]+\]:\s*$/m;
      fc.assert(
        fc.property(todoNote, (text) => {
          const after = tried(text);
          if (after === undefined) return;
          assert.deepEqual(parseNote('file:///a.md', after).todos, [], after);
          assert.equal(after.startsWith('\ufeff'), text.startsWith('\ufeff'));
          if (text.includes('\r')) assert.doesNotMatch(after, /(?<!\r)\n/);
          if (!emptyFootnote.test(text)) assert.doesNotMatch(after, emptyFootnote);
          // Once more there is nothing to do.
          assert.equal(tried(after), after);
        }),
        { numRuns: 400 },
      );
    });

    it('refuses few of them', () => {
      const results = fc
        .sample(todoNote, { numRuns: 500, seed: 1 })
        .flatMap((text) =>
          parseNote('file:///a.md', text).todos.map((_, one) => tried(text, (i) => i === one)),
        );
      const refused = results.filter((result) => result === undefined);
      assert.ok(refused.length < results.length / 20, `${refused.length} of ${results.length}`);
    });
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
        if (isRefusal(edits)) return;
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
        const after = tried(text);
        if (after === undefined) return;
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
        const after = tried(text);
        if (after === undefined) return;
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
