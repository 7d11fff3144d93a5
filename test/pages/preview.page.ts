import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { everythingNote } from '../support/everythingNote';
import { NoteInBrowser, notePath } from '../support/pages/noteInBrowser';
import { PreviewInBrowser } from '../support/pages/previewInBrowser';
import { waitUntil } from '../support/window/tree';

const files = {
  'content/day1/03_queues-all-the-way-down.md': '---\ntitle: Queues\n---\n\n## Backpressure\n',
  'content/day1/_img/failover-timeline.png': '',
};

const openEverything = (kept?: unknown) => NoteInBrowser.open(everythingNote, { files, kept });

async function untilScrolled({ page }: NoteInBrowser, isThere: (top: number) => boolean): Promise<void> {
  let top = 0;
  await waitUntil(
    async () => isThere((top = await page.evaluate(() => window.scrollY))),
    () => assert.fail(`The page is scrolled by ${top} pixels`),
  );
}

describe("The preview's page", () => {
  it('shows a note as the page of the site', async () => {
    const { main } = await openEverything();
    await main.locator('.tab-content.active', { hasText: 'First tab' }).waitFor();
    const picture = main.locator('img');
    await waitUntil(
      () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 0),
      () => assert.fail('The picture is not loaded'),
    );
    assert.equal(await main.getByText('{{').count(), 0);
    assert.equal(await main.locator('.ghost-button').textContent(), ' Video missing');
    assert.equal(await main.locator('.broken-link').textContent(), 'gone');
    assert.match((await main.locator('.missing-image').textContent()) ?? '', /nothing\.png/);
  });

  it('is patched while the user types: folds, tabs, the place and the elements stay', async () => {
    const note = await openEverything();
    const { main, page } = note;
    await main.locator('summary', { hasText: 'More' }).click();
    await main.locator('.tab-nav-button', { hasText: 'two' }).click();
    await main.getByText('Second tab.').waitFor();
    await main.getByText('Hidden words.').waitFor();
    const heading = main.locator('h2', { hasText: 'Part 3' }).first();
    await heading.evaluate((element) => element.setAttribute('data-marked', 'yes'));
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 200);
    await untilScrolled(note, (top) => top === 200);
    await note.replace('two harbours', 'two harbours and a lighthouse');
    await main.getByText('and a lighthouse').waitFor();
    assert.equal(await page.evaluate(() => window.scrollY), 200);
    await note.replace('A note: [queues]', 'A new paragraph.\n\nA note: [queues]');
    await main.locator('p', { hasText: 'A new paragraph.' }).waitFor();
    assert.ok(await main.getByText('Hidden words.').isVisible(), 'the fold stays open');
    assert.ok(await main.getByText('Second tab.').isVisible(), 'the tab stays chosen');
    assert.equal(await main.locator('[data-marked]').count(), 1, 'a heading below is the same element');
  });

  it('says which button wants its link, and which TODO is to be closed, by mouse and by keys', async () => {
    const { main, preview, page } = await openEverything();
    const lineOf = (words: string) => everythingNote.split('\n').findIndex((each) => each.includes(words));
    await main.locator('.ghost-button').click();
    assert.equal((await preview.hear('fillButton')).place.start.line, lineOf('icon="video"'));
    const todo = main.locator('mark.todo');
    await todo.focus();
    await page.keyboard.press('Enter');
    assert.equal((await preview.hear('closeTodo')).place.start.line, lineOf('TODO:'));
    await todo.click();
    await preview.hear('closeTodo');
  });

  it('says what a link leads to, and goes itself to what is in the note', async () => {
    const note = await openEverything();
    const { main, preview } = note;
    await main.getByText('queues', { exact: true }).click();
    const { page, suffix } = await preview.hear('openPage');
    assert.deepEqual([page, suffix], ['content/day1/03_queues-all-the-way-down.md', '#backpressure']);
    await main.getByText('Slides', { exact: false }).first().click();
    assert.equal((await preview.hear('openAddress')).address, 'https://speakerdeck.com/x');
    await main.getByText('platform', { exact: true }).click();
    assert.equal((await preview.hear('showTag')).tag, 'platform');
    await main.locator('.broken-link').click();
    await note.replace('First words.', 'First words.[^1]\n\n[^1]: At the end.');
    await main.locator('.footnote-ref').click();
    await untilScrolled(note, (top) => top > 1000);
    const others = (await preview.said()).map(({ type }) => type);
    assert.deepEqual(
      others.filter((type) => type.startsWith('open')),
      [],
      'nobody else is asked',
    );
    assert.equal(note.page.url(), 'https://page.test/', 'the browser follows nothing');
  });

  it('follows its editor, says where the user scrolls to, and which source a double click wants', async () => {
    const note = await openEverything();
    const { main, preview, page } = note;
    // A diagram that gets its place later moves what stands below it.
    await main.locator('.stage svg').waitFor();
    const line = everythingNote.split('\n').indexOf('## Part 40');
    await preview.post({ type: 'scroll', line });
    await untilScrolled(note, (top) => top > 1000);
    const heading = main.locator('h2', { hasText: 'Part 40' });
    const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
    assert.ok(Math.abs(top) < 2, `the line is at the top: ${top} pixels from it`);
    assert.deepEqual(
      (await preview.said()).filter(({ type }) => type === 'scrolled'),
      [],
      'what was told is not told back',
    );
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, -20_000);
    await untilScrolled(note, (at) => at === 0);
    await waitUntil(
      async () => (await preview.hear('scrolled')).line === 0,
      () => assert.fail('The page does not say that it is at its top'),
    );
    await main.locator('h2', { hasText: 'Part 1' }).first().dblclick();
    assert.equal((await preview.hear('goTo')).line, everythingNote.split('\n').indexOf('## Part 1'));
  });

  it('shows letters larger and smaller', async () => {
    const { main, page } = await openEverything();
    const size = () => main.evaluate((note) => Number.parseFloat(getComputedStyle(note).fontSize));
    const usual = await size();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    assert.ok((await size()) > usual * 1.15, 'the letters are larger');
    await page.keyboard.press('0');
    assert.equal(await size(), usual);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    await waitUntil(
      async () => (await size()) < usual,
      () => assert.fail('The letters are not smaller'),
    );
  });

  it('is there again with what was open and chosen in it, where it was, and as large', async () => {
    const first = await openEverything();
    await first.main.locator('summary', { hasText: 'More' }).click();
    await first.main.locator('.tab-nav-button', { hasText: 'two' }).click();
    await first.page.keyboard.press('+');
    await first.page.mouse.move(200, 200);
    await first.page.mouse.wheel(0, 300);
    await untilScrolled(first, (top) => top === 300);
    await waitUntil(
      async () => ((await first.preview.kept()) as { line: number }).line > 0,
      () => assert.fail('The page does not keep its place'),
    );
    const kept = await first.preview.kept();
    await first.preview.close();
    const again = await openEverything(kept);
    await again.main.getByText('Hidden words.').waitFor();
    await again.main.getByText('Second tab.').waitFor();
    await untilScrolled(again, (top) => Math.abs(top - 300) < 5);
    assert.deepEqual(await again.preview.kept(), kept);
  });

  it('asks for pictures of other sites, by mouse and by keys, and loads none before', async () => {
    const elsewhere = 'https://pictures.invalid/tide.png';
    const text = `---\ntitle: Remote\n---\n\n![The tide](${elsewhere})\n`;
    const without = await NoteInBrowser.open(text);
    const frame: Locator = without.main.getByRole('button', { name: 'pictures.invalid: The tide' });
    await frame.press('Enter');
    await without.preview.hear('loadRemoteImages');
    await frame.click();
    await without.preview.hear('loadRemoteImages');
    assert.deepEqual(without.preview.asked, []);
    const { main, preview } = await NoteInBrowser.open(text, { remoteImages: true });
    await main.locator(`img[src="${elsewhere}"]`).waitFor({ state: 'attached' });
    await waitUntil(
      async () => Promise.resolve(preview.asked.includes(elsewhere)),
      () => assert.fail('The picture is not asked for'),
    );
  });

  it('says what its HTML says until the host sends something', async () => {
    const preview = await PreviewInBrowser.open({ words: 'Too long' });
    const words = preview.page.getByText('Too long');
    assert.equal(await words.count(), 1);
    await preview.show('<p>A note</p>');
    assert.equal(await words.count(), 0);
    assert.ok(await preview.page.getByText('A note').isVisible());
  });

  it('says so while its host does not answer, and offers to open it anew', async () => {
    const { preview, page, main } = await openEverything();
    const notice = page.getByRole('alert');
    await preview.setHostIsGone(true);
    await notice.waitFor();
    assert.match(
      (await notice.textContent()) ?? '',
      /isn’t answering, so this page may be out of date\. Refresh/,
    );
    const [command, state = ''] = (await notice.getByRole('link').getAttribute('href'))?.split('?') ?? [];
    assert.equal(command, 'command:talkNotes.refreshPreview');
    assert.deepEqual(JSON.parse(decodeURIComponent(state)), [
      { note: `file:///site/${notePath}`, isLocked: false, line: 0 },
    ]);
    await preview.screenshot('preview without a host');
    assert.ok(await main.isVisible());
    await preview.setHostIsGone(false);
    await notice.waitFor({ state: 'detached' });
  });
});
