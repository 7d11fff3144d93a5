import { resolve } from 'node:path';
import { versionText } from '../../core/hugo/hugoVersion';
import type { SiteFacts } from '../../core/checks/site/siteFacts';
import { checkFolder, type CheckedFolder, type FoundInNote } from '../checkFolder';
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
  summary: 'finds what breaks the site, and what is lost in silence',
  details: `With --format json: an array of {path, line, column, endLine, endColumn, code, severity, breaksBuild, message}.
  path              of the note, relative to DIR
  line, column      of the first character, both from 1; columns count UTF-16 units
  endLine, endColumn  behind the last character
  code              what it is; docs/checks.md describes each
  severity          error, warning, info or hint
  breaksBuild       true where Hugo refuses to build the site
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
function textOf({ found, notes, facts }: CheckedFolder, incomplete: boolean): string {
  const lines = found.map(
    ({ path, finding: { range, severity, message, code } }) =>
      `${shown(path)}:${range.start.line + 1}:${range.start.character + 1}: ${severity}: ${shown(message)} [${code}]`,
  );
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
  const judges = facts.filter(isOfHugo);
  const last = judges.length === 0 ? rest : `${verdict}: ${[rest, ...judges.map(judgedBy)].join(', ')}`;
  return [...lines, `${last}.`].join('\n');
}

function isOfHugo({ kind }: SiteFacts): boolean {
  return kind === 'hugo';
}

function judgedBy({ hugo, hugoFrom }: SiteFacts): string {
  const from = { given: 'as asked', site: 'as the site’s files say', newest: 'the newest known' }[hugoFrom];
  return `judged by Hugo ${versionText(hugo)} (${from})`;
}
