import { resolve } from 'node:path';
import type { HugoVersion } from '../core/hugo/hugoVersion';
import { readConferences, type FoundConference } from './readConferences';

export type Format = 'text' | 'json' | 'sarif';

/** Something that the user can mend; its message says how. */
export class UsageError extends Error {}

/** What the command line asks for. */
export interface Request {
  /** The folder or file, as it was named. */
  readonly path: string;
  readonly format: Format;
  /** Of `--hugo`. */
  readonly hugo: HugoVersion | undefined;
  /** Of `--site`: a folder. */
  readonly site: string | undefined;
}

export interface Answer {
  /** What to print, without the last line end. */
  readonly output: string;
  /** True where the command found something wrong in the notes. */
  readonly failed: boolean;
}

/** A command of the command line. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What it prints, for `--help`. */
  readonly details: string;
  readonly takes: 'folder' | 'file';
  readonly formats: readonly Format[];
  run(request: Request): Promise<Answer>;
}

/** A command that prints what it finds in conferences: text without a line end, or a value for JSON. */
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
    formats: ['text', 'json'],
    run: async ({ path, format }) => {
      const conferences = await readConferences(resolve(path));
      const output =
        format === 'json'
          ? toJson(command.print(conferences, 'json'))
          : String(command.print(conferences, 'text'));
      return { output, failed: false };
    },
  };
}

export function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

/** A page's or file's path from the folder that was asked for on. */
export function pathFrom({ root }: Pick<FoundConference, 'root'>, path: string): string {
  return [root, path].filter((part) => part !== '').join('/');
}
