import { basename, join } from 'node:path';
import type { Conference } from '../core/conference/conference';
import { ConferenceModel } from '../core/conference/conferenceModel';
import type { FileText } from '../core/conference/conferenceModel';
import { isNoteFile } from '../core/conference/pages/noteFiles';
import { isIgnoredName, isWithin } from '../core/hugo/pagePaths';
import { readConfigFiles } from '../core/hugo/configFiles';
import { readSiteConfig } from '../core/hugo/siteConfig';
import type { ConfigFile, SiteConfig } from '../core/hugo/siteConfig';
import type { HugoVersion } from '../core/hugo/hugoVersion';
import { siteHugo, type HugoSources } from '../core/hugo/siteHugo';
import { sitesIn } from '../core/hugo/siteRoot';
import { FolderOnDisk } from './folderOnDisk';
import { siteAround, tellingFiles } from './siteAround';
import type { Troubles } from './troubles';

/** A conference and where its root lies, relative to the folder that was asked for; empty for that folder itself. */
export interface FoundConference {
  readonly root: string;
  readonly conference: Conference;
}

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
  const sites = await sitesBelow(directory, troubles);
  if (sites.length === 0)
    return [{ root: '', conference: await readConference(new FolderOnDisk(directory, troubles), 'plain') }];
  const found: FoundConference[] = [];
  for (const root of sites) {
    const folder = new FolderOnDisk(join(directory, root), troubles);
    const files = await tellingFiles(siteAround(folder.path, troubles));
    found.push({ root, conference: await readConference(folder, 'hugo', { files, hugo }) });
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
export async function readConference(
  folder: FolderOnDisk,
  kind: Conference['kind'],
  sources: Omit<HugoSources, 'config'> = { files: [] },
  listener?: Listener,
): Promise<Conference> {
  const hugo = (files: readonly ConfigFile[]) => siteHugo({ ...sources, config: files });
  const model = new ConferenceModel({
    id: folder.uri,
    kind,
    folderName: basename(folder.path),
    now: () => Date.now(),
    hugo,
  });
  const config = kind === 'hugo' ? await readConfigFiles(folder) : undefined;
  const settings = config && readSiteConfig(config, hugo(config));
  listener?.config(config ?? []);
  return model.apply({ config, changed: readNotes(folder, settings, listener) }).conference;
}

/** The paths below `directory` of the Hugo sites in it; the empty path for itself. */
export function sitesBelow(directory: string, troubles: Troubles): Promise<string[]> {
  return sitesIn((path) => new FolderOnDisk(join(directory, path), troubles));
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
      const text = folder.text(path);
      if (text === undefined) continue;
      const file = { path, uri: folder.uriOf(path), text };
      listener?.note(file);
      yield file;
    }
  }
}
