import { endOfLine } from '../../text/lines';
import { scanFlow, scanScalar, skipBlanks, type ScannedList } from '../scannedList';

/** See `FrontMatterLanguage.findLists`; above the first table. */
export function tomlLists(source: string, key: string): ScannedList[] {
  const table = /^[ \t]*\[{1,2}[\w."' -]+\]{1,2}[ \t]*(?:#|$)/m.exec(source)?.index ?? source.length;
  return Array.from(source.matchAll(new RegExp(`^[ \\t]*(["']?)${key}\\1[ \\t]*=`, 'gim')))
    .filter(({ index }) => index < table)
    .map(({ 0: written, index }) => valueAt(source, index + written.length));
}

function valueAt(source: string, behindEquals: number): ScannedList {
  const start = skipBlanks(source, behindEquals);
  if (source.charAt(start) === '[') return scanFlow(source, start, true);
  if (start < endOfLine(source, behindEquals) && source.charAt(start) !== '#') {
    return { form: 'single', items: [scanScalar(source, start, false, true)], slots: [] };
  }
  return { form: 'empty', items: [], slots: [{ start: behindEquals, end: start }] };
}
