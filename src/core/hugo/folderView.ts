/** Some disks are read at once, others answer later. */
type Soon<T> = T | Promise<T>;

export interface FolderList {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Those of the folders that are no links. */
  readonly ownFolders: readonly string[];
}

export interface WalkOptions {
  /** Whether to go into a folder. */
  readonly enter: (name: string, path: string) => boolean;
  readonly followLinks: boolean;
}

/**
 * A folder with all that lies in it: on a disk, or as an editor has it, where unsaved text goes before the disk. Paths are
 * relative to it, with `/` between names, the empty one is its own. Where there is nothing, nothing is found.
 */
export interface FolderView {
  uriOf(path: string): string;
  /** The names in the folder at `path`; links count as what they lead to. */
  list(path: string): Soon<FolderList>;
  /** The names of the files in the folder at `path` that are `wanted`. */
  names(path: string, wanted: (name: string) => boolean): Soon<readonly string[]>;
  /** The paths of all files in the folder at `path` and those below. */
  files(path: string, options: WalkOptions): Soon<Iterable<string>>;
  /** A file's text; undefined where it can't be read. */
  text(path: string): Soon<string | undefined>;
}

/** The texts of those files at `paths` that can be read. */
export async function readFiles(
  folder: FolderView,
  paths: readonly string[],
): Promise<{ readonly path: string; readonly text: string }[]> {
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await folder.text(path) })));
  return files.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}
