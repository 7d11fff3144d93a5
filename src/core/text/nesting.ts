/**
 * How deep lists and maps may stand in each other. No note needs more, and what reads or walks through values calls
 * itself for each level: near the end of the stack V8 can't compile a regular expression and ends the process.
 */
export const deepestValues = 100;

/** The offset of the first bracket of JSON that opens more than {@link deepestValues} levels; undefined for none. */
export function tooDeepInJson(source: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '"') at = endOfString(source, at);
    else if (character === '[' || character === '{') {
      if (++depth > deepestValues) return at;
    } else if (character === ']' || character === '}') depth--;
  }
  return undefined;
}

function endOfString(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source.charAt(at) !== '"') at += source.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/** Whether plain values, in which none stands twice, are nested deeper than {@link deepestValues}. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestValues) return true;
    level = level.flatMap((each) => (isNested(each) ? (Object.values(each) as unknown[]) : []));
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
