import assert from 'node:assert/strict';
import { breakingIn, guardCases, publicReports, SiteFolder } from '../../support/sharedCases';

/** What Hugo refuses for a word of the configuration, which is no note. */
const elsewhere: ReadonlySet<string> = new Set(['mount that leaves files out']);

/** Sites that Hugo refuses and the guard once passed. What it wrongly refused is judged elsewhere. */
describe('sites that real Hugos refuse', () => {
  const cases = guardCases();
  if (cases.length === 0) {
    it.skip('no cases are here: nothing was compared with them');
    return;
  }
  for (const each of cases) {
    for (const [hugo, { ok, msg }] of Object.entries(each.hugo)) {
      if (each.verdict[hugo] === 'FALSE ALARM' || elsewhere.has(each.name)) continue;
      it(`${ok ? 'pass' : 'are refused'} by ${hugo}: ${each.name}`, async () => {
        const site = new SiteFolder(each);
        try {
          const found = await site.breaking(hugo);
          assert.equal(found.length === 0, ok, msg || JSON.stringify(found));
        } finally {
          site.remove();
        }
      });
    }
  }

  for (const folder of publicReports('guard-')) {
    it(`are refused by 0.169.0: ${folder.slice(folder.lastIndexOf('guard-'))}`, async () => {
      assert.notDeepEqual(await breakingIn(`${folder}/input`, '0.169.0'), []);
    });
  }
});
