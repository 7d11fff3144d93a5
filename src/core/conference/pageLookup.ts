import { logicalName, logicalPath, pagePlace } from '../hugo/pagePaths';
import type { Conference, Page, Tree } from './conference';
import { walkFrom } from './walkPages';

/** Finds pages as Hugo's GetPage does, in one language. */
export interface PageLookup {
  /** @param path from the content folder on, with or without `/` in front; in any case, spaces or `-` alike */
  pageByLogicalPath(path: string): Page | undefined;
  /** The pages whose file (of a bundle or a section: folder) has this name, no ending; Hugo refuses more than one. */
  pagesByBaseName(name: string): readonly Page[];
}

const lookups = new WeakMap<Tree, PageLookup>();

/** The lookup of one tree of `conference`; made when first asked for and kept as long as the tree. */
export function pageLookup(conference: Conference, tree: Tree): PageLookup {
  let lookup = lookups.get(tree);
  if (lookup === undefined) {
    lookup = makeLookup(conference, tree);
    lookups.set(tree, lookup);
  }
  return lookup;
}

function makeLookup(conference: Conference, { home }: Tree): PageLookup {
  const byPath = new Map<string, Page>();
  const byName = new Map<string, Page[]>();
  for (const page of walkFrom(home)) {
    if (page.leftOut === 'shadowed' || page.leftOut === 'not-a-page') continue;
    const path = pathOf(page, home, conference);
    byPath.set(path, page);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const namesakes = byName.get(name);
    if (namesakes === undefined) byName.set(name, [page]);
    else namesakes.push(page);
  }
  return {
    pageByLogicalPath: (path) => byPath.get(`/${logicalName(path).replace(/^\/+|\/+$/g, '')}`),
    pagesByBaseName: (name) => byName.get(logicalName(name)) ?? [],
  };
}

function pathOf(page: Page, home: Page, { config }: Conference): string {
  if (page === home) return '/';
  const place = config === undefined ? undefined : pagePlace(page.path, config);
  if (place !== undefined) return logicalPath(place);
  const below = home.kind === 'section' && home.note === undefined ? home.path : '';
  const path = page.path.slice(below === '' ? 0 : below.length + 1).replace(/\.(md|markdown|mdown)$/i, '');
  return `/${logicalName(path)}`;
}
