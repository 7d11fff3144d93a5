import * as l10n from '@vscode/l10n';
import { asTree, mergeTrees, readConfigTree } from './configTree';
import type { ConfigFile, ConfigProblem, ConfigTree } from './configTree';
import { linearPattern, type LinearPattern } from '../text/linearPattern';
import { readCascades, type Cascade } from './cascades';
import { configFolders, configNames } from './configFiles';
import { fileFilterOf, type FileFilter } from './fileFilter';
import { isFrom, newestHugo, type HugoVersion } from './hugoVersion';
import { readRenderingSettings, type RenderingSettings } from './renderingSettings';

export type { ConfigFile, ConfigProblem } from './configTree';

/** What Talk Notes needs of a Hugo site's configuration, with Hugo's defaults where it says nothing. */
export interface SiteConfig {
  readonly title: string | undefined;
  /** The version by which it was read. */
  readonly hugo: HugoVersion;
  /** The languages that are built, in the site's order (weight, then code); never empty. */
  readonly languages: readonly SiteLanguage[];
  /** `code` of the language of files that name none. */
  readonly defaultLanguage: string;
  /** Where content lies; the most specific first. */
  readonly contentRoots: readonly ContentRoot[];
  /** Relearn's `params.ordersectionsby`, lower case. */
  readonly orderSectionsBy: string | undefined;
  /** Of files that Hugo leaves out; tried on `/` and the path from the site's root. */
  readonly ignoreFiles: readonly LinearPattern[];
  /** Folders whose files are published at the site's root as they are; relative to the site's root. */
  readonly staticFolders: readonly string[];
  readonly pluralizeListTitles: boolean;
  readonly capitalizeListTitles: boolean;
  readonly rendering: RenderingSettings;
  /** What else is built: `buildDrafts`, `buildFuture`, `buildExpired`. */
  readonly builds: { readonly drafts: boolean; readonly future: boolean; readonly expired: boolean };
  /** Codes of languages that are not built; files that name one are no pages. */
  readonly disabledLanguages: ReadonlySet<string>;
  /** Kinds of pages that the site does not build (`disableKinds`): `page`, `section`, `home`, `term`. */
  readonly disabledKinds: ReadonlySet<string>;
  /** Values for all pages, those of one language among them. */
  readonly cascades: readonly Cascade[];
  readonly problems: readonly ConfigProblem[];
}

interface SiteLanguage {
  /** As in the configuration and in file names, lower case: `en`, `pt-br`. */
  readonly code: string;
  /** For a person; the code where the site gives no name. */
  readonly name: string;
  readonly title: string | undefined;
  /** As `languageCode` says it, `locale` since 0.158: `de-AT`. */
  readonly locale: string | undefined;
  readonly orderSectionsBy: string | undefined;
}

/** A folder whose files are content: `contentDir`, a language's `contentDir`, or a module mount. */
export interface ContentRoot {
  /** Relative to the site's root, no slash at either end. */
  readonly source: string;
  /** Where it hangs below the content folder; empty for the content folder itself. */
  readonly target: string;
  /** The language of its files; undefined where only their names tell. */
  readonly language: string | undefined;
  /** Which of its files count; undefined for all. */
  readonly filter?: FileFilter | undefined;
}

/**
 * Reads a site's configuration as Hugo 0.131 and 0.169 do (tried: facts on root files, `config/_default`, contentDir,
 * mounts, languages): of the root files the first in Hugo's order of preference, over it the files of the folder.
 * Never throws: a file that cannot be read counts as empty and stands in `problems`.
 * @param hugo the version that reads it
 */
export function readSiteConfig(files: readonly ConfigFile[], hugo: HugoVersion = newestHugo): SiteConfig {
  const problems: ConfigProblem[] = [];
  const settings = configSettings(files, problems);
  const defaultLanguage = text(settings['defaultcontentlanguage'])?.toLowerCase() ?? 'en';
  const languages = readLanguages(settings, defaultLanguage);
  return {
    title: text(settings['title']),
    hugo,
    languages: languages.map(({ language }) => language),
    defaultLanguage,
    contentRoots: readContentRoots(settings, languages, hugo),
    orderSectionsBy: orderParam(settings),
    ignoreFiles: readIgnoreFiles(settings, files, problems),
    staticFolders: readStaticFolders(settings),
    pluralizeListTitles: settings['pluralizelisttitles'] !== false,
    capitalizeListTitles: settings['capitalizelisttitles'] !== false,
    rendering: readRenderingSettings(settings, hugo),
    builds: {
      drafts: settings['builddrafts'] === true,
      future: settings['buildfuture'] === true,
      expired: settings['buildexpired'] === true,
    },
    disabledLanguages: disabledLanguages(settings),
    disabledKinds: disabledKinds(settings, hugo),
    cascades: siteCascades(settings),
    problems,
  };
}

/** All settings of a site as one tree, keys in lower case; what cannot be read goes into `problems`. */
export function configSettings(files: readonly ConfigFile[], problems: ConfigProblem[]): ConfigTree {
  let settings: ConfigTree = {};
  for (const file of inOrderOfPower(files)) {
    const tree = readConfigTree(file, problems);
    if (tree !== undefined) settings = mergeTrees(settings, placed(file.path, tree));
  }
  return settings;
}

function inOrderOfPower(files: readonly ConfigFile[]): ConfigFile[] {
  const root = configNames
    .map((name) => files.find(({ path }) => path === name))
    .find((file) => file !== undefined);
  const inFolders = configFolders.flatMap((folder) =>
    files.filter(({ path }) => path.startsWith(`${folder}/`)).sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
  return root === undefined ? inFolders : [root, ...inFolders];
}

/**
 * Settings of `config/_default/params.toml` belong under `params`, those of `menus.de.toml` under `languages.de.menus`.
 * [Hugo: config/configLoader.go, LoadConfigFromDir]
 */
function placed(path: string, tree: ConfigTree): ConfigTree {
  const [name = '', second] = path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .split('.')
    .slice(0, -1);
  if (name === 'hugo' || name === 'config') return tree;
  if (second === undefined) return { [name]: tree };
  return { languages: { [second]: name === 'languages' ? tree : { [name]: tree } } };
}

interface ConfiguredLanguage {
  readonly language: SiteLanguage;
  readonly contentDir: string | undefined;
}

function readLanguages(settings: ConfigTree, defaultLanguage: string): ConfiguredLanguage[] {
  const disabled = disabledLanguages(settings);
  const found = Object.entries(asTree(settings['languages']) ?? {}).flatMap(([code, value]) => {
    const tree = asTree(value);
    if (tree === undefined || disabled.has(code)) return [];
    const weight = typeof tree['weight'] === 'number' ? tree['weight'] : 0;
    const language: SiteLanguage = {
      code,
      name: text(tree['label']) ?? text(tree['languagename']) ?? code,
      title: text(tree['title']),
      locale: localeOf(tree) ?? localeOf(settings),
      orderSectionsBy: orderParam(tree),
    };
    return [{ language, weight, contentDir: text(tree['contentdir']) }];
  });
  if (found.length === 0) {
    const language = {
      code: defaultLanguage,
      name: defaultLanguage,
      title: undefined,
      locale: localeOf(settings),
      orderSectionsBy: undefined,
    };
    return [{ language, contentDir: undefined }];
  }
  return found.sort((a, b) => byWeight(a.weight, b.weight) || (a.language.code < b.language.code ? -1 : 1));
}

function disabledLanguages(settings: ConfigTree): ReadonlySet<string> {
  const off = Object.entries(asTree(settings['languages']) ?? {}).flatMap(([code, value]) =>
    asTree(value)?.['disabled'] === true ? [code] : [],
  );
  return new Set([...texts(settings['disablelanguages']).map((code) => code.toLowerCase()), ...off]);
}

/** From this release on capitals do not count in them. [Hugo: config/allconfig/allconfig.go of 0.112; tried: 0.111] */
const kindsInCapitals = '0.112';

function disabledKinds(settings: ConfigTree, hugo: HugoVersion): ReadonlySet<string> {
  const kinds = texts(settings['disablekinds']);
  return new Set(isFrom(hugo, kindsInCapitals) ? kinds.map((kind) => kind.toLowerCase()) : kinds);
}

/** Those of a language go before those of the site. [Hugo: config/allconfig/allconfig.go] */
function siteCascades(settings: ConfigTree): readonly Cascade[] {
  const ofLanguages = Object.entries(asTree(settings['languages']) ?? {}).flatMap(([code, value]) =>
    readCascades(asTree(value)?.['cascade']).map(({ values, target }) => ({
      values,
      target: { lang: [code], ...target },
    })),
  );
  return [...ofLanguages, ...readCascades(settings['cascade'])];
}

function localeOf(tree: ConfigTree): string | undefined {
  return text(tree['locale']) ?? text(tree['languagecode']);
}

/** Ascending; 0 means none and comes last. */
function byWeight(a: number, b: number): number {
  return (a === 0 ? Infinity : a) === (b === 0 ? Infinity : b) ? 0 : (a || Infinity) - (b || Infinity);
}

function readContentRoots(
  settings: ConfigTree,
  languages: readonly ConfiguredLanguage[],
  hugo: HugoVersion,
): ContentRoot[] {
  const mounted = readMounts(settings, hugo);
  const roots = mounted.length > 0 ? mounted : contentDirs(settings, languages);
  // A folder within another belongs to the inner root, as `content/de` beside `content`.
  return roots.sort((a, b) => b.source.length - a.source.length);
}

function contentDirs(settings: ConfigTree, languages: readonly ConfiguredLanguage[]): ContentRoot[] {
  const shared = folder(text(settings['contentdir']) ?? 'content') ?? 'content';
  const roots: ContentRoot[] = [];
  for (const { language, contentDir } of languages) {
    const source = contentDir === undefined ? shared : folder(contentDir);
    if (source === undefined || source === shared) continue;
    roots.push({ source, target: '', language: language.code });
  }
  if (roots.length < languages.length) roots.push({ source: shared, target: '', language: undefined });
  return roots;
}

/** Any mount into `content` takes the place of all contentDirs. Those that lie outside the site are not seen. */
function readMounts(settings: ConfigTree, hugo: HugoVersion): ContentRoot[] {
  const mounts = asTree(settings['module'])?.['mounts'];
  return (Array.isArray(mounts) ? mounts : []).flatMap((mount: unknown) => {
    const tree = asTree(mount) ?? {};
    const source = folder(text(tree['source']) ?? '');
    const target = folder(text(tree['target']) ?? '');
    if (source === undefined || target === undefined || !/^content(\/|$)/.test(target)) return [];
    const filter = fileFilterOf(tree, hugo);
    const language = text(tree['lang'])?.toLowerCase();
    return [
      {
        source,
        target: target.slice('content/'.length),
        language,
        ...(filter === undefined ? {} : { filter }),
      },
    ];
  });
}

/** [Hugo: `staticDir`, one or several; tried: their files are published at the site's root] */
function readStaticFolders(settings: ConfigTree): readonly string[] {
  const named = texts(settings['staticdir']).flatMap((path) => folder(path) ?? []);
  return named.length > 0 ? named : ['static'];
}

/** A folder relative to the site's root without slashes and dots around it; undefined where it lies outside. */
function folder(path: string): string | undefined {
  const names = path.split(/[\\/]+/).filter((name) => name !== '' && name !== '.');
  return names.includes('..') ? undefined : names.join('/');
}

function readIgnoreFiles(
  settings: ConfigTree,
  files: readonly ConfigFile[],
  problems: ConfigProblem[],
): readonly LinearPattern[] {
  return texts(settings['ignorefiles']).flatMap((source) => {
    const pattern = linearPattern(source);
    if (pattern !== undefined) return [pattern];
    const at = whereIs(source, files);
    if (at !== undefined) {
      problems.push({
        code: 'config-ignore-files',
        severity: 'warning',
        message: l10n.t('Talk Notes doesn’t support this ignoreFiles pattern, so matching files are shown.'),
        ...at,
      });
    }
    return [];
  });
}

/** The first line that holds `word`, backslashes as written in TOML, YAML or JSON taken into account. */
function whereIs(
  word: string,
  files: readonly ConfigFile[],
): Pick<ConfigProblem, 'uri' | 'range'> | undefined {
  for (const { uri, text: content } of files) {
    for (const [line, written] of content.split(/\r\n?|\n/).entries()) {
      for (const form of [word, word.replaceAll('\\', '\\\\')]) {
        const character = written.indexOf(form);
        if (character < 0) continue;
        return {
          uri,
          range: { start: { line, character }, end: { line, character: character + form.length } },
        };
      }
    }
  }
  return undefined;
}

function orderParam(tree: ConfigTree): string | undefined {
  return text(asTree(tree['params'])?.['ordersectionsby'])?.toLowerCase();
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** One text, or those of a list. */
export function texts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === 'string' && each !== '') as string[];
}
