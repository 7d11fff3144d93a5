import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { UsageError, type Command, type Format } from './command';
import { render } from './commands/render';
import { todos } from './commands/todos';
import { tree } from './commands/tree';
import { readConferences } from './readConferences';

const commands = new Map<string, Command>([
  ['tree', tree],
  ['todos', todos],
  ['render', render],
]);

/** 1 is kept for a command that finds something wrong in the notes. */
const exitCode = { done: 0, failed: 2 } as const;

const help = `Usage: talk-notes COMMAND DIR [--format text|json]
       talk-notes render FILE [--site DIR] [--format text|json]

DIR is a Hugo site, a folder with several Hugo sites in it, or any folder of Markdown notes. It is only read.

Commands
${[...commands].map(([name, { summary }]) => `  ${name.padEnd(7)} ${summary}`).join('\n')}

Options
  --site DIR          render: where the note's site is; else the one around the note
  --format text|json  for a person (the default) or for a program
  --help              this text, or with a command what it prints
  --version           the version

Exit code: ${exitCode.done} when done, ${exitCode.failed} when the command is wrong or what it names cannot be read.`;

async function run(argv: readonly string[]): Promise<string> {
  const { values, positionals } = readArguments(argv);
  if (values.version === true) return version;
  const [name, directory, ...rest] = positionals;
  const command = commands.get(name ?? '');
  if (values.help === true)
    return command === undefined ? help : `${usageOf(name ?? '', command)}\n${command.details}`;
  if (name === undefined) throw new UsageError(help);
  if (command === undefined) {
    throw new UsageError(`There is no command "${name}". Commands: ${[...commands.keys()].join(', ')}.`);
  }
  const what = command.takes;
  if (directory === undefined) throw new UsageError(`Name a ${what}: ${usageOf(name, command)}`);
  if (rest.length > 0)
    throw new UsageError(`One ${what} at a time, please: "${rest.join(' ')}" is too much.`);
  const format = readFormat(values.format);
  const result = await runCommand(command, directory, values.site, format);
  return format === 'json' ? JSON.stringify(result, undefined, 2) : String(result);
}

async function runCommand(
  command: Command,
  path: string,
  site: string | undefined,
  format: Format,
): Promise<unknown> {
  if (command.takes === 'file') {
    if (site !== undefined) checkFolder(site);
    return command.run(path, site, format);
  }
  if (site !== undefined) throw new UsageError('--site is for render: name the folder itself.');
  checkFolder(path);
  return command.run(await readConferences(resolve(path)), format);
}

function usageOf(name: string, { takes }: Command): string {
  return takes === 'file' ? `talk-notes ${name} FILE [--site DIR]` : `talk-notes ${name} DIR`;
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        site: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readFormat(format: string): Format {
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(`There is no format "${format}": --format text or --format json`);
}

function checkFolder(directory: string): void {
  const stat = statSync(directory, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`There is no folder "${directory}".`);
  if (!stat.isDirectory()) throw new UsageError(`"${directory}" is not a folder.`);
}

// `talk-notes tree DIR | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? exitCode.done : exitCode.failed),
);

run(process.argv.slice(2)).then(
  (output) => {
    if (output !== '') process.stdout.write(`${output}\n`);
  },
  (error: unknown) => {
    const message =
      error instanceof UsageError ? error.message : error instanceof Error ? error.stack : error;
    process.stderr.write(`${String(message)}\n`);
    process.exitCode = exitCode.failed;
  },
);
