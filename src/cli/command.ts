import type { FoundConference } from './readConferences';

export type Format = 'text' | 'json';

/** Something that the user can mend; its message says how. */
export class UsageError extends Error {}

export type Command = FolderCommand | FileCommand;

interface CommandWords {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What it prints, for `--help`. */
  readonly details: string;
}

/** A command that reads the conferences of a folder and prints what it finds in them. */
export interface FolderCommand extends CommandWords {
  readonly takes: 'folder';
  /** What to print: text without a line end, or a value for JSON. */
  run(conferences: readonly FoundConference[], format: Format): unknown;
}

/** A command about one note. */
export interface FileCommand extends CommandWords {
  readonly takes: 'file';
  /**
   * @param file as given
   * @param site the folder to look for its site in; undefined for the one around the file
   * @returns as {@link FolderCommand}
   */
  run(file: string, site: string | undefined, format: Format): Promise<unknown>;
}

/** A page's or file's path from the folder that was asked for on. */
export function pathFrom({ root }: FoundConference, path: string): string {
  return [root, path].filter((part) => part !== '').join('/');
}
