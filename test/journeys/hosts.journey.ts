import assert from 'node:assert/strict';
import { proofPdf } from '../support/pages/proofDeck';
import { cleanWindow } from '../support/window/sharedWindow';
import { proofNote, SlidePicker } from '../support/window/slidePicker';
import { openWindow, type Window, type WindowOptions } from '../support/window/window';

const days = [
  'Tidewater Days 2025',
  '  Tue, platforms',
  '  Wed, reliability',
  '  Thu, small and odd',
  '  Lessons learned',
];

/** Opens the sample in a window of its own, and a note of it. */
async function openConference(options: WindowOptions): Promise<Window> {
  const window = await openWindow({ folder: 'media/sample', ...options });
  const tree = await window.showTree();
  await tree.waitForRows(days);
  await tree.expand('Tue, platforms');
  await window.openFromTree('Golden paths nobody walks', '02_golden-paths.md');
  await tree.waitForSelected('Golden paths nobody walks');
  await window.screenshot(`tree ${options.vscode} ${options.host}`);
  return window;
}

/** Breaks the title of the note in front, and mends it by a quick fix. */
async function breakAndMend(window: Window): Promise<void> {
  const status = window.page.locator('.statusbar-item', { hasText: /Site builds|the site/ });
  await status.filter({ hasText: 'Site builds' }).waitFor();
  await window.clickIntoText();
  await window.press('Control+Home', 'ArrowDown', 'End');
  await window.page.keyboard.type(': a love story');
  await status.filter({ hasText: '1 note breaks the site' }).waitFor();
  await window.openQuickFixes();
  await window.press('Enter');
  await status.filter({ hasText: 'Site builds' }).waitFor();
}

/** Inserts the slide that fits the TODO of the note beside a PDF. */
async function insertSlide(window: Window): Promise<void> {
  await window.openFromTree('Proof', '06_proof.md');
  await window.page.locator('.view-line', { hasText: 'TODO: Steal image' }).click();
  await window.waitForEditorFocus();
  await window.runCommand('Talk Notes: Pick Slides from PDF…');
  await window.choose('06_proof.pdf');
  const picker = new SlidePicker(window);
  await picker.waitUntilRanked();
  await window.press('Enter');
  await window.waitForFile(proofNote.path, (text) => text.includes('(1 slide)'));
  await picker.aim('1 slide needed').waitFor();
  await window.screenshot('slide picker web worker');
}

describe('The packaged extension, installed into a clean VS Code', () => {
  it('shows the conference in 1.139, web host, mends a note there and inserts a slide', async () => {
    const window = await openConference({
      vscode: '1.139',
      host: 'web',
      files: { [proofNote.path]: proofNote.text, 'content/day1/_slides/06_proof.pdf': await proofPdf() },
    });
    await breakAndMend(window);
    await insertSlide(window);
  });

  it('shows the conference in 1.100, node host', async () => {
    await openConference({ vscode: '1.100', host: 'node' });
  });

  it('offers nothing in the palette that cannot run', async () => {
    const window = await cleanWindow({ files: { 'README.md': '# Somebody else’s\n' } });
    const offered = await window.offeredCommands('Talk Notes: ');
    const ours = offered.filter((label) => /^Talk Notes: (?!Focus on )/.test(label)).sort();
    assert.deepEqual(ours, [
      'Talk Notes: Create Conference Here…',
      'Talk Notes: Refresh Conferences',
      'Talk Notes: Try the Sample Conference',
      'Talk Notes: Use a Folder of Notes…',
    ]);
  });
});
