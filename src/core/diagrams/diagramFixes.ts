import * as l10n from '@vscode/l10n';
import type { TextEdit } from '../text/textEdit';
import { diagramKind, diagramKinds } from './diagramKinds';
import type { DiagramTrouble } from './trouble';
import { signInMessage } from './knownSlips';
import { longestLine, quoteLabels } from './quoteLabels';

/** A way to mend a slip. */
export interface DiagramFix {
  readonly title: string;
  /** Of the diagram's source. */
  readonly edits: readonly TextEdit[];
}

/**
 * Ways to mend what is wrong, the likeliest first. They are guesses by what people usually get wrong: whoever offers one
 * lets Mermaid read the outcome before.
 */
export function diagramFixes(source: string, { range }: DiagramTrouble): DiagramFix[] {
  const kind = diagramKind(source);
  if (kind === undefined) return firstLineFixes(source, range.start.line);
  const lines = source.split('\n');
  if (lines.some(({ length }) => length > longestLine)) return [];
  const at = range.start.line;
  const fixes: (DiagramFix | undefined)[] = [];
  if (kind.first === 'flowchart LR') {
    fixes.push(labelFix(lines, [at], l10n.t('Quote the label')));
    fixes.push(labelFix(lines, lines.keys(), l10n.t('Quote all labels with special characters')));
    fixes.push(endFix(lines));
  }
  fixes.push(...arrowFixes(kind.first, lines[at] ?? '', at));
  fixes.push(...lineFixes(kind.first, lines[at] ?? '', at));
  fixes.push(missingEnd(kind.first, lines));
  const seen = new Set<string>();
  return fixes.filter((fix): fix is DiagramFix => {
    if (fix === undefined || fix.edits.length === 0) return false;
    const key = JSON.stringify(fix.edits);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function labelFix(lines: readonly string[], numbers: Iterable<number>, title: string): DiagramFix {
  return {
    title,
    edits: [...numbers].flatMap((line) => {
      const text = lines[line] ?? '';
      const quoted = quoteLabels(text);
      return quoted === text ? [] : [wholeLine(line, text, quoted)];
    }),
  };
}

/** `end` closes a subgraph: a node has to be called otherwise. [Mermaid, Flowcharts, the warning at the top] */
function endFix(lines: readonly string[]): DiagramFix {
  let isFirst = true;
  const edits = lines.flatMap((text, line) => {
    if (/^\s*(?:end\s*;?\s*|%%.*)$/.test(text)) return [];
    const hidden = text.replace(label, (words) => '\u0001'.repeat(words.length));
    const renamed = text.replace(/(?<![\w.-])end(?![\w.-])/g, (word, at: number) => {
      if (!hidden.startsWith(word, at)) return word;
      const hasLabel = hidden.charAt(at + word.length) === '\u0001';
      const shape = isFirst && !hasLabel ? '["end"]' : '';
      isFirst = false;
      return `end_${shape}`;
    });
    return renamed === text ? [] : [wholeLine(line, text, renamed)];
  });
  return { title: l10n.t('Rename the node to “end_” (“end” is reserved)'), edits };
}

/** Words that are shown, brackets included. */
const label = /"[^"]*"|\|[^|]*\||\[[^\]]*\]|\([^)]*\)|\{[^}]*\}/g;

/** What people write for an arrow, and what each kind has for it. */
function arrowFixes(kind: string, text: string, line: number): DiagramFix[] {
  const wanted = arrowsFor[kind];
  if (wanted === undefined) return [];
  return wanted.flatMap(([wrong, right]) => {
    const mended = text.replace(wrong, right);
    if (mended === text) return [];
    return [
      { title: l10n.t('Change the arrow to {0}', right.trim()), edits: [wholeLine(line, text, mended)] },
    ];
  });
}

const plainArrow = /\s*(?<![-=.<|ox~])(?:<?[-=]>|[→⇒⟶]|[–—]>)(?![>|])\s*/gu;
const arrowsFor: Readonly<Record<string, readonly (readonly [wrong: RegExp, right: string])[]>> = {
  'flowchart LR': [
    [plainArrow, ' --> '],
    [/\s*(?:->>|-->>)\s*/g, ' --> '],
    [/\s+--\s+(?=[\w]+\s*(?:[[({;]|$))/g, ' --- '],
  ],
  sequenceDiagram: [
    [/\s*(?<![-=.<])(?:=>>?|[→⇒⟶]|[–—]>|==>)(?!>)\s*/gu, '->>'],
    [/\s*--\s*(?=\w+\s*:)/g, '->>'],
  ],
  'stateDiagram-v2': [
    [plainArrow, ' --> '],
    [/\s*(?:->>|==>)\s*/g, ' --> '],
  ],
  classDiagram: [
    [/\s*<\|(?![-.])\s*/g, ' <|-- '],
    [/\s*(?<![-.])\|>\s*/g, ' --|> '],
    [/\s*(?<![-=.<|])(?:->|=>)(?!>)\s*/g, ' --> '],
  ],
  'usecase-beta': [[plainArrow, ' --> ']],
  'agentflow-beta': [[plainArrow, ' --> ']],
  erDiagram: [[/\s+(?:-{1,3}>?|={1,2}>?|→)\s+/gu, ' ||--o{ ']],
};

/** What is missing in a line of some kinds. */
function lineFixes(kind: string, text: string, line: number): DiagramFix[] {
  if (kind === 'sequenceDiagram') {
    for (const [sign, code] of [
      [';', '#59;'],
      ['#', '#35;'],
    ] as const) {
      const mended = withCode(text, sign, code);
      if (mended !== text)
        return [{ title: l10n.t('Change to {0}', code), edits: [wholeLine(line, text, mended)] }];
    }
    const [, head, words] = /^(\s*\S+?\s*-{1,2}(?:>>?|x|\))\s*\S+)\s+(\S.*)$/.exec(text) ?? [];
    if (head !== undefined && words !== undefined && !text.includes(':')) {
      const mended = `${head}: ${words}`;
      return [{ title: l10n.t('Add a colon before the message'), edits: [wholeLine(line, text, mended)] }];
    }
  }
  if (kind === 'erDiagram' && /^\s*\S+\s+\S*(?:--|\.\.)\S*\s+[^\s:]+\s*$/.test(text)) {
    const title = l10n.t('Add a label to the relationship');
    return [{ title, edits: [wholeLine(line, text, `${text.trimEnd()} : has`)] }];
  }
  return [];
}

const openers: Readonly<Record<string, RegExp>> = {
  'flowchart LR': /^\s*subgraph\b/,
  sequenceDiagram: /^\s*(?:loop|alt|opt|par|critical|break|rect|box)\b/,
  'usecase-beta': /^\s*systemBoundary\b/,
  'agentflow-beta': /^\s*(?:flow|global)\b/,
};

function missingEnd(kind: string, lines: readonly string[]): DiagramFix | undefined {
  const opener = openers[kind];
  if (opener === undefined) return undefined;
  const opened = lines.filter((line) => opener.test(line));
  const closed = lines.filter((line) => /^\s*end\s*;?\s*$/.test(line)).length;
  const indent = /^\s*/.exec(opened.at(-1) ?? '')?.[0] ?? '';
  if (opened.length <= closed) return undefined;
  let last = lines.length - 1;
  while (last > 0 && lines[last]?.trim() === '') last--;
  const end = { line: last, character: lines[last]?.length ?? 0 };
  return {
    title: l10n.t('Close it with “end”'),
    edits: [{ range: { start: end, end }, newText: `\n${indent}end` }],
  };
}

/** A first line that says another word for a kind, or none at all. */
function firstLineFixes(source: string, line: number): DiagramFix[] {
  const text = source.split('\n')[line] ?? '';
  const fixes: DiagramFix[] = [];
  const [, indent = '', word = '', rest = ''] = /^(\s*)([\w-]+)(.*)$/.exec(text) ?? [];
  const meant = kindMeant(word);
  if (meant !== undefined) {
    const right = meant === 'flowchart' && rest.trim() === '' ? 'flowchart LR' : meant;
    fixes.push({
      title: l10n.t('Change to {0}', right),
      edits: [wholeLine(line, text, `${indent}${right}${rest.replace(/^\s*:\s*$/, '')}`)],
    });
  }
  for (const first of kindsOfLines(source)) {
    const start = { line, character: 0 };
    fixes.push({
      title: l10n.t('Add “{0}” as the first line', first),
      edits: [{ range: { start, end: start }, newText: `${first}\n` }],
    });
  }
  return fixes;
}

/** What people call the kinds beside their own names, in lower case. */
const otherNames: Readonly<Record<string, string>> = {
  flow: 'flowchart',
  flowgraph: 'flowchart',
  flowdiagram: 'flowchart',
  sequence: 'sequenceDiagram',
  seq: 'sequenceDiagram',
  class: 'classDiagram',
  classes: 'classDiagram',
  state: 'stateDiagram-v2',
  states: 'stateDiagram-v2',
  er: 'erDiagram',
  entityrelationship: 'erDiagram',
  git: 'gitGraph',
  mind: 'mindmap',
  userjourney: 'journey',
  piechart: 'pie',
  ganttchart: 'gantt',
};

function kindMeant(word: string): string | undefined {
  const plain = word.toLowerCase().replace(/[-_]/g, '');
  if (plain === '') return undefined;
  for (const { words } of diagramKinds) {
    const own = words.find((each) => each.toLowerCase().replace(/[-_]/g, '') === plain);
    if (own !== undefined) return own;
  }
  return Object.hasOwn(otherNames, plain) ? otherNames[plain] : undefined;
}

/** The kinds that lines like these are written in. */
function kindsOfLines(source: string): string[] {
  const signs: readonly (readonly [RegExp, string])[] = [
    [/->>|^\s*participant\s/m, 'sequenceDiagram'],
    [/<\|--|--\|>|\*--|o--\s/, 'classDiagram'],
    [/\[\*\]/, 'stateDiagram-v2'],
    [/\|\|--|--o\{|\}o--|\|o--/, 'erDiagram'],
    [/--[->]|==>|-\.->/, 'flowchart LR'],
  ];
  return signs.flatMap(([sign, first]) => (sign.test(source) ? [first] : []));
}

function wholeLine(line: number, text: string, newText: string): TextEdit {
  return { range: { start: { line, character: 0 }, end: { line, character: text.length } }, newText };
}

/** A message with the code in the place of each of these signs. */
function withCode(text: string, sign: ';' | '#', code: string): string {
  let mended = text;
  for (let at = signInMessage(mended, sign); at !== undefined; at = signInMessage(mended, sign))
    mended = mended.slice(0, at) + code + mended.slice(at + 1);
  return mended;
}
