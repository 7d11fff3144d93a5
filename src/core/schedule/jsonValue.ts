/** A JSON object; undefined for anything else. */
export function objectIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** A JSON list; none for anything else. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a JSON list; none for anything else. */
export function objectsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  return listIn(value).flatMap((each) => {
    const object = objectIn(each);
    return object === undefined ? [] : [object];
  });
}

/**
 * Words, however a file has them: a text, a number, an object with a name, or the same in several languages, of which
 * English counts, else the first.
 * @returns undefined for no words
 */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  const object = objectIn(value);
  if (object === undefined) return undefined;
  const named = [object['name'], object['en'], ...Object.entries(object).flatMap(byLanguage)];
  for (const each of named) {
    const text =
      typeof each === 'object' && each !== null ? textIn(each) : typeof each === 'string' ? each.trim() : '';
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

/** A language's name: `de`, `de-formal`, `zh-hant`. */
function byLanguage([name, value]: [string, unknown]): unknown[] {
  return /^[a-z]{2}(?:[-_][a-z]{2,8})?$/i.test(name) && !/^(?:id|no)$/i.test(name) ? [value] : [];
}

/**
 * Finds the lines of a JSON file's entries again, since `JSON.parse` forgets them.
 * @returns a function that tells the line, from 1, of a text in quotes; asked in the file's order, it goes through the file
 *   once. Undefined for texts that the file writes another way
 */
export function lineFinder(source: string): (text: string | undefined) => number | undefined {
  let at = 0;
  let line = 1;
  let asked = 0;
  return (text) => {
    if (text === undefined || asked > 10_000) return undefined;
    const quoted = JSON.stringify(text);
    const found = source.indexOf(quoted, at);
    if (found < 0) {
      // Each look for what is not there costs the rest of the file.
      asked += Math.ceil((source.length - at) / 1000);
      return undefined;
    }
    for (
      let next = source.indexOf('\n', at);
      next >= 0 && next < found;
      next = source.indexOf('\n', next + 1)
    )
      line++;
    at = found;
    return line;
  };
}
