import { goGlob } from './goGlob';
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
    const glob = isExcluded ? written.slice(negation.length) : written;
    const pattern = goGlob(glob.startsWith('/') ? glob : `/${glob}`);
    return pattern === undefined ? [] : [{ isExcluded, pattern }];
  });
  if (rules.length === 0) return undefined;
  const takesRest = rules.every(({ isExcluded }) => isExcluded);
  return {
    takes(path) {
      const first = rules.find(({ pattern }) => pattern.test(`/${path}`));
      return first === undefined ? takesRest : !first.isExcluded;
    },
  };
}

function textsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === 'string');
}
