import assert from 'node:assert/strict';
import { diagramTrouble, findTrouble } from '../../../src/core/diagrams/diagramTrouble';
import { mermaidError } from '../../../src/core/diagrams/mermaidError';

const troubleIn = (source: string) => findTrouble(source, mermaidError);

/** Source and what is marked in it, between `«` and `»`. */
async function marked(source: string): Promise<string> {
  const trouble = await troubleIn(source);
  if (trouble === undefined) return 'fine';
  const { start, end } = trouble.range;
  const lines = source.split(/\r\n|[\r\n]/);
  assert.equal(start.line, end.line);
  const line = lines[start.line] ?? '';
  return `${start.line}: ${line.slice(0, start.character)}«${line.slice(start.character, end.character)}»${line.slice(end.character)}`;
}

describe('what Mermaid says is wrong', () => {
  const rows: readonly [source: string, marked: string][] = [
    ['flowchart LR\n A[Foo (bar)] --> B', '1:  A[Foo «(»bar)] --> B'],
    ['flowchart LR\n A --> end', '1:  A --> «end»'],
    ['flowchart LR\n A -> B', '1:  A «-»> B'],
    ['flowchart LR\n A => B', '1:  A «=>» B'],
    ['flowchart LR\n A-->B\n  Bär →  C\n C-->D', '2:   Bär «→»  C'],
    ['flowchart LR\n A --> B %% no comment\n', '1:  A --> B «%%» no comment'],
    ['flowchart LR\n A -->', '1:  A «-->»'],
    ['flowchart LR\n A[x "y"] --> B', '1:  A[x "«y»"] --> B'],
    ['graph TD\n A-->B\n\n class Q\n C-->D', '3:  class «Q»'],
    ['sequenceDiagram\n A=>B: hi', '1:  A=«>»B: hi'],
    ['sequenceDiagram\n participant A\n   A->B hi\n', '2:    A->B «hi»'],
    ['classDiagram\n Animal <| Duck', '1:  Animal <| «Duck»'],
    ['stateDiagram-v2\n [*] -> A', '1:  [*] «-»> A'],
    ['erDiagram\n A -- B', '1:  A «--» B'],
    ['gantt\n  dateFormat YYYY\n section x\n bla', '3:  «bla»'],
    ['pie title X\n "a" : 3\n b : 4', '2:  «b» : 4'],
    ['gitGraph\n commit\n commmit', '2:  «commmit»'],
    ['mindmap\n root\n  a\n b', '3:  «b»'],
    ['xychart-beta\n bar [a, b]', '1:  bar [«a», b]'],
    ['usecase-beta\n actor a\n a ..> b', '2:  a ..> «b»'],
    ['usecase-beta\n actor a\n a -->', '2:  a «-->»'],
    ['%% c\nusecase-beta\n\n note for b: x', '3:  note for «b»: x'],
    ['agentflow-beta\n a => b', '1:  a «=>» b'],
    ['A --> B', '0: «A --> B»'],
    ['', '0: «»'],
    ['%% only a comment\n', '0: «»%% only a comment'],
  ];
  for (const [source, expected] of rows) {
    it(`is where it is: ${JSON.stringify(source)}`, async () => assert.equal(await marked(source), expected));
  }
  it('is on its line whatever Mermaid leaves out before', async () => {
    const before = [
      '%% a comment\n',
      '\n\n',
      '%%{init: {"theme":"dark"}}%%\n',
      '%%{init: {\n "theme":"dark"\n}}%%\n',
      '---\ntitle: T\n---\n',
      '\n---\ntitle: T\nconfig:\n  theme: dark\n---\n\n',
      '%% one\n\n%% two\n%%{init: {"theme":"dark"}}%%\n\n  %% three\n',
    ];
    const between = ['', '\n', '  %% c\n', '\n\n  %% c\n\n', '  A-->B;\n%%{init: {}}%%\n'];
    const wrong: string[] = [];
    for (const first of before) {
      for (const inner of between) {
        const head = `${first}flowchart LR\n${inner}`;
        const found = await marked(`${head}  C[x (y)] --> D\n`);
        const line = head.split('\n').length - 1;
        if (found !== `${line}:   C[x «(»y)] --> D`) wrong.push(`${JSON.stringify(head)} ${found}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
  it('counts lines of Windows', async () => {
    assert.equal(await marked('flowchart LR\r\n\r\n A[x (y)]\r\n'), '2:  A[x «(»y)]');
  });
  it('says that a diagram is too large without reading it', async () => {
    const trouble = await troubleIn(`flowchart LR\n${' A --> B\n'.repeat(10_000)}`);
    assert.match(trouble?.message ?? '', /longer than 50000 characters/);
  });
  it('speaks to people', async () => {
    const messages = await Promise.all(
      ['flowchart LR\n A[(]', 'flowchart LR\n A -->', 'flow LR', 'sequenceDiagram\n A->B\n A->>B: x'].map(
        async (source) => (await troubleIn(source))?.message,
      ),
    );
    assert.deepEqual(messages, [
      'Unexpected “]”',
      'Unexpected end of diagram',
      'Unknown diagram type “flow LR”. Start the diagram with one of these: flowchart LR, sequenceDiagram, classDiagram, stateDiagram-v2 …',
      'Unexpected end of line',
    ]);
  });
  it('is nothing where all is well, whichever kind', async () => {
    const fine = [
      'flowchart LR\n A["<b>x</b>"] --> B',
      'sequenceDiagram\n A->>B: hi',
      'classDiagram\n Animal <|-- Duck',
      'stateDiagram-v2\n [*] --> A',
      'erDiagram\n A ||--o{ B : has',
      'journey\n title x\n section a\n  Do: 5: Me',
      'gantt\n title x\n section a\n A :a1, 2014-01-01, 30d',
      'pie title X\n "a" : 3',
      'gitGraph\n commit\n branch x\n commit',
      'mindmap\n root((x))\n  a\n  b',
      'timeline\n title x\n 2002 : a',
      'kanban\n a\n  b',
      'architecture-beta\n service db(database)[Database]',
    ];
    for (const source of fine) assert.equal(await troubleIn(source), undefined, source);
  });
});

describe('a picture of another site in a diagram', () => {
  // What a browser says of a picture that it was not allowed to load.
  const error = new Error('The source image cannot be decoded.');
  const source = 'flowchart LR\n a[x]\n b@{ img: "https://example.org/x.png", label: "B" }';

  it('is named as what is wrong, at its address', () => {
    const { message, range } = diagramTrouble(source, error);
    assert.equal(message, 'Images from other sites aren’t loaded in diagrams.');
    assert.deepEqual(range.start, { line: 2, character: 11 });
    assert.deepEqual(range.end, { line: 2, character: 11 + 'https://example.org/x.png'.length });
  });

  it('is not blamed for another error, nor a picture of this site for this one', () => {
    const inOurWords = (words: string) =>
      `Mermaid can’t read this diagram. Check the marked text. (${words})`;
    assert.equal(diagramTrouble(source, new Error('Too many edges')).message, inOurWords('Too many edges'));
    assert.equal(
      diagramTrouble(source.replace('https://example.org/', ''), error).message,
      inOurWords(error.message),
    );
  });
});

describe('what Mermaid says in other words', () => {
  for (const [source, expected, words] of [
    ['sequenceDiagram\n  Alice->>Bob: write it; then ask', '1:   Alice->>Bob: write it«;» then ask', /#59;/],
    ['sequenceDiagram\n Note over A: x; y\n A->>B: z', '1:  Note over A: x«;» y', /#59;/],
    ['sequenceDiagram\n  Alice->>Bob: deploy #2 of 3', '1:   Alice->>Bob: deploy «#2 of 3»', /#35;/],
    ['sankey-beta\n中文,粤语,100', '1: «中文»,粤语,100', /letters like “中文”/],
    [
      'flowchart LR\n A --> B\n linkStyle 5 stroke:red',
      '2:  linkStyle «5» stroke:red',
      /Link 5 doesn’t exist/,
    ],
    ['flowchart LR\n subgraph A\n subgraph A\n x\n end\n end', '2:  subgraph «A»', /Rename one/],
    ['flowchart LR\n subgraph A\n A --> B\n end', '2:  «A» --> B', /Rename one/],
    ['---\ntitle: a: b\n---\nflowchart LR\n A-->B', '1: «title: a: b»', /settings above/],
  ] as const) {
    it(`is said in ours: ${JSON.stringify(source)}`, async () => {
      assert.equal(await marked(source), expected);
      assert.match((await troubleIn(source))?.message ?? '', words);
    });
  }

  it('is nothing where the signs stand for themselves', async () => {
    for (const source of [
      'sequenceDiagram\n  Alice->>Bob: a #59; b #35;2 #9829;',
      'sequenceDiagram\n  Alice->>Bob: words;\n  Bob->>Alice: more',
      'flowchart LR\n subgraph A\n x[A] --> y\n end\n A --> z',
      'flowchart LR\n A --> B\n linkStyle 0 stroke:red',
      'sankey-beta\nA,B,10',
    ])
      assert.equal(await marked(source), 'fine', source);
  });

  it('only warns where the rest is drawn', async () => {
    assert.equal((await troubleIn('sequenceDiagram\n A->>B: #2 of 3'))?.severity, 'warning');
    assert.equal((await troubleIn('sequenceDiagram\n A->>B: a; b'))?.severity, undefined);
  });
});
