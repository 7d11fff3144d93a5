import { longestNote } from '../note/noteSize';
import type { NoteReading } from '../note/parseNote';
import { LineIndex } from '../text/lineIndex';
import type { Range } from '../text/range';
import type { Span } from '../text/span';
import { applyEdits } from '../text/textEdit';
import type { NoteCheck, NoteContext, Slip, SpanFix } from './check';
import { checks, type CheckCode } from './codes';
import type { Finding, Fix, SeveritySettings } from './finding';
import { isOneLess } from './findingCounts';
import { noteChecks } from './noteChecks';
import { noteTooLong } from './rules/noteLength';
import { withoutSilenced } from './silence/silence';

export interface NoteCheckOptions extends NoteContext {
  readonly severities?: SeveritySettings;
  /**
   * Which checks to make: those that depend on the note alone, for a keystroke; those that depend on other pages' paths
   * and files, where these changed; both where it says nothing. The latter are left out where `pages` is undefined.
   */
  readonly only?: 'note' | 'pages';
}

/**
 * What is wrong in a note, in the order of its text, without what its comments silence. Costs what the note costs,
 * however large the conference. It never throws, whatever the text.
 */
export function checkNote(reading: NoteReading, options: NoteCheckOptions): readonly Finding[] {
  const { only, pages } = options;
  const wanted = (reading.written.length > longestNote ? [noteTooLong] : noteChecks).filter(
    ({ needs }) => (only === undefined || only === needs) && (needs === 'note' || pages !== undefined),
  );
  return findingsBy(wanted, reading, options);
}

/** As `checkNote`, by these checks alone, also where the other pages are not known. */
export function findingsBy(
  by: readonly NoteCheck[],
  reading: NoteReading,
  options: NoteCheckOptions,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const check of by) {
    if (check.ofPages === true && options.pages?.isPage === false) continue;
    const { severities } = options;
    if (severities !== undefined && check.codes.every((code) => severities[code] === 'off')) continue;
    for (const slip of check.check(reading, options)) {
      const finding = findingOf(slip, reading, options);
      if (finding !== undefined) findings.push(finding);
    }
  }
  return withoutSilenced(reading.written, findings.sort(byPlace));
}

/**
 * The fixes of one of a note's findings that keep their word: applied to the text, the finding is gone and no other has
 * come. What a check proposes is nearly always so; where several slips overlap it may not be, and then it is not offered.
 * What could not be read before may bring to light findings that break no build: front matter, and the lines of a
 * finding that breaks it. In TOML and JSON, of which nobody reads on behind a slip, the next slip comes in its place.
 * @param before all that `checkNote` finds in the text, where somebody knows it already
 */
export function soundFixes(
  reading: NoteReading,
  finding: Finding,
  options: NoteCheckOptions,
  before: readonly Finding[] = checkNote(reading, options),
): readonly Fix[] {
  return finding.fixes.filter((fix) => {
    const { edits } = fix;
    const text = reading.written;
    const mended = reading.again(applyEdits(text, edits));
    const comesToLight = reading.note.frontMatter.broken && !mended.note.frontMatter.broken;
    const after = checkNote(mended, options).filter(
      (each) =>
        each.breaksBuild ||
        each.code === finding.code ||
        !(comesToLight || (finding.breaksBuild && isOnLinesOf(finding, fix, each))),
    );
    return (
      isOneLess(finding.code, before, after) ||
      goesFurther(finding, fix, { text, before }, { mended: mended.written, after })
    );
  });
}

/** Their readers stop at the first slip: of the others nothing is known before it is mended. */
const stopsReading: ReadonlySet<CheckCode> = new Set(['toml-syntax', 'json-syntax']);

/** Whether what is found in place of the finding is the next slip: it stands behind it and behind what the fix changes. */
function goesFurther(
  { code, range }: Finding,
  { edits }: Fix,
  { text, before }: { text: string; before: readonly Finding[] },
  { mended, after }: { mended: string; after: readonly Finding[] },
): boolean {
  const next = stopsReading.has(code) ? after.find((each) => each.code === code) : undefined;
  if (next === undefined || after.length > before.length) return false;
  const index = new LineIndex(text);
  const places = [range.start, ...edits.map((edit) => edit.range.end)].map((each) => index.offset(each));
  const last = Math.max(...places);
  // A line of TOML is read as a whole.
  const mendedPart = code === 'toml-syntax' ? text.indexOf('\n', last) : last;
  // What lies behind it is the same text in both.
  return (
    mendedPart >= 0 &&
    mended.length - new LineIndex(mended).offset(next.range.start) < text.length - mendedPart
  );
}

/** Whether a finding in the mended text begins on the lines of the one that was mended, or on those of its fix. */
function isOnLinesOf({ range }: Finding, { edits }: Fix, { range: { start } }: Finding): boolean {
  const ranges = [range, ...edits.map((edit) => edit.range)];
  const added = edits.reduce((sum, { newText }) => sum + newText.split('\n').length - 1, 0);
  return (
    start.line >= Math.min(...ranges.map((each) => each.start.line)) &&
    start.line <= Math.max(...ranges.map((each) => each.end.line)) + added
  );
}

export function byPlace(
  { range: { start: a } }: Pick<Finding, 'range'>,
  { range: { start: b } }: Pick<Finding, 'range'>,
): number {
  return a.line - b.line || a.character - b.character;
}

function findingOf(
  slip: Slip,
  reading: NoteReading,
  { site, pages, severities = {} }: NoteCheckOptions,
): Finding | undefined {
  const { code, message, fixes = [], sinceHugo, untilHugo } = slip;
  const usual = slip.severity ?? checks[code].severity;
  // No Hugo builds plain notes, and none minds what it does not read.
  const breaks = site.kind === 'hugo' && pages?.isRead !== false && (slip.breaksBuild ?? usual === 'error');
  const severity = severities[code] ?? (breaks ? 'error' : usual === 'error' ? 'warning' : usual);
  if (severity === 'off') return undefined;
  const finding = {
    code,
    severity,
    breaksBuild: breaks,
    message,
    range: reading.range(slip),
    ...(sinceHugo === undefined ? {} : { sinceHugo }),
    ...(untilHugo === undefined ? {} : { untilHugo }),
  };
  if (typeof fixes !== 'function') return { ...finding, fixes: fixesOf(fixes, reading.ranges) };
  const ranges = reading.ranges;
  let made: readonly Fix[] | undefined;
  return {
    ...finding,
    get fixes() {
      return (made ??= fixesOf(fixes(), ranges));
    },
  };
}

function fixesOf(fixes: readonly SpanFix[], rangeOf: (span: Span) => Range): readonly Fix[] {
  return fixes.map(({ title, edits, safe = false }) => ({
    title,
    edits: edits.map((edit) => ({ range: rangeOf(edit), newText: edit.newText })),
    safe,
  }));
}
