import { isNothing, textOf } from './hugoCasts';
import type { LocatedValue } from './frontMatterValues';
import { isFrom, type HugoVersion } from '../hugo/hugoVersion';

/** What a key asks its value to be: a map of settings, a list of text, text, a number, true or false, one of some words. */
type Wanted = 'map' | 'list' | 'text' | 'number' | 'flag' | readonly string[];

/** A value of front matter for which Hugo, or the theme, refuses the site. */
export interface Refused {
  /** The key at the top of the front matter, in lower case. */
  readonly key: string;
  /** As a person calls it: `build`, `build.list`. */
  readonly name: string;
  readonly wanted: Wanted | 'removed' | 'not-allowed';
  /** What stands there, where it is one word. */
  readonly word?: string;
  readonly since?: string;
  readonly until?: string;
  /** False where only templates that read the value fail. */
  readonly breaksBuild?: false;
}

export interface DemandingSite {
  readonly hugo: HugoVersion;
  /** Undefined for another theme. */
  readonly relearn: HugoVersion | undefined;
  /** Whether the site has media types or a policy of its own, by which it may know more than Hugo does. */
  readonly ownMediaTypes: boolean;
}

type Values = ReadonlyMap<string, LocatedValue>;

/** From this release on Hugo reads pages anew: it decodes `build`, `params`, `markup`, `cascade` strictly. */
const newPages = '0.123';

/** From this release on the warning about `_build`, deprecated in 0.145, is an error. [Hugo: common/hugo, Deprecate: 15 releases on] */
const withoutUnderscore = '0.160';

/**
 * The values that Hugo's decoders refuse. [Hugo: hugolib/page__meta.go and resources/page of 0.111, 0.123, 0.131, 0.165,
 * and mapstructure's weak decoding, by which text of digits is a number and numbers are text; tried: 0.111, 0.131, 0.169]
 *
 * @param hasImages whether the page shows a picture, for which Relearn reads `imageEffects`
 */
export function* refusedValues(values: Values, site: DemandingSite, hasImages = false): Generator<Refused> {
  const { hugo } = site;
  yield* buildOptions(values, hugo);
  if (isFrom(hugo, newPages)) {
    yield* params(values, hugo);
    yield* markup(values, site);
    yield* kind(values, hugo);
    yield* cascade(values, hugo);
    yield* sitemap(values);
    yield* menus(values, site);
    const sites = isFrom(hugo, '0.153') ? present(values, 'sites') : undefined;
    if (sites !== undefined && !isMap(sites))
      yield { key: 'sites', name: 'sites', wanted: 'map', since: '0.153' };
  }
  yield* ofRelearn(values, site, hasImages);
}

/** `_build`, and from 0.123 on `build`; where both stand there, the first counts. */
function* buildOptions(values: Values, hugo: HugoVersion): Generator<Refused> {
  const key = values.has('_build') ? '_build' : isFrom(hugo, newPages) ? 'build' : undefined;
  if (key === undefined) return;
  if (key === '_build' && isFrom(hugo, withoutUnderscore)) {
    yield { key, name: key, wanted: 'removed', since: withoutUnderscore };
    return;
  }
  const found = present(values, key);
  if (found === undefined) return;
  if (!isMap(found)) {
    yield { key, name: key, wanted: 'map', ...wordOf(found) };
    return;
  }
  yield* fields(key, found.value, { list: 'text', render: 'text', publishresources: 'flag' });
}

/** A text of JSON is a map to Hugo's casts. Nothing at all counts as one from 0.162 on. */
function* params(values: Values, hugo: HugoVersion): Generator<Refused> {
  const found = values.get('params');
  if (found === undefined || isMap(found) || isJsonMap(found.value)) return;
  if (!isNothing(found)) yield { key: 'params', name: 'params', wanted: 'map', since: newPages };
  else if (!isFrom(hugo, '0.162'))
    yield { key: 'params', name: 'params', wanted: 'map', since: newPages, until: '0.162' };
}

/** The languages of content that Hugo has converters for, by the names that it knows them by. [Hugo: media/builtin.go] */
const contentFormats: readonly string[] =
  'markdown goldmark md mdown text/markdown html htm text/html org text/org asciidoc asciidocext adoc ad text/asciidoc rst text/rst pandoc pdc text/pandoc'.split(
    ' ',
  );
/** To be proposed. */
const usualFormats: readonly string[] = ['markdown', 'html', 'org', 'asciidocext', 'rst', 'pandoc'];

function* markup(values: Values, { ownMediaTypes }: DemandingSite): Generator<Refused> {
  const found = present(values, 'markup');
  const word = found && textOf(found);
  if (word === undefined || word === '' || ownMediaTypes) return;
  if (!contentFormats.includes(word.toLowerCase()))
    yield { key: 'markup', name: 'markup', wanted: usualFormats, word, since: newPages };
}

const kinds: readonly string[] = ['page', 'home', 'section', 'taxonomy', 'term'];
const allKinds: ReadonlySet<string> = new Set([...kinds, 'taxonomyterm']);

/** `kind` was a word of Hugo's in pages until it read them in dimensions. */
function* kind(values: Values, hugo: HugoVersion): Generator<Refused> {
  const found = isFrom(hugo, '0.153') ? undefined : present(values, 'kind');
  const word = found && textOf(found);
  if (word === undefined || word === '' || allKinds.has(word.toLowerCase())) return;
  yield { key: 'kind', name: 'kind', wanted: kinds, word, since: newPages, until: '0.153' };
}

/** A map, or a list, of which what is no map is passed over. */
function* cascade(values: Values, hugo: HugoVersion): Generator<Refused> {
  const found = present(values, 'cascade');
  if (found === undefined) return;
  const key = 'cascade';
  const maps = (found.items ?? [found]).filter(isMap);
  if (found.items === undefined && maps.length === 0) {
    yield { key, name: key, wanted: 'map', since: newPages };
    return;
  }
  for (const each of maps) {
    const entries = new Map(entriesOf(each.value));
    const reserved = ['kind', 'path', 'lang', ...(isFrom(hugo, '0.153') ? [key] : [])];
    const notAllowed = reserved.find((name) => entries.has(name));
    if (notAllowed !== undefined) yield { key, name: `cascade.${notAllowed}`, wanted: 'not-allowed' };
    for (const name of ['target', '_target']) {
      const target = entries.get(name);
      if (target === undefined || target === null) continue;
      if (!isTree(target)) {
        yield { key, name: `cascade.${name}`, wanted: 'map' };
        continue;
      }
      yield* fields(`cascade.${name}`, target, { path: 'text', kind: 'text', environment: 'text' }, key);
      const word = new Map(entriesOf(target)).get('kind');
      // Patterns may mean any kind.
      if (typeof word === 'string' && /^\w+$/.test(word) && !allKinds.has(word.toLowerCase()))
        yield { key, name: `cascade.${name}.kind`, wanted: kinds, word };
    }
  }
}

/** What is no map counts as none. */
function* sitemap(values: Values): Generator<Refused> {
  const found = present(values, 'sitemap');
  if (found === undefined || !isMap(found)) return;
  yield* fields('sitemap', found.value, {
    priority: 'number',
    changefreq: 'text',
    filename: 'text',
    disable: 'flag',
  });
}

/** Read when a template asks for the site's menus, as Relearn's do. Lists are lenient. [tried: 0.111 refuses the map alone] */
function* menus(values: Values, { relearn }: DemandingSite): Generator<Refused> {
  const key = values.has('menus') ? 'menus' : 'menu';
  const found = present(values, key);
  if (found === undefined || !isMap(found)) return;
  const strictness = relearn === undefined ? ({ breaksBuild: false } as const) : {};
  for (const [name, entry] of entriesOf(found.value)) {
    if (entry === null || isJsonMap(entry)) continue;
    if (!isTree(entry)) yield { key, name: `${key}.${name}`, wanted: 'map', ...strictness };
    else
      for (const each of fields(`${key}.${name}`, entry, { weight: 'number', params: 'map' }, key))
        yield { ...each, ...strictness };
  }
}

/**
 * Keys that Relearn's templates read on every page: `link.errorlevel` where they look for what an address leads to,
 * `linkEffects` where they write a link, `imageEffects` where a picture. `images` is read by Hugo's template for previews of links, which Relearn uses.
 * [Relearn: partials/_relearn of 7.4 to 9; Hugo: embedded templates, get-page-images; tried: 0.131 and 0.169 with 7.6.1]
 */
function* ofRelearn(values: Values, { relearn }: DemandingSite, hasImages: boolean): Generator<Refused> {
  if (relearn === undefined || !isFrom(relearn, '7.4') || isFrom(relearn, '10.0')) return;
  for (const [key, name] of [
    ['link', 'link'],
    ['linkeffects', 'linkEffects'],
    ...(hasImages ? ([['imageeffects', 'imageEffects']] as const) : []),
  ] as const) {
    const found = present(values, key);
    if (found !== undefined && isSaid(found) && !isMap(found)) yield { key, name, wanted: 'map' };
  }
  const images = present(values, 'images');
  if (images === undefined || !isSaid(images) || isMap(images)) return;
  if (images.items === undefined) yield { key: 'images', name: 'images', wanted: 'list', ...wordOf(images) };
  else if (images.items.some((item) => !isNothing(item) && textOf(item) === undefined))
    yield { key: 'images', name: 'images', wanted: 'list' };
}

/** The values in a map that mapstructure does not make what its struct wants. Names there have no case. */
function* fields(
  name: string,
  map: unknown,
  wanted: Readonly<Record<string, 'text' | 'number' | 'flag' | 'map'>>,
  key = name,
): Generator<Refused> {
  for (const [field, value] of entriesOf(map)) {
    const want = Object.hasOwn(wanted, field) ? wanted[field] : undefined;
    if (want === undefined || value === null || value === undefined || passes(value, want)) continue;
    yield { key, name: `${name}.${field}`, wanted: want };
  }
}

/** What Go's strconv.ParseBool reads. */
const flagWords: ReadonlySet<string> = new Set(
  '1 t T TRUE true True 0 f F FALSE false False'.split(' ').concat(''),
);
const numberWord = /^[-+]?(?:\d[\d_]*\.?\d*|\.\d+|inf|nan|0x[\da-f]+)(?:e[-+]?\d+)?$/i;

function passes(value: unknown, wanted: 'text' | 'number' | 'flag' | 'map'): boolean {
  if (wanted === 'map') return isTree(value);
  // A date is text in YAML and in JSON; TOML's own are rare, and nobody has tried them.
  if (value instanceof Date) return true;
  if (typeof value === 'object') return false;
  if (typeof value !== 'string' || wanted === 'text') return true;
  return wanted === 'flag' ? flagWords.has(value) : value === '' || numberWord.test(value);
}

function present(values: Values, key: string): LocatedValue | undefined {
  const found = values.get(key);
  return found === undefined || isNothing(found) ? undefined : found;
}

function isMap({ value, items }: LocatedValue): boolean {
  return items === undefined && isTree(value);
}

function isTree(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isJsonMap(value: unknown): boolean {
  if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return false;
  try {
    return isTree(JSON.parse(value));
  } catch {
    return false;
  }
}

/** As Go's templates see it. */
function isSaid({ value, items }: LocatedValue): boolean {
  return items === undefined ? Boolean(value) : items.length > 0;
}

function entriesOf(map: unknown): [string, unknown][] {
  return isTree(map) ? Object.entries(map as object).map(([key, value]) => [key.toLowerCase(), value]) : [];
}

function wordOf({ value }: LocatedValue): { word?: string } {
  return typeof value === 'string' || typeof value === 'boolean' ? { word: String(value) } : {};
}
