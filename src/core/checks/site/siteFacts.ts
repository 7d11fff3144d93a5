import { configSettings, readSiteConfig, texts } from '../../hugo/siteConfig';
import { asTree, type ConfigTree } from '../../hugo/configTree';
import type { RenderingSettings } from '../../hugo/renderingSettings';
import { isFrom, parseHugoVersion, type HugoVersion } from '../../hugo/hugoVersion';
import { mermaidOf } from '../../diagrams/siteMermaid';
import { judgingHugo, type HugoSources, type JudgingHugo } from '../../hugo/siteHugo';
import { relearnFor, shortcodesOfHugo, shortcodesOfRelearn } from '../../hugo/knownShortcodes';
import { isShortcodeTemplate, learnShortcodes, type ShortcodeBook } from '../../hugo/shortcodeBook';
import { linearPattern } from '../../text/linearPattern';
import { readFiles, type FolderView } from '../../hugo/folderView';
import { mayHoldTelling, tellingFolders, tellsHugoVersion, type SiteFile } from '../../hugo/tellingFiles';

/** What the checks need to know of the site around a note. Plain data; made anew when one of its files changes. */
export interface SiteFacts {
  /** `plain`: a folder of Markdown files that no Hugo builds. */
  readonly kind: 'hugo' | 'plain';
  readonly hugo: HugoVersion;
  readonly hugoFrom: JudgingHugo['hugoFrom'];
  /** Relearn's version, or the one that is taken for it; undefined for another theme. */
  readonly relearn: HugoVersion | undefined;
  /** Whether a file of the site names that version. */
  readonly isRelearnNamed: boolean;
  /** The Mermaid that the site draws with; undefined where it may be any. */
  readonly mermaid: string | undefined;
  readonly shortcodes: ShortcodeBook;
  /** What templates of the site itself write in the theme's place: `link`, `image`, `codeblock`, and shortcodes by name. */
  readonly ownTemplates: ReadonlySet<string>;
  /** False where the theme is not known: a name that is not in `shortcodes` may be one of its own. */
  readonly allShortcodesKnown: boolean;
  /** False where `refLinksErrorLevel = "WARNING"` lets a site be built with refs that find nothing. */
  readonly refsBreakBuild: boolean;
  /** Whether the site runs templates that stand in its notes. */
  readonly inlineShortcodes: boolean;
  /** Whether Hugo builds no page of HTML that lies among the notes. */
  readonly refusesHtml: boolean;
  /** Whether the site says itself which kinds of files are content, or which it trusts. */
  readonly ownMediaTypes: boolean;
  /**
   * The keys from which each of a page's dates is read, in the order in which Hugo tries them. [Hugo:
   * resources/page/pagemeta/page_frontmatter.go]
   */
  readonly dateKeys: readonly (readonly string[])[];
  readonly uglyUrls: boolean;
  /** Services that `privacy.SERVICE.disable` switches off, in lower case. */
  readonly disabledServices: readonly string[];
  /** Whether raw HTML gets into the page. */
  readonly unsafe: boolean;
  /** Whether Hugo's highlighter gets code blocks; false where a theme that is not known may have another. */
  readonly highlightsFences: boolean;
  /** Whether bare addresses become links. */
  readonly linkify: boolean;
  /** Whether quotes, dashes and dots become those of print. */
  readonly typographer: boolean;
  /** The first parts of the addresses under which Hugo makes pages of its own, one for each tag: `tags`, `categories`. */
  readonly taxonomies: readonly string[];
  /** How headings get their ids; undefined where templates of the site, or of a theme that is not known, write them. */
  readonly headingIds: RenderingSettings['headingIdType'] | undefined;
  /** The languages that are built, as `lang` of a reference names them. */
  readonly languages: readonly string[];
  /** The site's parameters, and those of its languages; undefined where a theme or a cascade may give others. */
  readonly parameters: readonly ConfigTree[] | undefined;
  /** The formats that a page may be put out in, in lower case; undefined where a theme may have others. */
  readonly outputFormats: ReadonlySet<string> | undefined;
}

/** The files beside the configuration that `siteFacts` reads. */
export function tellsOfSite(path: string): boolean {
  return (
    tellsHugoVersion(path) ||
    isShortcodeTemplate(path) ||
    tellsOfTheme(path) ||
    ownHook.test(path) ||
    themeSettings.test(path) ||
    otherSettings.test(path)
  );
}

/** The files of a folder that tell of the site: of its root, or of one around it. */
export async function readTelling(folder: FolderView): Promise<SiteFile[]> {
  const options = { enter: mayHoldTelling, followLinks: true };
  const below = await Promise.all(
    tellingFolders.map(async (path) => [...(await folder.files(path, options))].filter(tellsOfSite)),
  );
  return readFiles(folder, [...(await folder.names('', tellsOfSite)), ...below.flat()]);
}

/** Layouts of the site's own tell that no theme is needed, `version.txt` and `go.mod` tell Relearn's version. */
function tellsOfTheme(path: string): boolean {
  return path === 'go.mod' || ownLayout.test(path) || versionOfTheme.test(path);
}

/** Relearn says its version there, and so do its forks. [Relearn: layouts/partials/version.txt] */
const versionOfTheme = /^(?:themes|_vendor)\/.+\/layouts\/_?partials\/version\.txt$/;

/** A theme's own settings: of these the site has all that it does not say itself. [Hugo: documentation of themes] */
const themeSettings = /^(?:themes\/[^/]+|_vendor\/.+)\/((?:hugo|config)\.(?:toml|ya?ml|json))$/;

/** Settings of some builds alone, and a theme's in a folder of their own: they are not read, and may say anything. */
const otherSettings =
  /^(?:config\/(?!_default\/|production\/)[^/]+|(?:themes|_vendor)\/.+\/config\/[^/]+)\/.+\.(?:toml|ya?ml|json)$/;

/** A template of the site that writes headings, links, pictures or code blocks. [Hugo: documentation of render hooks] */
const ownHook = /^layouts\/(?:.+\/)?_markup\/render-(heading|link|image|codeblock)(?:[-.]\w+)*\.html$/;
const ownShortcode = /^layouts\/_?shortcodes\/([^/.]+)(?:\.\w+)*\.html$/;

const ownLayout = /^layouts\/(?:_default\/)?(?:baseof|single|page|home|list)(?:\.\w+)*\.html$/;

/** Of the files those count for which `tellsOfSite` is true; others do no harm. */
export interface FactSources extends HugoSources {
  readonly kind: SiteFacts['kind'];
}

/**
 * Gathers the facts. The Hugo version is the given one, else what the site's files name (build scripts, then
 * `module.hugoVersion`), else the newest. The theme is what the configuration names; a site that names none and has no
 * layouts of its own is taken for one of Relearn, which is what notes are written with.
 */
export function siteFacts({ kind, config, files, hugo: given }: FactSources): SiteFacts {
  const settings = configSettings(config, []);
  const { hugo, hugoFrom } = judgingHugo(() => settings, files, given);
  const { languages, rendering } = readSiteConfig(config, hugo);
  const theme = themeOf(settings, files);
  const learnt = learnShortcodes(files);
  const relearn = theme === 'relearn' ? (relearnVersion(files) ?? relearnFor(hugo)) : undefined;
  const isRelearnNamed = relearn !== undefined && relearnVersion(files) !== undefined;
  const isOpen =
    theme === 'unknown' ||
    themeNames(settings).length > 1 ||
    files.some(({ path }) => otherSettings.test(path));
  const all: readonly ConfigTree[] = [settings, ...files.map(settingsOfTheme)];
  const cascades = all.some((tree) => 'cascade' in tree);
  const fromThemes = files.some(({ path }) => !path.startsWith('layouts/') && isShortcodeTemplate(path));
  return {
    kind,
    hugo,
    hugoFrom,
    relearn,
    isRelearnNamed,
    // Without the theme's settings nobody knows whether they name another one.
    mermaid:
      relearn === undefined || !isRelearnNamed || 'custommermaidurl' in (asTree(settings['params']) ?? {})
        ? undefined
        : mermaidOf(relearn),
    shortcodes: new Map([
      ...shortcodesOfHugo(hugo),
      ...(relearn === undefined || fromThemes ? [] : shortcodesOfRelearn(relearn, hugo)),
      ...learnt,
    ]),
    ownTemplates: new Set(
      files.flatMap(({ path }) => (ownHook.exec(path) ?? ownShortcode.exec(path))?.[1]?.toLowerCase() ?? []),
    ),
    allShortcodesKnown: (theme !== 'unknown' || fromThemes) && !lacksLayouts(settings, files),
    refsBreakBuild: String(settings['reflinkserrorlevel']).toLowerCase() !== 'warning',
    inlineShortcodes:
      asTree(settings['security'])?.['enableinlineshortcodes'] === true ||
      settings['enableinlineshortcodes'] === true,
    refusesHtml: isFrom(hugo, '0.162') && !allowsContent(settings, 'text/html'),
    ownMediaTypes: all.some((tree) => 'mediatypes' in tree || 'contenttypes' in tree),
    dateKeys: dateKeysOf(settings),
    uglyUrls: settings['uglyurls'] === true,
    disabledServices: Object.entries(asTree(settings['privacy']) ?? {}).flatMap(([service, said]) =>
      asTree(said)?.['disable'] === true ? [service] : [],
    ),
    unsafe: rendering.unsafe,
    highlightsFences:
      !isOpen &&
      asTree(asTree(settings['markup'])?.['highlight'])?.['codefences'] !== false &&
      !files.some(({ path }) => ownHook.exec(path)?.[1] === 'codeblock'),
    linkify: rendering.linkify,
    typographer: rendering.typographer,
    taxonomies: taxonomiesOf(settings),
    languages: languages.map(({ code }) => code),
    parameters: isOpen || cascades ? undefined : all.flatMap(parametersOf),
    outputFormats: isOpen ? undefined : new Set(all.flatMap(outputFormatsOf)),
    headingIds: kind === 'plain' ? 'github' : headingIdsOf(rendering, files, relearn),
  };
}

/** Those of a language stand in its `params`, before 0.112 beside its other settings. */
function parametersOf(settings: ConfigTree): ConfigTree[] {
  const languages = Object.values(asTree(settings['languages']) ?? {}).map(asTree);
  return [settings, ...languages].flatMap((tree, i) => [
    ...(tree === undefined || i === 0 ? [] : [tree]),
    asTree(tree?.['params']) ?? {},
  ]);
}

/** Hugo's own, and those that Relearn's configuration adds. [Hugo: output/outputFormat.go; Relearn: hugo.toml of 5 to 9] */
const knownFormats =
  '404 alias amp calendar css csv gotmpl html httpstatus404 json markdown robots rss sitemap sitemapindex webappmanifest ' +
  'print search searchpage source';

function outputFormatsOf(settings: ConfigTree): string[] {
  return [...knownFormats.split(' '), ...Object.keys(asTree(settings['outputformats']) ?? {})];
}

/** Nothing for another file. */
function settingsOfTheme({ path, text }: SiteFile): ConfigTree {
  const name = themeSettings.exec(path)?.[1];
  return name === undefined ? {} : configSettings([{ path: name, uri: path, text }], []);
}

function headingIdsOf(
  rendering: RenderingSettings,
  files: readonly SiteFile[],
  relearn: HugoVersion | undefined,
): SiteFacts['headingIds'] {
  if (relearn === undefined || files.some(({ path }) => ownHook.exec(path)?.[1] === 'heading'))
    return undefined;
  const { autoHeadingIds, headingIdType } = rendering;
  return autoHeadingIds ? headingIdType : undefined;
}

/**
 * What `security.allowContent` says, a list of patterns of which those behind `! ` forbid; the usual one forbids HTML.
 * Where a pattern cannot be tried, nothing is refused. [Hugo: config/security, Whitelist.Accept]
 */
function allowsContent(settings: ConfigTree, type: string): boolean {
  const said = asTree(settings['security'])?.['allowcontent'] ?? ['! ^text/html$'];
  const list: unknown[] = Array.isArray(said) ? said : [said];
  const sources = list.flatMap((each) =>
    typeof each === 'string' && each.trim() !== '' ? [each.trim()] : [],
  );
  if (sources.length === 0 || sources.includes('none')) return false;
  const matches = (wanted: boolean) =>
    sources
      .filter((source) => source.startsWith('! ') === wanted)
      .map((source) => linearPattern(wanted ? source.slice(2) : source)?.test(type));
  const [denied, allowed] = [matches(true), matches(false)];
  if ([...denied, ...allowed].includes(undefined)) return true;
  return !denied.includes(true) && (allowed.length === 0 || allowed.includes(true));
}

/** What a key of dates stands for, beside itself. */
const dateAliases: Readonly<Record<string, readonly string[]>> = {
  lastmod: ['modified'],
  publishdate: ['pubdate', 'published'],
  expirydate: ['unpublishdate'],
};

/** The keys of each date where the site's `frontmatter` says nothing. */
const usualDateKeys: Readonly<Record<string, readonly string[]>> = {
  date: ['date', 'publishdate', 'lastmod'],
  lastmod: [':git', 'lastmod', 'date', 'publishdate'],
  publishdate: ['publishdate', 'date'],
  expirydate: ['expirydate'],
};

/**
 * `[frontmatter]` of the site, `:default` and aliases written out. A list ends before what is worked out from elsewhere,
 * the file's name or its time: whether the rest is read is not known. Git is asked only where the site turns that on.
 */
function dateKeysOf(settings: ConfigTree): readonly (readonly string[])[] {
  const own = asTree(settings['frontmatter']) ?? {};
  return Object.entries(usualDateKeys).map(([date, usual]) => {
    const said: unknown = own[date];
    const list: unknown[] = said === undefined ? [...usual] : Array.isArray(said) ? said : [said];
    const keys = list
      .flatMap((key) => (typeof key === 'string' ? [key.toLowerCase()] : []))
      .flatMap((key) => (key === ':default' ? usual : [key]))
      .flatMap((key) => [key, ...(dateAliases[key] ?? [])])
      .filter((key) => key !== ':git' || settings['enablegitinfo'] === true);
    const unknown = keys.findIndex((key) => key.startsWith(':'));
    return unknown < 0 ? keys : keys.slice(0, unknown);
  });
}

/** `[taxonomies] speaker = "speakers"` replaces Hugo's own. [Hugo: documentation of taxonomies] */
function taxonomiesOf(settings: ConfigTree): readonly string[] {
  const own = asTree(settings['taxonomies']);
  const off = texts(settings['disablekinds']).map((kind) => kind.toLowerCase());
  if (off.includes('taxonomy') && off.includes('term')) return [];
  return own === undefined
    ? ['tags', 'categories']
    : Object.values(own).flatMap((plural) => (typeof plural === 'string' ? [plural.toLowerCase()] : []));
}

/** Whether an address leads to a page that Hugo makes of tags. Which tags there are, other notes say. */
export function isTaxonomyAddress(path: string, { kind, taxonomies }: SiteFacts): boolean {
  const first = /^\/([^/?#]+)(?:[/?#]|$)/.exec(path)?.[1]?.toLowerCase();
  return kind === 'hugo' && first !== undefined && taxonomies.includes(first);
}

/** Whether notes are judged the same by both. */
export function areSameFacts(a: SiteFacts, b: SiteFacts): boolean {
  return plain(a) === plain(b);
}

function plain(facts: SiteFacts): string {
  return JSON.stringify({
    ...facts,
    shortcodes: [...facts.shortcodes].map(([name, { parameters, ...rest }]) => [
      name,
      rest,
      parameters && [...parameters],
    ]),
    ownTemplates: [...facts.ownTemplates],
    outputFormats: facts.outputFormats && [...facts.outputFormats],
  });
}

function themeNames(settings: ConfigTree): string[] {
  const imports: unknown = asTree(settings['module'])?.['imports'];
  return [settings['theme'], ...(Array.isArray(imports) ? imports.map((each) => asTree(each)?.['path']) : [])]
    .flat()
    .filter((name) => typeof name === 'string');
}

function themeOf(settings: ConfigTree, files: readonly SiteFile[]): 'relearn' | 'none' | 'unknown' {
  const names = themeNames(settings);
  if (names.some((name) => isRelearn(name, files))) return 'relearn';
  if (names.length > 0) return 'unknown';
  return files.some(({ path }) => ownLayout.test(path)) ? 'none' : 'relearn';
}

const relearnItself = /^(?:(?:hugo-theme-)?relearn|github\.com\/mcshelby\/hugo-theme-relearn(?:\/v\d+)?)$/i;

/** A fork may do anything, unless its templates are here and say which Relearn they are. */
function isRelearn(name: string, files: readonly SiteFile[]): boolean {
  if (relearnItself.test(name)) return true;
  const folder = name.replace(/\/v\d+$/, '');
  return files.some(
    ({ path }) =>
      versionOfTheme.test(path) &&
      (path.startsWith(`themes/${folder}/`) || path.startsWith(`_vendor/${folder}/`)),
  );
}

/** The configuration mounts layouts of the site's own, and they are not here. */
function lacksLayouts(settings: ConfigTree, files: readonly SiteFile[]): boolean {
  const mounts: unknown = asTree(settings['module'])?.['mounts'];
  const sources = (Array.isArray(mounts) ? mounts : []).flatMap((mount: unknown) => {
    const { source, target } = asTree(mount) ?? {};
    return typeof source === 'string' && typeof target === 'string' && /^layouts(?:\/|$)/.test(target)
      ? [source]
      : [];
  });
  return sources.some((source) => !files.some(({ path }) => path.startsWith(`${source}/`)));
}

function relearnVersion(files: readonly SiteFile[]): HugoVersion | undefined {
  for (const { path, text } of files) {
    if (versionOfTheme.test(path)) return parseHugoVersion(text);
    const required = /mcshelby\/hugo-theme-relearn(?:\/v\d+)?\s+v([1-9]\d*\.\d+\.\d+)/i.exec(
      path === 'go.mod' ? text : '',
    )?.[1];
    if (required !== undefined) return parseHugoVersion(required);
  }
  return undefined;
}
