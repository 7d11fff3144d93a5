import { asTree, type ConfigFile, type ConfigTree } from './configTree';
import { newestHugo, parseHugoVersion, type HugoVersion } from './hugoVersion';
import { configSettings } from './siteConfig';
import { hugoVersionOf, type SiteFile } from './tellingFiles';

/** What tells which Hugo builds a site. */
export interface HugoSources {
  readonly config: readonly ConfigFile[];
  readonly files: readonly SiteFile[];
  /** As the user's setting or the command line gives it. */
  readonly hugo?: HugoVersion | undefined;
}

/** The version by which a site is judged, and where it is from. */
export interface JudgingHugo {
  readonly hugo: HugoVersion;
  readonly hugoFrom: 'given' | 'site' | 'newest';
}

/** The given Hugo, else what the site's files name (build scripts, then `module.hugoVersion`), else the newest. */
export function siteHugo({ config, files, hugo }: HugoSources): HugoVersion {
  return judgingHugo(() => configSettings(config, []), files, hugo).hugo;
}

/** @param settings all of the site's, asked for where nothing else tells */
export function judgingHugo(
  settings: () => ConfigTree,
  files: readonly SiteFile[],
  given: HugoVersion | undefined,
): JudgingHugo {
  if (given !== undefined) return { hugo: given, hugoFrom: 'given' };
  const found = hugoVersionOf(files) ?? versionInModule(settings());
  return found === undefined ? { hugo: newestHugo, hugoFrom: 'newest' } : { hugo: found, hugoFrom: 'site' };
}

/** `module.hugoVersion` says what the site needs at least, or at most. */
function versionInModule(settings: ConfigTree): HugoVersion | undefined {
  const range = asTree(asTree(settings['module'])?.['hugoversion']);
  const [most, least] = [range?.['max'], range?.['min']];
  return typeof most === 'string'
    ? parseHugoVersion(most)
    : typeof least === 'string'
      ? parseHugoVersion(least)
      : undefined;
}
