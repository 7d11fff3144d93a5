import { isMap, isScalar, isSeq } from 'yaml';
import { tooDeepFault } from '../tooDeepFault';
import { endOfLine } from '../../text/lines';
import { readYaml, type YamlDocument } from '../../text/yamlDocument';
import type { SourceFault } from '../fault';
import type { FrontMatterValues, LocatedValue } from '../frontMatterValues';

/**
 * Reads YAML front matter by the yaml package. Words like `yes` and `on` are text, as for Hugo from 0.152 on; before,
 * they were booleans. A key that stands twice has its last value and a fault: Hugo before 0.152 reads it so, later ones
 * refuse the page.
 */
export function yamlValues(source: string): FrontMatterValues {
  const document = readYaml(source);
  if ('tooDeep' in document) {
    return { values: new Map(), faults: [tooDeepFault('yaml', source, document.tooDeep)], broken: true };
  }
  const { contents, errors, unknownAliases, duplicates } = document;
  const faults: SourceFault[] = duplicates.map((key) => duplicateFault(source, key.range?.[0] ?? 0));
  // The package minds unknown aliases only when it resolves them; Hugo refuses the page.
  const stop = errors[0]?.pos[0] ?? unknownAliases[0]?.range?.[0];
  if (stop !== undefined) faults.unshift(syntaxFault(source, Math.min(stop, source.length)));
  let broken = stop !== undefined;
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

function duplicateFault(source: string, start: number): SourceFault {
  const key = /[^:\n]*/y;
  key.lastIndex = start;
  const length = key.exec(source)?.[0].trimEnd().length ?? 0;
  return { code: 'yaml-duplicate-key', format: 'yaml', start, end: start + length };
}

function notAMapFault(source: string): SourceFault {
  return {
    code: 'front-matter-not-a-map',
    start: source.length - source.trimStart().length,
    end: source.trimEnd().length,
  };
}

/** That it cannot be read. Which mistake it is, and where it begins, `core/checks/yaml` finds out. */
function syntaxFault(source: string, start: number): SourceFault {
  const end = source.slice(0, endOfLine(source, start)).trimEnd().length;
  return { code: 'yaml-syntax', why: 'syntax', start, end: Math.max(start, end) };
}
