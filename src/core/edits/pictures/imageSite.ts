import type { Conference, Page } from '../../conference/conference';
import { walkPages } from '../../conference/pages/walkPages';
import { linkPage, type LinkPage } from '../../hugo/linkPages';
import { isWithin } from '../../hugo/pagePaths';
import { plainLinkPage } from '../../hugo/plainLinks';
import type { ImageSite, ShownImages } from './imageFiles';

/** How the files beside a page are published. */
export function imageSite({ kind, config }: Conference, { path }: Page): ImageSite {
  return {
    kind,
    contentFolder: config?.contentRoots.find(({ source }) => isWithin(path, source))?.source ?? '',
    staticFolders: config?.staticFolders ?? [],
    uglyUrls: config?.rendering.uglyUrls ?? false,
  };
}

/** A page as addresses see it; undefined for what Hugo makes no page of. */
export function imagePage({ config }: Conference, { path }: Page): LinkPage | undefined {
  return config === undefined ? plainLinkPage(path) : linkPage(path, config);
}

/** Whose images say where a page's new ones go, the nearest first: its own, those beside it, the whole conference's. */
export function* imageHabits(conference: Conference, page: Page): Generator<Iterable<ShownImages>> {
  yield shown(conference, [page]);
  const section = conference.ancestors(page.id)[0];
  if (section !== undefined) yield shown(conference, [section, ...section.children]);
  yield shown(conference, walkPages(conference));
}

function* shown(conference: Conference, pages: Iterable<Page>): Generator<ShownImages> {
  for (const page of pages) {
    if (page.note === undefined || page.note.images.length === 0) continue;
    const asLinked = imagePage(conference, page);
    if (asLinked === undefined) continue;
    const hrefs = page.note.images.filter(({ commentedOut }) => !commentedOut).map(({ href }) => href);
    yield { page: asLinked, hrefs };
  }
}
