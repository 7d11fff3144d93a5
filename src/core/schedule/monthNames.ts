/** Languages whose dates tables have, the commonest first: the same name can mean two months (`listopad`). */
const languages = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro ca el tr uk ru sl hr et lv lt is'.split(
  ' ',
);
/** The first letters that people write in English and German, whatever the rest. */
const beginnings = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The month of a name, long or short, as the platform writes it in dates. [CLDR]
 * @returns 1 to 12; 0 for other words
 */
export function monthOfName(name: string): number {
  const word = plainName(name);
  return (
    knownMonths().get(word) ??
    beginnings.indexOf(/^(?:sept?|[a-z]{3})$/.exec(word)?.[0].slice(0, 3) ?? '') + 1
  );
}

let known: Map<string, number> | undefined;

function knownMonths(): ReadonlyMap<string, number> {
  known ??= namesOfMonths();
  return known;
}

function namesOfMonths(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (const form of ['long', 'short'] as const) {
      // Beside a day many languages have another case; alone they have the first.
      for (const options of [{ month: form, day: 'numeric' }, { month: form }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        for (let month = 1; month <= 12; month++) {
          const part = format
            .formatToParts(Date.UTC(2026, month - 1, 15))
            .find(({ type }) => type === 'month');
          const word = plainName(part?.value ?? '');
          if (/^\p{L}{3,}$/u.test(word) && !names.has(word)) names.set(word, month);
        }
      }
    }
  }
  return names;
}

/** Without case, accents and dots. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.\s]/gu, '');
}
