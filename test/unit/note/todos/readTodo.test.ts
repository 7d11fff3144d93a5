import assert from 'node:assert/strict';
import type { Todo } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { readTodoRules, usualTodoRules, type TodoRules } from '../../../../src/core/note/todos/todoRules';
import { LineIndex } from '../../../../src/core/text/lineIndex';
import { assertLinear } from '../../../support/growth';

/** What is read of a TODO, as far as it is not plain: kind and hint, then count, time in seconds, text. */
interface Expected {
  readonly count?: number;
  readonly at?: number;
  /** The words of the range, where they are not all of the line from the marker on. */
  readonly text?: string;
}
type Form = readonly [line: string, kind: string, hint: string, more?: Expected];

/** Lines with one TODO each. */
const forms: readonly Form[] = [
  // What is wanted, in the words of people.
  ['TODO: Steal slide', 'slide', 'Steal slide'],
  [
    'TODO: Steal images for platform blueprints (3 slides)',
    'image',
    'Steal images for platform blueprints',
    { count: 3 },
  ],
  ['TODO: Steal "in a concurrent world"', 'slide', 'Steal "in a concurrent world"'],
  ['TODO: Steal image from intuition of correctness', 'image', 'Steal image from intuition of correctness'],
  ['TODO: Copy slide over', 'slide', 'Copy slide over'],
  ['TODO: Steal from slides', 'slide', 'Steal from slides'],
  ['TODO: Grab the next two', 'slide', 'Grab the next two'],
  ['TODO: screenshot of the demo', 'image', 'screenshot of the demo'],
  ['TODO: Folie 12 klauen', 'slide', 'Folie 12 klauen'],
  ['TODO: slides (2 Folien)', 'slide', 'slides', { count: 2 }],
  ['TODO: photo of the whiteboard', 'image', 'photo of the whiteboard'],
  ['TODO: Bilder vom Rack', 'image', 'Bilder vom Rack'],
  ['TODO: Steal flowchart', 'diagram', 'Steal flowchart'],
  ['TODO: architecture of the scheduler', 'diagram', 'architecture of the scheduler'],
  ['TODO: mermaid for this', 'diagram', 'mermaid for this'],
  ['TODO: Steal maturity chart', 'chart', 'Steal maturity chart'],
  ['TODO: latency graph', 'chart', 'latency graph'],
  ['TODO: Copy the table', 'table', 'Copy the table'],
  ['TODO: Matrix of features', 'table', 'Matrix of features'],
  ['TODO: Steal code screenshots from slides', 'code', 'Steal code screenshots from slides'],
  ['TODO: the YAML he showed', 'code', 'the YAML he showed'],
  ['TODO: Draw your own chart', 'draw', 'Draw your own chart'],
  ['TODO: sketch the flow', 'draw', 'sketch the flow'],
  ['TODO: add link to slides', 'link', 'add link to slides'],
  ['TODO: URL of the repo', 'link', 'URL of the repo'],
  ['TODO: Write this up', 'unwritten', 'Write this up'],
  ['TODO: rewatch from here', 'unwritten', 'rewatch from here'],
  ['TODO: notes', 'unwritten', 'notes'],
  ['TODO: ask Ada', 'other', 'ask Ada'],
  ['TODO: drawer and tableau', 'other', 'drawer and tableau'],
  ['TODO: 1 slide (1 slide)', 'slide', '1 slide'],
  ['TODO: Steal (0 slides)', 'slide', 'Steal'],
  ['TODO: Steal (see page 3)', 'slide', 'Steal (see page 3)'],
  // In other scripts.
  ['TODO：図を描く', 'other', '図を描く'],
  ['図はTODO: あとで', 'other', 'あとで', { text: 'TODO: あとで' }],
  ['あとで TODO：slide', 'slide', 'slide', { text: 'TODO：slide' }],
  ['TODO（田中）：slide', 'slide', 'slide'],
  ['ภาพTODO: slide', 'slide', 'slide', { text: 'TODO: slide' }],
  // In Spanish and Portuguese capitals or a sign tell.
  ['Lo revisan TODO: slide', 'slide', 'slide', { text: 'TODO: slide' }],
  ['Es la demo (todo: slide)', 'slide', 'slide', { text: 'todo: slide' }],
  ['see above, todo: slide', 'slide', 'slide', { text: 'todo: slide' }],
  ['__TODO__ steal slide', 'slide', 'steal slide', { text: 'TODO__ steal slide' }],
  ['_TODO_', 'unwritten', '', { text: 'TODO' }],
  ['- [/] TODO: slide', 'slide', 'slide'],
  ['1. [ ] todo slide', 'slide', 'slide'],
  // With nothing said.
  ['TODO:', 'unwritten', ''],
  ['TODO', 'unwritten', ''],
  ['* TODO:', 'unwritten', ''],
  ['- TODO', 'unwritten', ''],
  ['* ToDo', 'unwritten', ''],
  ['todo.', 'unwritten', '', { text: 'todo.' }],
  ['**TODO**', 'unwritten', '', { text: 'TODO' }],
  // How the marker is written.
  ['todo: steal slide', 'slide', 'steal slide'],
  ['Todo: Steal slide', 'slide', 'Steal slide'],
  ['TODO : Steal slide', 'slide', 'Steal slide'],
  ['TODO Steal slide', 'slide', 'Steal slide'],
  ['TODO – Steal slide', 'slide', 'Steal slide'],
  ['TODO(ada): Steal slide', 'slide', 'Steal slide'],
  ['TODO:Steal slide', 'slide', 'Steal slide'],
  // Where it stands.
  ['- TODO: Steal slide', 'slide', 'Steal slide'],
  ['  - TODO: Steal slide', 'slide', 'Steal slide'],
  ['+ TODO Steal slide', 'slide', 'Steal slide'],
  ['12) TODO: Steal slide', 'slide', 'Steal slide'],
  ['1. **TODO:** Steal slide', 'slide', 'Steal slide', { text: 'TODO:** Steal slide' }],
  ['- [ ] TODO Steal slide', 'slide', 'Steal slide'],
  ['- [ ] todo steal slide', 'slide', 'steal slide'],
  ['* [ ] TODO: Steal slide', 'slide', 'Steal slide'],
  ['> todo: Steal slide', 'slide', 'Steal slide'],
  ['> - TODO Steal slide', 'slide', 'Steal slide'],
  ['## TODO: Steal slide', 'slide', 'Steal slide'],
  ['### TODO Steal slide', 'slide', 'Steal slide'],
  ['<!-- TODO steal slide -->', 'slide', 'steal slide', { text: 'TODO steal slide' }],
  ['<!-- todo steal slide -->', 'slide', 'steal slide', { text: 'todo steal slide' }],
  ['text <!-- todo: steal slide --> text', 'slide', 'steal slide', { text: 'todo: steal slide' }],
  ['some words, TODO: Steal slide', 'slide', 'Steal slide'],
  ['some words (TODO: Steal slide) go on', 'slide', 'Steal slide', { text: 'TODO: Steal slide' }],
  [
    '(TODO: Steal images (3 slides))',
    'image',
    'Steal images',
    { count: 3, text: 'TODO: Steal images (3 slides)' },
  ],
  ['(TODO(ada): x)', 'other', 'x', { text: 'TODO(ada): x' }],
  ['| TODO: Steal slide | b |', 'slide', 'Steal slide', { text: 'TODO: Steal slide' }],
  ['_TODO: Steal slide_', 'slide', 'Steal slide', { text: 'TODO: Steal slide' }],
  ['"TODO: Steal slide"', 'slide', 'Steal slide', { text: 'TODO: Steal slide' }],
  ['TODO: see [there](https://a.dev) `x`', 'other', 'see [there](https://a.dev) `x`'],
  ['{{% notice %}}TODO: Steal slide{{% /notice %}}', 'slide', 'Steal slide', { text: 'TODO: Steal slide' }],
  // In brackets, link text, an image's words and HTML.
  [
    'See [TODO: find the paper](https://a.dev/p) for more.',
    'other',
    'find the paper',
    { text: 'TODO: find the paper' },
  ],
  ['[see TODO: the paper][ref] for more', 'other', 'the paper', { text: 'TODO: the paper' }],
  ['![TODO: a](b.png) more', 'other', 'a', { text: 'TODO: a' }],
  ['[![TODO: a](b.png)](c) more', 'other', 'a', { text: 'TODO: a' }],
  ['[TODO: link](#)', 'link', 'link', { text: 'TODO: link' }],
  ['[TODO: it](todo:)', 'other', 'it', { text: 'TODO: it' }],
  [
    '[TODO: ask [Ada] (or [Bob](b))] more',
    'other',
    'ask [Ada] (or [Bob](b))',
    { text: 'TODO: ask [Ada] (or [Bob](b))' },
  ],
  ['words [TODO: ask Ada] more', 'other', 'ask Ada', { text: 'TODO: ask Ada' }],
  ['<details><summary>TODO: x</summary>', 'other', 'x', { text: 'TODO: x' }],
  ['<b>TODO: x</b> more', 'other', 'x', { text: 'TODO: x' }],
  ['TODO: press <kbd>F1</kbd> twice', 'other', 'press <kbd>F1</kbd> twice'],
  ['TODO: x<br>more', 'other', 'x', { text: 'TODO: x' }],
  ['TODO: x <details>', 'other', 'x', { text: 'TODO: x' }],
  ['TODO: mail <a@b.dev> and <https://a.dev>', 'other', 'mail <a@b.dev> and <https://a.dev>'],
  // As the address of a link.
  ['[the slides](todo:)', 'link', 'the slides', { text: '[the slides](todo:)' }],
  ['TODO: Steal [it <!-- a -->](b) there', 'slide', 'Steal', { text: 'TODO: Steal' }],
  ['See [it](TODO) there', 'link', 'it', { text: '[it](TODO)' }],
  ['[repo](todo: "later")', 'link', 'repo', { text: '[repo](todo: "later")' }],
  ['![flow](TODO)', 'diagram', 'flow', { text: '![flow](TODO)' }],
  ['![](todo:)', 'image', '', { text: '![](todo:)' }],
  ['![the rack](todo:)', 'image', 'the rack', { text: '![the rack](todo:)' }],
  // When it was.
  ['[12:34] TODO: Steal slide', 'slide', 'Steal slide', { at: 754 }],
  ['- [12:34] TODO Steal slide', 'slide', 'Steal slide', { at: 754 }],
  ['[1:02:03] TODO:', 'unwritten', '', { at: 3723 }],
  ['[12:34](https://v.dev/?t=754) TODO: Steal slide', 'slide', 'Steal slide', { at: 754 }],
  ['[12:34](https://v.dev/?t=754) TODO Steal slide', 'slide', 'Steal slide', { at: 754 }],
  ['(12:34) todo: Steal slide', 'slide', 'Steal slide', { at: 754 }],
  ['12:34 – TODO: Steal slide', 'slide', 'Steal slide', { at: 754 }],
  ['words [12:34] **TODO:** x', 'other', 'x', { at: 754, text: 'TODO:** x' }],
  ['TODO: Steal slide (12:34)', 'slide', 'Steal slide', { at: 754 }],
  ['TODO: Steal slide [12:34] twice', 'slide', 'Steal slide twice', { at: 754 }],
  ['TODO: Steal [12:34](https://v.dev/?t=754)', 'slide', 'Steal', { at: 754 }],
  ['TODO: 12:34 Steal slide', 'slide', 'Steal slide', { at: 754 }],
  ['TODO: [75:00]: Steal slides (2 slides)', 'slide', 'Steal slides', { at: 4500, count: 2 }],
  ['TODO: Steal slide @12:34', 'slide', 'Steal slide', { at: 754 }],
  ['[0:10] TODO: Steal slide (12:34)', 'slide', 'Steal slide', { at: 754 }],
  // A time of the day, a ratio, too many seconds.
  ['TODO: ask Ada at 12:30', 'other', 'ask Ada at 12:30'],
  ['TODO: crop to 16:9', 'other', 'crop to 16:9'],
  ['TODO: Steal (12:75)', 'slide', 'Steal (12:75)'],
];

/** Lines without any. */
const none = [
  'todos: none',
  'TODOs',
  'my todo list',
  'Todo lists are dull',
  'mastodon: x',
  'a TODO-list',
  'TODO-list: x',
  'todo.md',
  'todo://x',
  '- [x] TODO: done',
  '- [X] TODO done',
  '- [-] TODO: cancelled',
  '- [>] TODO: forwarded',
  '1. [x] TODO: done',
  'Lo revisan todo: código y pruebas',
  'El equipo tiene todo: tiempo, gente',
  'Ele fez de todo: testes e código',
  'Y eso es todo: gracias',
  'MY__TODO__ x',
  '図TODO一覧',
  '~~TODO: done~~',
  '`TODO: x`',
  'methodology TODO',
  'a TODO b',
  'https://a.b/TODO: x',
  '[x](https://a.b/todo:)',
  '$TODO: x',
  'x.todo: y',
  'MY_TODO: y',
  '-TODO: y',
  '\\`TODOS`',
  '{{< x "TODO: y" >}}',
  '<a title="TODO: x">',
];

function readIn(line: string, rules?: TodoRules): readonly Todo[] {
  return parseNote('file:///note.md', `# T\n\n${line}\n\nmore\n`, rules).todos;
}

describe('TODOs in a note', () => {
  it('have at least 80 forms here', () => assert.ok(forms.length >= 80));

  for (const [line, kind, hint, { count = 1, at, text } = {}] of forms) {
    it(`are read: ${line}`, () => {
      const note = `# T\n\n${line}\n\nmore\n`;
      const [todo, ...others] = readIn(line);
      assert.ok(todo);
      assert.deepEqual(others, []);
      assert.deepEqual([todo.kind, todo.hint, todo.count, todo.timestamp], [kind, hint, count, at]);
      const index = new LineIndex(note);
      const words = note.slice(index.offset(todo.range.start), index.offset(todo.range.end));
      const fromMarker = line.slice(/todo/i.exec(line)?.index);
      assert.equal(words, text ?? fromMarker);
      assert.equal(todo.text, words);
    });
  }

  for (const line of none) it(`are none: ${line}`, () => assert.deepEqual(readIn(line), []));

  for (const [what, text] of [
    ['front matter', '---\ntitle: "TODO: x"\n---\n'],
    ['fenced code', '```yaml\nTODO: x\n# TODO: y\n```\n'],
    ['indented code', 'a\n\n    TODO: x\n'],
    ['a diagram', '```mermaid\nTODO: x\n```\n'],
  ] as const) {
    it(`are not looked for in ${what}`, () => assert.deepEqual(parseNote('file:///n.md', text).todos, []));
  }

  it('of one line are apart', () => {
    assert.deepEqual(
      readIn('[1:00] TODO: a; TODO: b').map(({ text, timestamp }) => [text, timestamp]),
      [
        ['TODO: a;', 60],
        ['TODO: b', undefined],
      ],
    );
  });

  it('of one line are apart where brackets are between them', () => {
    assert.deepEqual(
      readIn('TODO: a [TODO: b](c) d').map(({ text }) => text),
      ['TODO: a', 'TODO: b'],
    );
    assert.deepEqual(
      readIn('TODO: a ![b TODO: c](d) TODO: e').map(({ text }) => text),
      ['TODO: a', 'TODO: c', 'TODO: e'],
    );
  });

  it('of one line are apart where an element begins between them', () => {
    assert.deepEqual(
      readIn('TODO: a <b>[c](todo:)').map(({ text }) => text),
      ['TODO: a', '[c](todo:)'],
    );
  });

  it('of one line are apart where the first has ended with its parentheses or brackets', () => {
    const read = (text: string) => readIn(text).map(({ text: words }) => words);
    assert.deepEqual(read('(TODO: a (b)) [c](todo:) [d](todo:)'), [
      'TODO: a (b)',
      '[c](todo:)',
      '[d](todo:)',
    ]);
    assert.deepEqual(read('(TODO: a [c](todo:)) b'), ['TODO: a [c](todo:)']);
  });

  it('are none in code right below a quote, and some in the item after an item', () => {
    const texts = (note: string) => parseNote('file:///a.md', note).todos.map(({ text }) => text);
    assert.deepEqual(texts('> a\n```\nTODO: b\n```\nTODO: c\n'), ['TODO: c']);
    // In one paragraph, the backtick would begin code that ends in the next item.
    assert.deepEqual(texts('1. a `\n2. TODO: b `\n'), ['TODO: b `']);
  });

  it('end with their line in each kind of line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual(
        parseNote('file:///n.md', ['TODO: a', 'b', '* TODO:', ''].join(end)).todos.map(({ text }) => text),
        ['TODO: a', 'TODO:'],
      );
    }
  });
});

describe('TODOs by rules of the user', () => {
  const { rules, unused } = readTodoRules(['FIXME', 'tk', 'Hack', 'no word', '(', 'x', 'FIXME'], {
    slide: ['diapositive', 'C++'],
    table: 'grid|tab\\w*ar$',
    demo: ['demo', 'live coding'],
    broken: '(',
    empty: [],
    chart: 7,
    '': ['x'],
  });

  it('begin with further words, in the forms of TODO', () => {
    for (const line of [
      'FIXME: Steal slide',
      '- [ ] fixme Steal slide',
      'TK Steal slide',
      'a (hack: Steal slide)',
      'HACK Steal slide',
    ]) {
      assert.deepEqual(
        readIn(line, rules).map(({ kind, hint }) => [kind, hint]),
        [['slide', 'Steal slide']],
        line,
      );
      assert.deepEqual(readIn(line), [], line);
    }
    for (const line of ['TKs', 'hacks: x', 'a TK b', 'http: HACKED', 'hatched', '`TK: x`'])
      assert.deepEqual(readIn(line, rules), [], line);
    assert.equal(readIn('TODO: a FIXME: b', rules).length, 2);
    assert.equal(readIn('see https://a.dev/x TODO: b HACK: c', rules).length, 2);
  });

  it('have further words and patterns for a kind, before the usual ones', () => {
    for (const [line, kind, ownKind] of [
      ['TODO: diapositive 3', 'slide', undefined],
      ['TODO: the C++ image', 'slide', undefined],
      ['TODO: Steal tabular', 'table', undefined],
      ['TODO: GRID of images', 'table', undefined],
      ['TODO: Demo of the slides', 'other', 'demo'],
      ['TODO: Live Coding', 'other', 'demo'],
      ['TODO: democracy', 'other', undefined],
      ['TODO: Steal chart', 'chart', undefined],
    ] as const) {
      const [todo] = readIn(line, rules);
      assert.deepEqual([todo?.kind, todo?.ownKind], [kind, ownKind], line);
    }
  });

  it('are told from what is no use', () => {
    assert.deepEqual(unused, { markers: ['no word', '(', 'x'], kinds: ['broken', 'empty', 'chart', ''] });
    assert.equal(readTodoRules([], {}).rules, usualTodoRules);
    assert.equal(readTodoRules(['('], { slide: '[' }).rules, usualTodoRules);
  });

  it('cannot hold up the window', () => {
    const { rules: evil } = readTodoRules([], {
      slide: `${'a?'.repeat(80)}${'a'.repeat(80)}`,
      table: '(a+)+$',
    });
    assertLinear(
      (size) => `TODO: ${'a'.repeat(size)}!`,
      (text) => readIn(text, evil),
    );
  });
});
