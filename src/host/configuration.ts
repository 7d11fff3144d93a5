import * as vscode from 'vscode';
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
  /** Alias → word, for tags that mean the same. */
  readonly 'tags.aliases': Readonly<Record<string, string>>;
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

/** The aliases of tags that apply to `scope`; what is no text in a setting written by hand counts as nothing. */
export function readAliases(scope: vscode.ConfigurationScope): Record<string, string> {
  const value: unknown = readSetting('tags.aliases', scope);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Fires when one of the named settings may have changed. */
export function onDidChangeSetting(names: readonly SettingName[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${configurationSection}.${name}`))) listener();
  });
}
