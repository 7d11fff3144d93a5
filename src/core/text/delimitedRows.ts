import Papa from 'papaparse';

/** A row of a table in text, and the line that it begins on, from 1. */
export interface DelimitedRow {
  /** Without white space around what they hold. */
  readonly cells: readonly string[];
  readonly line: number;
}

export interface DelimitedRows {
  readonly rows: readonly DelimitedRow[];
  /** The line, from 1, of the row in which a quote is never closed: the cell goes on to the end of the text. */
  readonly unclosed: number | undefined;
}

const separators = [',', ';', '\t', '|'];

/**
 * Reads comma-separated and tab-separated text: quotes around cells with separators, line ends or doubled quotes in them,
 * any line end, a byte order mark. Rows without a word are left out. [RFC 4180; semicolons as spreadsheets of half of
 * Europe write]
 */
export function delimitedRows(text: string): DelimitedRows {
  // The library knows one kind of line end per text; files that people put together have several.
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const rows: DelimitedRow[] = [];
  let unclosed: number | undefined;
  let line = 1;
  let at = 0;
  Papa.parse<string[]>(source, {
    delimiter: separatorOf(source),
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) rows.push({ cells, line });
      if (errors.some(({ code }) => code === 'MissingQuotes')) unclosed ??= line;
      for (; at < meta.cursor; at++) if (source.charAt(at) === '\n') line++;
    },
  });
  return { rows, unclosed };
}

/** The sign that the first line with words has most of, quotes aside: long cells further down have commas of their own. */
function separatorOf(text: string): string {
  const head = text.slice(0, 5000).replace(/"[^"]*"/g, 'x');
  const first = /^.*\S.*$/m.exec(head)?.[0] ?? '';
  const countOf = (sign: string) => first.split(sign).length;
  return separators.reduce((best, sign) => (countOf(sign) > countOf(best) ? sign : best));
}
