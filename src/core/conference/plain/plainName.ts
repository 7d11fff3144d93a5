import { parseNumberPrefix } from './numberedName';

const markdownEnding = /\.(?:md|markdown|mdown)$/i;
/** A day with the year first, with one separator throughout or none. */
const yearFirst = /(?<!\d)((?:19|20)\d\d)([-_. ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/g;
/** Digits between signs: a day, a span of years. */
const betweenDigits = /(?<=\d)[-_](?=\d)/g;
/** Stands in a name for a hyphen that belongs to a date, while the others become spaces. */
const keptHyphen = '\u0001';

/** A file's name without its ending. */
export function stemOf(name: string): string {
  return name.replace(markdownEnding, '');
}

/**
 * A title made of the name of a plain note's file or folder: no ending, `_` and `-` as spaces, a capital first. Dates and
 * years stay (`2023_03_15` becomes `2023-03-15`), and so do the hyphens of a name that has spaces, or that parts its words
 * by `_`: there a hyphen is the writer's.
 * @param numbered whether numbers in front of the names around it are their order; then this one's goes
 */
export function plainName(name: string, numbered: boolean): string {
  const stem = stemOf(name);
  const dated = (numbered || padded.test(stem) ? withoutOrder(stem) : stem)
    .replace(yearFirst, (_, year: string, __, month: string, day: string) =>
      [year, month, day].join(keptHyphen),
    )
    .replace(betweenDigits, keptHyphen);
  const hyphens = dated.split('-').length - 1;
  const underscores = dated.split('_').length - 1;
  const signs = dated.includes(' ') || underscores > hyphens ? /[_\s]+/g : /[_\-\s]+/g;
  const words = dated.replace(signs, ' ').replaceAll(keptHyphen, '-').trim();
  const readable = words === '' ? stem : words;
  return readable.charAt(0).toUpperCase() + readable.slice(1);
}

/**
 * Whether numbers in front of the names of a folder are an order: those of two names or more, and of at least half of
 * them. `10-commandments.md` alone is a title. Years and dates are no such numbers; one with a zero in front is an order
 * wherever it stands.
 * @param names of the files of a folder, or of the folders in it
 */
export function numbersAreOrder(names: Iterable<string>): boolean {
  let all = 0;
  const numbers = new Set<number>();
  let numbered = 0;
  for (const name of names) {
    all++;
    const number = orderNumber(stemOf(name));
    if (number === undefined) continue;
    numbered++;
    numbers.add(number.number);
  }
  return numbers.size >= 2 && numbered * 2 >= all;
}

/** The name without the number that gives its place; two of them where both are written so: `01-02-talk`. */
function withoutOrder(stem: string): string {
  const { rest } = orderNumber(stem) ?? {};
  if (rest === undefined) return dayLike.test(stem) ? stem : stem.replace(paddedWithMore, '');
  return padded.test(rest) ? (orderNumber(rest)?.rest ?? rest) : rest;
}

/** Nobody counts so in a title. */
const padded = /^0\d/;
/** `01a-morning`, `0102-talk` */
const paddedWithMore = /^0\d{1,3}[a-z]?[-_. ]+(?=\D)/i;

function orderNumber(stem: string) {
  return dayLike.test(stem) ? undefined : parseNumberPrefix(stem);
}

/** `3-12-14`, `26_02_2014 talk`: a day, in whichever order. */
const dayLike = /^\d{1,2}([-_. ])\d{1,2}\1(?:\d\d|\d{4})(?!\d)/;
