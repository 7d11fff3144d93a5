import type { FrontMatterValues, LocatedValue } from '../frontMatterValues';
import { yamlValues } from './read';

/** A line at the margin that is neither a key nor anything else that YAML knows there. */
const strayLine = /^(?![ \t\r]*$|[-#?:,[\]{}&*!|>'"%@`]|[^:#]*:(?:[ \t\r]|$))/;
/** A key without a value on its line. */
const emptyKey = /^["']?[\w.-]+["']?[ \t]*:[ \t\r]*$/;

/**
 * Front matter whose texts go on in lines at the margin (`title:` and the title below it), which strict YAML refuses and
 * Hugo's newer library takes. Undefined where it cannot be read like that either. [goccy/go-yaml; tried: Hugo 0.169]
 */
export function lenientYamlValues(source: string): FrontMatterValues | undefined {
  const inserted: number[] = [];
  const lines: string[] = [];
  let at = 0;
  let isOpen = false;
  for (const line of source.split('\n')) {
    if (isOpen && strayLine.test(line)) {
      inserted.push(at);
      lines.push(` ${line}`);
    } else {
      lines.push(line);
      if (line.trim() !== '') isOpen = emptyKey.test(line);
    }
    at += line.length + 1;
  }
  if (inserted.length === 0) return undefined;
  const read = yamlValues(lines.join('\n'));
  if (read.broken) return undefined;
  const back = (offset: number) => offset - insertedBefore(inserted, offset);
  return {
    values: new Map(Array.from(read.values, ([key, value]) => [key, moved(value, back)])),
    faults: read.faults.map((fault) => ({ ...fault, start: back(fault.start), end: back(fault.end) })),
    broken: false,
  };
}

/** How many spaces stand before an offset of the longer text; the n-th was put in at `inserted[n] + n`. */
function insertedBefore(inserted: readonly number[], offset: number): number {
  let low = 0;
  let high = inserted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inserted[middle] ?? 0) + middle < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function moved(value: LocatedValue, back: (offset: number) => number): LocatedValue {
  const { start, end, items } = value;
  return {
    ...value,
    start: back(start),
    end: back(end),
    items: items?.map((item) => moved(item, back)),
  };
}
