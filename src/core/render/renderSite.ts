import { leadsSomewhere } from '../conference/habits/buttonTally';
import type { Conference, Page, Tree } from '../conference/conference';
import { walkFrom } from '../conference/pages/walkPages';
import { linkSite, type LinkSite } from '../edits/links/linkSite';
import { pagePlace } from '../hugo/pagePaths';
import type { SiteConfig } from '../hugo/siteConfig';

/**
 * The files of a site, as far as they are known now. Paths are relative to its root, `/` between names. Undefined says
 * that it is not known: the page is then rendered as if all were well, and `wanted` of what comes out names the path.
 */
export interface FileLookup {
  exists(path: string): boolean | undefined;
  /** A file's text; undefined where it is not known or cannot be read. */
  text(path: string): string | undefined;
  /** The names of the files in a folder. */
  list(folder: string): readonly string[] | undefined;
}

/** A site of which nothing but the notes is known. */
const unknownFiles: FileLookup = {
  exists: () => undefined,
  text: () => undefined,
  list: () => undefined,
};

/** What a note is rendered within. */
export interface RenderSite {
  readonly links: LinkSite;
  /** Undefined for a folder of plain notes: they are GitHub-flavoured Markdown without shortcodes. */
  readonly config: SiteConfig | undefined;
  readonly files: FileLookup;
  /** The page whose file, or as a section without one whose folder, is at `path`. */
  page(path: string): Page | undefined;
  /** Whether a button's address leads to a talk, and is not only the template's. */
  leadsSomewhere(href: string): boolean;
}

/**
 * The site of one language of a conference. What it looks up in all pages is gathered when it is first asked for: keep
 * it while no page comes, goes or changes its path, title or order.
 * @param now the conference with all notes as they are at the moment of a question
 */
export function renderSite(
  conference: Conference,
  tree: Tree,
  files: FileLookup = unknownFiles,
  now: () => Conference = () => conference,
): RenderSite {
  let links: LinkSite | undefined;
  let pages: Map<string, Page> | undefined;
  return {
    get links() {
      return (links ??= linkSite(conference, tree));
    },
    config: conference.config,
    files,
    page(path) {
      pages ??= new Map(Array.from(walkFrom(tree.home), (page) => [page.path, page]));
      return pages.get(path);
    },
    leadsSomewhere: (href) => leadsSomewhere(now(), href),
  };
}

/** The pages of the language that the note at `path` is written in. */
export function treeAt({ trees, config }: Conference, path: string): Tree {
  const language = config && pagePlace(path, config)?.language;
  const tree = trees.find((each) => each.language === language) ?? trees[0];
  if (tree === undefined) throw new Error('A conference has at least one language.');
  return tree;
}
