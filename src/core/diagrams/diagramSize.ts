import * as l10n from '@vscode/l10n';
import { diagramKind } from './diagramKinds';
import type { DiagramTrouble } from './trouble';
import { longestDiagram } from './mermaidConfig';

/** How much of a kind is drawn. */
interface Limits {
  /** Lines, and what stands between `;` and `&`. */
  readonly steps: number;
  /** Lines that connect two parts. */
  readonly connections: number;
}

/**
 * Mermaid lays out and measures without a pause, and nobody can stop it meanwhile. Of what was tried in Chromium, diagrams
 * of this size took it some two seconds at a stretch, and up to ten on a machine that had much else to do; class diagrams of
 * two and a half times the size took more than half a minute.
 */
const usual: Limits = { steps: 600, connections: 600 };
const byKind: Readonly<Record<string, Limits>> = {
  // Mermaid counts arrows itself. [`maxEdges`]
  'flowchart LR': { steps: 800, connections: Infinity },
  classDiagram: { steps: 600, connections: 200 },
  'stateDiagram-v2': { steps: 600, connections: 200 },
  erDiagram: { steps: 600, connections: 200 },
  requirementDiagram: { steps: 600, connections: 200 },
  'block-beta': { steps: 200, connections: 200 },
  mindmap: { steps: 150, connections: 150 },
  'architecture-beta': { steps: 200, connections: 200 },
  'usecase-beta': { steps: 600, connections: 200 },
  'agentflow-beta': { steps: 600, connections: 200 },
  // What lays out lanes takes seconds for 40 connections, and the square of it for more.
  'swimlane-beta': { steps: 150, connections: 40 },
};
/** Frames around parts are laid out one by one, and all connections between them again. */
const framed: Limits = { steps: 300, connections: 200 };

/**
 * Of what was tried of each kind, each sign of its language again and again, a line of 4,000 characters took Mermaid's
 * parser up to 0.3 seconds, one of 50,000 minutes: it takes the square of a line, and as much of the lines together.
 */
const longestLine = 1000;

const connection = /--|\.\.|==|->|<-/;

/** Of a diagram that is too large to be drawn while someone writes; undefined where it is small enough. */
export function sizeTrouble(source: string): DiagramTrouble | undefined {
  if (source.length > longestDiagram)
    return troubleOf(
      source,
      l10n.t('The diagram is longer than {0} characters, Mermaid’s limit.', longestDiagram),
    );
  const first = diagramKind(source)?.first ?? '';
  const hasFrames = first === 'flowchart LR' && /^\s*subgraph\b/m.test(source);
  const limits = hasFrames ? framed : ((Object.hasOwn(byKind, first) ? byKind[first] : undefined) ?? usual);
  // Blocks stand beside each other in a line.
  const steps = source.split(first === 'block-beta' ? /\s+/ : /[\n;&]/).filter((step) => step.trim() !== '');
  if (steps.length > limits.steps)
    return troubleOf(
      source,
      l10n.t(
        'The diagram has more than {0} lines and would freeze the preview. Split it into two diagrams.',
        limits.steps,
      ),
    );
  if (steps.filter((step) => connection.test(step)).length > limits.connections)
    return troubleOf(
      source,
      l10n.t(
        'The diagram has more than {0} connections and would freeze the preview. Split it into two diagrams.',
        limits.connections,
      ),
    );
  return tooLongLine(source);
}

function tooLongLine(source: string): DiagramTrouble | undefined {
  const lines = source.split('\n');
  const line = lines.findIndex(({ length }) => length > longestLine);
  if (line < 0) return undefined;
  return {
    message: l10n.t(
      'A line of this diagram is longer than {0} characters and would freeze the preview. Split it into several lines.',
      longestLine,
    ),
    range: { start: { line, character: 0 }, end: { line, character: lines[line]?.length ?? 0 } },
  };
}

function troubleOf(source: string, message: string): DiagramTrouble {
  const [words = ''] = source.split('\n', 1);
  return {
    message,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: words.length } },
  };
}
