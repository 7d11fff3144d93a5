import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { parseHugoVersion, type HugoVersion } from '../core/hugo/hugoVersion';
import { UsageError, type Answer, type Command, type Format } from './command';
import { check } from './commands/check';
import { render } from './commands/render';
import { todos } from './commands/todos';
import { tree } from './commands/tree';

const commands = new Map<string, Command>([
  ['tree', tree],
  ['todos', todos],
  ['render', render],
  ['check', check],
]);

const exitCode = { done: 0, found: 1, failed: 2 } as const;

const help = `Usage: talk-notes tree|todos DIR [--format text|json]
       talk-notes render FILE [--site DIR] [--format text|json]
       talk-notes check DIR [--hugo VERSION] [--format text|json|sarif]

DIR is a Hugo site, a folder with several Hugo sites in it, or any folder of Markdown notes. It is only read.

Commands
${[...commands].map(([name, { summary }]) => `  ${name.padEnd(7)} ${summary}`).join('\n')}

Options
  --format text|json  for a person (the default) or for a program; check has sarif too
  --hugo VERSION      check: the Hugo that builds the site, as 0.145.0; else what the site's files name, else the newest
  --site DIR          render: where the note's site is; else the one around the note
  --help              this text, or with a command what it prints
  --version           the version

Exit code: ${exitCode.done} when done, ${exitCode.found} when check finds what breaks the site, ${exitCode.failed} when the command is wrong or what it names cannot be read.`;

async function run(argv: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(argv);
  if (values.version === true) return said(version);
  const [name, path, ...rest] = positionals;
  const command = commands.get(name ?? '');
  if (values.help === true)
    return said(command === undefined ? help : `${usageOf(name ?? '', command)}\n${command.details}`);
  if (name === undefined) throw new UsageError(help);
  if (command === undefined) {
    throw new UsageError(`There is no command "${name}". Commands: ${[...commands.keys()].join(', ')}.`);
  }
  const { takes } = command;
  if (path === undefined) throw new UsageError(`Name a ${takes}: ${usageOf(name, command)}`);
  if (rest.length > 0)
    throw new UsageError(`One ${takes} at a time, please: "${rest.join(' ')}" is too much.`);
  const format = readFormat(values.format, command.formats);
  const hugo = readHugo(values.hugo);
  const { site } = values;
  if (site !== undefined && takes === 'folder')
    throw new UsageError('--site is for render: name the folder itself.');
  const folder = takes === 'folder' ? path : site;
  if (folder !== undefined) checkFolder(folder);
  return command.run({ path, format, hugo, site });
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
        hugo: { type: 'string' },
        site: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function said(output: string): Answer {
  return { output, failed: false };
}

function readFormat(format: string, formats: readonly Format[]): Format {
  const found = formats.find((each) => each === format);
  if (found !== undefined) return found;
  const choices = formats.map((each) => `--format ${each}`).join(' or ');
  throw new UsageError(`There is no format "${format}": ${choices}`);
}

function readHugo(version: string | undefined): HugoVersion | undefined {
  if (version === undefined) return undefined;
  const parsed = parseHugoVersion(version);
  if (parsed === undefined) throw new UsageError(`"${version}" is no version of Hugo: --hugo 0.145.0`);
  return parsed;
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
  ({ output, failed }) => {
    if (output !== '') process.stdout.write(`${output}\n`);
    if (failed) process.exitCode = exitCode.found;
  },
  (error: unknown) => {
    const message =
      error instanceof UsageError ? error.message : error instanceof Error ? error.stack : error;
    process.stderr.write(`${String(message)}\n`);
    process.exitCode = exitCode.failed;
  },
);
