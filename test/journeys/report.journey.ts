import assert from 'node:assert/strict';
import { noisyPng } from '../support/noisyPng';
import { cleanWindow } from '../support/window/sharedWindow';
import { askForReport } from '../support/window/tripReport';

const file = 'tidewater-days-2025-trip-report.html';
/** Images as cameras make them: they are made smaller. */
const large = noisyPng(2000, 400);
const files = {
  'content/day1/_img/failover-timeline.png': large,
  'content/day3/_img/monthly-bill.png': large,
};

describe('Export Trip Report', () => {
  it('asks step by step, draws the diagrams, makes large images smaller, and writes one file where the user says', async () => {
    const window = await cleanWindow({ folder: 'media/sample', files });
    await window.showTree();
    await askForReport(window, { format: 'HTML', introduction: 'Three days by the sea.', file });
    await window.screenshot('report place');
    await window.page.keyboard.press('Enter');
    await window.waitForFile(file, (text) => text.endsWith('</html>\n'));
    await window.page.getByText('Saved the trip report').first().waitFor();
    await window.screenshot('report saved');
    const html = await window.read(file);
    assert.match(html, /<h1 id="report">Tidewater Days 2025 – trip report<\/h1>/);
    assert.match(html, /<p>Three days by the sea\.<\/p>/);
    const [, image = ''] = /<img src="data:image\/webp;base64,([^"]+)/.exec(html) ?? [];
    assert.ok(image.length > 100_000 && image.length < large.length, `${image.length} characters`);
    const drawings = html.match(/<figure class="diagram"><img src="data:image\/svg\+xml;base64,[^"]+/g) ?? [];
    assert.equal(drawings.length, 3, 'each diagram is drawn');
    const [, drawing = ''] = drawings[0].split(',');
    assert.match(Buffer.from(drawing, 'base64').toString(), /^<svg [^]*Surprised/);
    // The page that drew them is there no longer than that.
    await window.page.getByRole('tab', { name: 'Trip Report' }).waitFor({ state: 'detached' });
  });
});
