import assert from 'node:assert/strict';
import { checkCase, guardCases } from '../../support/guardCases';

describe('sites that a real Hugo builds and the guard once refused', () => {
  const cases = guardCases().filter(({ verdict }) => Object.values(verdict).includes('FALSE ALARM'));
  if (cases.length === 0) it.skip('the cases are not here');
  for (const each of cases) {
    for (const [version, { ok, msg }] of Object.entries(each.hugo)) {
      // What Hugo says of a mount is about its configuration, and not about a note.
      if (msg.includes('deprecated: module.mounts')) continue;
      it(`“${each.name}” ${ok ? 'builds' : 'fails'} with Hugo ${version}`, async () => {
        const found = await checkCase(each, version);
        const breaking = found
          .filter(({ finding }) => finding.breaksBuild)
          .map(({ path, finding }) => `${path}: ${finding.code}`);
        assert.equal(
          breaking.length === 0,
          ok,
          `we say: ${breaking.join(', ') || 'nothing'}\nHugo says: ${msg || 'nothing'}`,
        );
      });
    }
  }
});
