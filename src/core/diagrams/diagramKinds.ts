import { MermaidText } from './mermaidText';

/** A kind of diagram that Mermaid draws. [Mermaid 12, documentation, Diagram Syntax] */
export interface DiagramKind {
  /** What its first line begins with; all of them mean the same. */
  readonly words: readonly string[];
  /** As the completion writes the first line. */
  readonly first: string;
  /** What can begin a line in it, or stand in one. */
  readonly keywords: readonly string[];
  /** What connects two of its parts, the usual one first; none where it knows no such thing. */
  readonly arrows: readonly string[];
  /** How its parts are declared: `participant A`. Of others each word beside an arrow is one. */
  readonly declarations: readonly string[];
}

const split = (words: string) => words.split(' ').filter((word) => word !== '');
const kind = (
  words: string,
  first: string,
  keywords: string,
  arrows = '',
  declarations = '',
): DiagramKind => ({
  words: split(words),
  first,
  keywords: split(keywords),
  arrows: split(arrows),
  declarations: split(declarations),
});

/** The usual ones first, as the completion has them. */
export const diagramKinds: readonly DiagramKind[] = [
  kind(
    'flowchart graph flowchart-elk',
    'flowchart LR',
    'subgraph end direction click style classDef class linkStyle accTitle accDescr',
    '--> --- -.-> ==> --o --x <--> ~~~',
    'subgraph',
  ),
  kind(
    'sequenceDiagram',
    'sequenceDiagram',
    'participant actor activate deactivate note loop alt else opt par and critical option break rect end autonumber box create destroy title',
    '->> -->> -> --> -x --x -) --) <<->> <<-->>',
    'participant actor',
  ),
  kind(
    'classDiagram classDiagram-v2',
    'classDiagram',
    'class namespace note direction click link callback style classDef title',
    '<|-- *-- o-- --> -- ..> ..|> ..',
    'class',
  ),
  kind(
    'stateDiagram-v2 stateDiagram',
    'stateDiagram-v2',
    'state note end direction classDef class',
    '-->',
    'state',
  ),
  kind(
    'erDiagram',
    'erDiagram',
    'direction title style classDef class',
    '||--o{ ||--|| ||--|{ }o--o{ }|--|{ |o--o|',
  ),
  kind('mindmap', 'mindmap', ''),
  kind('timeline', 'timeline', 'title section'),
  kind(
    'gantt',
    'gantt',
    'title dateFormat axisFormat tickInterval excludes todayMarker section done active crit milestone after weekday',
  ),
  kind('pie', 'pie title', 'title showData'),
  kind(
    'gitGraph',
    'gitGraph',
    'commit branch checkout switch merge cherry-pick id: tag: type: order:',
    '',
    'branch',
  ),
  kind('journey', 'journey', 'title section'),
  kind(
    'quadrantChart',
    'quadrantChart',
    'title x-axis y-axis quadrant-1 quadrant-2 quadrant-3 quadrant-4',
    '-->',
  ),
  kind('xychart-beta xychart', 'xychart-beta', 'title x-axis y-axis bar line horizontal'),
  kind(
    'requirementDiagram requirement',
    'requirementDiagram',
    'requirement functionalRequirement performanceRequirement interfaceRequirement physicalRequirement designConstraint element id: text: risk: verifymethod: type: docref: contains copies derives satisfies verifies refines traces',
    '->',
    'requirement element functionalRequirement performanceRequirement',
  ),
  kind('sankey-beta sankey', 'sankey-beta', ''),
  kind('block-beta block', 'block-beta', 'columns space block end style class', '--> ---'),
  kind(
    'architecture-beta architecture',
    'architecture-beta',
    'group service junction in align',
    '-- -->',
    'group service junction',
  ),
  kind('kanban', 'kanban', ''),
  kind('packet-beta packet', 'packet-beta', 'title'),
  kind('radar-beta radar', 'radar-beta', 'title axis curve max min showLegend ticks graticule'),
  kind('treemap-beta treemap', 'treemap-beta', 'title classDef'),
  kind(
    'C4Context C4Container C4Component C4Dynamic C4Deployment',
    'C4Context',
    'title Person Person_Ext System System_Ext SystemDb Container Component Boundary Enterprise_Boundary System_Boundary Rel BiRel UpdateElementStyle UpdateRelStyle UpdateLayoutConfig',
  ),
  kind('swimlane-beta', 'swimlane-beta', ''),
  kind(
    'usecase-beta',
    'usecase-beta',
    'actor systemBoundary end note direction include extend json style classDef class accTitle accDescr',
    '--> -- ..> --|> --o --x',
    'actor systemBoundary',
  ),
  kind(
    'agentflow-beta',
    'agentflow-beta',
    'flow end global connector direction click style classDef class linkStyle accTitle accDescr',
    '--> -.- --x',
    'flow connector',
  ),
  kind('venn-beta', 'venn-beta', 'set union'),
  kind('ishikawa-beta ishikawa', 'ishikawa-beta', ''),
  kind('wardley-beta', 'wardley-beta', 'title anchor component'),
  kind('eventmodeling', 'eventmodeling', ''),
  kind('treeView-beta', 'treeView-beta', ''),
  kind('cynefin-beta', 'cynefin-beta', 'title complex complicated clear chaotic confusion', '-->'),
  kind('railroad-beta', 'railroad-beta', 'title'),
  kind('railroad-ebnf-beta', 'railroad-ebnf-beta', 'title'),
  kind('railroad-abnf-beta', 'railroad-abnf-beta', 'title'),
  kind('railroad-peg-beta', 'railroad-peg-beta', 'title'),
  kind('info', 'info', 'showInfo'),
];

const byWord = new Map(diagramKinds.flatMap((each) => each.words.map((word) => [word, each] as const)));

/** The kind that a diagram says it is; undefined where its first line says none that we know. */
export function diagramKind(source: string): DiagramKind | undefined {
  const word = /^\s*([\w-]+)/.exec(new MermaidText(source).text)?.[1];
  return word === undefined ? undefined : byWord.get(word);
}
