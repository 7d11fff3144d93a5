import * as l10n from '@vscode/l10n';
import { writtenDate } from '../../decks/published/writtenDate';
import type { DraftDay, DraftEvent, DraftLink, ScheduleDraft, WrittenTime } from '../draft';
import type { Oddity, ScheduleSpeaker } from '../schedule';
import { clockOf, isoDay, isoWritten, minutesIn } from '../writtenTime';
import { delimitedRows, type DelimitedRow } from '../../text/delimitedRows';

/** What a column may hold. */
export type TableField =
  | 'id'
  | 'title'
  | 'speakers'
  | 'company'
  | 'start'
  | 'end'
  | 'duration'
  | 'date'
  | 'day'
  | 'room'
  | 'track'
  | 'abstract'
  | 'video'
  | 'slides'
  | 'code'
  | 'page';

/** Which column holds what, from 0. */
export type TableColumns = Readonly<Partial<Record<TableField, number>>>;

/** Headings by field, without blanks and signs, the surest first. */
const headings: Readonly<Record<TableField, string>> = {
  id: 'guid uid sessionid talkid id code sessioncode cfpid proposalid',
  title:
    'title sessiontitle talktitle proposaltitle eventtitle presentationtitle titel título titulo titre titolo タイトル session talk vortrag subject summary name sessionname eventname topic thema event',
  speakers:
    'speakers speaker speakernames speakername speakersnames presenters presenter presentername referenten referentinnen referent ponentes ponente intervenants intervenant relatori relatore authors author vortragende sprecher people persons hosts host name names who',
  company:
    'company companies organization organisation affiliation speakercompany employer firma empresa entreprise unternehmen',
  start:
    'start starts startsat starttime startdate startdatetime startson begin begins beginn from von time timeslot slot scheduledat uhrzeit zeit hora horainicio inicio début debut heure inizio when datetime',
  end: 'end ends endsat endtime enddate enddatetime finish finishes ende bis to until horafin fin final fine',
  duration: 'duration length minutes durationminutes dauer duración duracion durée duree durata',
  date: 'date datum fecha data sessiondate eventdate jour日付 日付',
  day: 'day tag día dia jour giorno conferenceday dayno daynumber 日',
  room: 'room roomname raum saal sala salle stage hall venue location place ort lugar lieu where 会場 部屋',
  track:
    'track tracks trackname topic theme category categories kategorie stream thema type sessiontype talktype tipo format talkformat sessionformat',
  abstract:
    'abstract description sessiondescription talkdescription beschreibung descripción descripcion résumé resume resumen summary details outline about text 概要',
  video:
    'video videos videourl videolink youtube youtubeurl youtubelink recording recordingurl recordinglink streamurl stream watch aufzeichnung',
  slides:
    'slides slidesurl slideslink slidedeck deck presentation presentationurl presentationlink folien diapositivas slideshare',
  code: 'repo repository github githuburl sourcecode codeurl',
  page: 'url link page pageurl website sessionurl talkurl weblink sharelink permalink webpage',
};

/** All of them, in the order in which a person looks for them. */
export const tableFields = Object.keys(headings) as readonly TableField[];

/**
 * The columns of a table by their headings: each heading serves one field, and a field takes the heading that fits best.
 * @returns undefined where nothing is called like a title, or nothing else like a part of a schedule
 */
export function guessColumns(header: readonly string[]): TableColumns | undefined {
  const names = header.map((heading) => heading.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ''));
  const ranked = tableFields.flatMap((field) =>
    headings[field].split(' ').flatMap((name, rank) => {
      const column = names.indexOf(name);
      return column < 0 ? [] : [{ field, column, rank }];
    }),
  );
  const columns: Partial<Record<TableField, number>> = {};
  const taken = new Set<number>();
  for (const { field, column } of ranked.sort((a, b) => a.rank - b.rank)) {
    if (columns[field] !== undefined || taken.has(column)) continue;
    columns[field] = column;
    taken.add(column);
  }
  const says = (['speakers', 'start', 'date', 'day', 'room', 'abstract', 'video', 'slides'] as const).some(
    (field) => columns[field] !== undefined,
  );
  return columns.title === undefined || !says ? undefined : columns;
}

/** A time of the day alone, or within a line; `0h00m25s` is none. */
const clockTime =
  /(?<![\d:.])(\d{1,2})(?:[:.h](\d{2})(?![\dm])(?::\d{2})?)?(?:\s?(a\.?m\.?|p\.?m\.?)(?!\p{L}))?/giu;

/**
 * Reads a table with headings, CSV or TSV.
 * @param columns which column holds what, where the user says it; else the headings tell
 * @returns undefined for a text that is no such table
 */
export function readTable(source: string, columns?: TableColumns): ScheduleDraft | undefined {
  const { rows, unclosed } = delimitedRows(source);
  const [header, ...body] = rows;
  const found = columns ?? guessColumns(header?.cells ?? []);
  if (found === undefined || body.length === 0 || (header?.cells.length ?? 0) < 2) return undefined;
  const oddities: Oddity[] = [];
  if (unclosed !== undefined)
    oddities.push({
      line: unclosed,
      message: l10n.t('This quote isn’t closed, so the cell goes on to the end of the file.'),
    });
  return new Table(found, body, oddities).draft();
}

class Table {
  readonly #columns: TableColumns;
  readonly #rows: readonly DelimitedRow[];
  readonly #oddities: Oddity[];
  /** Whether dates with slashes begin with the month. */
  readonly #monthFirst: boolean;

  constructor(columns: TableColumns, rows: readonly DelimitedRow[], oddities: Oddity[]) {
    this.#columns = columns;
    this.#rows = rows;
    this.#oddities = oddities;
    this.#monthFirst = this.#isMonthFirst();
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
    const undated = this.#undated();
    if (undated !== undefined) this.#oddities.push(undated);
    return {
      title: undefined,
      zone: undefined,
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

  #cell(row: DelimitedRow, field: TableField): string {
    const column = this.#columns[field];
    return column === undefined ? '' : (row.cells[column]?.trim() ?? '');
  }

  #event(row: DelimitedRow): (DraftEvent & { readonly word: string }) | undefined {
    const title = this.#cell(row, 'title');
    if (title === '') {
      this.#oddities.push({ line: row.line, message: l10n.t('No title, so the event is skipped.') });
      return undefined;
    }
    const start = this.#time(row, 'start');
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
      end: this.#end(row, start),
      duration: minutesIn(this.#cell(row, 'duration')),
      room: this.#cell(row, 'room'),
      track: this.#cell(row, 'track'),
      texts: [this.#cell(row, 'abstract')],
      page: page === '' ? undefined : page,
      links: (['video', 'slides', 'code'] as const).flatMap(linkOf),
      word: this.#cell(row, 'day'),
    };
  }

  #speakers(row: DelimitedRow): ScheduleSpeaker[] {
    const cell = this.#cell(row, 'speakers');
    const companies = splitList(this.#cell(row, 'company'));
    const names = splitList(cell);
    return names.map((name, i) => ({
      name,
      company: (companies.length === names.length ? companies[i] : companies[0]) ?? null,
    }));
  }

  /** A date is never made up: a time without one is no start. */
  #time(row: DelimitedRow, field: 'start' | 'end'): WrittenTime | undefined {
    const cell = this.#cell(row, field);
    if (cell === '') return undefined;
    // `10:00-10:45` is no time with an offset.
    const whole =
      /\d:\d{2}\s?-\s?\d{1,2}:\d{2}$/.test(cell) && !cell.includes('T') ? undefined : isoWritten(cell);
    if (whole !== undefined) return whole;
    const times = timesIn(cell);
    const minutes = times[0];
    const dates = [dateWithin(cell), this.#cell(row, 'date'), this.#cell(row, 'day')];
    const midnight = dates.map((date) => this.#midnight(date)).find((each) => each !== undefined);
    return midnight === undefined || minutes === undefined
      ? undefined
      : { clock: midnight + minutes * 60_000, offset: undefined };
  }

  #end(row: DelimitedRow, start: WrittenTime | undefined): WrittenTime | undefined {
    if (start === undefined) return undefined;
    const midnight = start.clock - (((start.clock % 86_400_000) + 86_400_000) % 86_400_000);
    const minutes = this.#cell(row, 'end') === '' ? timesIn(this.#cell(row, 'start'))[1] : undefined;
    const own =
      minutes === undefined
        ? this.#time(row, 'end')
        : { clock: midnight + minutes * 60_000, offset: start.offset };
    const alone = own ?? this.#clockAlone(row, midnight, start);
    // What ends before it begins ends on the next day.
    return alone !== undefined &&
      alone.clock <= start.clock &&
      start.clock - alone.clock < 86_400_000 &&
      alone.offset === start.offset
      ? { clock: alone.clock + (alone.clock === start.clock ? 0 : 86_400_000), offset: alone.offset }
      : alone;
  }

  /** A time without date beside a start that has one. */
  #clockAlone(row: DelimitedRow, midnight: number, { offset }: WrittenTime): WrittenTime | undefined {
    const [minutes] = timesIn(this.#cell(row, 'end'));
    return minutes === undefined ? undefined : { clock: midnight + minutes * 60_000, offset };
  }

  #midnight(text: string): number | undefined {
    const date = text.trim().slice(0, longestDate);
    if (date === '') return undefined;
    const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(date);
    if (slashes !== null) {
      const [first, second, year] = slashes.slice(1).map(Number);
      const [month = 0, day = 0] = this.#monthFirst ? [first, second] : [second, first];
      return clockOf(year ?? 0, month, day, 0, 0, 0);
    }
    const named = /^(\d{4})[-/ ](\p{L}{3,9})[-/ ](\d{1,2})$/u.exec(date);
    const plain = date.replace(/^\p{L}+,?\s+(?=\S+\s|\d)/u, (word) =>
      /^\p{L}{3,9}\s+$/u.test(word) && /^\p{L}+\s+\d{1,2},?\s+\d{4}$/u.test(date) ? word : '',
    );
    const iso =
      writtenDate(
        named === null
          ? date.replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, isoOf)
          : `${named[3]} ${named[2]} ${named[1]}`,
      ) ?? writtenDate(plain);
    return iso === undefined ? undefined : isoDay(iso);
  }

  /** `3/23/2026` tells it; without such a date only a clock with am and pm does. */
  #isMonthFirst(): boolean {
    let americanClock = false;
    for (const row of this.#rows) {
      for (const field of ['date', 'start', 'day'] as const) {
        const cell = this.#cell(row, field);
        const [, first, second] = /^\D{0,12}(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(cell) ?? [];
        if (Number(first) > 12) return false;
        if (Number(second) > 12) return true;
        americanClock ||= /\d\s?[ap]\.?m\b/i.test(cell);
      }
    }
    return americanClock;
  }

  /** Says once what is missing for times, instead of for each row. */
  #undated(): Oddity | undefined {
    const without = this.#rows.find(
      (row) => this.#cell(row, 'start') !== '' && this.#time(row, 'start') === undefined,
    );
    if (without === undefined) return undefined;
    const cell = this.#cell(without, 'start').slice(0, 40);
    const message =
      timesIn(cell).length > 0
        ? l10n.t('Times without a date are skipped, such as {0}. Add a column with the date.', cell)
        : l10n.t('Not a date and time, so events like this have no start: {0}', cell);
    return { line: without.line, message };
  }
}

function isoOf(_: string, year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What stands before the time of a cell, or the cell where there is none: `2020-Nov-09 10:00`, `9 Nov 2020, 10am`. */
function dateWithin(cell: string): string {
  return cell
    .slice(0, longestDate)
    .replace(
      /[T,\s]+\d{1,2}(?:[:.h]\d{2})?(?::\d{2})?\s?(?:[ap]\.?m\.?)?(?:\s*(?:-|–|to|bis)\s*\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?)?)?\s*(?:h|uhr)?$/i,
      '',
    );
}

/** Times of the day in a cell, in minutes since midnight: `11:30`, `9.15 Uhr`, `2 pm`, `10:00–10:45`. */
function timesIn(cell: string): number[] {
  // Offsets in a stream: hours, minutes and seconds.
  if (/\d\s?m\s?\d+\s?s\b/i.test(cell)) return [];
  const rest = cell.replace(/\d{1,4}[-./]\p{L}*\d{0,2}[-./]\d{1,4}/gu, ' ').slice(0, 100);
  return [...rest.matchAll(clockTime)].flatMap(([, hours, minutes, half]) => {
    if (minutes === undefined && half === undefined) return [];
    const hour = Number(hours);
    const isPm = /^p/i.test(half ?? '');
    const full = half === undefined ? hour : (hour % 12) + (isPm ? 12 : 0);
    return full > 24 || Number(minutes ?? 0) > 59 ? [] : [full * 60 + Number(minutes ?? 0)];
  });
}

/** Longer cells are no dates. */
const longestDate = 100;

/** Names in one cell, with whatever sign between them. */
function splitList(text: string): string[] {
  const cell = text.replace(/[^\S\n]+/g, ' ');
  const sign = ['\n', ';', '|', '/', ','].find((each) => cell.includes(each));
  const parts = sign === undefined ? [cell] : cell.split(sign);
  return parts
    .flatMap((part) => part.split(/\s+(?:&|and|und|et|y)\s+/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
