import * as l10n from '@vscode/l10n';
import type { Range } from '../text/range';
import { diagramKind } from './diagramKinds';
import type { DiagramTrouble } from './trouble';

/** Longer lines are left to Mermaid's own words. */
const longestLine = 2000;

/** The words behind the colon of a message or note; `#59;` and its like are entities. [Mermaid: sequenceDiagram.jison] */
const message = /^[^:#;]*:(.*)$/;
const entity = /#\w{1,20};/g;

/** Where a sign stands in a message beside entities; undefined where it stands in none. */
export function signInMessage(line: string, sign: ';' | '#'): number | undefined {
  if (line.length > longestLine) return undefined;
  const words = message.exec(line)?.[1];
  if (words === undefined) return undefined;
  const bare = words.replace(entity, (code) => '\u0001'.repeat(code.length));
  const at = bare.indexOf(sign);
  return at < 0 ? undefined : line.length - words.length + at;
}

/**
 * What people usually mean where Mermaid refuses a diagram with words about something else, or none.
 * @param at the line that Mermaid names, from 0; undefined where it names none
 */
export function knownSlip(source: string, error: string, at: number | undefined): DiagramTrouble | undefined {
  const lines = source.split(/\r\n?|\n/);
  return (
    settingsSlip(lines, error) ??
    linkStyleSlip(lines, error) ??
    semicolonSlip(source, lines, at) ??
    sankeySlip(source, lines)
  );
}

/** What Mermaid reads without a word and does not show, or cannot lay out. */
export function silentSlip(source: string): DiagramTrouble | undefined {
  const lines = source.split(/\r\n?|\n/);
  return hashSlip(source, lines) ?? ownParentSlip(source, lines);
}

/** js-yaml counts from the line below the `---`. */
function settingsSlip(lines: readonly string[], error: string): DiagramTrouble | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  const named = /\((\d{1,6}):(\d{1,6})\)/.exec(error);
  if (named === null || lines[first]?.trim() !== '---') return undefined;
  const end = lines.findIndex((line, i) => i > first && line.trim() === '---');
  const line = Math.min(first + Number(named[1]), (end < 0 ? lines.length : end) - 1);
  return {
    message: l10n.t('The settings above the diagram can’t be read. Check quotes, colons and brackets.'),
    range: wholeLine(lines, Math.max(line, first)),
  };
}

function linkStyleSlip(lines: readonly string[], error: string): DiagramTrouble | undefined {
  if (!/setting 'style'|linkStyle/.test(error)) return undefined;
  let found: { line: number; from: number; number: string } | undefined;
  for (const [line, text] of lines.entries()) {
    const [head = '', numbers = ''] = /^\s*linkStyle\s+(?=([\d,\s]*))/.exec(text) ?? [];
    for (const match of numbers.matchAll(/\d+/g))
      if (found === undefined || Number(match[0]) > Number(found.number))
        found = { line, from: head.length + match.index, number: match[0] };
  }
  if (found === undefined) return undefined;
  return {
    message: l10n.t('Link {0} doesn’t exist. Links are numbered from 0.', found.number),
    range: onLine(found.line, found.from, found.from + found.number.length),
  };
}

/** In a sequence diagram `;` ends a line. Mermaid stumbles over what stands behind it, or over the line below. */
function semicolonSlip(
  source: string,
  lines: readonly string[],
  at: number | undefined,
): DiagramTrouble | undefined {
  if (at === undefined || diagramKind(source)?.first !== 'sequenceDiagram') return undefined;
  for (const line of [at, at - 1]) {
    const from = signInMessage(lines[line] ?? '', ';');
    if (from === undefined) continue;
    return {
      message: l10n.t('{0} ends the message here. Use {1} for the character.', ';', '#59;'),
      range: onLine(line, from, from + 1),
    };
  }
  return undefined;
}

/** [Mermaid: sankey.jison, whose words are of ASCII alone] */
function sankeySlip(source: string, lines: readonly string[]): DiagramTrouble | undefined {
  if (diagramKind(source)?.words.some((word) => word.startsWith('sankey')) !== true) return undefined;
  for (const [line, text] of lines.entries()) {
    if (/^\s*%%/.test(text)) continue;
    const found = /[^\0-\x7f]+/.exec(text);
    if (found === null) continue;
    return {
      message: l10n.t(
        'This diagram type doesn’t allow letters like “{0}”. Use A to Z without accents.',
        found[0].slice(0, 10),
      ),
      range: onLine(line, found.index, found.index + found[0].length),
    };
  }
  return undefined;
}

/** In a sequence diagram `#` hides the rest of its line. */
function hashSlip(source: string, lines: readonly string[]): DiagramTrouble | undefined {
  if (diagramKind(source)?.first !== 'sequenceDiagram') return undefined;
  for (const [line, text] of lines.entries()) {
    if (/^\s*%%/.test(text)) continue;
    const from = signInMessage(text, '#');
    if (from === undefined || text.slice(from).trim() === '') continue;
    return {
      message: l10n.t('Mermaid ignores the text after {0}. Use {1} for the character.', '#', '#35;'),
      range: onLine(line, from, text.trimEnd().length),
      severity: 'warning',
    };
  }
  return undefined;
}

/** A subgraph that holds itself, or a node of its own name, is read and cannot be laid out. [Mermaid: "would create a cycle"] */
function ownParentSlip(source: string, lines: readonly string[]): DiagramTrouble | undefined {
  if (diagramKind(source)?.first !== 'flowchart LR') return undefined;
  const open: string[] = [];
  for (const [line, text] of lines.entries()) {
    if (text.length > longestLine || /^\s*%%/.test(text)) continue;
    const [head = '', id] = /^\s*subgraph\s+(?=([\w-]+))/.exec(text) ?? [];
    if (id !== undefined && open.includes(id))
      return ownParent(id, onLine(line, head.length, head.length + id.length));
    if (/^\s*subgraph\b/.test(text)) open.push(id ?? '');
    else if (/^\s*end\s*;?\s*$/.test(text)) open.pop();
    else if (open.length > 0 && !/^\s*(?:style|class|classDef|click|linkStyle|direction)\b/.test(text)) {
      const bare = text.replace(/"[^"]*"|\|[^|]*\||\[[^\]]*\]|\([^)]*\)|\{[^}]*\}/g, (words) =>
        ' '.repeat(words.length),
      );
      for (const match of bare.matchAll(/[\w-]*\w/g)) {
        if (!open.includes(match[0])) continue;
        return ownParent(match[0], onLine(line, match.index, match.index + match[0].length));
      }
    }
  }
  return undefined;
}

function ownParent(id: string, range: Range): DiagramTrouble {
  return {
    message: l10n.t('“{0}” is inside a subgraph with the same name. Rename one of them.', id),
    range,
  };
}

function onLine(line: number, from: number, to: number): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}

function wholeLine(lines: readonly string[], line: number): Range {
  const text = lines[line] ?? '';
  return onLine(line, text.length - text.trimStart().length, text.trimEnd().length);
}
