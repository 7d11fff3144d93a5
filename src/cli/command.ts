import type { HugoVersion } from '../core/hugo/hugoVersion';
import { readConferences, type FoundConference } from './readConferences';

export type Format = 'text' | 'json' | 'sarif';

/** What the command line asks for. */
export interface Request {
  /** Absolute. */
  readonly directory: string;
  readonly format: Format;
  /** Of `--hugo`. */
  readonly hugo: HugoVersion | undefined;
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
    formats: ['text', 'json'],
    run: async ({ directory, format }) => {
      const conferences = await readConferences(directory);
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
