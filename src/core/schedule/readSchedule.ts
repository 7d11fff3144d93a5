import * as l10n from '@vscode/l10n';
import { jsonFaultAt } from '../frontMatter/json/diagnose';
import { tooDeepInJson } from '../text/nesting';
import { isWebPage } from '../text/webPage';
import { isCancelledTitle } from './cancelled';
import type { ScheduleDraft, WrittenTime } from './draft';
import { finishSchedule, type FinishedSchedule } from './finishSchedule';
import { isCalendar, readCalendar } from './formats/icalendar';
import { readPretalxApi } from './formats/pretalxApi';
import { readScheduleJson } from './formats/scheduleJson';
import { isXml, readScheduleXml } from './formats/scheduleXml';
import { readSessionize } from './formats/sessionize';
import { readTable } from './formats/table';
import { guessColumns, type TableColumns } from './formats/tableColumns';
import { plainLine } from './plainMarkdown';
import type { Oddity } from './schedule';
import type { Zone } from './zones';

/** A schedule with what was skipped or odd in its file. */
export interface ReadSchedule extends FinishedSchedule {
  /** By line. */
  readonly oddities: readonly Oddity[];
  /** Of a table: its headings, and which of them were taken for what. */
  readonly table: { readonly headings: readonly string[]; readonly columns: TableColumns } | undefined;
}

export interface ReadOptions {
  /** The zone that the user names. */
  readonly zone?: Zone | undefined;
  /** Of a table, where the user changes what was guessed. */
  readonly columns?: TableColumns | undefined;
}

/** Larger files are no schedules: the largest known one has 3 MB. */
export const largestSchedule = 30_000_000;
/** More oddities are counted alone. */
const mostOddities = 100;

/**
 * Reads a schedule in any known format, told by its content: iCalendar, `schedule.json` and `schedule.xml`, pretalx' API,
 * Sessionize, tables.
 * @returns why the text is no schedule, and what to do, where it is none
 */
export function readSchedule(source: string, { zone, columns }: ReadOptions = {}): ReadSchedule | Oddity {
  if (source.length > largestSchedule)
    return fault(undefined, l10n.t('The file is larger than {0} MB.', largestSchedule / 1_000_000));
  const found = draftOf(source, columns);
  if ('message' in found) return found;
  const draft = checked(found);
  if (draft.events.length === 0)
    return (
      draft.oddities[0] ??
      fault(undefined, l10n.t('The schedule has no events yet. Try again when it’s published.'))
    );
  const header = draft.headings;
  return {
    ...finishSchedule(draft, zone),
    oddities: shortened(draft.oddities),
    table:
      header === undefined ? undefined : { headings: header, columns: columns ?? guessColumns(header) ?? {} },
  };
}

type FoundDraft = ScheduleDraft & { readonly headings?: readonly string[] };

function draftOf(source: string, columns: TableColumns | undefined): FoundDraft | Oddity {
  const text = source.replace(/^\ufeff/, '');
  if (isCalendar(text)) return readCalendar(text);
  if (/^\s*[[{]/.test(text)) return fromJson(text);
  if (isXml(text) && !isWebPage(text)) {
    const found = readScheduleXml(text);
    if (found !== undefined) return found;
    return fault(1, l10n.t('This XML isn’t a schedule. Export schedule.xml, an .ics or a CSV file.'));
  }
  if (isWebPage(text))
    return fault(
      1,
      l10n.t('This is a web page, not a schedule. Look for an export (.ics, JSON, XML or CSV) on it.'),
    );
  const table = readTable(text, columns);
  if (table !== undefined) return table;
  return fault(
    1,
    l10n.t(
      'Not a schedule. Choose an .ics file, a schedule in JSON or XML, or a table with a column for titles.',
    ),
  );
}

/** Leaves out what a title cancels, since organisers keep such entries in their place, and says which ends can't be. */
function checked(draft: FoundDraft): FoundDraft {
  const oddities = [...draft.oddities];
  const events = draft.events.filter(({ title, line, start, end }) => {
    const isCancelled = isCancelledTitle(plainLine(title));
    if (isCancelled) oddities.push({ line, message: l10n.t('Cancelled, so it’s skipped: {0}', title) });
    else if (endsEarly(start, end))
      oddities.push({ line, message: l10n.t('Ends before it begins, so it has no end: {0}', title) });
    return !isCancelled;
  });
  return { ...draft, events, oddities };
}

function endsEarly(start: WrittenTime | undefined, end: WrittenTime | undefined): boolean {
  if (start === undefined || end === undefined) return false;
  if (start.offset === undefined || end.offset === undefined)
    return start.offset === end.offset && end.clock < start.clock;
  return end.clock - end.offset * 60_000 < start.clock - start.offset * 60_000;
}

function fromJson(text: string): ScheduleDraft | Oddity {
  const deep = tooDeepInJson(text);
  if (deep !== undefined) return fault(lineAt(text, deep), l10n.t('Nested too deeply to be a schedule.'));
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const at = jsonFaultAt(text);
    const end = text.trimEnd();
    const isWhole = end.endsWith(/^\s*\[/.test(text) ? ']' : '}');
    return !isWhole || at >= end.length
      ? fault(lineAt(text, end.length), l10n.t('The file is incomplete. Download it again.'))
      : fault(
          lineAt(text, at),
          l10n.t('Not valid JSON, so nothing is read. Download the file again, or fix this line.'),
        );
  }
  return (
    readScheduleJson(data, text) ??
    readSessionize(data, text) ??
    readPretalxApi(data, text) ??
    fault(1, l10n.t('This JSON isn’t a schedule. Export schedule.json, or the “All” view of Sessionize.'))
  );
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function fault(line: number | undefined, message: string): Oddity {
  return { line, message };
}

function shortened(oddities: readonly Oddity[]): readonly Oddity[] {
  const sorted = oddities.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (sorted.length <= mostOddities) return sorted;
  const rest = l10n.t('{0} more lines like these', sorted.length - mostOddities);
  return [...sorted.slice(0, mostOddities), { line: undefined, message: rest }];
}
