import * as l10n from '@vscode/l10n';
import type { Conference, Page } from '../../conference/conference';
import { walkPages } from '../../conference/pages/walkPages';
import { imageFile, type ImageSite } from '../../edits/pictures/imageFiles';
import { imagePage, imageSite } from '../../edits/pictures/imageSite';
import { ownFolder } from '../../edits/links/rewriteAddress';
import { folderOf, relativePath } from '../../hugo/linkPages';
import { isWithin } from '../../hugo/pagePaths';
import type { Link, Note } from '../../note/note';
import type { ConferenceReport } from './conferenceReport';
import { PictureMoves } from './pictureMoves';

/** Fewer images show no habit. */
const fewest = 5;
/** So many of the images lie in one folder where there is a habit. */
const habit = 0.8;

interface Place {
  readonly page: Page;
  readonly image: Link;
  readonly file: string;
  /** The folder that the image lies in, seen from the note's own. */
  readonly folder: string;
}

/**
 * Images that lie elsewhere than nearly all others do, seen from their notes: beside the note where the rest is in
 * `_img`. Folders for the whole site are nobody's mistake.
 * @param files paths from the conference's root, of what is no note
 */
export function imageFindings(
  conference: Conference,
  files: ReadonlySet<string>,
  report: ConferenceReport,
): void {
  const places: Place[] = [];
  const counts = new Map<string, number>();
  for (const page of walkPages(conference)) {
    for (const place of placesOn(conference, page)) {
      places.push(place);
      counts.set(place.folder, (counts.get(place.folder) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const usual =
    most !== undefined && most[1] >= fewest && most[1] >= places.length * habit ? most[0] : undefined;
  const moves = new PictureMoves(conference, files);
  for (const { page, image, file, folder } of places) {
    const uri = page.note?.uri;
    if (uri === undefined) continue;
    if (usual === undefined || usual === '' || folder === usual || isWithin(folder, usual)) continue;
    report.add(
      uri,
      'image-elsewhere',
      { range: image.hrefRange },
      l10n.t('Most images of these notes are in “{0}”, but this one isn’t.', usual),
      moves.fixes(page, file, usual),
    );
  }
}

/** Snapshots share the pages that did not change: where their images lie is worked out once. */
const known = new WeakMap<
  Page,
  { readonly config: Conference['config']; readonly places: readonly Place[] }
>();

function placesOn(conference: Conference, page: Page): readonly Place[] {
  if (page.note === undefined || page.note.images.length === 0) return [];
  const { config } = conference;
  const before = known.get(page);
  if (before !== undefined && before.config === config) return before.places;
  const places = [...readPlaces(conference, page, page.note)];
  known.set(page, { config, places });
  return places;
}

function* readPlaces(conference: Conference, page: Page, { images }: Note): Generator<Place> {
  const from = imagePage(conference, page);
  if (from === undefined) return;
  const site: ImageSite = imageSite(conference, page);
  for (const image of images) {
    if (image.commentedOut || image.href.startsWith('data:') || image.href.includes('{{')) continue;
    const file = imageFile(from, site, image.href);
    if (file === undefined || !isWithin(file, site.contentFolder)) continue;
    if (site.staticFolders.some((folder) => isWithin(file, folder))) continue;
    yield { page, image, file, folder: relativePath(ownFolder(from), folderOf(file)) };
  }
}
