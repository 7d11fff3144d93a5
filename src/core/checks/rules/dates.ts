import * as l10n from '@vscode/l10n';
import { isFrom } from '../../hugo/hugoVersion';
import { isNothing, timeOf } from '../../frontMatter/hugoCasts';
import type { LocatedValue } from '../../frontMatter/frontMatterValues';
import type { NoteCheck, SpanFix } from '../check';
import { faultWords } from '../faultWords';
import type { Span } from '../../text/span';
import type { NoteReading } from '../../note/parseNote';
import { keySpan } from './keys';

/** From this release on Hugo logs an error for a date that it cannot read. [Hugo: page_frontmatter.go; tried: 0.131, 0.169] */
const strictDates = '0.135';

/** A date that cannot be read fails the build from 0.135 on; before, the page had none. */
export const dateUnreadable: NoteCheck = {
  codes: ['date-unreadable'],
  needs: 'note',
  *check(reading, { site }) {
    const read = reading.frontMatter;
    if (read === undefined || read.broken || site.kind === 'plain') return;
    const breaksBuild = isFrom(site.hugo, strictDates);
    for (const key of unreadableDates(read.values, site.dateKeys)) {
      const found = read.values.get(key);
      if (found === undefined) continue;
      // Older Hugo takes what is no text for no date, and nothing is lost by it: `published: true`.
      if (!breaksBuild && typeof found.value !== 'string') continue;
      yield {
        code: 'date-unreadable',
        message: faultWords({ code: 'date-unreadable' }, breaksBuild),
        ...placeOf(reading, key, found),
        breaksBuild,
        sinceHugo: strictDates,
        fixes: readableForms(reading, found),
      };
    }
  },
};

/** The keys that Hugo tries and cannot read: of each date those before the first that it can. */
function unreadableDates(
  values: ReadonlyMap<string, LocatedValue>,
  dateKeys: readonly (readonly string[])[],
): ReadonlySet<string> {
  const unreadable = new Set<string>();
  const readable = new Set<string>();
  for (const keys of dateKeys) {
    for (const key of keys) {
      const found = values.get(key);
      if (found === undefined || isNothing(found) || found.value === '' || unreadable.has(key)) continue;
      // Most notes have one date, which each list of keys comes to.
      if (readable.has(key) || isDate(found)) {
        readable.add(key);
        break;
      }
      unreadable.add(key);
    }
  }
  return unreadable;
}

/** The value; of a table, whose place may be elsewhere, the key. */
function placeOf(reading: NoteReading, key: string, found: LocatedValue): Span {
  const value = reading.spanInFrontMatter(found);
  return (value.end > value.start ? undefined : keySpan(reading, key, value.start)) ?? value;
}

/** Further forms that Hugo reads: `02 Jan 2006`, RFC 1123 and 850, ANSI C. [spf13/cast: timeFormats] */
const furtherForms =
  /^(?:\d{2} [A-Z][a-z]{2} \d{4}|[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} \S+|[A-Z][a-z]+, \d{2}-[A-Z][a-z]{2}-\d{2} [\d:]{8} \S+|\d{2} [A-Z][a-z]{2} \d{2} \d{2}:\d{2} \S+|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8}(?: \S+)? \d{4}|[A-Z][a-z]{2} [ \d]\d [\d:]{8}[.\d]*|\d{1,2}:\d{2}[AP]M)$/;

/** A number of seconds is a date, a fraction is none. [spf13/cast: ToTimeInDefaultLocationE] */
function isDate(found: LocatedValue): boolean {
  if (typeof found.value === 'number') return Number.isInteger(found.value);
  if (timeOf(found, false) !== undefined) return true;
  return typeof found.value === 'string' && furtherForms.test(found.value);
}

/** A page that is dated later than now is not built. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const dateFuture: NoteCheck = {
  codes: ['date-future'],
  needs: 'note',
  ofPages: true,
  *check(reading, { now, site }) {
    const read = reading.frontMatter;
    if (read === undefined || read.broken || site.kind === 'plain') return;
    const key = ['publishdate', 'pubdate', 'date'].find((each) => read.values.has(each));
    const found = key === undefined ? undefined : read.values.get(key);
    const time = found === undefined ? undefined : timeOf(found, false);
    if (found === undefined || time === undefined || time <= now) return;
    yield {
      code: 'date-future',
      message: l10n.t('Hugo won’t publish this page until then. Use the date of the talk, or remove it.'),
      ...reading.spanInFrontMatter(found),
    };
  },
};

/** `01.04.2025` and `2025-04-01 10:00` in the form that Hugo reads. */
function readableForms(reading: NoteReading, found: LocatedValue): SpanFix[] {
  const { value } = found;
  if (typeof value !== 'string') return [];
  const minutes = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)$/.exec(value);
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value);
  const short = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(value);
  const form =
    minutes !== null
      ? `${minutes[1] ?? ''}T${minutes[2] ?? ''}:00`
      : german !== null
        ? dayText(german[3], german[2], german[1])
        : short === null
          ? undefined
          : dayText(short[1], short[2], short[3]);
  if (form === undefined) return [];
  const span = reading.spanInFrontMatter(found);
  const quote = /^["']/.exec(reading.text.slice(span.start, span.end))?.[0] ?? '';
  return [
    {
      title: l10n.t('Change to {0}', form),
      edits: [{ ...span, newText: `${quote}${form}${quote}` }],
      safe: minutes !== null,
    },
  ];
}

function dayText(year = '', month = '', day = ''): string | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
