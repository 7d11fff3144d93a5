import type { LinkPage } from '../hugo/linkPages';
import { decodePath, splitHref, type LinkTarget } from '../hugo/links';
import { isMarkdown } from '../hugo/pagePaths';
import type { Note } from '../note/note';
import { LineIndex } from '../text/lineIndex';
import type { FileEdits, TextEdit } from '../text/textEdit';
import type { LinkSite } from './linkSite';
import { noteAddresses, type NoteAddress } from './noteAddresses';
import { fileAddress, filePath, ownFolder, pageAddresses, unescaped } from './rewriteAddress';

/** A file or folder that gets a new path; with a folder all that is in it. Relative to the site's root. */
export interface PathMove {
  readonly from: string;
  readonly to: string;
}

/** A note whose addresses may have to follow. */
export interface LinkingNote {
  /** Before the moves. */
  readonly path: string;
  readonly text: string;
  /** What `text` was parsed to. */
  readonly note: Note;
}

export interface Moves {
  /** The site before the moves. */
  readonly site: LinkSite;
  /** They all happen at once: two files may change places. */
  readonly moves: readonly PathMove[];
  /** True for the path of a file that is there before the moves; asked for addresses that lead to no page. */
  readonly hasFile: (path: string) => boolean;
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
export function linkFollower({ site, moves, hasFile }: Moves): (note: LinkingNote) => FileEdits | undefined {
  const follow = (path: string) => newPath(path, moves);
  const sites = { before: site, after: site.withPaths(follow) };
  return ({ path, text, note }) => {
    const before = sites.before.pageAt(path);
    const after = sites.after.pageAt(follow(path));
    if (!before || !after) return undefined;
    const index = new LineIndex(text);
    const rewriter = new AddressRewriter(sites, { before, after }, follow, hasFile);
    const edits = noteAddresses(text, note).flatMap((address): TextEdit[] => {
      const { path: written } = splitHref(address.written);
      const newText = rewriter.rewrite(address, written);
      if (newText === undefined || newText === written) return [];
      return [{ range: index.range(address.start, address.start + written.length), newText }];
    });
    return edits.length > 0 ? { uri: note.uri, edits } : undefined;
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
  rewrite(address: NoteAddress, written: string): string | undefined {
    const target = this.#resolve('before', written, address.context);
    if (target.kind === 'page') return this.#toPage(address, written, target.page, target.by === 'name');
    if (target.kind !== 'no-page') return undefined;
    return (
      this.#toFile(address, written) ??
      (target.accident && this.#toPage(address, written, target.accident, true))
    );
  }

  #toPage(address: NoteAddress, written: string, before: LinkPage, byChance: boolean): string | undefined {
    const after = this.#sites.after.pageAt(this.#follow(before.path));
    if (!after) return undefined;
    const leadsThere = (path: string) => {
      const target = this.#resolve('after', path, address.context);
      if (target.kind === 'no-page') return byChance && target.accident?.path === after.path;
      return target.kind === 'page' && target.page.path === after.path && (byChance || target.by !== 'name');
    };
    if (leadsThere(written)) return undefined;
    const { contentFolder } = this.#sites.after;
    return pageAddresses(address, written, this.#from.after, { before, after }, contentFolder).find(
      leadsThere,
    );
  }

  #toFile(address: NoteAddress, written: string): string | undefined {
    const path = decodePath(address.context === 'shortcode' ? written : unescaped(written));
    const { contentFolder } = this.#sites.after;
    const after = addressFolders(this.#from.after, this.#sites.after.kind);
    for (const [i, folder] of addressFolders(this.#from.before, this.#sites.before.kind).entries()) {
      const file = filePath(folder, path, contentFolder);
      // A note's file that Hugo does not resolve to a page is not on the site.
      if (!this.#hasFile(file) || (this.#sites.before.kind === 'hugo' && isMarkdown(file))) continue;
      const newFile = this.#follow(file);
      const newFolder = after[i] ?? folder;
      if (filePath(newFolder, path, contentFolder) === newFile) return written;
      return fileAddress(address, written, newFolder, newFile, contentFolder);
    }
    return undefined;
  }

  #resolve(when: 'before' | 'after', path: string, context: NoteAddress['context']): LinkTarget {
    return this.#sites[when].resolve(this.#from[when], context === 'shortcode' ? path : unescaped(path));
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
