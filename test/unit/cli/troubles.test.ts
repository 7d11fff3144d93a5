import assert from 'node:assert/strict';
import { join } from 'node:path';
import { reasonOf, Troubles } from '../../../src/cli/troubles';

const failed = (code: string) => Object.assign(new Error(`${code}: words of Node`), { code });

describe('what a command could not read', () => {
  it('is said once for each file, in the order of their paths from the folder on', () => {
    const folder = join('/', 'notes');
    const troubles = new Troubles(folder);
    assert.equal(troubles.any, false);
    troubles.leadsOutside(join(folder, 'b', 'link'));
    troubles.unreadable(join(folder, 'a.md'), failed('EACCES'));
    troubles.unreadable(join(folder, 'a.md'), failed('EIO'));
    troubles.unreadable(folder, failed('EIO'));
    troubles.unchecked(join(folder, 'c.md'), new TypeError('x is undefined'));
    assert.equal(troubles.any, true);
    assert.deepEqual(troubles.lines, [
      '.: can’t be read (EIO). Check the file, or remove it.',
      'a.md: can’t be read: permission denied. Change its permissions.',
      'b/link: this link leads out of the folder and isn’t followed. Put a copy in its place.',
      'c.md: this note couldn’t be checked (TypeError: x is undefined). Report it with the note.',
    ]);
  });

  it('has a reason and a way out, whatever Node says', () => {
    for (const code of ['ELOOP', 'EACCES', 'EPERM', 'ENOENT', 'ENAMETOOLONG'])
      assert.match(reasonOf(failed(code)), /^(?:this link|can’t be read).*\. [A-Z].*\.$/, code);
    for (const other of [new Error('x'), 'x', undefined])
      assert.equal(reasonOf(other), 'can’t be read (unknown error). Check the file, or remove it.');
  });
});
