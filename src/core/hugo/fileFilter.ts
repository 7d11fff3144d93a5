import { goGlob } from './goGlob';
import type { LinearPattern } from '../text/linearPattern';
import type { ConfigTree } from './configTree';
import { isFrom, type HugoVersion } from './hugoVersion';

/** Which files of a folder a mount takes; paths are those from the folder on. */
export interface FileFilter {
  takes(path: string): boolean;
}

/** `files` of a mount is read from this release on. [Hugo: release notes of 0.153; tried: 0.131, 0.169] */
const filesSince = '0.153';

/** Begins a glob of files that are left out. */
const negation = '! ';

/**
 * What a mount's `files`, or the older `includeFiles` and `excludeFiles`, say; undefined where it takes all. Of the globs
 * in `files` the first one that fits decides. [Hugo: modules/config.go, hugofs/hglob/filename_filter.go]
 */
export function fileFilterOf(mount: ConfigTree, hugo: HugoVersion): FileFilter | undefined {
  const excluded = textsOf(mount['excludefiles']).map((glob) => negation + glob);
  const patterns = [
    ...excluded,
    ...textsOf(mount['includefiles']),
    ...(isFrom(hugo, filesSince) ? textsOf(mount['files']) : []),
  ];
  const rules = patterns.flatMap((written) => {
    const isExcluded = written.startsWith(negation);
    const named = isExcluded ? written.slice(negation.length) : written;
    const glob = named.startsWith('/') ? named : `/${named}`;
    const pattern = goGlob(glob);
    if (pattern === undefined) return [];
    return [{ isExcluded, pattern, folders: isExcluded ? [] : foldersOf(glob) }];
  });
  if (rules.length === 0) return undefined;
  const takesRest = rules.every(({ isExcluded }) => isExcluded);
  const takesFile = (path: string) => {
    const first = rules.find(({ pattern }) => pattern.test(path));
    return first === undefined ? takesRest : !first.isExcluded;
  };
  // Into a folder that is left out nobody goes; those that a glob of files names are gone into.
  const takesFolder = (path: string) => {
    const first = rules.find(
      ({ pattern, folders }) => pattern.test(path) || folders.some((each) => each.test(path)),
    );
    return first === undefined ? takesRest : !first.isExcluded || !first.pattern.test(path);
  };
  return {
    takes(path) {
      for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
        if (!takesFolder(`/${path.slice(0, slash)}`)) return false;
      return takesFile(`/${path}`);
    },
  };
}

/** The globs of the folders around what a glob names. */
function foldersOf(glob: string): LinearPattern[] {
  const names = glob.split('/').slice(1, -1);
  return names.flatMap((_, i) => goGlob(`/${names.slice(0, i + 1).join('/')}`) ?? []);
}

function textsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === 'string');
}
