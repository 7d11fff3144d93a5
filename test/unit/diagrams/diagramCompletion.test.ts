import assert from 'node:assert/strict';
import { diagramCompletion, diagramNodes } from '../../../src/core/diagrams/diagramCompletion';

/** What is offered at `|`, and what it would take the place of. */
function offered(marked: string): { texts: string[]; replaced: string } | undefined {
  const source = marked.replace('|', '');
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const line = before.length - 1;
  const offer = diagramCompletion(source, { line, character: before[line]?.length ?? 0 });
  return (
    offer && {
      texts: offer.pieces.map(({ text }) => text),
      replaced: source.split('\n')[line]?.slice(offer.start, offer.end) ?? '',
    }
  );
}
const texts = (marked: string) => offered(marked)?.texts ?? [];

describe('completion in diagrams', () => {
  it('offers kinds on the first line, and there alone', () => {
    for (const first of ['|', 'flow|', '%% mine\n|', '---\ntitle: x\n---\nse|', '\n\n|']) {
      assert.deepEqual(texts(first).slice(0, 2), ['flowchart LR', 'sequenceDiagram'], first);
    }
    assert.equal(offered('flow|')?.replaced, 'flow');
    assert.deepEqual(texts('---\nti|\n---\nflowchart LR'), []);
    assert.deepEqual(texts('flowchart |'), []);
  });
  it('offers nodes and keywords at the start of a line', () => {
    const found = texts('flowchart LR\n  web[Web] --> db[(Store)]\n  |');
    assert.deepEqual(found.slice(0, 3), ['web', 'db', 'subgraph']);
    assert.ok(texts('sequenceDiagram\n  par|').includes('participant'));
  });
  it('offers nodes behind an arrow, and arrows behind a node', () => {
    assert.deepEqual(texts('flowchart LR\n  web[Web] --> db\n  db --> |'), ['web', 'db']);
    assert.equal(texts('flowchart LR\n  web |')[0], '-->');
    assert.equal(texts('flowchart LR\n  web[Web] |')[0], '-->');
    assert.deepEqual(offered('flowchart LR\n  web -|')?.replaced, '-');
    assert.equal(texts('sequenceDiagram\n  alice |')[0], '->>');
    assert.equal(offered('sequenceDiagram\n  participant Al as Alice\n  Al->>B|')?.replaced, 'B');
  });
  it('does not offer the word that is being written', () => {
    assert.ok(!texts('flowchart LR\n  web --> db\n  d|').includes('d'));
  });
  it('is quiet in labels, messages and comments', () => {
    for (const quiet of [
      'flowchart LR\n  a[He|',
      'flowchart LR\n  a["He |',
      'flowchart LR\n  a{is it|',
      'flowchart LR\n  %% no|',
      'sequenceDiagram\n  a->>b: hi |',
      'unknown\n  a |',
    ]) {
      assert.equal(offered(quiet), undefined, quiet);
    }
  });
});

describe('the nodes of a diagram', () => {
  const names = (source: string) =>
    diagramNodes(source).map(({ text, detail }) => (detail === undefined ? text : `${text}=${detail}`));
  const rows: readonly [source: string, names: string[]][] = [
    ['flowchart LR\n a[One] --> b & c\n c -->|yes| d{"Is it"}', ['a=One', 'b', 'c', 'd=Is it']],
    ['flowchart LR\n a -- some words --> b', ['a', 'b']],
    ['flowchart LR\n subgraph s1\n a-->b\n end', ['s1', 'a', 'b']],
    [
      'sequenceDiagram\n participant A as Alice\n actor Bob\n A->>Bob: hi\n Bob-->>C: x',
      ['A=Alice', 'Bob', 'C'],
    ],
    ['classDiagram\n Animal <|-- Duck\n class Fish', ['Animal', 'Duck', 'Fish']],
    ['stateDiagram-v2\n [*] --> Still\n Still --> Moving', ['Still', 'Moving']],
    ['erDiagram\n CUSTOMER ||--o{ ORDER : places', ['CUSTOMER', 'ORDER']],
    [
      'usecase-beta\n actor al(Alice)\n systemBoundary s[Shop]\n al --> buy(Buy it)\n end',
      ['al', 's', 'buy=Buy it'],
    ],
    [
      'agentflow-beta\n flow f["Review"]\n a["Read"] --> b\n end\n connector c["Hub"]',
      ['f', 'a=Read', 'b', 'c'],
    ],
    ['pie title X\n "a" : 3', []],
    ['', []],
  ];
  for (const [source, expected] of rows) {
    it(JSON.stringify(source), () => assert.deepEqual(names(source), expected));
  }
});
