import { join } from 'node:path';
import { checkAcross } from '../core/checks/across/checkAcross';
import { checkConference } from '../core/checks/across/checkConference';
import { byPlace, checkNote } from '../core/checks/checkNote';
import { checkContentFile, contentFile } from '../core/checks/contentFiles';
import type { Finding } from '../core/checks/finding';
import { SitePages } from '../core/checks/site/notePages';
import {
  isPicture,
  mayHoldNames,
  mayNamePictures,
  PictureUse,
  pictureUri,
  unusedPictures,
} from '../core/checks/site/pictureUse';
import { withoutSilenced } from '../core/checks/silence/silence';
import { siteFacts, type SiteFacts } from '../core/checks/site/siteFacts';
import type { Conference } from '../core/conference/conference';
import type { FileText } from '../core/conference/conferenceModel';
import type { HugoVersion } from '../core/hugo/hugoVersion';
import type { ConfigFile } from '../core/hugo/siteConfig';
import { NoteReading } from '../core/note/parseNote';
import { utf8Fault } from '../core/text/utf8Fault';
import { pathFrom } from './command';
import { FolderOnDisk } from './folderOnDisk';
import { readConference, sitesBelow } from './readConferences';
import { servedFiles, siteAround, tellingFiles } from './siteAround';
import type { Troubles } from './troubles';

/** A finding with the note that it stands in, its path from the folder that was asked for on. */
export interface FoundInNote {
  readonly path: string;
  readonly finding: Finding;
}

export interface CheckedSite {
  /** Its path from the folder that was asked for on; empty for that folder itself. */
  readonly root: string;
  readonly found: readonly FoundInNote[];
  readonly notes: number;
  readonly facts: SiteFacts;
}

export interface CheckedFolder {
  /** Those of all its sites. */
  readonly found: readonly FoundInNote[];
  readonly sites: readonly CheckedSite[];
}

/**
 * Checks every note of the sites in a folder, or of the folder as plain notes, in the order of their paths. What can't be
 * read or checked is left out and said to `troubles`.
 */
export async function checkFolder(
  directory: string,
  hugo: HugoVersion | undefined,
  troubles: Troubles,
): Promise<CheckedFolder> {
  const sites = await sitesBelow(directory, troubles);
  const roots = sites.length === 0 ? [''] : sites;
  const kind = sites.length === 0 ? 'plain' : 'hugo';
  const checked: CheckedSite[] = [];
  for (const root of roots) checked.push(await checkSite(directory, root, kind, hugo, troubles));
  return { found: checked.flatMap(({ found }) => found), sites: checked };
}

async function checkSite(
  directory: string,
  root: string,
  kind: SiteFacts['kind'],
  hugo: HugoVersion | undefined,
  troubles: Troubles,
): Promise<CheckedSite> {
  const folder = new FolderOnDisk(join(directory, root), troubles);
  const notes: FileText[] = [];
  const files = new Set<string>();
  const paths: string[] = [];
  let config: readonly ConfigFile[] = [];
  const around = kind === 'hugo' ? siteAround(folder.path, troubles) : undefined;
  const told = around === undefined ? [] : await tellingFiles(around);
  const conference = await readConference(
    folder,
    kind,
    { files: told, hugo },
    {
      config: (read) => (config = read),
      note: (file) => notes.push(file),
      other: (path) => {
        paths.push(path);
        files.add(path);
      },
    },
  );
  if (around !== undefined) for (const path of servedFiles(around)) files.add(path);
  const site = siteFacts({ kind, config, files: told, hugo });
  const languages = conference.trees.map((tree) => new SitePages(conference, tree, files));
  const across = [checkConference(conference), checkAcross(conference)];
  const now = Date.now();
  const found = notes.flatMap(({ path, uri, text }) => {
    const reading = new NoteReading(uri, text, conference, conference.find(uri)?.note);
    const pages = languages.find((each) => each.has(uri))?.of(uri);
    let own: readonly Finding[] = [];
    try {
      own = checkNote(reading, { site, pages, now, malformedAt: malformedAt(folder, path, text) });
    } catch (error) {
      troubles.unchecked(join(folder.path, path), error);
    }
    const shared = withoutSilenced(
      text,
      across.flatMap((each) => each.get(uri) ?? []),
    );
    const all = shared.length === 0 ? own : [...own, ...shared].sort(byPlace);
    return all.map((finding) => ({ path: pathFrom({ root }, path), finding }));
  });
  const unused = unusedIn(conference, notes, paths, folder).map((each) => ({
    ...each,
    path: pathFrom({ root }, each.path),
  }));
  const others = otherContent(folder, conference, { paths, notes, site }).map((each) => ({
    ...each,
    path: pathFrom({ root }, each.path),
  }));
  return { root, found: [...found, ...others, ...unused], notes: notes.length, facts: site };
}

/** The offset of the first sign that stands in for bytes that are no UTF-8. A text with none of them has no such bytes. */
function malformedAt(folder: FolderOnDisk, path: string, text: string): number | undefined {
  if (!text.includes('\ufffd')) return undefined;
  const bytes = folder.readBytes(path);
  const fault = bytes && utf8Fault(bytes);
  return fault === undefined ? undefined : Buffer.from(bytes ?? []).toString('utf8', 0, fault).length;
}

/** What breaks the site in content that is no note. */
function otherContent(
  folder: FolderOnDisk,
  { config }: Conference,
  {
    paths,
    notes,
    site,
  }: { readonly paths: readonly string[]; readonly notes: readonly FileText[]; readonly site: SiteFacts },
): FoundInNote[] {
  if (config === undefined) return [];
  const bundles = new Set(notes.flatMap(({ path }) => /^(.*\/)index\.[^/]*$/i.exec(path)?.[1] ?? []));
  return paths.flatMap((path) => {
    const kind = contentFile(path, config);
    const text = kind && folder.text(path);
    if (kind === undefined || text === undefined) return [];
    const isPage = !bundles.has(path.slice(0, path.lastIndexOf('/') + 1));
    const file = { uri: folder.uriOf(path), kind, text, isPage };
    return checkContentFile(file, site).map((finding) => ({ path, finding }));
  });
}

function unusedIn(
  conference: Conference,
  notes: readonly FileText[],
  paths: readonly string[],
  folder: FolderOnDisk,
): FoundInNote[] {
  // Where no picture lies, nobody has to look which are named.
  if (!paths.some(isPicture)) return [];
  const use = new PictureUse();
  for (const { path, text } of notes) use.take(path, text);
  // Only where some seem to be unused the rest of the site is looked through.
  if (unusedPictures(conference, use, paths).size === 0) return [];
  const read = new Set(notes.map(({ path }) => path));
  for (const path of folder.files('', { followLinks: false, enter: mayHoldNames })) {
    const text = mayNamePictures(path) && !read.has(path) ? folder.text(path) : undefined;
    if (text !== undefined) use.take(path, text);
  }
  const pictures = unusedPictures(conference, use, paths);
  return paths.flatMap((path) =>
    (pictures.get(pictureUri(conference, path)) ?? []).map((finding) => ({ path, finding })),
  );
}
