import type { LinkPage } from '../../hugo/linkPages';
import { decodePath, type LinkTarget } from '../../hugo/resolveLink';
import { isMarkdown } from '../../hugo/pagePaths';
import type { NoteReading } from '../../note/parseNote';
import type { FileEdits, TextEdit } from '../../text/textEdit';
import type { LinkSite } from './linkSite';
import { noteAddresses, uncertainAddresses } from './noteAddresses';
import { type NoteAddress, asRead } from './writtenAddress';
import { fileAddress, filePath, ownFolder, pageAddresses, renamedFile, rootAddress } from './rewriteAddress';

/** A file or folder that gets a new path; with a folder all that is in it. Relative to the site's root. */
export interface PathMove {
  readonly from: string;
  readonly to: string;
}

/** A note whose addresses may have to follow. */
export interface LinkingNote {
  /** Before the moves. */
  readonly path: string;
  readonly reading: NoteReading;
}

export interface Moves {
  /** The site before the moves. */
  readonly site: LinkSite;
  /** They all happen at once: two files may change places. */
  readonly moves: readonly PathMove[];
  /** True for the path of a file that is there before the moves; asked for addresses that lead to no page. */
  readonly hasFile: (path: string) => boolean;
  /**
   * Is told of what leads to a page or file before the moves and not after: addresses for which no way is found to lead
   * there, and what is left to its writer, since nobody knows what it counts from.
   */
  readonly left?: (note: LinkingNote, address: NoteAddress) => void;
}

/**
 * Keeps every address leading where it leads while pages get new paths: links to moved pages, and links and images in
 * moved notes. Only an address that led somewhere and would not lead there any more is changed, in its path alone:
 * `./`, extension, last slash, query, fragment and brackets stay as the writer has them.
 *
 * An address that a page's folder or the content folder resolved must not come to depend on a bare name that happens to
 * be unique.
 *
 * @returns a function to call for every note that moves or links to pages or files (see `hasLocalAddresses`). It gives
 *   the edits of the text as it is, by the note's URI before the moves; undefined where the note stays as it is.
 */
export function linkFollower({
  site,
  moves,
  hasFile,
  left,
}: Moves): (note: LinkingNote) => FileEdits | undefined {
  const follow = (path: string) => newPath(path, moves);
  const sites = { before: site, after: site.withPaths(follow) };
  return (linking) => {
    const { path, reading } = linking;
    const before = sites.before.pageAt(path);
    const after = sites.after.pageAt(follow(path));
    if (!before || !after) return undefined;
    const rewriter = new AddressRewriter(sites, { before, after }, follow, hasFile);
    const edits = noteAddresses(reading).flatMap((address): TextEdit[] => {
      const newText = rewriter.rewrite(address);
      if (newText === leftBehind) left?.(linking, address);
      if (newText === undefined || newText === leftBehind || newText === address.path) return [];
      return [{ range: reading.index.range(address.start, address.start + address.path.length), newText }];
    });
    if (left !== undefined) {
      for (const address of uncertainAddresses(reading)) {
        const way = rewriter.rewrite(address);
        if (way !== undefined && way !== address.path) left(linking, address);
      }
    }
    return edits.length > 0 ? { uri: reading.uri, edits } : undefined;
  };
}

/** The path after the moves. The move of the nearest folder counts. */
export function newPath(path: string, moves: readonly PathMove[]): string {
  let nearest: PathMove | undefined;
  for (const move of moves) {
    const concerned = path === move.from || path.startsWith(`${move.from}/`);
    if (concerned && move.from.length >= (nearest?.from.length ?? 0)) nearest = move;
  }
  return nearest ? nearest.to + path.slice(nearest.from.length) : path;
}

/** An address that should follow and can't. */
const leftBehind = Symbol('left behind');
type Rewritten = string | undefined | typeof leftBehind;

interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** Finds new addresses for one note. */
class AddressRewriter {
  readonly #sites: BeforeAfter<LinkSite>;
  readonly #from: BeforeAfter<LinkPage>;
  readonly #follow: (path: string) => string;
  readonly #hasFile: (path: string) => boolean;

  constructor(
    sites: BeforeAfter<LinkSite>,
    from: BeforeAfter<LinkPage>,
    follow: (path: string) => string,
    hasFile: (path: string) => boolean,
  ) {
    this.#sites = sites;
    this.#from = from;
    this.#follow = follow;
    this.#hasFile = hasFile;
  }

  /** The path to write instead; undefined where it may stay. */
  rewrite(address: NoteAddress): Rewritten {
    const target = this.#resolve('before', address.path, address.context);
    if (target.kind === 'page') return this.#toPage(address, target.page, target.by === 'name');
    if (target.kind !== 'no-page') return undefined;
    return (
      this.#toFile(address) ??
      this.#toFileFromRoot(address) ??
      (target.accident && this.#toPage(address, target.accident, true))
    );
  }

  #toPage(address: NoteAddress, before: LinkPage, byChance: boolean): Rewritten {
    const written = address.path;
    const after = this.#sites.after.pageAt(this.#follow(before.path));
    if (!after) return leftBehind;
    const leadsThere = (path: string) => {
      const target = this.#resolve('after', path, address.context);
      if (target.kind === 'no-page') return byChance && target.accident?.path === after.path;
      return target.kind === 'page' && target.page.path === after.path && (byChance || target.by !== 'name');
    };
    if (leadsThere(written)) return undefined;
    const { contentFolder } = this.#sites.after;
    const { context } = address;
    const way = { context, byAddress: byChance && context === 'html' };
    const ways = pageAddresses(way, written, this.#from.after, { before, after }, contentFolder);
    return ways.find(leadsThere) ?? leftBehind;
  }

  #toFile(address: NoteAddress): string | undefined {
    const written = address.path;
    const path = decodePath(asRead(written, address.context));
    const { contentFolder } = this.#sites.after;
    const after = addressFolders(this.#from.after, this.#sites.after.kind);
    for (const [i, folder] of addressFolders(this.#from.before, this.#sites.before.kind).entries()) {
      const file = filePath(folder, path, contentFolder);
      // A note's file that Hugo does not resolve to a page is not on the site.
      if (!this.#hasFile(file) || (this.#sites.before.kind === 'hugo' && isMarkdown(file))) continue;
      const newFile = this.#follow(file);
      const newFolder = after[i] ?? folder;
      if (this.#leadsToFile(address, written, newFolder, newFile)) return written;
      const renamed = renamedFile(address, file, newFile);
      return renamed !== undefined && this.#leadsToFile(address, renamed, newFolder, newFile)
        ? renamed
        : fileAddress(address, written, newFolder, newFile, contentFolder);
    }
    return undefined;
  }

  #leadsToFile({ context }: NoteAddress, written: string, folder: string, file: string): boolean {
    return filePath(folder, decodePath(asRead(written, context)), this.#sites.after.contentFolder) === file;
  }

  /** What `include` names is a file from the site's root, else from the content folder. [Hugo: tpl/os/os.go] */
  #toFileFromRoot(address: NoteAddress): string | undefined {
    if (!address.fromRoot) return undefined;
    const path = filePath('', decodePath(address.path).replace(/^\/+/, ''), '');
    const { contentFolder } = this.#sites.after;
    for (const folder of new Set(['', contentFolder])) {
      const file = filePath(folder, path, '');
      if (!this.#hasFile(file)) continue;
      const newFile = this.#follow(file);
      return newFile === file ? undefined : rootAddress(address, newFile, folder);
    }
    return undefined;
  }

  #resolve(when: 'before' | 'after', path: string, context: NoteAddress['context']): LinkTarget {
    const site = this.#sites[when];
    const read = asRead(path, context);
    return context === 'html'
      ? site.resolveHtml(this.#from[when], read)
      : site.resolve(this.#from[when], read);
  }
}

/**
 * The folders that the address of a file may count from, the site's own reading first: the published page's address
 * (`day-1/02_mesh/` for a plain note, so that `../_img/x.png` lies beside the note), then the file's folder, which
 * VS Code's preview counts from.
 */
function addressFolders(page: LinkPage, kind: LinkSite['kind']): string[] {
  const own = ownFolder(page);
  return kind === 'hugo' && page.role === 'plain' ? [page.path.replace(/\.[^./]+$/, ''), own] : [own];
}
