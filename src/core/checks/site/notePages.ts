import { notBuilt, type Conference, type Page, type Section, type Tree } from '../../conference/conference';
import { hugoLinkSite, plainLinkSite, type LinkSite } from '../../edits/links/linkSite';
import { isFrom } from '../../hugo/hugoVersion';
import type { LinkPage } from '../../hugo/linkPages';
import type { Note } from '../../note/note';
import { isPicture } from './pictureUse';

/** The pages and files around a note, as its links see them. */
export interface NotePages {
  /** Undefined for a file that is no page: its links are not followed. */
  readonly from: LinkPage | undefined;
  readonly site: LinkSite;
  /** False for a file that is no page of the site: one in a leaf bundle, one whose address another file has. */
  readonly isPage: boolean;
  /** False where Hugo does not render the page (draft, future, expired, of a kind that is not built): its shortcodes are read and not run. */
  readonly rendered: boolean;
  /** False where Hugo does not even read the file: it went with a section above that is not built. */
  readonly isRead: boolean;
  /** The titles of all pages by the paths of their files, for proposals. */
  readonly titles: ReadonlyMap<string, string>;
  /**
   * Files that are no notes (in content, `static`, `assets`), as they are written, by path from the conference's root in
   * lower case; undefined where nobody has looked: then nothing is said about files.
   */
  readonly files: FilesByName | undefined;
  readonly hasPictures: boolean;
  readonly contentFolder: string;
  /** The path below which the site is published: `/docs` for `https://x.example/docs/`, else empty. */
  readonly basePath: string;
  /** Folders whose files are published at the site's root. */
  readonly staticFolders: readonly string[];
  /** True where the menu leaves out a section above the page, but home: what the page lacks for the menu is no loss. */
  readonly hiddenAbove: boolean;
  /** True where a section above gives values to the pages below it. */
  readonly cascadesAbove: boolean;
  readonly language: string;
  /** The note at a page's path, as it was read last; undefined where the page has no file. Who asks depends on it. */
  noteAt(path: string): Note | undefined;
}

/**
 * The pages of a conference in one language, asked for each of its notes. Made for one snapshot; it follows later ones as
 * long as they have the same pages, at the cost of what changed.
 */
export class SitePages {
  readonly #site: LinkSite;
  readonly #language: string;
  readonly #titles = new Map<string, string>();
  readonly #unbuilt = new Set<string>();
  readonly #unread = new Set<string>();
  readonly #otherFiles = new Set<string>();
  readonly #pages = new Map<string, string>();
  readonly #uris = new Map<string, string>();
  readonly #files: FilesByName | undefined;
  /** Whether any picture lies where the site has its files. */
  readonly hasPictures: boolean;
  #conference: Conference;

  constructor(conference: Conference, { home, language }: Tree, files: ReadonlySet<string> | undefined) {
    this.#conference = conference;
    this.#language = language;
    const { config } = conference;
    this.#take(home, config === undefined || isFrom(config.hugo, keptSections), false);
    this.#files = files && byName(files);
    this.hasPictures = Array.from(files ?? []).some(isPicture);
    const paths = [...this.#titles.keys()];
    this.#site = config ? hugoLinkSite(paths, config, language) : plainLinkSite(paths);
  }

  /**
   * Sections that are not built stay where they are since Hugo reads pages anew, and links find them; before, all below
   * them went with them. [Hugo: content_map_page.go of 0.131, content_map_page_assembler.go of 0.165; tried: 0.111]
   */
  #take(page: Page, keepsSections: boolean, isGone: boolean): void {
    const isFound = isBuilt(page) && !isGone;
    if (page.note !== undefined) {
      this.#pages.set(page.note.uri, page.path);
      this.#uris.set(page.path, page.note.uri);
      if (!isFound || isUnwritten(page)) this.#unbuilt.add(page.note.uri);
      // The files of sections are read before it is known which of them are built. [tried: 0.111]
      if (isGone && page.kind === 'session') this.#unread.add(page.note.uri);
      // Of a page whose kind is not built later releases read no more than the front matter.
      if (page.kind === 'session' && page.leftOut === 'disabled' && keepsSections)
        this.#unread.add(page.note.uri);
      if (!isPageOfSite(page)) this.#otherFiles.add(page.note.uri);
    }
    if (isFound || (page.kind === 'section' && keepsSections)) this.#titles.set(page.path, page.title);
    if (page.kind === 'session') return;
    for (const child of page.children) this.#take(child, keepsSections, !isFound && !keepsSections);
  }

  /** Whether the note is a page of this language. */
  has(uri: string): boolean {
    return this.#pages.has(uri);
  }

  /** @param onDidAsk is told the URIs of other notes that were asked for */
  of(uri: string, onDidAsk?: (uri: string) => void): NotePages {
    const path = this.#pages.get(uri);
    const above = this.#above(uri);
    return {
      from: path === undefined ? undefined : this.#site.pageAt(path),
      site: this.#site,
      isPage: !this.#otherFiles.has(uri),
      rendered: !this.#unbuilt.has(uri),
      isRead: !this.#unread.has(uri),
      titles: this.#titles,
      files: this.#files,
      hasPictures: this.hasPictures,
      contentFolder: this.#site.contentFolder,
      basePath: this.#conference.config?.rendering.basePath ?? '',
      staticFolders: this.#conference.config?.staticFolders ?? [],
      hiddenAbove: above.slice(0, -1).some(({ leftOut }) => leftOut !== undefined),
      cascadesAbove: above.some(({ note }) => (note?.frontMatter.cascade.length ?? 0) > 0),
      language: this.#language,
      noteAt: (target) => {
        const other = this.#uris.get(target);
        if (other === undefined) return undefined;
        onDidAsk?.(other);
        return this.#conference.find(other)?.note;
      },
    };
  }

  /**
   * Goes on to a snapshot with the same pages: `dependents` of the two is not `all`.
   * @param changed the notes that were read again
   */
  follow(conference: Conference, changed: Iterable<string>): void {
    this.#conference = conference;
    for (const uri of changed) {
      const page = this.#pages.has(uri) ? conference.find(uri) : undefined;
      if (page !== undefined && this.#titles.has(page.path)) this.#titles.set(page.path, page.title);
    }
  }

  /** The sections above a note, the home page last. */
  #above(uri: string): readonly Section[] {
    const page = this.#conference.find(uri);
    return page === undefined ? [] : this.#conference.ancestors(page.id);
  }
}

/** From this release on Hugo reads pages anew. [Hugo: release notes of 0.123] */
const keptSections = '0.123';

/** Several stand for one where a disk tells capitals from small letters. */
type FilesByName = ReadonlyMap<string, readonly string[]>;

function byName(files: Iterable<string>): FilesByName {
  const named = new Map<string, string[]>();
  for (const file of files) {
    const name = file.toLowerCase();
    const same = named.get(name);
    if (same === undefined) named.set(name, [file]);
    else same.push(file);
  }
  return named;
}

/** False for a Markdown file in a leaf bundle, which is one of its resources, and for one that another file beats. */
export function isPageOfSite({ leftOut }: Page): boolean {
  return leftOut !== 'shadowed' && leftOut !== 'not-a-page';
}

/** What `hugo` without flags leaves out is not found by links either; a section whose kind is not built is. */
export function isBuilt({ leftOut, kind }: Page): boolean {
  return leftOut === undefined || !notBuilt.has(leftOut) || (leftOut === 'disabled' && kind === 'section');
}

/** Links find it, and Hugo writes no page of it. [tried: 0.111] */
function isUnwritten({ leftOut }: Page): boolean {
  return leftOut === 'unwritten' || leftOut === 'disabled';
}
