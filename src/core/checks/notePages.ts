import type { Conference, Page, Section, Tree } from '../conference/conference';
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
  /** The titles of all pages by the paths of their files, for proposals. */
  readonly titles: ReadonlyMap<string, string>;
  /**
   * Files that are no notes, by path from the conference's root in lower case (content, `static`, `assets`); undefined
   * where nobody has looked: then nothing is said about files.
   */
  readonly files: ReadonlySet<string> | undefined;
  readonly hasPictures: boolean;
  readonly contentFolder: string;
  /** True where the menu leaves out a section above the page: what the page lacks for the menu is no loss. */
  readonly hiddenAbove: boolean;
}

/** The pages of a conference in one language, made once for a snapshot and asked for each of its notes. */
export class SitePages {
  readonly #site: LinkSite;
  readonly #titles = new Map<string, string>();
  readonly #unbuilt = new Set<string>();
  readonly #pages = new Map<string, string>();
  readonly #hiddenAbove = new Set<string>();
  readonly #hasPictures: boolean;

  constructor(
    { config }: Conference,
    { home, language }: Tree,
    private readonly files: ReadonlySet<string> | undefined,
  ) {
    for (const page of walkFrom(home)) {
      if (page.note !== undefined) this.#pages.set(page.note.uri, page.path);
      if (isBuilt(page)) this.#titles.set(page.path, page.title);
      else if (page.note !== undefined) this.#unbuilt.add(page.note.uri);
    }
    this.#hide(home, false);
    this.#hasPictures = files !== undefined && [...files].some((file) => picture.test(file));
    const paths = [...this.#titles.keys()];
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
      titles: this.#titles,
      files: this.files,
      hasPictures: this.#hasPictures,
      contentFolder: this.#site.contentFolder,
      hiddenAbove: this.#hiddenAbove.has(uri),
    };
  }

  #hide(section: Section, hidden: boolean): void {
    for (const child of section.children) {
      if (hidden && child.note !== undefined) this.#hiddenAbove.add(child.note.uri);
      if (child.kind === 'section') this.#hide(child, hidden || child.leftOut !== undefined);
    }
  }
}

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif)$/;

/** What `hugo` without flags leaves out is not found by links either. */
function isBuilt({ leftOut }: Page): boolean {
  return leftOut === undefined || !notBuilt.has(leftOut);
}

const notBuilt: ReadonlySet<string> = new Set(['draft', 'future', 'expired', 'shadowed', 'not-a-page']);
