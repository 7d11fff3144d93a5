import { resolve } from 'node:path';
import type { HugoVersion } from '../core/hugo/hugoVersion';
import type { Zone } from '../core/schedule/zones';
import { readConferences, type FoundConference } from './readConferences';
import { toJson } from './shown';
import type { Troubles } from './troubles';

export type Format = 'text' | 'json' | 'sarif' | 'md' | 'html';

/** What some commands take and others do not. */
export const ownOptions = ['hugo', 'site', 'days', 'tags', 'out', 'zone'] as const;

/** Something that the user can mend; its message says how. */
export class UsageError extends Error {}

/** What the command line asks for. */
export interface Request {
  /** The folder or file, as it was named. */
  readonly path: string;
  /** What is named behind a folder, for a command with lists. */
  readonly lists: readonly string[];
  readonly format: Format;
  /** Of `--hugo`. */
  readonly hugo: HugoVersion | undefined;
  /** Of `--site`: a folder. */
  readonly site: string | undefined;
  /** Of `--days` and `--tags`, without white space. */
  readonly days: readonly string[];
  readonly tags: readonly string[];
  /** Of `--out`: a file to write. */
  readonly out: string | undefined;
  /** Of `--zone`. */
  readonly zone: Zone | undefined;
  /** Takes what can't be read. */
  readonly troubles: Troubles;
}

export interface Answer {
  /** What to print, without the last line end. */
  readonly output: string;
  /** True where the command found something wrong in the notes. */
  readonly failed: boolean;
  /** What else there is to know, such as what was odd in the file: one line each, for the error output. */
  readonly remarks?: readonly string[];
}

/** A command of the command line. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What it prints, for `--help`. */
  readonly details: string;
  readonly takes: 'folder' | 'file';
  /** What its usage says behind its name, without its format. */
  readonly usage: string;
  readonly options?: readonly (typeof ownOptions)[number][];
  /** The first is the one that nobody has to ask for. */
  readonly formats: readonly [Format, ...Format[]];
  /** One list or more stand behind the folder. */
  readonly takesLists?: boolean;
  run(request: Request): Promise<Answer>;
}

/**
 * A command that prints what it finds in conferences: text without a line end, in which what notes say went through
 * `shown`, or a value for JSON.
 */
export function printing(command: {
  readonly summary: string;
  readonly details: string;
  print(conferences: readonly FoundConference[], format: 'text' | 'json'): unknown;
}): Command {
  const { summary, details } = command;
  return {
    summary,
    details,
    takes: 'folder',
    usage: 'DIR [--hugo VERSION]',
    options: ['hugo'],
    formats: ['text', 'json'],
    run: async ({ path, format, troubles, hugo }) => {
      const conferences = await readConferences(resolve(path), troubles, hugo);
      const output =
        format === 'json'
          ? toJson(command.print(conferences, 'json'))
          : String(command.print(conferences, 'text'));
      return { output, failed: false };
    },
  };
}

/** A page's or file's path from the folder that was asked for on. */
export function pathFrom({ root }: Pick<FoundConference, 'root'>, path: string): string {
  return [root, path].filter((part) => part !== '').join('/');
}
