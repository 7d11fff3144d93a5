/** The first three letters of the months in English and German. */
const months = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, i) => [
    name,
    i + 1,
  ]),
);
for (const [name, month] of [
  ['mär', 3],
  ['mai', 5],
  ['okt', 10],
  ['dez', 12],
] as const)
  months.set(name, month);

const forms: readonly [
  RegExp,
  (parts: RegExpExecArray) => readonly [year: number, month: number, day: number],
][] = [
  [/^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/, ([, y, m, d]) => [Number(y), Number(m), Number(d)]],
  // With the year first, the month comes next everywhere.
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, ([, y, m, d]) => [Number(y), Number(m), Number(d)]],
  [
    /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u,
    ([, m, d, y]) => [Number(y), monthOf(m), Number(d)],
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})$/u,
    ([, d, m, y]) => [Number(y), monthOf(m), Number(d)],
  ],
  // With dots the day comes first wherever people write so; with slashes it depends on the country.
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([, d, m, y]) => [Number(y), Number(m), Number(d)]],
];

function monthOf(name = ''): number {
  return months.get(name.slice(0, 3).toLowerCase()) ?? 0;
}

/**
 * Reads a line that is a day and nothing more: `September 06, 2019`, `6 Sep 2019`, `06.09.2019`, `2019-09-06`,
 * `2019/09/06`.
 * @returns ISO 8601, or undefined for any other text and for days that no calendar has
 */
export function writtenDate(line: string): string | undefined {
  for (const [form, partsOf] of forms) {
    const match = form.exec(line.trim());
    if (match === null) continue;
    const [year, month, day] = partsOf(match);
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return date.toISOString().slice(0, 10);
  }
  return undefined;
}
