/** A diagram of a kind, and one that Mermaid cannot read. */
export interface KindSample {
  readonly right: string;
  readonly wrong: string;
}

/** A sample of each kind, by the name that Mermaid has for it, with as much of the kind's language as fits. */
export const kindSamples: Readonly<Record<string, KindSample>> = {
  'flowchart-v2': {
    right:
      'flowchart LR\n a["<b>x</b> `**y**`"] -->|$$x^2$$| b@{ shape: cyl, label: "y" }\n subgraph s\n c\n end\n classDef big fill:#f00\n class a big\n click b "https://x.example"',
    wrong: 'flowchart LR\n a[x (y)] --> b',
  },
  'flowchart-elk': { right: 'flowchart-elk TD\n a --> b', wrong: 'flowchart-elk TD\n a -> b' },
  swimlane: {
    right: 'swimlane-beta LR\n subgraph s\n a[x] --> b\n end',
    wrong: 'swimlane-beta LR\n a -> b',
  },
  usecase: {
    right:
      'usecase-beta\n direction LR\n actor a(Alice) <<human>>\n systemBoundary s[Shop]\n b(Buy)\n p(Pay)\n end\n a --> b\n b ..> : include p\n note for b "**now**"\n classDef big fill:#f00\n class b big',
    wrong: 'usecase-beta\n a -> b',
  },
  agentflow: {
    right:
      'agentflow-beta TB\n flow f["Review"]\n t["Read"]@{ instruction: "x" }\n d{"Good?"}\n t --> d\n end\n connector c["GitHub"]\n t -.- c\n d -- yes --> u["Report"]\n click t "https://x.example"',
    wrong: 'agentflow-beta\n a -> b',
  },
  sequence: {
    right:
      'sequenceDiagram\n autonumber\n participant A as Alice<br/>x\n box blue G\n actor B\n end\n loop often\n A->>+B: $$x^2$$\n end\n note over A,B: y\n link A: Go @ https://x.example\n details A: x',
    wrong: 'sequenceDiagram\n A=>B: hi',
  },
  classDiagram: {
    right:
      'classDiagram\n namespace N {\n class A["x"] {\n +int a\n +go(b) List~int~\n }\n }\n A <|-- B : <b>y</b>\n note for A "z"',
    wrong: 'classDiagram-v2\n A <| B',
  },
  stateDiagram: {
    right:
      'stateDiagram-v2\n [*] --> a\n state a {\n b --> c : <b>x</b>\n }\n note right of a : y\n state f <<fork>>',
    wrong: 'stateDiagram\n [*] -> a',
  },
  er: { right: 'erDiagram\n A ||--o{ B : has\n A {\n string name PK "x"\n }', wrong: 'erDiagram\n A -- B' },
  journey: { right: 'journey\n title x\n section a\n  Do: 5: Me, You', wrong: 'journey\n section a\n  Do' },
  gantt: {
    right:
      'gantt\n title x\n dateFormat YYYY-MM-DD\n excludes weekends\n section a\n A :crit, a1, 2014-01-01, 30d\n B :after a1, 20d\n click a1 href "https://x.example"',
    wrong: 'gantt\n section a\n bla',
  },
  pie: { right: 'pie showData title x\n "a" : 3', wrong: 'pie\n a : 3' },
  gitGraph: {
    right:
      'gitGraph LR:\n commit id: "a" tag: "v1"\n branch x order: 2\n commit type: HIGHLIGHT\n checkout main\n merge x',
    wrong: 'gitGraph\n commmit',
  },
  mindmap: {
    right: 'mindmap\n root((x))\n  a["`**y**`"]\n  ::icon(fa fa-book)\n  b)z(\n  :::big',
    wrong: 'mindmap\n root\n  a\n b',
  },
  timeline: { right: 'timeline\n title x\n section s\n 2002 : a : b', wrong: 'timeline\n : a\n section' },
  kanban: {
    right: 'kanban\n a[x]\n  b["y"]@{ ticket: "1", assigned: "me" }',
    wrong: 'kanban\n a[x',
  },
  quadrantChart: {
    right: 'quadrantChart\n title x\n x-axis a --> b\n quadrant-1 q\n "p": [0.3, 0.6] radius: 4',
    wrong: 'quadrantChart\n p: [3, 0.6]',
  },
  xychart: {
    right: 'xychart-beta\n title "x"\n x-axis [a, b]\n y-axis "y" 1 --> 9\n bar [3, 4]\n line [1, 2]',
    wrong: 'xychart-beta\n bar [a, b]',
  },
  requirement: {
    right:
      'requirementDiagram\n requirement r {\n id: 1\n text: x\n risk: high\n verifymethod: test\n }\n element e {\n type: sim\n }\n e - satisfies -> r',
    wrong: 'requirementDiagram\n requirement {',
  },
  sankey: { right: 'sankey-beta\n\na,b,3\nb,c,2.5', wrong: 'sankey-beta\n\na,b' },
  block: {
    right: 'block-beta\n columns 2\n a["x"] b:2\n block:g\n c space\n end\n a --> b',
    wrong: 'block-beta\n a --> ',
  },
  architecture: {
    right:
      'architecture-beta\n group g(cloud)[G]\n service a(database)[A] in g\n service b(server)[B] in g\n a:L -- R:b',
    wrong: 'architecture-beta\n service (x)',
  },
  packet: { right: 'packet-beta\n title x\n 0-15: "a"\n 16-31: "b"', wrong: 'packet-beta\n 0-15 "a"' },
  radar: {
    right: 'radar-beta\n axis a["A"], b, c\n curve x["X"]{1, 2, 3}\n max 5',
    wrong: 'radar-beta\n axis',
  },
  treemap: { right: 'treemap-beta\n"a"\n  "b": 3\n  "c": 4', wrong: 'treemap-beta\n"a\n' },
  treeView: { right: 'treeView-beta\n    "a"\n        "b"', wrong: 'treeView-beta\n "a' },
  c4: {
    right:
      'C4Context\n title x\n Enterprise_Boundary(b, "B") {\n Person(p, "P", "y")\n System(s, "S")\n }\n Rel(p, s, "uses", "HTTP")\n UpdateRelStyle(p, s, $textColor="red")',
    wrong: 'C4Context\n Person(p, "P"',
  },
  venn: { right: 'venn-beta\n title "x"\n set A["a"]\n set B\n union A,B["both"]', wrong: 'venn-beta\n set' },
  ishikawa: { right: 'ishikawa-beta\n  Problem\n    Cause\n      Deeper', wrong: 'ishikawa-beta' },
  wardley: {
    right:
      'wardley-beta\ntitle x\nanchor User [0.9, 0.5]\ncomponent Tea [0.7, 0.6]\nUser -> Tea\nevolve Tea 0.8',
    wrong: 'wardley-beta\ncomponent Tea [x',
  },
  eventmodeling: {
    right: 'eventmodeling\n\ntf 01 ui Cart\ntf 02 cmd Add\ntf 03 evt Added',
    wrong: 'eventmodeling\n\ntf x y z',
  },
  info: { right: 'info', wrong: 'info x' },
  cynefin: {
    right: 'cynefin-beta\n title x\n complex\n  "a"\n clear\n  "b"',
    wrong: 'cynefin-beta\n nowhere\n  "a"',
  },
  railroad: {
    right: 'railroad-beta\na = sequence(terminal("x"), nonterminal("b"));',
    wrong: 'railroad-beta\na = ;',
  },
  railroadEbnf: { right: 'railroad-ebnf-beta\na = "x" | b, [ "y" ];', wrong: 'railroad-ebnf-beta\na = ;' },
  railroadAbnf: { right: 'railroad-abnf-beta\na = "x" / b;', wrong: 'railroad-abnf-beta\na = ;' },
  railroadPeg: { right: 'railroad-peg-beta\na <- "x" / b;', wrong: 'railroad-peg-beta\na <- ;' },
};
