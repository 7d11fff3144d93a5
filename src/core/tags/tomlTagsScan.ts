import { endOfLine } from '../text/lines';
import { scanFlow, scanScalar, skipBlanks, type ScannedTags } from './scannedTags';

/** The tags of the `tags` key above the first table of TOML, which may be broken. */
export function tomlTags(source: string): ScannedTags[] {
  const table = /^[ \t]*\[{1,2}[\w."' -]+\]{1,2}[ \t]*(?:#|$)/m.exec(source)?.index ?? source.length;
  const key = /^[ \t]*(["']?)tags\1[ \t]*=/gim;
  return Array.from(source.matchAll(key))
    .filter(({ index }) => index < table)
    .map(({ 0: written, index }) => valueAt(source, index + written.length));
}

function valueAt(source: string, behindEquals: number): ScannedTags {
  const start = skipBlanks(source, behindEquals);
  if (source.charAt(start) === '[') return scanFlow(source, start, true);
  if (start < endOfLine(source, behindEquals) && source.charAt(start) !== '#') {
    return { form: 'single', items: [scanScalar(source, start, false, true)], slots: [] };
  }
  return { form: 'empty', items: [], slots: [{ start: behindEquals, end: start }] };
}
