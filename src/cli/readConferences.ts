import { basename, join } from 'node:path';
import type { Conference } from '../core/conference/conference';
import { ConferenceModel } from '../core/conference/conferenceModel';
import type { FileText } from '../core/conference/conferenceModel';
import { isNoteFile } from '../core/conference/pages/noteFiles';
import { isIgnoredName, isWithin } from '../core/hugo/pagePaths';
import { configFolders, isConfigFile } from '../core/hugo/configFiles';
import { readSiteConfig } from '../core/hugo/siteConfig';
import type { ConfigFile, SiteConfig } from '../core/hugo/siteConfig';
import type { HugoVersion } from '../core/hugo/hugoVersion';
import { siteHugo, type HugoSources } from '../core/hugo/siteHugo';
import { isSiteRoot, mayHoldSites } from '../core/hugo/siteRoot';
import { FolderOnDisk } from './folderOnDisk';
import { siteAround, tellingFiles } from './siteAround';
import type { Troubles } from './troubles';

/** A conference and where its root lies, relative to the folder that was asked for; empty for that folder itself. */
export interface FoundConference {
  readonly root: string;
  readonly conference: Conference;
}

/** How deep below the folder sites are looked for. */
const deepestSite = 3;

/**
 * Reads the conferences of a folder: the Hugo site that it is, else the sites in it, else the folder as plain notes.
 * Files that cannot be read are left out and said to `troubles`.
 * @param hugo the version to judge by; else what each site's files name
 */
export async function readConferences(
  directory: string,
  troubles: Troubles,
  hugo?: HugoVersion,
): Promise<FoundConference[]> {
  const sites = await sitesIn(directory, troubles);
  if (sites.length === 0)
    return [{ root: '', conference: readConference(new FolderOnDisk(directory, troubles), 'plain') }];
  const found: FoundConference[] = [];
  for (const root of sites) {
    const folder = new FolderOnDisk(join(directory, root), troubles);
    const files = tellingFiles(siteAround(folder.path, troubles));
    found.push({ root, conference: readConference(folder, 'hugo', { files, hugo }) });
  }
  return found;
}

/** Takes what is read on the way, for a command that needs more than the model keeps. */
export interface Listener {
  config(files: readonly ConfigFile[]): void;
  note(file: FileText): void;
  /** A file beside the notes that is none, by its path from the root. */
  other(path: string): void;
}

/** Reads one conference whose root is `folder`. @param sources by what a site is judged */
export function readConference(
  folder: FolderOnDisk,
  kind: Conference['kind'],
  sources: Omit<HugoSources, 'config'> = { files: [] },
  listener?: Listener,
): Conference {
  const hugo = (files: readonly ConfigFile[]) => siteHugo({ ...sources, config: files });
  const model = new ConferenceModel({
    id: folder.uri,
    kind,
    folderName: basename(folder.path),
    now: () => Date.now(),
    hugo,
  });
  const config = kind === 'hugo' ? readConfig(folder) : undefined;
  const settings = config && readSiteConfig(config, hugo(config));
  listener?.config(config ?? []);
  return model.apply({ config, changed: readNotes(folder, settings, listener) }).conference;
}

/** The paths below `directory` of the Hugo sites in it; the empty path for itself. Links are not gone into. */
export function sitesIn(directory: string, troubles: Troubles): Promise<string[]> {
  return findSites(directory, '', deepestSite, troubles);
}

async function findSites(
  directory: string,
  path: string,
  depth: number,
  troubles: Troubles,
): Promise<string[]> {
  const folder = new FolderOnDisk(join(directory, path), troubles);
  if (await isSiteRoot(folder)) return [path];
  if (depth === 0) return [];
  const sites: string[] = [];
  for (const name of folder.ownFolders('').filter(mayHoldSites)) {
    sites.push(...(await findSites(directory, path === '' ? name : `${path}/${name}`, depth - 1, troubles)));
  }
  return sites;
}

function readConfig(folder: FolderOnDisk): ConfigFile[] {
  const paths = ['', ...configFolders].flatMap((path) => {
    const prefix = path === '' ? '' : `${path}/`;
    return folder.names(path, (name) => isConfigFile(prefix + name)).map((name) => prefix + name);
  });
  return paths.flatMap((path) => {
    const text = folder.readText(path);
    return text === undefined ? [] : [{ path, uri: folder.uriOf(path), text }];
  });
}

/** One note after the other, so that only one text is in memory beside what was read from the others. */
function* readNotes(
  folder: FolderOnDisk,
  config: SiteConfig | undefined,
  listener: Listener | undefined,
): Generator<FileText> {
  const roots = config?.contentRoots.map(({ source }) => source) ?? [''];
  const outermost = roots.filter((root) => !roots.some((other) => other !== root && isWithin(root, other)));
  // Hugo follows no links since 0.123 (gohugoio/hugo#11556).
  const options = { followLinks: config === undefined, enter: (name: string) => !isIgnoredName(name) };
  for (const root of new Set(outermost)) {
    for (const path of folder.files(root, options)) {
      if (!isNoteFile(path, config)) {
        listener?.other(path);
        continue;
      }
      const text = folder.readText(path);
      if (text === undefined) continue;
      const file = { path, uri: folder.uriOf(path), text };
      listener?.note(file);
      yield file;
    }
  }
}
