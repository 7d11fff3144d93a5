import { baseName, folderOf, joinPath, relativePath, type LinkPage } from '../../hugo/linkPages';
import { decodePath } from '../../hugo/resolveLink';
import { isMarkdown, logicalName } from '../../hugo/pagePaths';
import { encodeUriPart } from '../../text/wellFormed';
import { type NoteAddress, asRead } from './writtenAddress';

/** How an address's path is written. */
interface Form {
  readonly fromRoot: boolean;
  readonly dotSlash: boolean;
  /** `.md`, `/_index.md`, `/index.html` or nothing. */
  readonly ending: string;
  readonly slash: boolean;
}

/**
 * Ways to write the address of a page that has a new path, or that is led to from a note with a new path; the one
 * nearest to the writer's first. Not each of them leads there: try them in turn.
 *
 * @param byAddress whether it counts from the address of the page, as a browser does.
 * @param path the path as written, without query and fragment.
 * @param from the page that holds the address, after the moves.
 * @param contentFolder the folder that a leading `/` stands for.
 */
export function pageAddresses(
  { context, byAddress = false }: Pick<NoteAddress, 'context'> & { readonly byAddress?: boolean },
  path: string,
  from: LinkPage,
  target: { readonly before: LinkPage; readonly after: LinkPage },
  contentFolder: string,
): string[] {
  const form = formOf(path);
  const inContent = (page: LinkPage) => withinFolder(pageStem(page), contentFolder);
  const before = inContent(target.before);
  const after = inContent(target.after);
  const ending = target.after.role === 'plain' || form.ending !== '.md' ? form.ending : '';
  const finish = (stem: string) => encodePath(stem, context) + ending + (form.slash ? '/' : '');
  const relative = [linkFolder(from), ownFolder(from)].map((folder) => {
    const way = relativePath(withinFolder(folder, contentFolder), after);
    const near = way === '' ? '.' : way;
    return finish(form.dotSlash && !near.startsWith('.') ? `./${near}` : near);
  });
  const absolute = finish(`/${after}`);
  // Raw HTML is printed as it is, and a browser counts from the page's address to the other's.
  if (byAddress) relative.unshift(finish(relativePath(from.logicalPath, target.after.logicalPath) || '.'));
  const renamed = renamedParts(path, form, before, after, context);
  const others = form.fromRoot
    ? [absolute, ...relative]
    : [...relative, ...relative.map(withDotSlash), absolute];
  return renamed === undefined ? others : [renamed, ...others];
}

/**
 * The address of a file with those names exchanged that are new, as the writer has the others; undefined where the
 * file's depth changed, or names that are not in the address. Perhaps it does not lead there.
 */
export function renamedFile(
  { context, path }: Pick<NoteAddress, 'context' | 'path'>,
  before: string,
  after: string,
): string | undefined {
  return renamedParts(path, { ...formOf(path), ending: '', slash: false }, before, after, context);
}

/** The address of a file from the folder that a note's relative addresses count from, in the writer's form. */
export function fileAddress(
  { context }: Pick<NoteAddress, 'context'>,
  path: string,
  folder: string,
  target: string,
  contentFolder: string,
): string {
  const { fromRoot, dotSlash } = formOf(path);
  if (fromRoot) return encodePath(`/${withinFolder(target, contentFolder)}`, context);
  const way = relativePath(folder, target);
  return encodePath(dotSlash && !way.startsWith('.') ? `./${way}` : way, context);
}

/** The address of a file that counts from `folder`, with a slash in front where the writer has one. */
export function rootAddress(
  { context, path }: Pick<NoteAddress, 'context' | 'path'>,
  target: string,
  folder: string,
): string {
  const slash = path.startsWith('/') ? '/' : '';
  return encodePath(slash + withinFolder(target, folder), context);
}

/** The folder that Hugo counts relative addresses of a page from, as a path of files. */
function linkFolder(page: LinkPage): string {
  return page.role === 'leaf' ? folderOf(ownFolder(page)) : ownFolder(page);
}

/** The folder of a page's file; of a section without a file, the section. */
export function ownFolder({ path, role }: LinkPage): string {
  return role === 'branch' && !isMarkdown(path) ? path : folderOf(path);
}

/** What a link names: the file without extension and language (`a.de.md`), of a section or bundle its folder. */
function pageStem(page: LinkPage): string {
  if (page.role !== 'plain') return ownFolder(page);
  const stem = page.path.replace(/\.[^./]+$/, '');
  return logicalName(stem).endsWith(baseName(page.logicalPath)) ? stem : stem.replace(/\.[^./]+$/, '');
}

function withinFolder(path: string, folder: string): string {
  return folder !== '' && (path === folder || path.startsWith(`${folder}/`))
    ? path.slice(folder.length + 1)
    : path;
}

function formOf(path: string): Form {
  const ending = /(?:(?:^|\/)_?index)?\.(?:md|markdown|mdown|html?)\/?$/i.exec(path)?.[0] ?? '';
  return {
    fromRoot: path.startsWith('/'),
    dotSlash: path.startsWith('./'),
    ending: ending.replace(/\/$/, '').replace(/^(?=_?index)/, '/'),
    slash: path.endsWith('/'),
  };
}

function withDotSlash(path: string): string {
  return path.startsWith('.') ? path : `./${path}`;
}

/**
 * The path as written, with only those names exchanged that are new, where its names are the last ones of the target's
 * path; undefined where they are not.
 */
function renamedParts(
  path: string,
  form: Form,
  before: string,
  after: string,
  context: NoteAddress['context'],
): string | undefined {
  const tail = form.ending + (form.slash ? '/' : '');
  if (!path.endsWith(tail)) return undefined;
  const names = path.slice(0, path.length - tail.length).split('/');
  const old = before.split('/');
  const now = after.split('/');
  if (old.length !== now.length) return undefined;
  for (let i = 1; i <= names.length; i++) {
    const name = names.at(-i) ?? '';
    if (name === '' || name === '.' || name === '..') break;
    const oldName = old.at(-i);
    const newName = now.at(-i);
    if (oldName === undefined || newName === undefined || !isSameName(name, oldName, context))
      return undefined;
    if (oldName !== newName) names.splice(-i, 1, encodePath(newName, context));
  }
  return names.join('/') + tail;
}

function isSameName(written: string, name: string, context: NoteAddress['context']): boolean {
  const normal = (text: string) => decodePath(text).toLowerCase().replaceAll(' ', '-');
  return normal(asRead(written, context)) === normal(name);
}

/** Encodes what would end the address or mean something else in it; other scripts stay readable. */
function encodePath(path: string, context: NoteAddress['context']): string {
  const special = {
    markdown: /[\s\p{Cc}%?#()<>\\"]/gu,
    angle: /[\n\r\p{Cc}%?#<>\\]/gu,
    shortcode: /[\s\p{Cc}%?#"`\\]/gu,
    html: /[\s\p{Cc}%?#<>"'`&=,\\]/gu,
  }[context];
  return path.replace(special, (character) =>
    /[()']/.test(character) ? hex(character) : encodeUriPart(character),
  );
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

/** Where a relative address leads, as a path of files. `..` beyond the root is dropped. */
export function filePath(folder: string, path: string, contentFolder: string): string {
  return path.startsWith('/') ? joinPath(contentFolder, path) : joinPath(folder, path);
}
