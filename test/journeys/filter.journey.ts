import assert from 'node:assert/strict';
import { cleanWindow } from '../support/window/sharedWindow';
import { openWindow } from '../support/window/window';

describe('The filter', () => {
  it('leaves what was asked for, says so, and goes by one click', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await window.titleAction('Filter').click();
    await window.quickPickRow('No video link').click();
    await window.quickPickRow('No slides link').click();
    await window.page.keyboard.press('Enter');
    await tree.row('Queues all the way down').waitFor();
    assert.equal(await tree.row('Golden paths nobody walks').count(), 0);
    const message = window.page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'Filter:' });
    await message.filter({ hasText: 'no video · no slides' }).waitFor();
    await window.screenshot('filter');

    await window.titleAction('Clear Filter').click();
    await tree.row('Lessons learned').waitFor();
    await window.titleAction('Clear Filter').waitFor({ state: 'detached' });
    await message.waitFor({ state: 'hidden' });
  });

  it('takes tags, by keyboard alone, and is there again after a reload', async () => {
    const window = await openWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await window.press('Control+Alt+K', 'f');
    await window.input.fill('dns');
    await window.quickPickRow('dns').waitFor();
    await window.press('ArrowDown', 'Space', 'Enter');
    await tree.waitForRows(['Tidewater Days 2025', '  Wed, reliability', '    DNS, again']);
    await window.waitUntilRemembered('"dns"');
    await window.page.reload();
    await window.activity.waitFor();
    await tree.waitForRows(['Tidewater Days 2025', '  Wed, reliability', '    DNS, again']);
    await window.press('Control+Alt+K', 'x');
    await tree.row('Tue, platforms').waitFor();
  });
});
