import assert from 'node:assert/strict';
import { cleanWindow } from '../support/window/sharedWindow';

describe('Rename Session', () => {
  it('changes the title, and the file with every link to it if the user wants that', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await tree.expand('Tue, platforms');
    await tree.select('What our Postgres failover taught us at 3 am');
    await window.pressUntilShown(window.page.locator('.quick-input-title'), 'F2');
    await window.answer('Rename content/day1/04_postgres-failover.md', 'Failover: golden or not');
    await window.quickPickRow('Rename to 04_failover-golden-or-not.md').waitFor();
    await window.screenshot('rename');
    await window.choose('Rename to 04_failover-golden-or-not.md');
    await tree.row('Failover: golden or not').waitFor();
    await window.waitForFile('content/day1/04_failover-golden-or-not.md', (text) =>
      text.includes('title: "Failover: golden or not"\n'),
    );
    await window.waitForFile('content/day1/_index.md', (text) =>
      text.includes('(./04_failover-golden-or-not)'),
    );
    assert.doesNotMatch(await window.read('content/day1/_index.md'), /04_postgres-failover/);
  });
});
