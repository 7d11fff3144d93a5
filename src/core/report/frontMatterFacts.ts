import { speakerKeys } from '../frontMatter/frontMatterFields';
import { member, textOf } from '../frontMatter/hugoCasts';
import { readFrontMatter } from '../frontMatter/readFrontMatter';

/** What front matter says besides what a note is known by. */
export interface WrittenFacts {
  /** ISO 8601, the day alone. */
  readonly date: string | undefined;
  /** `time` as `10:00`, by the clock on the wall. */
  readonly start: { readonly date: string; readonly time: string | undefined } | undefined;
  readonly place: string | undefined;
  /** Whom speakers work for, by their names, where they are given as `{ name, company }`. */
  readonly companies: ReadonlyMap<string, string>;
}

const companyKeys = ['company', 'organization', 'organisation', 'affiliation', 'employer'];

const moment = /^["']?(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d))?/;

/** Dates as they are written: an offset says where the writer was, and does not make it another day or hour. */
export function writtenFacts(text: string): WrittenFacts {
  const read = readFrontMatter(text);
  const written = (key: string) => {
    const found = read?.values.get(key);
    if (found === undefined || read === undefined) return undefined;
    const from = read.block.sourceStart;
    const [, date, time] =
      moment.exec(text.slice(from + found.start, from + Math.min(found.end, found.start + 40))) ?? [];
    return date === undefined ? undefined : { date, time };
  };
  const places = ['location', 'place', 'venue', 'city'].map((key) => {
    const found = read?.values.get(key);
    return found === undefined ? '' : (textOf(found) ?? '').trim();
  });
  const speakers = speakerKeys.flatMap((key): unknown[] => {
    const found = read?.values.get(key);
    if (found !== undefined) return (found.items ?? [found]).map(({ value }) => value);
    // Hugo takes a page's parameters from there, too.
    return [member(read?.values.get('params')?.value, key)].flat();
  });
  const worded = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  const companies = speakers.map((speaker): [string, string] => [
    worded(member(speaker, 'name')),
    companyKeys.map((key) => worded(member(speaker, key))).find((each) => each !== '') ?? '',
  ]);
  return {
    companies: new Map(companies.filter(([name, company]) => name !== '' && company !== '')),
    date: written('date')?.date,
    start: written('start'),
    place: places.find((each) => each !== ''),
  };
}
