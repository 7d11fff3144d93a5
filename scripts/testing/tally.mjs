/**
 * What a part of the tests came to.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, retried: number }} Tally
 */

/** Counts test events and prints each failure in full as soon as it is known. */
export class TallyKeeper {
  /** @type {Tally} */
  tally = { passed: 0, failed: 0, skipped: 0, retried: 0 };
  /** Whether the run said that it came to its end: a run that broke off must not count as passed. */
  ended = false;
  /** The test that began last, or what goes on before the first one. */
  doing = 'the start';

  /** @param {string} run name that stands before each failure, such as `unit` or `host 1.139 web` */
  constructor(run) {
    this.run = run;
  }

  /** @param {import('./reportEvents.mjs').TestEvent} event */
  take(event) {
    if (event.event === 'begin') this.doing = event.title;
    else if (event.event === 'pass') this.tally.passed++;
    else if (event.event === 'skip') this.tally.skipped++;
    else if (event.event === 'fail') this.fail(event.title, event.detail);
    else if (event.event === 'retry') this.#retry(event.title, event.detail);
    else this.ended = true;
  }

  /**
   * @param {string} title
   * @param {string} detail
   */
  fail(title, detail) {
    this.tally.failed++;
    console.error(`\n✖ ${this.run}: ${title}\n${detail.replace(/^/gm, '    ')}\n`);
  }

  /**
   * @param {string} title
   * @param {string} detail
   */
  #retry(title, detail) {
    this.tally.retried++;
    console.error(`\n↻ ${this.run}: ${title}: failed and is tried again\n${detail.replace(/^/gm, '    ')}\n`);
  }

  /**
   * Counts a run that ended early as one failure.
   *
   * @param {string} why
   */
  close(why) {
    if (!this.ended) this.fail('the run itself', `${why}\nLast reported: ${this.doing}`);
    return this.tally;
  }
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0, retried: 0 };
  for (const { passed, failed, skipped, retried } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.retried += retried;
  }
  return total;
}

/** @param {Tally} tally */
export function inWords({ passed, failed, skipped, retried }) {
  const more = [skipped === 0 ? '' : `, ${skipped} skipped`, retried === 0 ? '' : `, ${retried} tried again`];
  return `${passed} passed, ${failed} failed${more.join('')}`;
}

/**
 * A part of the tests, what it came to and how long it took.
 *
 * @typedef {{ part: string, tally: Tally, seconds: number }} Row
 */

/**
 * @param {readonly Row[]} rows
 * @returns {string} a line for each, in columns
 */
export function table(rows) {
  const cells = rows.map(({ part, tally: { passed, failed, skipped }, seconds }) =>
    [part, passed, failed, skipped, Math.round(seconds)].map(String),
  );
  const lines = [['', 'passed', 'failed', 'skipped', 'seconds'], ...cells];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths?.[0] ?? 0) : cell.padStart(widths?.[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
