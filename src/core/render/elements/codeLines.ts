import { element } from '../../text/writtenHtml';

/** How the lines of a block of code are shown. */
export interface LineOptions {
  readonly isNumbered: boolean;
  /** The number of the first line. */
  readonly start: number;
  /** The lines that stand out, counted from 1 whatever their numbers are. */
  readonly highlighted: readonly LineRange[];
}

type LineRange = readonly [first: number, last: number];

/**
 * Reads `linenos`, `linenostart` and `hl_lines` of a block's options and below them of the site's; undefined where no line
 * differs from plain code. Anything but `false` numbers the lines, and `table` and `inline` look alike in Relearn.
 * [Hugo: markup/highlight/config.go; tried with Hugo 0.111; Relearn, documentation, Highlight]
 */
export function readLineOptions(
  own: ReadonlyMap<string, string>,
  site: ReadonlyMap<string, string> | undefined,
): LineOptions | undefined {
  const value = (name: string) => own.get(name) ?? site?.get(name);
  const isNumbered = !/^(?:false|0)$/.test(value('linenos') ?? 'false');
  const highlighted = readRanges(value('hl_lines') ?? '');
  if (!isNumbered && highlighted.length === 0) return undefined;
  const start = value('linenostart')?.trim() ?? '';
  // Nobody counts further, and no number is too wide for its column.
  return { isNumbered, start: /^-?\d{1,9}$/.test(start) ? Number(start) : 1, highlighted };
}

/** `2 4-6` or `[2,"4-6"]`; none at all where one of them cannot be read. [Hugo: hlLinesToRanges; tried with Hugo 0.111] */
function readRanges(written: string): LineRange[] {
  const list = /^\[(.*)\]$/s.exec(written.trim())?.[1]?.replace(/[,"']/g, ' ') ?? written;
  const ranges: LineRange[] = [];
  for (const word of list.split(/\s+/)) {
    if (word === '') continue;
    const [first = '', last = first] = word.split('-', 2);
    if (!/^\d+$/.test(first) || !/^\d+$/.test(last)) return [];
    ranges.push([Number(first), Number(last)]);
  }
  return ranges;
}

/**
 * Code with an element for each line, as Chroma writes them. Takes time in proportion to the code and to what is written
 * in the options, however far the ranges there reach. Numbers are for the eye: screen readers leave them out.
 * @param write writes the text of a line as HTML
 */
export function codeLinesHtml(code: string, options: LineOptions, write: (text: string) => string): string {
  const { isNumbered, start, highlighted } = options;
  const lines = code.split('\n');
  const standsOut = linesWithin(highlighted, lines.length);
  const width = Math.max(String(start).length, String(start + lines.length - 1).length);
  return lines
    .map((line, i) => {
      const words = write(i < lines.length - 1 ? `${line}\n` : line);
      const number = String(start + i).padStart(width);
      return element(
        'span',
        { class: standsOut[i] === true ? 'line hl' : 'line' },
        (isNumbered ? element('span', { class: 'ln', 'aria-hidden': 'true' }, number) : '') +
          element('span', { class: 'cl' }, words),
      );
    })
    .join('');
}

/** For each of `count` lines whether a range holds it. */
function linesWithin(ranges: readonly LineRange[], count: number): boolean[] {
  // How many ranges begin at a line, less those that ended before it.
  const steps = new Array<number>(count + 1).fill(0);
  for (const [first, last] of ranges) {
    const [from, behind] = [Math.max(first, 1) - 1, Math.min(last, count)];
    if (from >= behind) continue;
    steps[from] = (steps[from] ?? 0) + 1;
    steps[behind] = (steps[behind] ?? 0) - 1;
  }
  let open = 0;
  return steps.slice(0, count).map((step) => (open += step) > 0);
}
