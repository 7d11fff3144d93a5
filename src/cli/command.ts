import type { FoundConference } from './readConferences';

export type Format = 'text' | 'json';

/** A command of the command line: reads conferences and prints what it finds in them. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What it prints, for `--help`. */
  readonly details: string;
  /** What to print: text without a line end, or a value for JSON. */
  run(conferences: readonly FoundConference[], format: Format): unknown;
}

/** A page's or file's path from the folder that was asked for on. */
export function pathFrom({ root }: FoundConference, path: string): string {
  return [root, path].filter((part) => part !== '').join('/');
}
