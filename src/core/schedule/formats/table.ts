import * as l10n from '@vscode/l10n';
import { isCancelledState } from '../cancelled';
import { cellTime, type CellTime } from '../cellTime';
import type { DraftDay, DraftEvent, DraftLink, ScheduleDraft, WrittenTime } from '../draft';
import type { Oddity, ScheduleSpeaker } from '../schedule';
import { isoWritten, minutesIn } from '../writtenTime';
import { zoneOf } from '../zones';
import {
  besideColumns,
  guessColumns,
  type BesideColumns,
  type TableColumns,
  type TableField,
} from './tableColumns';
import { peopleIn, peopleStyle, splitList, type PeopleStyle } from './tablePeople';
import { delimitedRows, type DelimitedRow, type DelimitedRows } from '../../text/delimitedRows';

/** Lines above the headings: a title, or Excel's `sep=;`. */
const mostAbove = 5;

/** The rows of a table from its headings on. */
function tableRows(source: string): DelimitedRows {
  // The line that tells Excel the separator.
  const text = source.replace(/^\ufeff?\s{0,9}sep=[^\n]{1,3}\n/i, '\n');
  const whole = delimitedRows(text);
  if (guessColumns(whole.rows[0]?.cells ?? []) !== undefined) return withoutRules(whole);
  let at = 0;
  for (let above = 0; above < mostAbove; above++) {
    const next = text.indexOf('\n', at) + 1;
    if (next === 0) break;
    at = next;
    const end = text.indexOf('\n', at);
    const cells = delimitedRows(text.slice(at, end < 0 ? undefined : end)).rows[0]?.cells ?? [];
    if (cells.length < 3 || guessColumns(cells) === undefined) continue;
    return withoutRules(delimitedRows(text.slice(0, at).replace(/[^\n]/g, '') + text.slice(at)));
  }
  return withoutRules(whole);
}

/** Leaves out the line below the headings of a table in Markdown. */
function withoutRules(table: DelimitedRows): DelimitedRows {
  const isRule = ({ cells }: DelimitedRow) =>
    cells.some((cell) => cell !== '') && cells.every((cell) => /^:?-*:?$/.test(cell));
  return { ...table, rows: table.rows.filter((row) => !isRule(row)) };
}

/** What a table says, with its headings. */
export type TableDraft = ScheduleDraft & { readonly headings: readonly string[] };

/**
 * Reads a table with headings, CSV or TSV.
 * @param columns which column holds what, where the user says it; else the headings tell
 * @returns undefined for a text that is no such table
 */
export function readTable(source: string, columns?: TableColumns): TableDraft | undefined {
  const { rows, unclosed } = tableRows(source);
  const [header, ...body] = rows;
  if (header === undefined || body.length === 0 || header.cells.length < 2) return undefined;
  const found = columns ?? guessColumns(header.cells);
  if (found === undefined) return undefined;
  const oddities: Oddity[] = [];
  if (unclosed !== undefined)
    oddities.push({
      line: unclosed,
      message: l10n.t('This quote isn’t closed, so the cell goes on to the end of the file.'),
    });
  const draft = new Table(found, besideColumns(header.cells), body, oddities).draft();
  return { ...draft, headings: header.cells };
}

class Table {
  readonly #columns: TableColumns;
  readonly #beside: BesideColumns;
  readonly #rows: readonly DelimitedRow[];
  readonly #oddities: Oddity[];
  /** Whether dates with slashes begin with the month. */
  readonly #monthFirst: boolean;
  readonly #style: PeopleStyle;

  constructor(
    columns: TableColumns,
    beside: BesideColumns,
    rows: readonly DelimitedRow[],
    oddities: Oddity[],
  ) {
    this.#columns = columns;
    this.#beside = beside;
    this.#rows = rows;
    this.#oddities = oddities;
    this.#monthFirst = this.#isMonthFirst();
    this.#style = peopleStyle(rows.map((row) => this.#cell(row, 'speakers')));
  }

  draft(): ScheduleDraft {
    const words = [...new Set(this.#rows.map((row) => this.#cell(row, 'day')).filter((day) => day !== ''))];
    const isNumbered = words.every((day) => /^(?:\p{L}+ )?\d{1,2}$/u.test(day));
    const numberOf = (day: string) => Number(/\d+$/.exec(day)?.[0] ?? 0);
    const inOrder = isNumbered ? words.sort((a, b) => numberOf(a) - numberOf(b)) : words;
    const events = this.#rows.flatMap((row) => this.#event(row) ?? []);
    const hasDates = events.some(({ start }) => start !== undefined);
    const days: DraftDay[] = inOrder.map((day, i) => ({
      index: isNumbered ? numberOf(day) : i + 1,
      date: undefined,
    }));
    this.#oddities.push(...this.#undated());
    return {
      title: undefined,
      zone: this.#zone(),
      places: [],
      days: hasDates || days.length === 0 ? undefined : days,
      base: undefined,
      events: hasDates
        ? events
        : events.map(({ word, ...event }) => ({
            ...event,
            day: word === '' ? undefined : inOrder.indexOf(word),
          })),
      oddities: this.#oddities,
    };
  }

  /** The zone that most rows name, else the one of a heading. */
  #zone(): string | undefined {
    const counts = new Map<string, number>();
    for (const row of this.#rows) {
      const name = zoneOf(this.#at(row, this.#beside.zone))?.name;
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? this.#beside.headingZone?.name;
  }

  #cell(row: DelimitedRow, field: TableField): string {
    return this.#at(row, this.#columns[field]);
  }

  #at(row: DelimitedRow, column: number | undefined): string {
    return column === undefined ? '' : (row.cells[column]?.trim() ?? '');
  }

  #event(row: DelimitedRow): (DraftEvent & { readonly word: string }) | undefined {
    const title = this.#cell(row, 'title');
    if (title === '') {
      this.#oddities.push({ line: row.line, message: l10n.t('No title, so the event is skipped.') });
      return undefined;
    }
    const status = this.#at(row, this.#beside.status);
    if (isCancelledState(status)) {
      this.#oddities.push({
        line: row.line,
        message: l10n.t('Not in the schedule ({0}), so it’s skipped: {1}', status, title),
      });
      return undefined;
    }
    const isAllDay = /^(?:true|yes|ja|wahr|oui|vrai|s[ií]|x|1)$/i.test(this.#at(row, this.#beside.allDay));
    const start = isAllDay ? this.#allDay(row) : this.#time(row, 'start');
    const linkOf = (field: 'video' | 'slides' | 'code'): DraftLink[] => {
      const url = this.#cell(row, field);
      return /^https?:\/\/\S+$/i.test(url) ? [{ url, title: undefined, kind: field }] : [];
    };
    const page = this.#cell(row, 'page');
    const id = this.#cell(row, 'id');
    return {
      line: row.line,
      ids: [id === '' ? undefined : id, page === '' ? undefined : page],
      title,
      speakers: this.#speakers(row),
      start,
      end: isAllDay ? this.#allDayEnd(row, start) : this.#end(row, start),
      duration: minutesIn(this.#cell(row, 'duration')),
      room: this.#cell(row, 'room'),
      track: this.#cell(row, 'track'),
      isAllDay,
      texts: [this.#cell(row, 'abstract')],
      page: page === '' ? undefined : page,
      links: (['video', 'slides', 'code'] as const).flatMap(linkOf),
      word: this.#cell(row, 'day'),
    };
  }

  /** From the column of all speakers, and those of one each. */
  #speakers(row: DelimitedRow): ScheduleSpeaker[] {
    const companies = splitList(this.#cell(row, 'company'));
    const inCell = peopleIn(this.#cell(row, 'speakers'), companies.length > 0 ? 'names' : this.#style);
    const listed = inCell.map(({ name, company }, i) => ({
      name,
      company: (companies.length === inCell.length ? companies[i] : companies[0]) ?? company,
    }));
    const own = this.#beside.people.flatMap(({ names, company }): ScheduleSpeaker[] => {
      const name = names.flatMap((column) => this.#at(row, column) || []).join(' ');
      const where = this.#at(row, company) || companies[0];
      // One column holds one person, and first and last name are what another one has as a whole.
      return name === '' || (names.length > 1 && listed.length > 0)
        ? []
        : [{ name, company: where === undefined || where === '' ? null : where }];
    });
    const known = new Set(listed.map(({ name }) => name));
    return [...listed, ...own.filter(({ name }) => !known.has(name))];
  }

  #read(cell: string): CellTime {
    return cellTime(cell, this.#monthFirst);
  }

  /** Midnight of a row's day, by the columns for it. */
  #date(row: DelimitedRow): number | undefined {
    return this.#read(this.#cell(row, 'date')).midnight ?? this.#read(this.#cell(row, 'day')).midnight;
  }

  #endDate(row: DelimitedRow): number | undefined {
    return this.#read(this.#at(row, this.#beside.endDate)).midnight;
  }

  /** A date is never made up: a time without one is no start. */
  #time(row: DelimitedRow, field: 'start' | 'end'): WrittenTime | undefined {
    const cell = this.#cell(row, field);
    if (cell === '') return undefined;
    const whole = wholeTime(cell);
    if (whole !== undefined) return this.#zoned(row, whole);
    const { midnight: own, times, offset } = this.#read(cell);
    const midnight = own ?? (field === 'end' ? this.#endDate(row) : undefined) ?? this.#date(row);
    const [minutes] = times;
    return midnight === undefined || minutes === undefined
      ? undefined
      : this.#zoned(row, { clock: midnight + minutes * 60_000, offset });
  }

  /** A time without offset is in the zone that its row names. */
  #zoned(row: DelimitedRow, time: WrittenTime): WrittenTime {
    if (time.offset !== undefined) return time;
    const zone = zoneOf(this.#at(row, this.#beside.zone)) ?? this.#beside.headingZone;
    return { clock: time.clock, offset: zone?.offsetOf(time.clock) };
  }

  #allDay(row: DelimitedRow): WrittenTime | undefined {
    const clock = this.#date(row) ?? this.#read(this.#cell(row, 'start')).midnight;
    return clock === undefined ? undefined : this.#zoned(row, { clock, offset: undefined });
  }

  #allDayEnd(row: DelimitedRow, start: WrittenTime | undefined): WrittenTime | undefined {
    if (start === undefined) return undefined;
    const clock = this.#endDate(row) ?? this.#read(this.#cell(row, 'end')).midnight ?? start.clock;
    return this.#zoned(row, { clock: Math.max(clock, start.clock + dayLength), offset: undefined });
  }

  #end(row: DelimitedRow, start: WrittenTime | undefined): WrittenTime | undefined {
    if (start === undefined) return undefined;
    const midnight = start.clock - (((start.clock % dayLength) + dayLength) % dayLength);
    const begin = this.#cell(row, 'start');
    const minutes =
      this.#cell(row, 'end') === '' && wholeTime(begin) === undefined
        ? this.#read(begin).times[1]
        : undefined;
    const own =
      minutes === undefined
        ? this.#time(row, 'end')
        : { clock: midnight + minutes * 60_000, offset: start.offset };
    const alone = own ?? this.#clockAlone(row, midnight, start);
    // What ends before it begins ends on the next day.
    return alone !== undefined &&
      alone.clock <= start.clock &&
      start.clock - alone.clock < dayLength &&
      this.#endDate(row) === undefined &&
      alone.offset === start.offset
      ? { clock: alone.clock + (alone.clock === start.clock ? 0 : dayLength), offset: alone.offset }
      : alone;
  }

  /** A time without date beside a start that has one. */
  #clockAlone(row: DelimitedRow, midnight: number, { offset }: WrittenTime): WrittenTime | undefined {
    const [minutes] = this.#read(this.#cell(row, 'end')).times;
    return minutes === undefined ? undefined : { clock: midnight + minutes * 60_000, offset };
  }

  /** `3/23/2026` tells it; without such a date only a clock with am and pm does. */
  #isMonthFirst(): boolean {
    let americanClock = false;
    for (const row of this.#rows) {
      for (const field of ['date', 'start', 'day'] as const) {
        const cell = this.#cell(row, field);
        const [, first, second] = /^\D{0,12}(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)/.exec(cell) ?? [];
        if (Number(first) > 12) return false;
        if (Number(second) > 12) return true;
        americanClock ||= /\d\s?[ap]\.?m\b/i.test(cell);
      }
    }
    return americanClock;
  }

  /** Says once for each kind what is missing, instead of for each row. */
  #undated(): Oddity[] {
    const found = new Map<'date' | 'time' | 'undated', { line: number; cell: string; count: number }>();
    for (const row of this.#rows) {
      const [start, date] = [this.#cell(row, 'start'), this.#cell(row, 'date')];
      if ((start === '' && date === '') || this.#time(row, 'start') !== undefined) continue;
      const isDate = date === '' || this.#date(row) !== undefined;
      if (start === '' && isDate) continue;
      const isTime = start === '' || this.#read(start).times.length > 0;
      const kind = !isTime ? 'time' : isDate ? 'undated' : 'date';
      const cell = (kind === 'date' ? date : start).slice(0, 40);
      const before = found.get(kind);
      found.set(
        kind,
        before === undefined ? { line: row.line, cell, count: 1 } : { ...before, count: before.count + 1 },
      );
    }
    return [...found].map(([kind, { line, cell, count }]) => ({
      line,
      message: undatedWords(kind, cell, count),
    }));
  }
}

function undatedWords(kind: 'date' | 'time' | 'undated', cell: string, count: number): string {
  if (kind === 'undated')
    return l10n.t('Times without a date are skipped, such as {0}. Add a column with the date.', cell);
  if (kind === 'date')
    return count === 1
      ? l10n.t('Not a date, so the event has no start: {0}', cell)
      : l10n.t('Not a date, so {0} events like this have no start: {1}', count, cell);
  return count === 1
    ? l10n.t('Not a date and time, so the event has no start: {0}', cell)
    : l10n.t('Not a date and time, so {0} events like this have no start: {1}', count, cell);
}

const dayLength = 86_400_000;

/** A cell that is a time in ISO 8601 and nothing more; `10:00-10:45` is no time with an offset. */
function wholeTime(cell: string): WrittenTime | undefined {
  const isRange = /(?<![\d:])\d{1,2}:\d{2}\s?-\s?\d{1,2}:\d{2}$/.test(cell) && !cell.includes('T');
  return isRange ? undefined : isoWritten(cell);
}
