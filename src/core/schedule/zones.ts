import { windowsZones } from './windowsZones';

const minute = 60_000;
const dayLength = 24 * 60 * minute;

/** A time zone's offsets, as the platform knows them. */
export class Zone {
  /** IANA name. */
  readonly name: string;
  readonly #format: Intl.DateTimeFormat;
  /** Offsets of UTC days in which the clocks are not changed: asking `Intl` for each time costs microseconds. */
  readonly #days = new Map<number, number | undefined>();

  private constructor(name: string, format: Intl.DateTimeFormat) {
    this.name = name;
    this.#format = format;
  }

  /**
   * The zone of a name that the platform knows.
   */
  static named(name: string): Zone | undefined {
    try {
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone: name,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
      const { timeZone } = format.resolvedOptions();
      // Engines answer with old names (`Asia/Calcutta`): then the file's own stays.
      return new Zone(timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name, format);
    } catch {
      return undefined;
    }
  }

  /** Minutes east of UTC at an instant, in milliseconds since 1970. */
  offsetAt(instant: number): number {
    const day = Math.floor(instant / dayLength);
    const known = this.#days.get(day);
    if (known !== undefined || this.#days.has(day)) return known ?? this.#ask(instant);
    const [first, last] = [this.#ask(day * dayLength), this.#ask((day + 1) * dayLength)];
    this.#days.set(day, first === last ? first : undefined);
    return this.offsetAt(instant);
  }

  /**
   * Minutes east of UTC when a clock in the zone shows `clock`. Of a time that comes twice the first counts; one that is
   * skipped is read with the offset before the change. [RFC 5545, 3.3.5]
   */
  offsetOf(clock: number): number {
    const before = this.offsetAt(clock - dayLength);
    const after = this.offsetAt(clock + dayLength);
    const fits = (offset: number) => this.offsetAt(clock - offset * minute) === offset;
    return !fits(before) && fits(after) ? after : before;
  }

  #ask(instant: number): number {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of this.#format.formatToParts(instant)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute: minutes = 0, second = 0 } = parts;
    const clock = Date.UTC(year, month - 1, day, hour, minutes, second);
    return Math.round((clock - Math.floor(instant / 1000) * 1000) / minute);
  }
}

/** Whether a time is one that files mean: descriptions of zones begin in 1601, and nobody plans for the year 9999. */
export function isUsableTime(clock: number): boolean {
  return clock > Date.UTC(1600, 0, 1) && clock < Date.UTC(2200, 0, 1);
}

const zones = new Map<string, Zone | undefined>();

/**
 * The zone of a name: IANA's, Windows' (`W. Europe Standard Time`), or one with either at its end, as
 * `/mozilla.org/20050126_1/Europe/Berlin`.
 * @returns undefined for a name that nobody knows
 */
export function zoneOf(name: string): Zone | undefined {
  if (!zones.has(name)) {
    // Files make names up; what is kept for them has to end somewhere.
    if (zones.size > 500) zones.clear();
    zones.set(name, findZone(name));
  }
  return zones.get(name);
}

function findZone(name: string): Zone | undefined {
  const words = name
    .trim()
    .replace(/^["']|["']$/g, '')
    .slice(0, 200);
  const parts = words.split('/');
  const tails = parts.map((_, i) => parts.slice(i).join('/')).slice(-5);
  for (const candidate of [words, ...tails]) {
    const key = candidate.toLowerCase();
    const known = windowsZones.get(key) ?? shortNames.get(key) ?? candidate;
    if (!/^[a-z][\w+/-]*$/i.test(known)) continue;
    const zone = knownZone(known);
    if (zone !== undefined) return zone;
  }
  return zoneByOffset(words);
}

/**
 * Short names that are zones with their changes [tzdata, backward], and those that mean one offset wherever they are used.
 * Others stay out: the letters of `EST` and `IST` mean several zones.
 */
const shortNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cet: 'Europe/Brussels',
    met: 'Europe/Brussels',
    mez: 'Europe/Berlin',
    eet: 'Europe/Athens',
    wet: 'Europe/Lisbon',
    est5edt: 'America/New_York',
    cst6cdt: 'America/Chicago',
    mst7mdt: 'America/Denver',
    pst8pdt: 'America/Los_Angeles',
    jst: 'Asia/Tokyo',
    cest: 'Etc/GMT-2',
    mesz: 'Etc/GMT-2',
    eest: 'Etc/GMT-3',
    edt: 'Etc/GMT+4',
    mdt: 'Etc/GMT+6',
    pdt: 'Etc/GMT+7',
  }),
);

/** `UTC+02:00`, `GMT+0100`, and Windows' words: `(UTC+01:00) Amsterdam, Berlin, Bern`, `(UTC-05:00) Eastern Time (US & Canada)`. */
function zoneByOffset(words: string): Zone | undefined {
  const match = /^\(?(?:(?:utc|gmt)\s?)?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?\)?(?:\s+(.*))?$/i.exec(
    words.replace('−', '-'),
  );
  if (match === null || words === '') return undefined;
  const [, sign, hours, minutes = '0', rest = ''] = match;
  // Without an offset the sign of one has to be there: `(UTC) Dublin, Lisbon`.
  if (sign === undefined && !/^\(?(?:utc|gmt)\)?\s/i.test(words)) return undefined;
  const size = Number(hours ?? 0) * 60 + Number(minutes);
  if (size > 14 * 60 || Number(minutes) > 59) return undefined;
  const offset = sign === '-' ? -size : size;
  const common = windowsZones.get(`${rest.toLowerCase().replace(/\s+time\b.*$/, '')} standard time`);
  const cities = rest.split(',', 20).map((place) => guessZone([place]));
  for (const name of [common, ...cities]) {
    const zone = name === undefined ? undefined : Zone.named(name);
    // In winter on one half of the earth, in summer on the other.
    if (zone !== undefined && [0, 6].some((month) => zone.offsetAt(Date.UTC(2026, month, 1)) === offset))
      return zone;
  }
  const fixed = fixedName(offset);
  // Newer engines know offsets as zones. [ECMA-402, 2024]
  return fixed.includes(':') ? Zone.named(fixed) : knownZone(fixed);
}

/** The name of a zone that never changes its clocks; IANA's have the sign turned round, and whole hours alone. */
function fixedName(offset: number): string {
  if (offset === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  if (minutes === 0 && offset >= -720) return `Etc/GMT${offset > 0 ? '-' : '+'}${hours}`;
  return isoTime(0, offset).slice(-6);
}

/** The zone of a name that IANA has. */
function knownZone(name: string): Zone | undefined {
  if (/^(?:utc|gmt|z|zulu|etc\/(?:utc|gmt))$/i.test(name)) return Zone.named('UTC');
  return name.includes('/') || isCountry.test(name) ? Zone.named(name) : undefined;
}

/** IANA's names of one word that are no abbreviations. */
const isCountry =
  /^(?:cuba|egypt|eire|hongkong|iceland|iran|israel|jamaica|japan|kwajalein|libya|navajo|poland|portugal|prc|roc|rok|singapore|turkey)$/i;

/** ISO 8601 with offset, to the second. */
export function isoTime(instant: number, offset: number): string {
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const shown = new Date(instant + offset * minute).toISOString().slice(0, 19);
  return `${shown}${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** ISO 8601 date of a clock. */
export function isoDate(clock: number): string {
  return new Date(clock).toISOString().slice(0, 10);
}

/**
 * A zone of which places speak: cities as IANA has them (`Amsterdam, Netherlands`). A guess, to be shown.
 * @param places the surest first
 */
export function guessZone(places: readonly string[]): string | undefined {
  for (const place of places) {
    const words = place.toLowerCase().match(/[\p{L}\p{M}'.-]+/gu) ?? [];
    for (let length = 3; length > 0; length--) {
      for (let at = 0; at + length <= words.length && at < 40; at++) {
        const found = cities().get(words.slice(at, at + length).join(' '));
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}

let knownCities: Map<string, string> | undefined;

function cities(): ReadonlyMap<string, string> {
  return (knownCities ??= new Map(
    Intl.supportedValuesOf('timeZone').flatMap((zone) => {
      const [area = '', ...rest] = zone.split('/');
      const city = rest.at(-1)?.replaceAll('_', ' ').toLowerCase() ?? '';
      // Names that are words of other places as well say nothing.
      return /^(?:Africa|America|Asia|Australia|Europe)$/.test(area) && city.length >= 4 && !isWord.test(city)
        ? [[city, zone] as const]
        : [];
    }),
  ));
}

const isWord =
  /^(?:center|cordoba|creston|dawson|jersey|knox|la paz|marengo|mendoza|merida|monticello|nome|oral|petersburg|regina|resolute|vincennes)$/;
