import { scanFlow, scanScalar, skipBlanks, type ScannedList } from '../scannedList';

/** See `FrontMatterLanguage.findLists`. */
export function jsonLists(source: string, key: string): ScannedList[] {
  const found: ScannedList[] = [];
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (character !== '"') continue;
    const text = scanScalar(source, at, true, false);
    at = Math.max(at, text.end - 1);
    const colon = skipBlanks(source, text.end);
    if (depth !== 1 || text.value.toLowerCase() !== key || source.charAt(colon) !== ':') continue;
    found.push(valueAt(source, colon + 1));
  }
  return found;
}

function valueAt(source: string, behindColon: number): ScannedList {
  const start = skipBlanks(source, behindColon);
  const first = source.charAt(start);
  if (first === '[') return scanFlow(source, start, false);
  if (first === '"') {
    return { form: 'single', items: [scanScalar(source, start, true, false)], slots: [] };
  }
  return { form: 'empty', items: [], slots: [{ start: behindColon, end: start }] };
}
