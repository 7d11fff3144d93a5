import * as l10n from '@vscode/l10n';
import { isMap, isScalar, isSeq, type YAMLError } from 'yaml';
import { tooDeepFault } from '../tooDeepFault';
import { firstLineOf } from '../../text/firstLineOf';
import { readYaml, type YamlDocument } from '../../text/yamlDocument';
import type { Fault, FrontMatterValues, LocatedValue } from '../frontMatterValues';

/**
 * Reads YAML front matter by the yaml package. Words like `yes` and `on` are text, as for Hugo from 0.152 on; before,
 * they were booleans. A key that stands twice has its last value and a fault: Hugo before 0.152 reads it so, later ones
 * refuse the page.
 */
export function yamlValues(source: string): FrontMatterValues {
  const document = readYaml(source);
  if ('tooDeep' in document) {
    return { values: new Map(), faults: [tooDeepFault(source, document.tooDeep)], broken: true };
  }
  const { contents, errors, unknownAliases, duplicates } = document;
  const [error] = errors;
  const faults: Fault[] = error === undefined ? [] : [syntaxFault(source, error)];
  faults.push(...duplicates.map((key) => duplicateFault(source, key.range?.[0] ?? 0)));
  // The package minds unknown aliases only when it resolves them; Hugo refuses the page.
  const [unknown] = error === undefined ? unknownAliases : [];
  if (unknown !== undefined) {
    const [start, end] = unknown.range ?? [0, 0];
    faults.push(fault(start, end, startMessage('*')));
  }
  let broken = faults.some(({ code }) => code === 'front-matter-syntax');
  const values = new Map<string, LocatedValue>();
  if (isMap(contents)) {
    for (const { key, value } of contents.items) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name !== undefined) values.set(name.toLowerCase(), locate(value, document, endOf(key)));
    }
  } else if (!broken && isPresent(contents)) {
    faults.push(notAMapFault(source));
    broken = true;
  }
  return { values, faults, broken };
}

function isPresent(contents: unknown): boolean {
  return contents !== null && !(isScalar(contents) && contents.value === null);
}

/** `emptyAt` is where an absent value stands: behind the colon. */
function locate(node: unknown, document: YamlDocument, emptyAt: number, inList = false): LocatedValue {
  const [start, end] = rangeOf(node) ?? [emptyAt, emptyAt];
  const target = document.resolved(node);
  if (isScalar(target)) {
    return {
      value: target.value,
      start: target.value === null ? emptyAt : start,
      end: target.value === null ? emptyAt : end,
      items: undefined,
    };
  }
  if (isSeq(target)) {
    // A list in a list is no value of ours, and following it could take for ever: aliases multiply.
    if (inList) return { value: {}, start, end, items: undefined };
    const items = target.items.map((item) => locate(item, document, end, true));
    // The package counts blank lines behind a list of dashes to it.
    return { value: undefined, start, end: target.flow === true ? end : (items.at(-1)?.end ?? end), items };
  }
  if (isMap(target)) return { value: document.plain(target), start, end, items: undefined };
  return { value: null, start: emptyAt, end: emptyAt, items: undefined };
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  if (!Array.isArray(range)) return undefined;
  const [start, end] = range as number[];
  return start === undefined || end === undefined ? undefined : [start, end];
}

function endOf(key: unknown): number {
  return (rangeOf(key)?.[1] ?? 0) + 1;
}

function duplicateFault(source: string, start: number): Fault {
  const key = /[^:\n]*/y;
  key.lastIndex = start;
  const length = key.exec(source)?.[0].trimEnd().length ?? 0;
  return {
    code: 'front-matter-duplicate-key',
    severity: 'error',
    message: l10n.t(
      'This key stands here twice. Hugo from 0.152 on refuses the page, older ones take the last. Remove one.',
    ),
    start,
    end: start + length,
  };
}

function notAMapFault(source: string): Fault {
  return {
    code: 'front-matter-not-a-map',
    severity: 'error',
    message: l10n.t(
      'Front matter holds lines like “title: My talk”. If this line is a rule, put a blank line and text before it.',
    ),
    start: source.length - source.trimStart().length,
    end: source.trimEnd().length,
  };
}

/** Says what is wrong with the line in the writer's terms where it is one of the usual mistakes. */
function syntaxFault(source: string, error: YAMLError): Fault {
  const at = Math.min(error.pos[0], source.length);
  const line = lineAround(source, at);
  if (error.code === 'BAD_DQ_ESCAPE') {
    const message = l10n.t('In double quotes \\ begins an escape. Write \\\\ for it, or use single quotes.');
    return fault(at, Math.min(at + 2, line.end), message);
  }
  return (
    indentedKey(source, line) ??
    usualMistake(source, line) ??
    usualMistake(source, lineBefore(source, at)) ??
    fault(
      at,
      Math.max(at, line.end),
      l10n.t(
        'YAML can’t be read here. Check quotes, brackets and indentation. ({0})',
        firstLineOf(error.message),
      ),
    )
  );
}

/** A key that is indented below a key with a value goes on with that value. */
function indentedKey(source: string, { start, end }: Line): Fault | undefined {
  if (!/^[\w-]+:[ \t]+\S/.test(source.slice(start, end))) return undefined;
  const next = source.indexOf('\n', end) + 1;
  const indent = next === 0 ? undefined : /^( +)[\w-]+:(?:\s|$)/.exec(source.slice(next, next + 200))?.[1];
  if (indent === undefined) return undefined;
  const message = l10n.t(
    'This key is indented and so becomes part of the line above. Remove the spaces before it.',
  );
  return fault(next, next + indent.length, message);
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function lineAround(source: string, at: number): Line {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const feed = source.indexOf('\n', at);
  return { start, end: source.slice(0, feed < 0 ? source.length : feed).trimEnd().length };
}

function lineBefore(source: string, at: number): Line {
  return lineAround(source, Math.max(0, source.lastIndexOf('\n', at - 1)));
}

function usualMistake(source: string, { start, end }: Line): Fault | undefined {
  const line = source.slice(start, Math.max(start, end));
  if (/^ *\t/.test(line)) {
    return fault(start, end, l10n.t('YAML takes no tabs at the start of a line. Indent with spaces.'));
  }
  const value = /^(?:[ -]*[\w.-]+:[ \t]+|[ ]*-[ ]+)(\S.*)$/.exec(line)?.[1];
  if (value === undefined) {
    const glued = /^([\w-]+):\S/.exec(line);
    return glued === null ? undefined : fault(start, end, l10n.t('A space is missing behind the colon.'));
  }
  const from = end - value.length;
  const first = value.charAt(0);
  if ('"\''.includes(first)) {
    return fault(
      from,
      end,
      l10n.t(
        'The quotes do not match. Put the whole text between two of them, and a \\ before any inside: "…"',
      ),
    );
  }
  if (/:(?: |$)/.test(value)) {
    return fault(from, end, l10n.t('Text with a colon and a space in it needs quotes: "{0}"', value));
  }
  return '%@`*[]{}|>-?&!,'.includes(first) ? fault(from, end, startMessage(first)) : undefined;
}

function startMessage(character: string): string {
  return l10n.t('Text that begins with {0} needs quotes: "…"', character);
}

function fault(start: number, end: number, message: string): Fault {
  return { code: 'front-matter-syntax', severity: 'error', message, start, end };
}
