import assert from 'node:assert/strict';
import { cleanWindow } from '../support/window/sharedWindow';

const session = 'eBPF for humans';
const path = 'content/day2/02_ebpf-for-humans.md';

describe('The talk clock', () => {
  it('is started on a row and writes timestamps into the note', async () => {
    const window = await cleanWindow({
      folder: 'media/sample',
      settings: { 'talkNotes.timestamp.offset': 0 },
    });
    const tree = await window.showTree();
    await tree.expand('Wed, reliability');
    await tree.chooseFromMenu(session, 'Start Talk');
    await window.tab('02_ebpf-for-humans.md').waitFor();
    const status = window.page.locator('.statusbar-item', { hasText: `${session} ` });
    await status.waitFor();
    // The palette gives the focus back to whoever had it.
    await window.waitForEditorFocus();
    assert.match((await status.textContent()) ?? '', / 0:\d\d/);
    const whileRunning = await window.offeredCommands('Talk Notes: St');
    assert.ok(whileRunning.includes('Talk Notes: Stop Talk'), whileRunning.join());
    await window.waitForEditorFocus();
    await window.press('Control+End', 'Control+Alt+K', 'm');
    await window.page
      .locator('.view-line', { hasText: /\[0:\d\d\]/ })
      .first()
      .waitFor();
    await window.page.keyboard.type('Maps are shared');
    await window.press('Control+S');
    await window.waitForFile(path, (text) => /\[0:\d\d\] Maps are shared/.test(text));
    await window.screenshot('talk clock');
  });
});
