import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import * as fc from '../../support/fastCheck';
import { fileFault } from '../../../src/core/text/fileFault';

const error = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

describe('what a file system’s error is about', () => {
  for (const [thrown, kind, name] of [
    [error("ENOENT: no such file or directory, open '/notes/day 1/a.md'"), 'gone', 'a.md'],
    [
      error(
        "EntryNotFound (FileSystemError): Error: ENOENT: no such file, stat '/notes/a.md'",
        'FileNotFound',
      ),
      'gone',
      'a.md',
    ],
    [
      error('cannot open file:///notes/a%20b.md. Detail: Unable to resolve nonexistent file'),
      'gone',
      'a b.md',
    ],
    [
      error(
        "Unable to read file 'c:\\notes\\a.md' (Unknown (FileSystemError): Error: EACCES: permission denied)",
        'Unknown',
      ),
      'denied',
      'a.md',
    ],
    [error('EROFS: read-only file system'), 'denied', undefined],
    [error("EEXIST: file already exists, mkdir '/notes/day1'", 'EEXIST'), 'there', 'day1'],
    [error('vscode-vfs://github/o/r/a.md', 'FileExists'), 'there', 'a.md'],
    [error("ENOSPC: no space left on device, write '/notes/a.md'"), 'full', 'a.md'],
    [error('the server is away', 'Unavailable'), 'unreachable', undefined],
  ] as const)
    it(`is known: ${thrown.message}`, () => assert.deepEqual(fileFault(thrown), { kind, name }));

  it('is not known of other errors', () => {
    for (const thrown of [
      error('x is not a function'),
      error('', 'toString'),
      error('ERROR: Example'),
      'ENOENT',
      undefined,
    ])
      assert.equal(fileFault(thrown), undefined);
  });

  it('is known of what Node throws', () => {
    const thrown = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (caught) {
        return caught;
      }
    };
    assert.deepEqual(fileFault(thrown(() => readFileSync('/no/such/a.md'))), { kind: 'gone', name: 'a.md' });
    assert.deepEqual(fileFault(thrown(() => readdirSync('package.json'))), {
      kind: 'gone',
      name: 'package.json',
    });
    assert.equal(fileFault(thrown(() => writeFileSync('src', '')))?.kind, 'there');
  });

  it('throws at no message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        fileFault(error(`ENOENT ${words}`));
        fileFault(error(`ENOENT file://${words} '${words}'`));
      }),
    );
  });
});
