import { statSync, type Stats } from 'node:fs';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { parseHugoVersion, type HugoVersion } from '../core/hugo/hugoVersion';
import { zoneOf, type Zone } from '../core/schedule/zones';
import { ownOptions, UsageError, type Answer, type Command, type Format } from './command';
import { check } from './commands/check';
import { deck } from './commands/deck';
import { match } from './commands/match';
import { render } from './commands/render';
import { report } from './commands/report';
import { schedule } from './commands/schedule';
import { todos } from './commands/todos';
import { tree } from './commands/tree';
import { shown, shownLines } from './shown';
import { reasonOf, Troubles } from './troubles';

const commands = new Map<string, Command>([
  ['tree', tree],
  ['todos', todos],
  ['render', render],
  ['check', check],
  ['deck', deck],
  ['report', report],
  ['match', match],
  ['schedule', schedule],
]);

const exitCode = { done: 0, found: 1, failed: 2 } as const;

const help = `Usage: ${[...commands].map(([name, command]) => usageOf(name, command)).join('\n       ')}

DIR is a Hugo site, a folder with several Hugo sites in it, or any folder of Markdown notes. Nothing is written but the file of --out.

Commands
${[...commands].map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`).join('\n')}

Options
  --format text|json  for a person (the default) or for a program; check has sarif too, report md and html
  --hugo VERSION      check, tree, todos: the Hugo that builds the site, as 0.145.0; else what its files name, else the newest
  --site DIR          render: where the note's site is; else the one around the note
  --days DAYS         report: titles, folder names or numbers of days, with commas between them; else all days
  --tags TAGS         report: only talks with one of these tags, with commas between them
  --out FILE          report: where to write it, outside of DIR; else it is printed
  --zone ZONE         schedule: the event's time zone, as Europe/Berlin
  --help              this text, or with a command what it prints
  --version           the version

Exit code: ${exitCode.done} when done, ${exitCode.found} when check finds what breaks the site, ${exitCode.failed} when the command is wrong or
something cannot be read: the error output says what, and the rest is printed.`;

interface Outcome extends Answer {
  /** What could not be read, one line each. */
  readonly troubles?: readonly string[];
}

async function run(argv: readonly string[]): Promise<Outcome> {
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
  if (command.takesLists === true && rest.length === 0)
    throw new UsageError(`Name a list, too: ${usageOf(name, command)}`);
  if (rest.length > 0 && command.takesLists !== true)
    throw new UsageError(`One ${takes} at a time: "${rest.join(' ')}" is too much.`);
  const format = readFormat(values.format ?? command.formats[0], command.formats);
  const foreign = ownOptions.find(
    (option) => values[option] !== undefined && command.options?.includes(option) !== true,
  );
  if (foreign !== undefined) {
    const those = [...commands].filter(([, { options }]) => options?.includes(foreign));
    throw new UsageError(`--${foreign} is for ${those.map(([each]) => each).join(' and ')}.`);
  }
  const hugo = readHugo(values.hugo);
  const zone = readZone(values.zone);
  const { site, out } = values;
  const folder = takes === 'folder' ? path : site;
  if (folder !== undefined) checkFolder(folder);
  const troubles = new Troubles(folder ?? '.');
  const answer = await command.run({
    path,
    lists: rest,
    format,
    hugo,
    site,
    days: listOf(values.days),
    tags: listOf(values.tags),
    out,
    zone,
    troubles,
  });
  return { ...answer, troubles: troubles.lines };
}

function usageOf(name: string, { usage, formats }: Command): string {
  return `talk-notes ${name} ${usage} [--format ${formats.join('|')}]`;
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        hugo: { type: 'string' },
        site: { type: 'string' },
        days: { type: 'string' },
        tags: { type: 'string' },
        out: { type: 'string' },
        zone: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** What stands between commas. */
function listOf(words: string | undefined): string[] {
  return (words ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
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
  if (parsed === undefined) throw new UsageError(`"${version}" isn’t a Hugo version: --hugo 0.145.0`);
  return parsed;
}

function readZone(name: string | undefined): Zone | undefined {
  if (name === undefined) return undefined;
  const zone = zoneOf(name);
  if (zone === undefined) throw new UsageError(`There is no time zone "${name}": --zone Europe/Berlin`);
  return zone;
}

function checkFolder(directory: string): void {
  const stat = statOf(directory);
  if (stat === undefined) throw new UsageError(`There is no folder "${directory}".`);
  if (!stat.isDirectory()) throw new UsageError(`"${directory}" is not a folder.`);
}

function statOf(directory: string): Stats | undefined {
  try {
    return statSync(directory, { throwIfNoEntry: false });
  } catch (error) {
    throw new UsageError(`${directory}: ${reasonOf(error)}`);
  }
}

// `talk-notes tree DIR | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? exitCode.done : exitCode.failed),
);

run(process.argv.slice(2)).then(
  ({ output, failed, remarks = [], troubles = [] }) => {
    // Commands escape each thing that a note says; this is for what they forget.
    if (output !== '') process.stdout.write(`${shownLines(output)}\n`);
    for (const line of [...remarks, ...troubles]) process.stderr.write(`${shown(line)}\n`);
    if (troubles.length > 0) process.exitCode = exitCode.failed;
    else if (failed) process.exitCode = exitCode.found;
  },
  (error: unknown) => {
    const message =
      error instanceof UsageError ? error.message : error instanceof Error ? error.stack : error;
    process.stderr.write(`${shownLines(String(message))}\n`);
    process.exitCode = exitCode.failed;
  },
);
