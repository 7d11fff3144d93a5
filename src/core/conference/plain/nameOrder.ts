import { stemOf } from './plainName';

/** Compares two names of a folder. */
export type NameOrder = (a: string, b: string) => number;

/** Made when first asked for: a collator takes milliseconds, which an activation does not have. */
let collator: Intl.Collator | undefined;

/**
 * The order in which a person reads the names of a folder: numbers as numbers, written out or not (`day-two` before
 * `day-ten`, 第二 before 第十), a name before its continuation (`keynote` before `keynote-pt-2`), upper and lower case
 * together. Where every name has a day in it, that day comes first.
 * @param names all of the folder
 */
export function nameOrder(names: readonly string[]): NameOrder {
  collator ??= new Intl.Collator('en', { numeric: true });
  const { compare } = collator;
  const dayFirst = writesDayFirst(names);
  const dated = names.length > 1 && names.every((name) => dayIn(name, dayFirst) !== undefined);
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    let key = keys.get(name);
    if (key === undefined) keys.set(name, (key = keyOfName(name, dated, dayFirst)));
    return key;
  };
  return (a, b) => (a === b ? 0 : compare(keyOf(a), keyOf(b)) || (a < b ? -1 : 1));
}

function keyOfName(name: string, dated: boolean, dayFirst: boolean): string {
  const stem = stemOf(name);
  const day = dayIn(name, dayFirst);
  const words = (day === undefined ? stem : stem.slice(0, day.start) + day.iso + stem.slice(day.end))
    .replace(counted, (word) => String(numberOf(word)))
    .replace(chineseNumber, (_, ordinal?: string, count?: string) =>
      ordinal === undefined ? String(chineseValue(count ?? '')) : `第${chineseValue(ordinal)}`,
    )
    .replace(/[-_\s.]+/g, ' ')
    .trim();
  return dated && day !== undefined ? `${day.iso} ${words}` : words;
}

interface Day {
  /** Year, month and day with spaces between them: numbers to a collator. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const yearFirst =
  /(?<!\d)((?:19|20)\d\d)(?:([-_. ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])|([-_. ])(1[0-2]|[1-9])\5([12]\d|3[01]|[1-9]))(?!\d)/;
const yearLast = /(?<!\d)(\d{1,2})([-_. ])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d)/;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName = `(${months.join('|')})[a-z]{0,6}`;
const namedMonth = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:st|nd|rd|th)?[-_. ])?${monthName}[-_. ](?:(\\d{1,2})(?:st|nd|rd|th)?[-_., ]{1,2})?((?:19|20)\\d\\d)(?!\\d)`,
  'iu',
);

/** The day that a name has in it, as a number; of a month alone its beginning. */
function dayIn(name: string, dayFirst: boolean): Day | undefined {
  const stem = stemOf(name).slice(0, longestName);
  const first = yearFirst.exec(stem);
  if (first !== null) return dayOf(first, first[1], first[3] ?? first[6], first[4] ?? first[7]);
  const last = yearLast.exec(stem);
  if (last !== null) {
    const [, a = '', , b = '', year = ''] = last;
    const [day, month] = dayFirst ? [a, b] : [b, a];
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
    return dayOf(last, year.length === 2 ? `20${year}` : year, month, day);
  }
  const named = namedMonth.exec(stem);
  if (named === null) return undefined;
  const month = months.indexOf((named[2] ?? '').toLowerCase()) + 1;
  return dayOf(named, named[4], String(month), named[1] ?? named[3] ?? '0');
}

function dayOf({ index, 0: all }: RegExpExecArray, year = '', month = '', day = ''): Day {
  const iso = [year, month.padStart(2, '0'), day.padStart(2, '0')].join(' ');
  return { iso, start: index, end: index + all.length };
}

/** A name is compared by its beginning. */
const longestName = 300;

/** Whether days without the year first begin with the day: a number above 12 in one of the names tells. */
function writesDayFirst(names: readonly string[]): boolean {
  let dayFirst = false;
  for (const name of names) {
    const [, a = '', , b = ''] = yearLast.exec(stemOf(name).slice(0, longestName)) ?? [];
    if (Number(b) > 12) return false;
    dayFirst ||= Number(a) > 12;
  }
  return dayFirst;
}

/** Numbers as words, in the languages in which notes' names were seen. */
const written: readonly (readonly string[])[] = [
  'one two three four five six seven eight nine ten eleven twelve'.split(' '),
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
  'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
  'un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' '),
];
const things =
  'day|part|pt|session|talk|keynote|track|week|chapter|lecture|module|lesson|workshop|episode|volume|vol|tag|teil|vortrag|día|dia|jour|partie|sesión|sesion';
const numberWords = written.flat().join('|');
/** A written number next to what it counts: `day-one`, `first_session`. Elsewhere it is a word: `one-more-thing`. */
const counted = new RegExp(
  `(?<=(?<!\\p{L})(?:${things})[-_. ])(?:${numberWords})(?!\\p{L})|(?<!\\p{L})(?:${numberWords})(?=[-_. ](?:${things})(?!\\p{L}))`,
  'giu',
);

function numberOf(word: string): number {
  const lower = word.toLowerCase();
  return Math.max(...written.map((words) => words.indexOf(lower))) + 1;
}

/** 第十二, and a number before what it counts: 三天, 二日目. */
const chineseNumber =
  /第([一二三四五六七八九十百零〇]{1,6})|([一二三四五六七八九十百零〇]{1,6})(?=[章节節回日天部期講讲次場场届屆話话篇課课])/gu;

function chineseValue(digits: string): number {
  let value = 0;
  let open = 0;
  for (const digit of digits) {
    const unit = { 十: 10, 百: 100 }[digit];
    if (unit === undefined) open = '零一二三四五六七八九'.indexOf(digit === '〇' ? '零' : digit);
    else {
      value += Math.max(open, 1) * unit;
      open = 0;
    }
  }
  return value + open;
}
