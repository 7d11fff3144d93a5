import * as vscode from 'vscode';
import { usualNames, type SectionKind, type SectionNames } from '../core/edits/sections/sectionNames';
import { configurationSection } from './ids';

/** All settings with their types. Defaults stand in the manifest; the manifest tests compare the names. */
export interface Settings {
  /** Folders of plain notes, relative to their workspace folder. */
  readonly folders: readonly string[];
  readonly 'tree.followActiveNote': boolean;
  /** Whether the tree says who speaks behind a session. */
  readonly 'tree.speakers': boolean;
  /** Text of a new session; empty for the site's archetype or the built-in one. */
  readonly 'newSession.template': string;
  readonly 'rename.file': 'ask' | 'always' | 'never';
  readonly 'reorder.renumberFiles': boolean;
  /** Alias → word, for tags that mean the same. */
  readonly 'tags.aliases': Readonly<Record<string, string>>;
  /** Seconds that a timestamp is earlier than the moment at which it is asked for. */
  readonly 'timestamp.offset': number;
  readonly 'timestamp.inTodos': boolean;
  /** What the sections of day pages, notes and the home page are called. */
  readonly 'capture.headings': Partial<SectionNames>;
  /** What a line of a key takeaway begins with. */
  readonly 'report.takeawayMarks': readonly string[];
  /** Words that begin a TODO beside TODO. */
  readonly 'todos.markers': readonly string[];
  /** Kind → words, or a regular expression, that tell it. */
  readonly 'todos.kinds': Readonly<Record<string, readonly string[] | string>>;
  /** What counts as a TODO in plain notes beside what begins with a marker: `boxes`, `missed`. */
  readonly 'todos.openEnds': readonly string[];
  readonly 'todos.decorate': boolean;
  readonly 'slides.imageFormat': 'png' | 'webp';
  /** In megabytes. */
  readonly 'slides.maxDownloadSize': number;
  /** Whether slides may be downloaded from this computer and private networks, too, in a trusted workspace. */
  readonly 'slides.privateNetworks': boolean;
  /** Where pictures go beside a note, where neither VS Code's settings nor the notes tell. */
  readonly 'images.folder': string;
  readonly 'images.askName': boolean;
  /** Whether the preview loads pictures of other sites, in a trusted workspace. */
  readonly 'preview.remoteImages': boolean;
  /** Style sheets of the preview, relative to the workspace folder. */
  readonly 'preview.styles': readonly string[];
  readonly 'diagrams.problems': boolean;
  readonly 'checks.enabled': boolean;
  /** Code of a check → `error`, `warning`, `information`, `hint` or `off`. */
  readonly 'checks.severity': Readonly<Record<string, string>>;
  /** As `0.145.0`; empty where the site's own files shall tell. */
  readonly hugoVersion: string;
}

export type SettingName = keyof Settings;

/**
 * The value of a setting that applies to `scope` (a file or folder), or to the window. Settings are written by hand: a
 * value of another type than the default counts as the default, and does not take down whoever reads it.
 */
export function readSetting<K extends SettingName>(name: K, scope?: vscode.ConfigurationScope): Settings[K] {
  const settings = vscode.workspace.getConfiguration(configurationSection, scope);
  const standard = settings.inspect<Settings[K]>(name)?.defaultValue;
  if (standard === undefined)
    throw new Error(`Setting ${configurationSection}.${name} is not in the manifest`);
  return likeDefault(settings.get(name), standard);
}

/** Our lists are lists of texts: what else stands in one is left out, and what the user wrote beside it still counts. */
function likeDefault<T>(value: unknown, standard: T): T {
  if (!Array.isArray(standard)) return typeof value === typeof standard ? (value as T) : standard;
  return Array.isArray(value) ? (value.filter((item) => typeof item === 'string') as T) : standard;
}

/** The aliases of tags that apply to `scope`; what is no text in a setting written by hand counts as nothing. */
export function readAliases(scope: vscode.ConfigurationScope): Record<string, string> {
  const value: unknown = readSetting('tags.aliases', scope);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** What the sections are called that apply to `scope`; a name that is no text, or none at all, is the usual one. */
export function readSectionNames(scope: vscode.ConfigurationScope | undefined): SectionNames {
  const value: unknown = readSetting('capture.headings', scope);
  const set = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const nameOf = (kind: SectionKind) => {
    const name = set[kind];
    // A heading is one line.
    return typeof name === 'string' && name.trim() !== ''
      ? name.replace(/\s+/g, ' ').trim()
      : usualNames[kind];
  };
  return {
    recommendations: nameOf('recommendations'),
    learned: nameOf('learned'),
    people: nameOf('people'),
    questions: nameOf('questions'),
    changelog: nameOf('changelog'),
  };
}

/** Fires when one of the named settings may have changed. */
export function onDidChangeSetting(names: readonly SettingName[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${configurationSection}.${name}`))) listener();
  });
}
