import assert from 'node:assert/strict';
import { diagramFixes } from '../../../src/core/diagrams/diagramFixes';
import { findTrouble } from '../../../src/core/diagrams/diagramTrouble';
import { mermaidError } from '../../../src/core/diagrams/mermaidError';
import { quoteLabels } from '../../../src/core/diagrams/quoteLabels';
import { applyEdits } from '../../../src/core/text/textEdit';
import { assertLinear } from '../../support/growth';

/** Slip → mended, as the first fix has it after which Mermaid can draw the diagram. */
const slips: Readonly<Record<string, readonly (readonly [slip: string, mended: string])[]>> = {
  'signs in labels': [
    ['flowchart LR\n  a[Foo (bar)] --> b', 'flowchart LR\n  a["Foo (bar)"] --> b'],
    ['graph TD\n  a(Foo (bar)) --> b', 'graph TD\n  a("Foo (bar)") --> b'],
    ['flowchart LR\n  a[x[0]] --> b', 'flowchart LR\n  a["x[0]"] --> b'],
    ['flowchart LR\n  a{is (it)?} -->|yes (it is)| b', 'flowchart LR\n  a{"is (it)?"} -->|"yes (it is)"| b'],
    ['flowchart LR\n  a[say "hi"] --> b', 'flowchart LR\n  a["say #quot;hi#quot;"] --> b'],
    ['flowchart LR\n  a((x (y))) --> b', 'flowchart LR\n  a(("x (y)")) --> b'],
    ['flowchart LR\n  a[(store (main))] --> b', 'flowchart LR\n  a[("store (main)")] --> b'],
    ['flowchart LR\n  a[f(x)]:::big --> b[g(x)]', 'flowchart LR\n  a["f(x)"]:::big --> b["g(x)"]'],
    ['flowchart LR\n  a[f(x)]\n  b[g(x)]\n  a --> b', 'flowchart LR\n  a["f(x)"]\n  b["g(x)"]\n  a --> b'],
  ],
  'end as a node': [
    ['flowchart LR\n  a --> end', 'flowchart LR\n  a --> end_["end"]'],
    ['flowchart LR\n  a --> end\n  b --> end', 'flowchart LR\n  a --> end_["end"]\n  b --> end_'],
    ['flowchart LR\n  a --> end[The end]', 'flowchart LR\n  a --> end_[The end]'],
    [
      'flowchart LR\n  subgraph s\n  a --> end\n  end\n  s --> b[the end]',
      'flowchart LR\n  subgraph s\n  a --> end_["end"]\n  end\n  s --> b[the end]',
    ],
  ],
  'no kind': [
    ['a --> b', 'flowchart LR\na --> b'],
    ['%% mine\na --> b', '%% mine\nflowchart LR\na --> b'],
    ['alice->>bob: hi', 'sequenceDiagram\nalice->>bob: hi'],
    ['[*] --> a', 'stateDiagram-v2\n[*] --> a'],
    ['a <|-- b', 'classDiagram\na <|-- b'],
    ['a ||--o{ b : has', 'erDiagram\na ||--o{ b : has'],
    ['Flowchart LR\n  a --> b', 'flowchart LR\n  a --> b'],
    ['flow\n  a --> b', 'flowchart LR\n  a --> b'],
    ['sequencediagram\n  a->>b: hi', 'sequenceDiagram\n  a->>b: hi'],
    ['sequence\n  a->>b: hi', 'sequenceDiagram\n  a->>b: hi'],
    ['mindMap\n  root', 'mindmap\n  root'],
  ],
  'wrong arrow': [
    ['flowchart LR\n  a -> b', 'flowchart LR\n  a --> b'],
    ['flowchart LR\n  a => b', 'flowchart LR\n  a --> b'],
    ['flowchart LR\n  a → b → c', 'flowchart LR\n  a --> b --> c'],
    ['flowchart LR\n  a ->> b', 'flowchart LR\n  a --> b'],
    ['flowchart LR\n  a -- b', 'flowchart LR\n  a --- b'],
    ['sequenceDiagram\n  a=>b: hi', 'sequenceDiagram\n  a->>b: hi'],
    ['sequenceDiagram\n  a → b: hi', 'sequenceDiagram\n  a->>b: hi'],
    ['stateDiagram-v2\n  [*] -> a', 'stateDiagram-v2\n  [*] --> a'],
    ['classDiagram\n  a <| b', 'classDiagram\n  a <|-- b'],
    ['classDiagram\n  a -> b', 'classDiagram\n  a --> b'],
    ['erDiagram\n  a -- b', 'erDiagram\n  a ||--o{ b : has'],
    ['usecase-beta\n  a -> b', 'usecase-beta\n  a --> b'],
    ['agentflow-beta\n  a → b', 'agentflow-beta\n  a --> b'],
  ],
  'something missing': [
    ['sequenceDiagram\n  a->>b hi there', 'sequenceDiagram\n  a->>b: hi there'],
    ['erDiagram\n  a ||--o{ b', 'erDiagram\n  a ||--o{ b : has'],
    ['flowchart LR\n  subgraph s\n  a --> b\n', 'flowchart LR\n  subgraph s\n  a --> b\n  end\n'],
    ['sequenceDiagram\n  loop often\n    a->>b: hi', 'sequenceDiagram\n  loop often\n    a->>b: hi\n  end'],
    ['usecase-beta\n  systemBoundary s\n    a(Buy)', 'usecase-beta\n  systemBoundary s\n    a(Buy)\n  end'],
  ],
};

/** What comes of applying fixes, the first that helps each time, until Mermaid can draw it. */
async function mend(slip: string): Promise<string> {
  let source = slip;
  for (let i = 0; i < 4; i++) {
    const trouble = await findTrouble(source, mermaidError);
    if (trouble === undefined) return source;
    const outcomes = diagramFixes(source, trouble).map(({ edits }) => applyEdits(source, edits));
    let next: string | undefined;
    for (const outcome of outcomes) {
      if ((await findTrouble(outcome, mermaidError)) === undefined) {
        next = outcome;
        break;
      }
    }
    source = next ?? outcomes[0] ?? '';
    if (source === '') return `nothing mends ${slip}`;
  }
  return `nothing mends ${slip}; at last ${source}`;
}

describe('fixes of diagrams', () => {
  for (const [group, rows] of Object.entries(slips)) {
    describe(`for ${group}`, () => {
      for (const [slip, mended] of rows) {
        it(JSON.stringify(slip), async () => {
          assert.notEqual(await findTrouble(slip, mermaidError), undefined, 'it is a slip');
          assert.equal(await mend(slip), mended);
        });
      }
    });
  }
  it('leave labels alone that are well', () => {
    const fine = [
      'a["x (y)"] --> b',
      'a[x y] -->|yes| b(z)',
      'a@{ shape: circle, label: "x (y)" }',
      'click a "https://x.example/(y)"',
      'style a fill:#f00',
      '%% a[x (y)]',
      'a[/x/] --> b[\\y\\]',
      'a{{x}} --> b([y]) --> c[[z]] --> d[(e)]',
      'a-->b & c-->d',
    ];
    for (const line of fine) assert.equal(quoteLabels(line), line);
  });
  for (const piece of ['a[', 'a(', '|', 'a[x] ', '"', '((((', 'end ', '-> ', 'a{{{'])
    it(`take time in proportion to a line: ${piece}`, () => {
      const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
      assertLinear(
        (size) => piece.repeat(size),
        (line) => {
          quoteLabels(line);
          diagramFixes(`flowchart LR\n${line}`, { message: '', range });
        },
      );
    });
});

describe('signs that end a message', () => {
  it('are written as codes', async () => {
    for (const [source, mended] of [
      ['sequenceDiagram\n  A->>B: a; b #9829; c; d', 'sequenceDiagram\n  A->>B: a#59; b #9829; c#59; d'],
      ['sequenceDiagram\n  A->>B: #2 of 3', 'sequenceDiagram\n  A->>B: #35;2 of 3'],
    ] as const) {
      const trouble = await findTrouble(source, mermaidError);
      const [fix] = trouble === undefined ? [] : diagramFixes(source, trouble);
      assert.equal(applyEdits(source, fix?.edits ?? []), mended);
      assert.equal(await findTrouble(mended, mermaidError), undefined);
    }
  });
});
