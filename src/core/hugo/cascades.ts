import { goGlob } from './goGlob';

/** A part of a `cascade`: values for the pages that its target fits. Plain data. */
export interface Cascade {
  /** By key in lower case, those of `params` among them. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Globs; a part that is not there fits all. */
  readonly target: Readonly<Partial<Record<TargetKey, readonly string[]>>>;
}

type TargetKey = 'path' | 'kind' | 'lang' | 'environment';

/** A page as the target of a cascade sees it. */
export interface CascadeTarget {
  /** As Hugo finds the page: `/day-1/02_mesh`. */
  readonly path: string;
  readonly kind: 'home' | 'section' | 'page';
  readonly language: string;
}

/** `hugo` without flags builds for this one. [Hugo: common/hugo/hugo.go, EnvironmentProduction] */
const environment = 'production';

/** More parts than that nobody writes; the rest is passed over. */
const mostParts = 200;

/**
 * Reads what stands at the key `cascade`: one map, or a list of maps. Anything else is none.
 * [Hugo: resources/page/page_matcher.go, DecodeCascadeConfig]
 */
export function readCascades(value: unknown): readonly Cascade[] {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  return parts.slice(0, mostParts).flatMap((part) => {
    const entries = entriesOf(part);
    if (entries === undefined) return [];
    const values = new Map<string, unknown>();
    let target: Cascade['target'] = {};
    for (const [key, each] of entries) {
      if (key === 'target' || key === '_target') target = readTarget(each);
      else if (key !== 'params') values.set(key, each);
    }
    for (const [key, each] of entriesOf(entries.find(([key]) => key === 'params')?.[1]) ?? [])
      if (!values.has(key)) values.set(key, each);
    return values.size === 0 ? [] : [{ values, target }];
  });
}

function readTarget(value: unknown): Cascade['target'] {
  const target: Partial<Record<TargetKey, readonly string[]>> = {};
  for (const [key, each] of entriesOf(value) ?? []) {
    if (typeof each === 'string' && each !== '' && isTargetKey(key)) target[key] = [each];
    if (key !== 'sites') continue;
    const matrix = entriesOf(entriesOf(each)?.find(([name]) => name === 'matrix')?.[1]);
    const languages = matrix?.find(([name]) => name === 'languages')?.[1];
    const list = (Array.isArray(languages) ? languages : [languages]) as unknown[];
    const named = list.filter((language) => typeof language === 'string');
    if (named.length > 0) target.lang = named;
  }
  return target;
}

function isTargetKey(key: string): key is TargetKey {
  return key === 'path' || key === 'kind' || key === 'lang' || key === 'environment';
}

function entriesOf(value: unknown): [key: string, value: unknown][] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date)
    return undefined;
  return Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]);
}

/**
 * The values that a page inherits: of several parts for one key the first counts.
 * @param cascades the page's own first, then those of the sections above, the nearest first, the site's last
 */
export function inheritedValues(
  cascades: readonly Cascade[],
  page: CascadeTarget,
): ReadonlyMap<string, unknown> {
  const inherited = new Map<string, unknown>();
  for (const { values, target } of cascades) {
    if (!fits(target, page)) continue;
    for (const [key, value] of values) if (!inherited.has(key)) inherited.set(key, value);
  }
  return inherited;
}

function fits(
  { path, kind, lang, environment: environments }: Cascade['target'],
  page: CascadeTarget,
): boolean {
  return (
    matches(kind, page.kind) &&
    matches(lang, page.language) &&
    matches(environments, environment) &&
    matches(path, page.path)
  );
}

function matches(globs: readonly string[] | undefined, text: string): boolean {
  return globs === undefined || globs.some((glob) => globOf(glob)?.test(text) === true);
}

/** Compiling one takes longer than trying it on a page. */
const compiled = new Map<string, ReturnType<typeof goGlob>>();
const mostCompiled = 1000;

function globOf(glob: string): ReturnType<typeof goGlob> {
  let pattern = compiled.get(glob);
  if (pattern === undefined && !compiled.has(glob)) {
    if (compiled.size >= mostCompiled) compiled.clear();
    pattern = goGlob(glob);
    compiled.set(glob, pattern);
  }
  return pattern;
}
