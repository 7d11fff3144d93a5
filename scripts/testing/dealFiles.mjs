import { readFile } from 'node:fs/promises';

/**
 * Deals test files out to runs side by side, so that these end at about the same time: a file takes as long as it has
 * tests.
 *
 * @param {readonly string[]} files
 * @param {number} runs
 * @returns {Promise<string[][]>} files of each run; no run without any
 */
export async function dealFiles(files, runs) {
  const counted = await Promise.all(
    files.map(async (file) => ({ file, tests: (await readFile(file, 'utf8')).split(/\bit\(/).length - 1 })),
  );
  counted.sort((a, b) => b.tests - a.tests);
  const dealt = Array.from({ length: runs }, () => ({ files: /** @type {string[]} */ ([]), tests: 0 }));
  for (const { file, tests } of counted) {
    const least = dealt.reduce((one, other) => (other.tests < one.tests ? other : one));
    least.files.push(file);
    least.tests += tests;
  }
  return dealt.map((run) => run.files).filter((run) => run.length > 0);
}
