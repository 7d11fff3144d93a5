import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { everythingNote } from '../support/everythingNote';
import { PreviewPage } from '../support/window/preview';
import { openPreview } from '../support/window/previewedNote';
import { openWindow, type Window } from '../support/window/window';

const talk = 'eBPF for humans';
const filtered = ['Tidewater Days 2025', '  Wed, reliability', '    DNS, again'];

/** What the status bar shows of the clock. */
const clockOf = ({ page }: Window): Locator => page.locator('.statusbar-item', { hasText: `${talk} ` });

async function filterByIcons(window: Window): Promise<void> {
  const { tree } = window;
  await window.titleAction('Filter Sessions…').click();
  await window.tick('No video link');
  await window.tick('No slides link');
  await window.page.keyboard.press('Enter');
  await tree.row('Queues all the way down').waitFor();
  await tree.row('Golden paths nobody walks').first().waitFor({ state: 'detached' });
  const message = window.page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'Filter:' });
  await message.filter({ hasText: 'no video · no slides' }).waitFor();
  await window.screenshot('filter');
  await window.titleAction('Clear Session Filter').click();
  await tree.row('Lessons learned').waitFor();
  await window.titleAction('Clear Session Filter').waitFor({ state: 'detached' });
  await message.waitFor({ state: 'hidden' });
}

async function startTalk(window: Window): Promise<void> {
  await window.tree.expand('Wed, reliability');
  await window.tree.chooseFromMenu(talk, 'Start Talk');
  await window.tab('02_ebpf-for-humans.md').waitFor();
  await clockOf(window).waitFor();
}

/** Opens a note, the preview beside it, and a fold in that. */
async function openFold(window: Window): Promise<void> {
  await window.tree.expand('Tue, platforms');
  await window.openFromTree('Everything', '09_everything.md');
  await window.clickIntoText();
  const { note } = await openPreview(window);
  await note.locator('summary', { hasText: 'More' }).click();
  await note.getByText('Hidden words.').waitFor();
}

async function filterByKeyboard(window: Window): Promise<void> {
  await window.clickIntoText();
  await window.press('Control+Alt+K', 'f');
  await window.input.fill('dns');
  await window.quickPickRow('dns').waitFor();
  await window.press('ArrowDown', 'Space', 'Enter');
  await window.tree.waitForRows(filtered);
}

async function stopTalk(window: Window): Promise<void> {
  // Counted from when it was started, not from the reload.
  assert.doesNotMatch((await clockOf(window).textContent()) ?? '', / 0:0[0-2]/);
  await clockOf(window).click();
  await window.quickPickRow('Stop Talk').waitFor();
  await window.screenshot('talk clock menu');
  await window.page.keyboard.press('Enter');
  await clockOf(window).waitFor({ state: 'detached' });
  const offered = await window.offeredCommands('Talk Notes: Sta');
  assert.ok(offered.includes('Talk Notes: Start Talk'), offered.join());
  const others = await window.offeredCommands('Talk Notes: St');
  assert.ok(!others.includes('Talk Notes: Stop Talk'), others.join());
}

describe('A reload of the window', () => {
  it('brings back the filter, the talk that runs and what is open in the preview, until each is ended', async () => {
    const window = await openWindow({
      folder: 'media/sample',
      files: { 'content/day1/09_everything.md': everythingNote },
    });
    const tree = await window.showTree();
    await filterByIcons(window);
    await startTalk(window);
    await openFold(window);
    await filterByKeyboard(window);

    await window.waitUntilRemembered('"dns"');
    await window.waitUntilRemembered('talkClock');
    // The page says what is open in it, and VS Code keeps that with the tab.
    await window.waitUntilTabsHold(':[1],');
    await window.page.reload();

    await window.activity.waitFor();
    await tree.waitForRows(filtered);
    await clockOf(window).waitFor();
    const preview = new PreviewPage(window);
    await preview.heading('Everything').waitFor();
    await preview.note.getByText('Hidden words.').waitFor();
    await window.screenshot('reloaded');

    await stopTalk(window);
    await window.pressUntilShown(tree.row('Tue, platforms'), 'Control+Alt+K', 'x');
  });
});
