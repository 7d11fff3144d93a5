import type { Conference, Page, Tree } from '../conference/conference';
import { walkFrom } from '../conference/walkPages';
import { hugoLinkSite, plainLinkSite, type LinkSite } from '../edits/linkSite';
import type { LinkPage } from '../hugo/linkPages';

/** The pages and files around a note, as its links see them. */
export interface NotePages {
  /** Undefined for a file that is no page: its links are not followed. */
  readonly from: LinkPage | undefined;
  readonly site: LinkSite;
  /** False where Hugo does not render the page (draft, future, expired): its shortcodes are read and not run. */
  readonly rendered: boolean;
  /** The paths of all pages' files, for proposals. */
  readonly paths: readonly string[];
  /**
   * Files that are no notes, by path from the conference's root in lower case (content, `static`, `assets`); undefined
   * where nobody has looked: then nothing is said about files.
   */
  readonly files: ReadonlySet<string> | undefined;
  readonly contentFolder: string;
}

/** The pages of a conference in one language, made once for a snapshot and asked for each of its notes. */
export class SitePages {
  readonly #site: LinkSite;
  readonly #paths: readonly string[];
  readonly #unbuilt = new Set<string>();
  readonly #pages = new Map<string, string>();

  constructor(
    { config }: Conference,
    { home, language }: Tree,
    private readonly files: ReadonlySet<string> | undefined,
  ) {
    const paths: string[] = [];
    for (const page of walkFrom(home)) {
      if (page.note !== undefined) this.#pages.set(page.note.uri, page.path);
      if (isBuilt(page)) paths.push(page.path);
      else if (page.note !== undefined) this.#unbuilt.add(page.note.uri);
    }
    this.#paths = paths;
    this.#site = config ? hugoLinkSite(paths, config, language) : plainLinkSite(paths);
  }

  /** Whether the note is a page of this language. */
  has(uri: string): boolean {
    return this.#pages.has(uri);
  }

  of(uri: string): NotePages {
    const path = this.#pages.get(uri);
    return {
      from: path === undefined ? undefined : this.#site.pageAt(path),
      site: this.#site,
      rendered: !this.#unbuilt.has(uri),
      paths: this.#paths,
      files: this.files,
      contentFolder: this.#site.contentFolder,
    };
  }
}

/** What `hugo` without flags leaves out is not found by links either. */
function isBuilt({ leftOut }: Page): boolean {
  return leftOut === undefined || !notBuilt.has(leftOut);
}

const notBuilt: ReadonlySet<string> = new Set(['draft', 'future', 'expired', 'shadowed', 'not-a-page']);
