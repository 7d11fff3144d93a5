import assert from 'node:assert/strict';
import { cleanWindow } from '../support/window/sharedWindow';
import { waitUntil } from '../support/window/tree';

describe('Export Trip Report', () => {
  it('asks step by step, and writes one file where the user says', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const title = (step: number) =>
      window.page.locator('.quick-input-title', { hasText: `Export Trip Report (${step}/4)` });
    await window.showTree();
    await window.runCommand('Talk Notes: Export Trip Report…');
    await title(1).waitFor();
    await window.screenshot('report form');
    await window.choose('HTML');
    await title(2).waitFor();
    await window.screenshot('report days');
    await window.page.keyboard.press('Enter');
    await title(3).waitFor();
    await window.page.keyboard.press('Enter');
    await title(4).waitFor();
    await window.page.keyboard.press('Enter');
    await waitUntil(
      async () => (await window.input.inputValue()).endsWith('/tidewater-days-2025-trip-report.html'),
      () => {
        throw new Error('No file name is proposed');
      },
    );
    await window.screenshot('report place');
    await window.page.keyboard.press('Enter');
    await window.waitForFile('tidewater-days-2025-trip-report.html', (text) => text.endsWith('</html>\n'));
    await window.page.getByText('The trip report is saved').first().waitFor();
    await window.screenshot('report saved');
    const html = await window.read('tidewater-days-2025-trip-report.html');
    assert.match(html, /<h1 id="report">Tidewater Days 2025 – trip report<\/h1>/);
    assert.match(html, /<img src="data:image\/png;base64,/);
  });
});
