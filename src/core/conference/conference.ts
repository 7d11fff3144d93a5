import type { SiteConfig } from '../hugo/siteConfig';
import type { Note } from '../note/note';
import type { TodoRules } from '../note/todos/todoRules';
import type { GivenTalkLinks } from './talkLinks/givenLinks';
import type { SessionTalk, TalkInFile } from './talk';

/**
 * A page's reason for being left out of the site's menu.
 * `unlisted`: Hugo writes the page and lists it nowhere, or the other way round. `unwritten`: neither, though links find
 * it. `disabled`: the site has no pages of its kind. `shadowed`: another file has the same address and wins.
 * `not-a-page`: a Markdown file inside a leaf bundle.
 */
export type LeftOut =
  | 'no-title'
  | 'hidden'
  | 'draft'
  | 'future'
  | 'expired'
  | 'unlisted'
  | 'unwritten'
  | 'disabled'
  | 'shadowed'
  | 'not-a-page'
  | 'unreadable';

/** Reasons for which Hugo does not build a page. One that can't be read it refuses with the whole site. */
export const notBuilt: ReadonlySet<LeftOut> = new Set([
  'draft',
  'future',
  'expired',
  'disabled',
  'shadowed',
  'not-a-page',
]);

/** Sums over a page and all pages below it. */
export interface Totals {
  readonly sessions: number;
  /** Open TODO lines. */
  readonly todos: number;
  readonly missingVideo: number;
  readonly missingSlides: number;
}

interface PageBase {
  /**
   * Stable for the life of the page: the URI of its file, or for a section the URI of its folder.
   * It does not change when the page's text does.
   */
  readonly id: string;
  /** The page's file relative to the conference's root, `/` between names; a section's folder where it has no file. */
  readonly path: string;
  /** What the site's menu calls it: linkTitle, else title, else what stands in for it (first heading, file name). */
  readonly title: string;
  /** The same with the words that the menu shows before and behind it: `menuPre`, `menuPost`. */
  readonly menuTitle: string;
  /** Hugo's weight; 0 for none. */
  readonly weight: number;
  /** Why the menu does not show the page; undefined where it shows it. */
  readonly leftOut: LeftOut | undefined;
  /** Undefined for a section without `_index.md`. */
  readonly note: Note | undefined;
  readonly totals: Totals;
}

/** A folder of the site: a day, a track, or the home page (`path` of the content folder itself). */
export interface Section extends PageBase {
  readonly kind: 'section';
  /** The folder's URI. */
  readonly folder: string;
  /** In the order of the menu; pages that the menu leaves out stand where their sort keys put them. */
  readonly children: readonly Page[];
}

/** One talk: a plain file or a leaf bundle. A file of plain notes may hold several, see `talks`. */
export interface Session extends PageBase {
  readonly kind: 'session';
  readonly note: Note;
  /** True for `name/index.md`: its images lie beside it and `id` is the URI of that file. */
  readonly bundle: boolean;
  readonly missing: { readonly video: boolean; readonly slides: boolean };
  /** Of plain notes: links of its talk that the page of a section has beside the link to it. */
  readonly given?: GivenTalkLinks | undefined;
  /** Of plain notes: what they say of their talk besides front matter. */
  readonly talk?: SessionTalk | undefined;
  /** Of a plain note that holds several talks: these, in the order of the text; at least two. */
  readonly talks?: readonly TalkInFile[] | undefined;
}

export type Page = Section | Session;

/** The pages of one language. A site with one language has one tree, with `language` as configured or `en`. */
export interface Tree {
  readonly language: string;
  readonly languageName: string;
  readonly home: Section;
}

/** One site, or one folder of plain notes. Immutable: a change makes a new one that shares what did not change. */
export interface Conference {
  /** The URI of the site's root (where its configuration lies) or of the plain notes folder; no slash at the end. */
  readonly id: string;
  readonly kind: 'hugo' | 'plain';
  readonly title: string;
  readonly trees: readonly Tree[];
  /** What its configuration says; undefined for a folder of plain notes. */
  readonly config: SiteConfig | undefined;
  /** By which its notes were read. */
  readonly todoRules: TodoRules;
  /** The page whose file is `uri`, or whose id it is; undefined where the conference has no such page. */
  find(uri: string): Page | undefined;
  /** The section that holds the page with this id, up to the home page, nearest first. */
  ancestors(id: string): readonly Section[];
}
