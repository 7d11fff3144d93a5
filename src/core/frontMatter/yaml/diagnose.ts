import type { YAMLError } from 'yaml';
import { plainYamlValues } from './plainYamlValues';
import { yamlValues } from './read';
import { endOfLine } from '../../text/lines';
import { readYaml } from '../../text/yamlDocument';
import { readYamlLines } from './slips/yamlLines';
import type { YamlSlip } from './slips/yamlSlip';

/** Control characters that yaml.v2 refuses wherever they stand. [yaml.v2: readerc.go; tried with Hugo 0.111] */
const controlCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/**
 * The mistakes for which Hugo refuses front matter in YAML, in the order of the text; none where it takes it. Two keys
 * of one name are a mistake to the newer Hugo alone.
 * @param modern true for Hugo from 0.152 on, which reads YAML by goccy/go-yaml; before it was yaml.v2
 */
export function yamlSlips(source: string, modern: boolean): readonly YamlSlip[] {
  if (plainYamlValues(source) !== undefined) return [];
  const lines = readYamlLines(source, modern);
  const [slip] = lines.slips;
  const control = modern ? -1 : source.search(controlCharacter);
  if (control >= 0) return [{ kind: 'syntax', start: control, end: control + 1 }];
  const duplicates = modern ? lines.duplicates : [];
  const document = readYaml(source);
  // Hugo reads it; that we don't is said elsewhere.
  if ('tooDeep' in document) return [];
  const [error] = document.errors;
  if (error !== undefined) {
    if (slip !== undefined) return [...lines.slips, ...duplicates];
    return lines.tolerated ? duplicates : [librarySlip(source, error)];
  }
  if (slip !== undefined && isOnlyHugos(slip)) return [...lines.slips, ...duplicates];
  const { broken, faults } = yamlValues(source);
  const fault = faults.find(({ code }) => code !== 'yaml-duplicate-key');
  if (broken && fault !== undefined) {
    const kind = fault.code === 'front-matter-not-a-map' ? 'not-a-map' : 'syntax';
    return [slip ?? { kind, start: fault.start, end: fault.end, at: fault.start }];
  }
  return duplicates;
}

/** Keys that stand twice, where that is no mistake: the last one counts. */
export function duplicateKeys(source: string): readonly YamlSlip[] {
  return plainYamlValues(source) === undefined ? readYamlLines(source, false).duplicates : [];
}

/** A slip that the package does not mind and Hugo does. A colon: where a value begins with it. */
function isOnlyHugos({ kind, start, at }: YamlSlip): boolean {
  return kind !== 'colon' || start === at;
}

function librarySlip(source: string, { pos: [position] }: YAMLError): YamlSlip {
  const from = Math.min(position, source.length);
  const start = from + (/^[ \t]*/.exec(source.slice(from))?.[0].length ?? 0);
  const end = Math.max(start, source.slice(0, endOfLine(source, start)).trimEnd().length);
  return { kind: 'syntax', start, end, at: start };
}
