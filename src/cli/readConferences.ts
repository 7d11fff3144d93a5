import { basename, join } from 'node:path';
import type { Conference } from '../core/conference/conference';
import { ConferenceModel } from '../core/conference/conferenceModel';
import type { FileText } from '../core/conference/conferenceModel';
import { isNoteFile } from '../core/conference/noteFiles';
import { isIgnoredName, isWithin } from '../core/hugo/pagePaths';
import { isConfigFile } from '../core/hugo/configFiles';
import { readSiteConfig } from '../core/hugo/siteConfig';
import type { ConfigFile, SiteConfig } from '../core/hugo/siteConfig';
import { isSiteRoot, mayHoldSites } from '../core/hugo/siteRoot';
import { FolderOnDisk } from './folderOnDisk';

/** A conference and where its root lies, relative to the folder that was asked for; empty for that folder itself. */
export interface FoundConference {
  readonly root: string;
  readonly conference: Conference;
}

/** How deep below the folder sites are looked for. */
const deepestSite = 3;

/**
 * Reads the conferences of a folder: the Hugo site that it is, else the sites in it, else the folder as plain notes.
 * Files that cannot be read are left out.
 */
export async function readConferences(directory: string): Promise<FoundConference[]> {
  const sites = await sitesIn(directory);
  if (sites.length === 0) return [{ root: '', conference: await readConference(directory, 'plain') }];
  const found: FoundConference[] = [];
  for (const root of sites) {
    found.push({ root, conference: await readConference(join(directory, root), 'hugo') });
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

/** Reads one conference whose root is `directory`. */
export async function readConference(
  directory: string,
  kind: Conference['kind'],
  listener?: Listener,
): Promise<Conference> {
  const folder = new FolderOnDisk(directory);
  const model = new ConferenceModel({
    id: folder.uri,
    kind,
    folderName: basename(directory),
    now: () => Date.now(),
  });
  const config = kind === 'hugo' ? await readConfig(folder) : undefined;
  const settings = config && readSiteConfig(config);
  listener?.config(config ?? []);
  return model.apply({ config, changed: readNotes(folder, settings, listener) }).conference;
}

/** The paths below `directory` of the Hugo sites in it; the empty path for itself. */
export function sitesIn(directory: string): Promise<string[]> {
  return findSites(directory, '', deepestSite);
}

async function findSites(directory: string, path: string, depth: number): Promise<string[]> {
  const folder = new FolderOnDisk(join(directory, path));
  if (await isSiteRoot(folder)) return [path];
  if (depth === 0) return [];
  const { folders } = await folder.list('');
  const sites: string[] = [];
  for (const name of folders.filter(mayHoldSites)) {
    sites.push(...(await findSites(directory, path === '' ? name : `${path}/${name}`, depth - 1)));
  }
  return sites;
}

async function readConfig(folder: FolderOnDisk): Promise<ConfigFile[]> {
  const { files } = await folder.list('');
  const defaults = await folder.list('config/_default');
  const paths = [...files, ...defaults.files.map((name) => `config/_default/${name}`)].filter(isConfigFile);
  return paths.map((path) => ({ path, uri: folder.uriOf(path), text: folder.readText(path) }));
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
      try {
        const file = { path, uri: folder.uriOf(path), text: folder.readText(path) };
        listener?.note(file);
        yield file;
      } catch (error) {
        process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }
}
