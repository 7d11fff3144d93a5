import { resolve } from 'node:path';
import { versionText } from '../../core/hugo/hugoVersion';
import { checks, type Severity } from '../../core/checks/codes';
import type { Finding } from '../../core/checks/finding';
import { foldFindings, groups, type Folded } from '../../core/checks/foldFindings';
import type { SiteFacts } from '../../core/checks/site/siteFacts';
import { checkFolder, type CheckedFolder, type CheckedSite, type FoundInNote } from '../checkFolder';
import type { Command } from '../command';
import { sarifLog } from '../sarif';
import { shown, toJson } from '../shown';

/** An entry of `check --format json`. These names and their meaning do not change. */
interface CheckEntry {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: string;
  readonly breaksBuild: boolean;
  readonly message: string;
}

export const check: Command = {
  summary: 'finds what breaks the site, and content that is silently lost',
  details: `With --format json: an array of {path, line, column, endLine, endColumn, code, severity, breaksBuild, message}.
  path              of the note, relative to DIR
  line, column      of the first character, both from 1; columns count UTF-16 units
  endLine, endColumn  after the last character
  code              what it is; docs/checks.md describes each
  severity          error, warning, info or hint
  breaksBuild       true where Hugo can’t build the site
  message           what is wrong and the way out
With --format sarif: SARIF 2.1.0, as code hosts read it.
Exit code 1 where something breaks the build. <!-- talk-notes-ignore CODE --> in a note silences its line and the next.`,
  takes: 'folder',
  usage: 'DIR [--hugo VERSION]',
  options: ['hugo'],
  formats: ['text', 'json', 'sarif'],
  run: async ({ path, format, hugo, troubles }) => {
    const checked = await checkFolder(resolve(path), hugo, troubles);
    const failed = checked.found.some(({ finding }) => finding.breaksBuild);
    if (format === 'json') return { output: toJson(checked.found.map(entryOf)), failed };
    if (format === 'sarif') return { output: toJson(sarifLog(checked.found)), failed };
    return { output: textOf(checked, troubles.any), failed };
  },
};

function entryOf({
  path,
  finding: { range, code, severity, breaksBuild, message },
}: FoundInNote): CheckEntry {
  const { start, end } = range;
  return {
    path,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    code,
    severity,
    breaksBuild,
    message,
  };
}

/** @param incomplete whether something could not be read: then nobody knows that the site builds */
function textOf({ found, sites }: CheckedFolder, incomplete: boolean): string {
  const lines = sites.flatMap((site) => linesOf(site, sites.length > 1));
  const notes = sites.reduce((sum, site) => sum + site.notes, 0);
  const breaking = new Set(found.filter(({ finding }) => finding.breaksBuild).map(({ path }) => path)).size;
  const verdict =
    breaking === 0
      ? incomplete
        ? 'Not everything was checked'
        : 'The site builds'
      : breaking === 1
        ? '1 note breaks the site'
        : `${breaking} notes break the site`;
  const rest = `${notes} note${notes === 1 ? '' : 's'}, ${found.length} finding${found.length === 1 ? '' : 's'}`;
  const judges = sites.map(({ facts }) => facts).filter(isOfHugo);
  const last = judges.length === 0 ? rest : `${verdict}: ${[rest, ...judges.map(judgedBy)].join(', ')}`;
  return [...lines, `${last}.`].join('\n');
}

/** More than that nobody takes in at a glance: what kinds there are comes first. */
const fewFindings = 5;

/** A site's findings by class, where they are many, then by file; those of a file that say the same in one line. */
function linesOf({ root, found }: CheckedSite, isNamed: boolean): string[] {
  const lines = groups(found, ({ path }) => path).flatMap((all) =>
    foldFindings(all.map(({ finding }) => finding)).map((folded) => lineOf(all[0].path, folded)),
  );
  if (found.length <= fewFindings) return lines;
  return [...(isNamed ? [`${shown(root)}:`] : []), ...classesOf(found), '', ...lines];
}

function lineOf(
  path: string,
  { first: { range, severity, message, code }, others }: Folded<Finding>,
): string {
  const line = `${shown(path)}:${range.start.line + 1}:${range.start.character + 1}: ${severity}: ${shown(message)} [${code}]`;
  if (others.length === 0) return line;
  const further = [...new Set(others.map((other) => other.range.start.line + 1))];
  const named = further.slice(0, fewFindings).join(', ');
  return `${line} (${others.length + 1} times, also in line ${named}${further.length > fewFindings ? ', …' : ''})`;
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** One line for each class, the worst first, then the most frequent. */
function classesOf(found: readonly FoundInNote[]): string[] {
  const classes = groups(found, ({ finding: { severity, code } }) => `${severity} ${code}`);
  const rank = ([first]: (typeof classes)[number]) => severities.indexOf(first.finding.severity);
  const width = Math.max(...classes.map(({ length }) => length)).toString().length;
  return classes
    .sort((a, b) => rank(a) - rank(b) || b.length - a.length)
    .map((all) => {
      const { severity, code } = all[0].finding;
      const files = new Set(all.map(({ path }) => path)).size;
      const where = `${files} file${files === 1 ? '' : 's'}`;
      return `${severity.padEnd(7)} ${String(all.length).padStart(width)} × ${code} in ${where}: ${checks[code].title()}`;
    });
}

function isOfHugo({ kind }: SiteFacts): boolean {
  return kind === 'hugo';
}

function judgedBy({ hugo, hugoFrom }: SiteFacts): string {
  const from = { given: 'as asked', site: 'as the site’s files say', newest: 'the newest known' }[hugoFrom];
  return `judged by Hugo ${versionText(hugo)} (${from})`;
}
