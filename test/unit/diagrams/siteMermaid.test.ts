import assert from 'node:assert/strict';
import { mermaidOf, newerThanSite } from '../../../src/core/diagrams/siteMermaid';
import { parseHugoVersion } from '../../../src/core/hugo/hugoVersion';

describe('what the Mermaid of a site is too old for', () => {
  it('is told by the theme’s version', () => {
    const of = (relearn: string) => mermaidOf(parseHugoVersion(relearn)!);
    assert.deepEqual(['9.2.0', '8.0.1', '7.6.1', '7.1.0', '5.26.2', '5.0.0'].map(of), [
      '11.17.2',
      '11.8.0',
      '11.4.1',
      '11.1.0',
      '10.9.0',
      undefined,
    ]);
  });

  for (const [source, since, line] of [
    ['radar-beta\n  axis a["A"], b["B"]', '11.6.0', 0],
    ['---\ntitle: T\n---\ntreemap-beta\n "a": 1', '11.8.0', 3],
    ['venn-beta\n  set A', '11.13.0', 0],
    ['treeView-beta\n    "a"', '11.14.0', 0],
    ['eventmodeling\n\ntf 01 ui Cart', '11.15.0', 0],
    ['swimlane-beta LR\n  a --> b', '11.16.0', 0],
    ['packet-beta\n  0-15: "Source"\n  +16: "Dest"', '11.7.0', 2],
    ['erDiagram\n  顧客 ||--o{ 注文 : する', '11.5.0', 1],
    ['flowchart TD\n  A["1. Ingest"] --> B["2. Store"]', '11.5.0', 1],
    ['flowchart TD\n  A --> B\n  B -->|3. notify| C', '11.5.0', 2],
  ] as const) {
    it(`is warned of: ${JSON.stringify(source)}`, () => {
      const trouble = newerThanSite(source, '11.4.1');
      assert.match(trouble?.message ?? '', new RegExp(`needs Mermaid ${since}, but the site has 11\\.4\\.1`));
      assert.deepEqual([trouble?.range.start.line, trouble?.severity], [line, 'warning']);
      assert.equal(newerThanSite(source, '11.17.2'), undefined);
    });
  }

  it('is each kind of Mermaid 12 with the newest theme, too', () => {
    for (const source of ['usecase-beta\n actor a', 'agentflow-beta\n a --> b'])
      assert.match(
        newerThanSite(source, '11.17.2')?.message ?? '',
        /needs Mermaid 12\.0\.0, but the site has 11\.17\.2/,
      );
  });

  it('is nothing that an older one draws, too', () => {
    for (const source of [
      'flowchart LR\n  A["v1.2 of it"] --> B[3 things]\n  A -->|2.5 s| B',
      'packet-beta\n  0-15: "Source"',
      'erDiagram\n  A ||--o{ "顧客" : x',
      'kanban\n  todo',
      'sequenceDiagram\n  A->>B: 1. do it',
    ])
      assert.equal(newerThanSite(source, '11.4.1'), undefined, source);
    // Before 11.0 labels were no Markdown.
    assert.equal(newerThanSite('flowchart LR\n A[1. x]', '10.9.0'), undefined);
  });
});
