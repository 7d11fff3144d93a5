import type { Conference, Page, Section } from '../conference/conference';
import { walkFrom, walkPages } from '../conference/pages/walkPages';
import { hugoLinkSite, linkSite, plainLinkSite, type LinkSite } from '../edits/links/linkSite';
import { treeOf } from '../conference/pages/placeOfPage';
import { linkedPage, recommendedLinks } from './recommendedLinks';

/** A way to find pages, and the ids of the pages that it finds. */
interface Finder {
  readonly site: LinkSite;
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Which sessions of a conference its day pages recommend. Follows the snapshots: a changed day page costs its own links;
 * only where pages come or go are the links of all day pages looked at again.
 */
export class RecommendedTalks {
  readonly #name: string;
  /** By the URI of the recommending page. */
  #byPage = new Map<string, readonly string[]>();
  #counts = new Map<string, number>();
  /** Made when a link leads out of its own day: by the id of the home page. Good while no page comes or goes. */
  #finders = new Map<string, Finder>();

  /** @param name what the user calls the section of a day's page */
  constructor(name: string) {
    this.#name = name;
  }

  /** Of all recommended pages. */
  get ids(): Iterable<string> {
    return this.#counts.keys();
  }

  /** Whether a page recommends the session with this id. */
  has(id: string): boolean {
    return this.#counts.has(id);
  }

  /** The ids of the sessions that a page recommends, by the URI of its note, in the order of its links. */
  on(uri: string): readonly string[] {
    return this.#byPage.get(uri) ?? [];
  }

  /**
   * Takes a change in.
   * @param before undefined for a conference that is new
   * @param uris the notes that changed
   * @returns the ids of the sessions that are recommended now and were not, or the other way round
   */
  take(before: Conference | undefined, after: Conference, uris: ReadonlySet<string>): ReadonlySet<string> {
    const old = new Set(this.#counts.keys());
    if (before === undefined || before.config !== after.config || hasOtherPages(before, after, uris)) {
      this.#byPage = new Map();
      this.#counts = new Map();
      this.#finders = new Map();
      for (const page of walkPages(after)) if (page.kind === 'section') this.#look(after, page);
    } else {
      for (const uri of uris) {
        const page = after.find(uri);
        if (page?.kind === 'section') this.#look(after, page);
      }
    }
    const changed = new Set<string>();
    for (const id of old) if (!this.#counts.has(id)) changed.add(id);
    for (const id of this.#counts.keys()) if (!old.has(id)) changed.add(id);
    return changed;
  }

  #look(conference: Conference, section: Section): void {
    const { note } = section;
    if (note === undefined) return;
    const links = recommendedLinks(note, this.#name);
    const known = this.#byPage.get(note.uri) ?? [];
    if (links.length === 0 && known.length === 0) return;
    const ids = links.length === 0 ? [] : this.#resolve(conference, section, links);
    for (const id of ids) this.#count(id, 1);
    for (const id of known) this.#count(id, -1);
    this.#byPage.set(note.uri, ids);
  }

  #count(id: string, by: 1 | -1): void {
    const count = (this.#counts.get(id) ?? 0) + by;
    if (count > 0) this.#counts.set(id, count);
    else this.#counts.delete(id);
  }

  #resolve(conference: Conference, section: Section, links: readonly { readonly href: string }[]): string[] {
    const near = nearFinder(conference, section);
    return links.flatMap(({ href }) => {
      const found = find(near, section, href) ?? find(this.#farFinder(conference, section), section, href);
      return found ?? [];
    });
  }

  #farFinder(conference: Conference, section: Section): Finder {
    const tree = treeOf(conference, section);
    let finder = this.#finders.get(tree.home.id);
    if (finder === undefined) {
      finder = { site: linkSite(conference, tree), ids: idsOf(walkFrom(tree.home)) };
      this.#finders.set(tree.home.id, finder);
    }
    return finder;
  }
}

/** Finds the pages of one day: nearly all that a day recommends are its own. */
function nearFinder(conference: Conference, section: Section): Finder {
  const ids = idsOf(walkFrom(section));
  const { config } = conference;
  const paths = [...ids.keys()];
  const { language } = treeOf(conference, section);
  return { site: config ? hugoLinkSite(paths, config, language) : plainLinkSite(paths), ids };
}

function find({ site, ids }: Finder, { path }: Section, href: string): string | undefined {
  const from = site.pageAt(path);
  const page = from && linkedPage(site, from, href);
  return page && ids.get(page.path);
}

/** Files without an address of their own are nothing that a link finds. */
function idsOf(pages: Iterable<Page>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, id, leftOut } of pages) {
    if (leftOut !== 'shadowed' && leftOut !== 'not-a-page') ids.set(path, id);
  }
  return ids;
}

function hasOtherPages(before: Conference, after: Conference, uris: ReadonlySet<string>): boolean {
  for (const uri of uris) {
    const [was, is] = [before.find(uri), after.find(uri)];
    if (was?.path !== is?.path || was?.leftOut !== is?.leftOut) return true;
  }
  return false;
}
