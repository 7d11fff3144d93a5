import * as l10n from '@vscode/l10n';
import { baseName, folderOf, joinPath } from '../../hugo/linkPages';
import { isPlaceholderAddress } from '../../note/buttons/buttonKind';
import type { SpanFix } from '../check';
import type { NotePages } from '../site/notePages';

/**
 * The file that a browser gets for an address, or that the theme finds for it: a resource of the section or bundle, a
 * static file, an asset, a file beside pages.
 * @param isRaw of raw HTML, in which the theme finds nothing
 */
export function servedFile(
  written: string,
  { from, files, contentFolder, staticFolders, basePath, site }: NotePages,
  isRaw = false,
): string | undefined {
  if (from === undefined || files === undefined) return undefined;
  // From the server's root on, the address of a site in a folder begins with that.
  const path =
    basePath !== '' && written.startsWith(`${basePath}/`) ? written.slice(basePath.length) : written;
  const has = (place: string) => (files.has(place.toLowerCase()) ? place : undefined);
  const fileFolder = from.role === 'branch' && !/\.\w+$/.test(from.path) ? from.path : folderOf(from.path);
  if (site.kind === 'plain') return has(joinPath(path.startsWith('/') ? '' : fileFolder, path));
  const own = path.startsWith('/') ? undefined : has(joinPath(fileFolder, path));
  if (own !== undefined && from.role !== 'plain') return own;
  const url = path.startsWith('/') ? path : joinPath(from.logicalPath, path);
  const below = joinPath('', url);
  const served = [contentFolder, ...staticFolders].map((folder) => has(joinPath(folder, below)));
  return (
    served.find((file) => file !== undefined) ??
    (isRaw ? undefined : has(joinPath('assets', joinPath('', path))))
  );
}

/**
 * The name of a file as it is written, where `path`, which leads to it, has capitals in other places: web servers tell
 * them apart, whatever the disk of the writer does. Undefined where the name is right.
 */
export function nameInOtherCase(path: string, { files }: NotePages): string | undefined {
  const names = files?.get(path.toLowerCase())?.map(baseName) ?? [];
  return names.includes(baseName(path)) ? undefined : names[0];
}

/** An address that says that it is still to be found. `/` is the home page. */
export function isTodo(href: string): boolean {
  return (
    (!/^(?:#|\/?)$/.test(href) && !isExampleHost(href) && isPlaceholderAddress(href)) ||
    /^(?:todo|tbd|tba):?/i.test(href)
  );
}

/** A link to example.com may be what the text is about. */
function isExampleHost(href: string): boolean {
  return /^(?:https?:)?\/\//i.test(href);
}

/** The fix that writes another address, or other words, in the place of these. */
export function change(span: { start: number; end: number }, newText: string, safe: boolean): SpanFix {
  return { title: l10n.t('Change to {0}', newText), edits: [{ ...span, newText }], safe };
}

/** An address in Markdown: without spaces and parentheses. */
export function encode(path: string): string {
  return path.replaceAll(' ', '%20').replace(/[()]/g, encodeURIComponent);
}
