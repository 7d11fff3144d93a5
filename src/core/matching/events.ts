import { isNoName } from './genericWords';
import { wordsOf } from '../text/terms';

/** Words that stand in the names of events, and in no person's. */
const kinds = new Set(
  'conf conference con summit meetup barcamp unconference congress symposium hackathon expo days kongress tagung'.split(
    ' ',
  ),
);
/** `GopherCon`, `RubyConf`, `DevOpsDays`, `SREcon19`, `OSCON`, and no `Silicon`. */
const eventName =
  /^(?:[\p{L}\d]*[\p{Ll}\d]|\p{Lu})(?:Conf?|Days|Fest|Camp)$|^\p{Lu}{2,}(?:con|conf|CON|CONF)$/u;
const numbered = /^([\p{L}\d]*?\p{L})['’]?((?:19|20)?\d\d)$/u;

/** No event's name is longer; a run of Chinese or Japanese is. */
const longestName = 40;

/** Whether a word, as it is written, names an event: `KubeCon`, `Summit`. */
export function isEventName(written: string): boolean {
  if (written.length > longestName) return false;
  const bare = withoutYear(written);
  if (kinds.has(bare.toLowerCase()) || eventName.test(bare)) return true;
  return bare !== written && /\p{L}con$/iu.test(bare);
}

/** `SREcon` of `SREcon19`. */
export function withoutYear(written: string): string {
  return written.length > longestName ? written : (numbered.exec(written)?.[1] ?? written);
}

/** The year that a word ends with where it is not all of it: `'19`, `SREcon19`, `Summit2019`; undefined for none. */
export function yearAtEnd(written: string): number | undefined {
  const short = /^['’](\d\d)$/.exec(written)?.[1];
  if (short !== undefined) return 2000 + Number(short);
  const digits = written.length > longestName ? undefined : numbered.exec(written)?.[2];
  if (digits === undefined) return undefined;
  if (digits.length === 4) return Number(digits);
  return isEventName(written) ? 2000 + Number(digits) : undefined;
}

/**
 * Whether what stands beside a title can be persons, companies behind them: each has two names at least, and none of them
 * is an event, an acronym (`KCD Munich`) or a country.
 */
export function canBePersons(text: string): boolean {
  const groups = text.split(/[;&|/]|\s(?:and|und|with)\s/i);
  return groups.every((group, i) => {
    const [name = ''] = group.split(',');
    const words = (name.match(/[\p{L}\p{N}\p{M}'’.-]+/gu) ?? []).filter(
      (word) => !isNoName(wordsOf(word).join('')) && !/^(?:by|von)$/i.test(word),
    );
    // Behind the first one the list may be cut, or go on with a company.
    if (words.length < 2) return i > 0;
    return !words.some(
      (word, at) =>
        isEventName(word) || /^\p{Lu}{3,}$/u.test(word) || (at > 0 && regions().has(wordsOf(word).join(''))),
    );
  });
}

let known: ReadonlySet<string> | undefined;

/** Countries and parts of the world that have one word, in English and German, as the platform's locale data (CLDR) has them. */
function regions(): ReadonlySet<string> {
  known ??= new Set(
    ['en', 'de'].flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      return codes().flatMap((code) => {
        const words = wordsOf(names.of(code) ?? '');
        return words.length === 1 ? words : [];
      });
    }),
  );
  return known;
}

/** ISO 3166's form, two letters, and the codes of continents. [UN M49] */
function codes(): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return ['002', '009', '019', '142', '150', ...letters.flatMap((a) => letters.map((b) => a + b))];
}

/** The number of a part, where a title says that it is one of several: `Part 2`, `(1/2)`, `Teil II`; else undefined. */
export function partNumber(title: string): string | undefined {
  const text = title.slice(0, 1000);
  const named =
    /(?:^|[\s([,:–-])(?:part|teil|pt\.?)\s{0,3}(\d{1,2}|i{1,3}|iv|one|two|three|eins|zwei|drei)(?![\p{L}\p{N}])/iu;
  const counted = /[([]\s{0,3}(\d)\s{0,3}(?:\/|of|von)\s{0,3}\d\s{0,3}[)\]]/i;
  return (named.exec(text) ?? counted.exec(text))?.[1]?.toLowerCase();
}
