import assert from 'node:assert/strict';
import { waitForFirstRow } from '../support/window/ready';
import { cleanWindow } from '../support/window/sharedWindow';
import { Strokes } from '../support/window/strokes';

const list = [
  'Golden paths nobody walks - Tomasz Brandvik | https://youtu.be/b7RzY_0mKcE',
  'Queues all the way down - Ann Miller | https://youtu.be/aaaaaaaaaa1',
  'What our Postgres failover taught us at 3 am - Ines Halloran & Jonas Kettering | https://youtu.be/aaaaaaaaaa2',
  'Golden paths nobody walks | https://speakerdeck.com/tomasz/golden-paths',
  'Closing party | https://youtu.be/aaaaaaaaaa3',
].join('\n');
const path = 'content/day1/02_golden-paths.md';
const slides =
  '{{% button href="https://speakerdeck.com/tomasz/golden-paths" style="tip" icon="person-chalkboard" %}}';

describe('Fill In Links', () => {
  it('shows what a copied list has for the sessions, fills in what is ticked, and takes it back', async () => {
    const window = await cleanWindow({ folder: 'media/sample', theme: 'dark' });
    await window.copy(list);
    await window.showTree();
    const before = await window.read(path);
    const strokes = new Strokes(window);
    await strokes.press('F1');
    await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await strokes.type('fill i');
    for (const row of ['Talk Notes: Fill In Links…', 'From the clipboard']) {
      await waitForFirstRow(window, row);
      await strokes.press('Enter');
    }
    await window.quickPickRow('Golden paths nobody walks').first().waitFor();
    const ticks = window.page.locator('.quick-input-list .monaco-list-row', {
      has: window.page.locator('[aria-checked="true"], input:checked'),
    });
    await window.screenshot('fill in links');
    assert.equal(await ticks.count(), 1);
    await strokes.press('Enter');
    await window.waitForFile(path, (text) => text.includes(slides));
    await strokes.areThoseOf('the links of all talks, from a copied list');
    assert.ok(!(await window.read(path)).includes('<!-- {{% button'));
    await window.runCommand('Talk Notes: Undo Last Change to Notes');
    await window.waitForFile(path, (text) => text === before);
  });
});
