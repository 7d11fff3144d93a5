import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './support/manifest';

const words = readFileSync(join(checkout, 'SECURITY.md'), 'utf8');
const { dependencies } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
  dependencies: Readonly<Record<string, string>>;
};

describe('SECURITY.md', () => {
  const rows = words.split('\n').filter((line) => /^\| (?!promise\b|---)/.test(line));

  it('names a test for each promise', () => {
    assert.ok(rows.length > 10, String(rows.length));
    for (const row of rows) assert.match(row, /`test\/[^`]+\.ts` *\|$/, row);
  });

  it('names no test that is not there', () => {
    const named = [...words.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(checkout, path))),
      [],
    );
  });

  it('names no library that is not bundled', () => {
    const named = [...words.matchAll(/`([a-z][\w-]*)`(?= \(not before|, `|\.\n| is bundled)/g)].map(
      ([, name = '']) => name,
    );
    for (const name of ['pdfjs-dist', 'dompurify', 'mermaid', 'katex']) assert.ok(named.includes(name), name);
    for (const name of named.filter((each) => !/^(?:popover|command|interestfor)$/.test(each)))
      assert.ok(name in dependencies, name);
  });

  it('is kept by the versions of the libraries that it speaks of', () => {
    const [major = 0, minor = 0, patch = 0] = (dependencies['pdfjs-dist'] ?? '').split('.').map(Number);
    assert.ok(major > 6 || (major === 6 && (minor > 2 || (minor === 2 && patch >= 108))), 'CVE-2026-16633');
  });
});
