import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';

const goldens = join(process.cwd(), 'test/fixtures/goldens');

/**
 * Compares with what was looked at and found right. `UPDATE_GOLDENS=1` writes the file anew; a failure leaves what came
 * out beside it, as `.actual`.
 * @param name of the file, from the folder of goldens on
 */
export function assertGolden(name: string, actual: string): void {
  const golden = join(goldens, name);
  const leftover = `${golden}.actual`;
  rmSync(leftover, { force: true });
  if (process.env['UPDATE_GOLDENS'] !== undefined) {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, actual);
    return;
  }
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  if (actual !== expected) writeFileSync(leftover, actual);
  assert.equal(actual, expected, `${leftover} is other than ${golden}`);
}

/** Stands in a golden for words that are not ours. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
