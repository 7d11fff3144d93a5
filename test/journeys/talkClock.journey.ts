import assert from 'node:assert/strict';
import { richEditor } from '../support/window/sampleNote';
import { cleanWindow } from '../support/window/sharedWindow';
import { openWindow, type Window } from '../support/window/window';

const session = 'eBPF for humans';
const path = 'content/day2/02_ebpf-for-humans.md';

/** What the status bar shows of the clock. */
const status = (window: Window) => window.page.locator('.statusbar-item', { hasText: `${session} ` });

/** Starts the clock from the row's menu, and waits for it. */
async function startFromTree(window: Window): Promise<void> {
  const tree = await window.showTree();
  await tree.expand('Wed, reliability');
  await tree.chooseFromMenu(session, 'Start Talk');
  await window.tab('02_ebpf-for-humans.md').waitFor();
  await status(window).waitFor();
}

describe('The talk clock', () => {
  it('is started on a row and writes timestamps into the note', async () => {
    const window = await cleanWindow({
      folder: 'media/sample',
      settings: { 'talkNotes.timestamp.offset': 0 },
    });
    await startFromTree(window);
    // The palette gives the focus back to whoever had it.
    await window.waitForEditorFocus();
    assert.match((await status(window).textContent()) ?? '', /0:0\d/);
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

  it('runs on after a reload, until it is stopped from the status bar', async () => {
    const window = await openWindow({ folder: 'media/sample' });
    await startFromTree(window);
    await window.waitUntilRemembered('talkClock');
    // A talk is started in a note that is open.
    await window.waitUntilTabsHold('02_ebpf-for-humans.md');
    await window.page.reload();
    await status(window).waitFor();
    // Counted from when it was started, not from the reload.
    assert.doesNotMatch((await status(window).textContent()) ?? '', / 0:0[0-2]/);
    await status(window).click();
    await window.quickPickRow('Stop Talk').waitFor();
    await window.screenshot('talk clock menu');
    await window.page.keyboard.press('Enter');
    await status(window).waitFor({ state: 'detached' });
    const offered = await window.offeredCommands('Talk Notes: Sta');
    assert.ok(offered.includes('Talk Notes: Start Talk'), offered.join());
    const others = await window.offeredCommands('Talk Notes: St');
    assert.ok(!others.includes('Talk Notes: Stop Talk'), others.join());
  });

  it('offers what is on by the sessions’ own times', async () => {
    const iso = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 19);
    const window = await cleanWindow({
      files: {
        'hugo.toml': '',
        'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
        'content/day1/1.md': `---\ntitle: On stage\nstart: ${iso(-5)}Z\nend: ${iso(20)}Z\n---\n\nwords\n`,
        'content/day1/2.md': `---\ntitle: Later\nstart: ${iso(30)}Z\n---\n`,
      },
    });
    await window.showTree();
    await window.page.locator('.statusbar-item', { hasText: 'Now: On stage' }).click();
    await window.page.locator('.statusbar-item', { hasText: /On stage 0:\d\d/ }).waitFor();
    await window.tab('1.md').waitFor();
    await window.screenshot('now and next');
  });

  it('writes below a note of the rich editor in which nothing was typed, and says so', async () => {
    const window = await cleanWindow({
      folder: 'media/sample',
      settings: richEditor,
    });
    await startFromTree(window);
    await window.page.locator('iframe.webview').first().waitFor({ state: 'attached' });
    // An editor that is still being made takes no keys.
    await window.tree.row('Tue, platforms').click();
    await window.runCommand('Talk Notes: Insert Timestamp');
    await window.page.locator('.notification-toast', { hasText: 'at the end of the note' }).waitFor();
    await window.waitForFile(path, (text) => /\n\n\[0:\d\d\] \n$/.test(text));
    await window.screenshot('talk clock in the rich editor');
  });
});
