import { scanValue, type ScannedList } from '../scannedList';

/** See `FrontMatterLanguage.findLists`; above the first table. */
export function tomlLists(source: string, key: string): ScannedList[] {
  const table = /^[ \t]*\[{1,2}[\w."' -]+\]{1,2}[ \t]*(?:#|$)/m.exec(source)?.index ?? source.length;
  return Array.from(source.matchAll(new RegExp(`^[ \\t]*(["']?)${key}\\1[ \\t]*=`, 'gim')))
    .filter(({ index }) => index < table)
    .map(({ 0: written, index }) => scanValue(source, index + written.length));
}
