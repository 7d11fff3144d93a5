import type { Position } from '../text/range';
import { diagramKind, diagramKinds } from './diagramKinds';
import { MermaidText } from './mermaidText';

/** Something that can be written at a place in a diagram. */
export interface DiagramPiece {
  readonly text: string;
  readonly kind: 'diagram' | 'keyword' | 'node' | 'arrow';
  /** What a node shows, where that is not its name. */
  readonly detail?: string;
}

/** What can be written at a place, and from where to where it takes the place of what stands there. */
export interface DiagramOffer {
  readonly pieces: readonly DiagramPiece[];
  /** Characters in the line. */
  readonly start: number;
  readonly end: number;
}

/**
 * What can be written at a place in a diagram: kinds on its first line; further below names of its nodes, the words of
 * its kind, and behind a name the arrows.
 * @returns undefined within labels, comments, front matter and directives, where words are the writer's own
 */
export function diagramCompletion(source: string, { line, character }: Position): DiagramOffer | undefined {
  const lines = source.split('\n');
  const text = lines[line] ?? '';
  const before = text.slice(0, character);
  if (/^\s*%%/.test(text) || isInLabel(before)) return undefined;
  const start = character - (/[\w-]*$/.exec(before)?.[0].length ?? 0);
  const end = character + (/^\w*/.exec(text.slice(character))?.[0].length ?? 0);
  const firstLine = firstWordLine(source);
  if (firstLine === undefined || line <= firstLine) {
    // What comes before the first line is its own: comments, front matter.
    const isAlone = firstLine === undefined || line === firstLine;
    if (!isAlone || before.slice(0, start).trim() !== '' || isInFrontMatter(lines, line)) return undefined;
    return { pieces: diagramKinds.map(({ first }) => ({ text: first, kind: 'diagram' })), start, end };
  }
  const kind = diagramKind(source);
  if (kind === undefined) return undefined;
  const arrowStart = character - (/[-=.<>|*o~)x]*$/.exec(before)?.[0].length ?? 0);
  const arrows = kind.arrows.map((arrow): DiagramPiece => ({ text: arrow, kind: 'arrow' }));
  // Behind a name, or an arrow that was begun, an arrow comes next.
  const head = before.slice(0, arrowStart);
  const isBegun = arrowStart < character && /\S\s*$/.test(head) && !/\w$/.test(before);
  if (isBegun) return { pieces: arrows, start: arrowStart, end: character };
  const isBehindName = /[\p{L}\p{N}_\])}"]\s+$/u.test(before.slice(0, start)) && start === character;
  const others = lines.map((each, i) => (i === line ? `${each.slice(0, start)} ${each.slice(end)}` : each));
  const nodes = diagramNodes(others.join('\n'));
  const isFirstWord = before.slice(0, start).trim() === '';
  const keywords = kind.keywords.map((word): DiagramPiece => ({ text: word, kind: 'keyword' }));
  const pieces = isBehindName ? arrows : isFirstWord ? [...nodes, ...keywords] : nodes;
  return pieces.length === 0 ? undefined : { pieces, start, end };
}

/** The names of a diagram's nodes, in the order in which they come; none of kinds that name nothing. */
export function diagramNodes(source: string): DiagramPiece[] {
  const kind = diagramKind(source);
  if (kind === undefined || kind.arrows.length + kind.declarations.length === 0) return [];
  const nodes = new Map<string, string | undefined>();
  const keywords = new Set([...kind.keywords, 'end']);
  const add = (name: string, shown?: string) => {
    if (name !== '' && !keywords.has(name)) nodes.set(name, nodes.get(name) ?? shown);
  };
  const declared = new RegExp(
    `^\\s*(?:${kind.declarations.join('|')})\\s+([\\p{L}\\p{N}_.-]+)(?:\\s+as\\s+(.+))?`,
    'u',
  );
  const firstLine = firstWordLine(source) ?? 0;
  for (const line of source.split('\n').slice(firstLine + 1, firstLine + 1 + mostLines)) {
    if (/^\s*%%/.test(line) || line.length > longestLine) continue;
    const [, name = '', shown] = kind.declarations.length > 0 ? (declared.exec(line) ?? []) : [];
    if (name !== '') {
      add(name, shown?.trim());
      continue;
    }
    for (const part of line
      .replace(/:(?!:).*$/, '')
      .replace(onEdge, ' ')
      .split(arrow)) {
      for (const [, id = '', label] of part.matchAll(node)) add(id, label);
    }
  }
  return Array.from(nodes, ([text, detail]) => ({
    text,
    kind: 'node',
    ...(detail === undefined ? {} : { detail }),
  }));
}

const mostLines = 2000;
const longestLine = 2000;
/** Words on an edge: `-->|yes|`, `-- yes -->`. */
const onEdge = /(?<=[->=.])\|[^|]+\||(?<=\s(?:--|==|-\.)\s+)[^-=.|]+(?=\s(?:-->|---|==>|\.->))/g;
/** What connects, of all kinds. */
const arrow = /[<|}{ox*.]*[-=~.]{2,}[-=.>|ox*{})]*|-{1,2}>{1,2}/;
/** A name at the beginning of a part, or behind `&`, and the words in brackets behind it. */
const node = /(?:^|&)\s*([\p{L}\p{N}_][\p{L}\p{N}_.]*)(?:[[({]+"?([^\])}"]+))?/gu;

/** The line of the first word that is the diagram's: where its kind stands. */
function firstWordLine(source: string): number | undefined {
  const text = new MermaidText(source);
  return text.text.trim() === '' ? undefined : text.placeOf(0).line;
}

function isInFrontMatter(lines: readonly string[], line: number): boolean {
  const above = lines.slice(0, line).filter((each) => each.trim() === '---').length;
  return above === 1;
}

/** Within quotes or brackets, or behind the colon of a message. */
function isInLabel(before: string): boolean {
  const plain = before.replace(/"[^"]*"/g, '');
  if (plain.includes('"')) return true;
  if (/(?<![:\s]):\s|:\s*\S/.test(plain.replace(/:::\w*/g, ''))) return true;
  const opened = plain.replace(/[<>|}{o]*[-=.]{2,}[-=.>|o{}]*/g, ' ');
  return /[[({](?=[^\])}]*$)/.test(opened);
}
