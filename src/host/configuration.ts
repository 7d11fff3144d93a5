import * as vscode from 'vscode';
import { usualNames, type SectionKind, type SectionNames } from '../core/capture/sectionNames';
import { configurationSection } from './ids';

/** All settings with their types. Defaults stand in the manifest; the manifest tests compare the names. */
export interface Settings {
  /** Folders of plain notes, absolute or relative to their workspace folder. */
  readonly folders: readonly string[];
  readonly 'tree.followActiveNote': boolean;
  /** Text of a new session; empty for the site's archetype or the built-in one. */
  readonly 'newSession.template': string;
  readonly 'rename.file': 'ask' | 'always' | 'never';
  readonly 'reorder.renumberFiles': boolean;
  /** Seconds that a timestamp is earlier than the moment at which it is asked for. */
  readonly 'timestamp.offset': number;
  readonly 'timestamp.inTodos': boolean;
  /** What the sections of day pages, notes and the home page are called. */
  readonly 'capture.headings': Partial<SectionNames>;
}

export type SettingName = keyof Settings;

/** The value of a setting that applies to `scope` (a file or folder), or to the window. */
export function readSetting<K extends SettingName>(name: K, scope?: vscode.ConfigurationScope): Settings[K] {
  const value = vscode.workspace.getConfiguration(configurationSection, scope).get<Settings[K]>(name);
  if (value === undefined) throw new Error(`Setting ${configurationSection}.${name} is not in the manifest`);
  return value;
}

/**
 * The folders of plain notes that apply to `scope`. The setting is written by hand: what is no list of texts counts as
 * nothing, and does not take everything else down with it.
 */
export function readFolders(scope: vscode.ConfigurationScope): string[] {
  const value: unknown = readSetting('folders', scope);
  const folders: unknown[] = Array.isArray(value) ? value : [value];
  return folders.filter((folder) => typeof folder === 'string');
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
