import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { escapeWords } from '../../../src/core/text/escapeWords';
import { placeBlock } from '../../../src/core/decks/placeBlock';
import { slideTranscript } from '../../../src/core/decks/slideTranscript';
import { isRefusal } from '../../../src/core/frontMatter/frontMatterEdits';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';

const page = (number: number, text: string) => ({ number, title: '', text });
const placed = (text: string, line: number | undefined, block = ['NEW']) => {
  const edits = placeBlock(text, line, block);
  assert.ok(!isRefusal(edits), 'it is not refused');
  return applyEdits(text, edits);
};

describe('a slide transcript', () => {
  it('folds the pages with Relearn’s shortcode, one after the other', () => {
    assert.deepEqual(slideTranscript([page(1, 'Failover\nin 3 steps'), page(2, '')], { fold: 'expand' }), [
      '{{% expand title="Slide transcript" %}}',
      '',
      '#### Slide 1',
      '',
      'Failover\\',
      'in 3 steps',
      '',
      '#### Slide 2',
      '',
      '{{% /expand %}}',
    ]);
  });

  it('folds with HTML where there is no Hugo, and shows pictures', () => {
    const pictures = new Map([[2, { address: '_img/a.png', alt: 'A [b]' }]]);
    assert.deepEqual(slideTranscript([page(1, 'x'), page(2, 'y')], { fold: 'details', pictures }), [
      '<details>',
      '<summary>Slide transcript</summary>',
      '',
      '#### Slide 1',
      '',
      'x',
      '',
      '#### Slide 2',
      '',
      '![A \\[b\\]](_img/a.png)',
      '',
      'y',
      '',
      '</details>',
    ]);
  });

  it('takes the texts of pages like those of other services', () => {
    // As `Slide N text` pages and Speaker Deck transcripts have them: words of one slide in one or several lines.
    const lines = slideTranscript([page(12, 'how to get there understand the design run game days')], {
      fold: 'expand',
    });
    assert.ok(lines.includes('how to get there understand the design run game days'));
  });

  it('is called as its deck, without what would end the shortcode', () => {
    const [first] = slideTranscript([page(1, 'x')], {
      fold: 'expand',
      title: 'A "B" & {{< c >}} TODO: d\n%}}',
    });
    assert.equal(first, '{{% expand title="Slide transcript: A B c : d" %}}');
    assert.equal(
      slideTranscript([page(1, 'x')], { fold: 'details', title: '</summary>' })[1],
      '<summary>Slide transcript: /summary</summary>',
    );
  });

  for (const [words, escaped] of [
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['=== no underline', '\\=== no underline'],
    ['<script>', '\\<script\\>'],
    ['{{< youtube >}}', '\\{\\{\\< youtube \\>\\}\\}'],
    ['[a](b) `c` *d* _e_', '\\[a\\](b) \\`c\\` \\*d\\* \\_e\\_'],
    ['a | b & c', 'a \\| b \\& c'],
    [':+1: first', '\\:+1: first'],
    ['1.5 is no list', '1.5 is no list'],
    ['run --all -- now', 'run \\--all \\-- now'],
    ['a---b', 'a\\-\\--b'],
    ['see https://a.b, www.a.b or c@a.b', 'see https\\://a.b, www\\.a.b or c\\@a.b'],
    ['@ann', '@ann'],
    ['TODO: later', '&#84;ODO: later'],
    ['ship :rocket: now', 'ship \\:rocket: now'],
    ['Costs: 3.5 GB, 99.9 % (p95)!', 'Costs: 3.5 GB, 99.9 % (p95)!'],
  ] as const) {
    it(`writes “${words}” so that it stands for itself`, () => assert.equal(escapeWords(words), escaped));
  }

  it('adds nothing to a note but words, whatever stands on the slides', () => {
    const piece = fc.constantFrom(
      ...[
        '# a',
        'TODO: b',
        'todo',
        '{{% button href="x" %}}',
        '{{< x',
        '%}}',
        '<!--',
        '-->',
        '```',
        '~~~',
        '---',
      ],
      ...[
        '[x](y)',
        '![x](y)',
        '<a href=x>',
        '\n',
        ' ',
        '- [ ] TODO c',
        '</details>',
        '{{% /expand %}}',
        'https://a.b',
      ],
    );
    const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 12 });
    fc.assert(
      fc.property(text, (pieces) => {
        const lines = slideTranscript([page(1, pieces.join(''))], { fold: 'expand' });
        const body = lines.slice(1, -1).join('\n');
        assert.ok(!/\{\{|(?<!\\)<!--/.test(body), body);
        const note = parseNote('file:///a.md', `Words\n\n${lines.join('\n')}\n\nTODO: mine\n`);
        assert.deepEqual(
          note.todos.map((todo) => todo.text),
          ['TODO: mine'],
          body,
        );
        assert.deepEqual(
          note.headings.map((heading) => heading.text),
          ['Slide 1'],
        );
        assert.deepEqual([note.links, note.images, note.buttons, note.faults], [[], [], [], []], body);
      }),
    );
  });
});

describe('the place of a transcript', () => {
  it('is behind the paragraph or list that the user writes in', () => {
    assert.equal(placed('a\nb\n\nc\n', 0), 'a\nb\n\nNEW\n\nc\n');
    assert.equal(placed('- a\n- b\n', 0), '- a\n- b\n\nNEW\n');
  });

  it('is the line itself where that is blank', () => {
    assert.equal(placed('a\n\n\nc\n', 1), 'a\n\nNEW\n\nc\n');
  });

  it('is behind code, comments and tables', () => {
    assert.equal(placed('```\na\n\nb\n```\nc\n', 1), '```\na\n\nb\n```\nc\n\nNEW\n');
    assert.equal(placed('<!-- a\n\nb -->\n\nc\n', 0), '<!-- a\n\nb -->\n\nNEW\n\nc\n');
  });

  it('is the end of the note where there is no line, or front matter', () => {
    const note = '---\ntitle: A\n---\n\na\n';
    for (const line of [undefined, 1, 99]) assert.equal(placed(note, line), `${note}\nNEW\n`);
  });

  it('keeps the line ends of the note', () => {
    assert.equal(placed('a\r\n', undefined, ['x', 'y']), 'a\r\n\r\nx\r\ny\r\n');
  });

  it('is refused where a comment swallows it', () => {
    assert.ok(isRefusal(placeBlock('a\n\n<!-- b\n', undefined, ['x'])));
  });
});
