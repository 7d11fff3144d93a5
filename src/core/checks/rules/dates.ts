import * as l10n from '@vscode/l10n';
import { isFrom, newYaml } from '../../hugo/hugoVersion';
import { isNothing, timeOf } from '../../note/hugoCasts';
import type { LocatedValue } from '../../note/frontMatterValues';
import type { NoteCheck, SpanFix } from '../check';
import type { NoteReading } from '../noteReading';

/** The keys that Hugo reads dates from. [Hugo: resources/page/pagemeta/page_frontmatter.go, the defaults] */
const dateKeys = ['date', 'publishdate', 'pubdate', 'lastmod', 'modified', 'expirydate', 'unpublishdate'];

/** A date that cannot be read fails the build from 0.152 on; before, the page had none. [tried: 0.131, 0.169] */
export const dateUnreadable: NoteCheck = {
  codes: ['date-unreadable'],
  needs: 'note',
  *check(reading, { site }) {
    const read = reading.frontMatter;
    if (read === undefined || read.broken || site.kind === 'plain') return;
    const breaksBuild = isFrom(site.hugo, newYaml);
    for (const key of dateKeys) {
      const found = read.values.get(key);
      if (found === undefined || isNothing(found) || found.items !== undefined || found.value === '')
        continue;
      if (typeof found.value === 'boolean' || isDate(found)) continue;
      yield {
        code: 'date-unreadable',
        message: breaksBuild
          ? l10n.t(
              'Hugo cannot read this date and refuses the page. Write 2025-04-01 or 2025-04-01T10:00:00+02:00.',
            )
          : l10n.t('Hugo cannot read this date. Write 2025-04-01 or 2025-04-01T10:00:00+02:00.'),
        ...reading.spanInFrontMatter(found),
        breaksBuild,
        sinceHugo: newYaml,
        fixes: readableForms(reading, found),
      };
    }
  },
};

/** Further forms that Hugo reads: `02 Jan 2006`, RFC 1123 and 850, ANSI C. [spf13/cast: timeFormats] */
const furtherForms =
  /^(?:\d{2} [A-Z][a-z]{2} \d{4}|[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} \S+|[A-Z][a-z]+, \d{2}-[A-Z][a-z]{2}-\d{2} [\d:]{8} \S+|\d{2} [A-Z][a-z]{2} \d{2} \d{2}:\d{2} \S+|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8}(?: \S+)? \d{4}|[A-Z][a-z]{2} [ \d]\d [\d:]{8}[.\d]*|\d{1,2}:\d{2}[AP]M)$/;

function isDate(found: LocatedValue): boolean {
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
      message: l10n.t('Hugo leaves this page out until then. Write the day of the talk, or remove the date.'),
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
      title: l10n.t('Write {0}', form),
      edits: [{ ...span, newText: `${quote}${form}${quote}` }],
      safe: minutes !== null,
    },
  ];
}

function dayText(year = '', month = '', day = ''): string | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
