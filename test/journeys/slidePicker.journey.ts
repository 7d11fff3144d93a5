import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { encryptedPdf } from '../support/decks/encryptedPdf';
import { makePdf, makeScan } from '../support/decks/makePdf';
import { SlidePicker } from '../support/window/slidePicker';
import { openWindow, type Theme, type Window } from '../support/window/window';
import { knownDecks } from '../unit/decks/knownDecks';

const note = 'content/day1/06_proof.md';
const todo = 'TODO: Steal image from intuition of correctness (2 slides)';
const text = `---\ntitle: Proof\nweight: 6\n---\n\n## Correctness\n\nSafety and liveness.\n\n${todo}\n\n## Cost\n\nSix weeks.\n`;
const deck = knownDecks[0]!;
const slides = () => makePdf(deck.slides, { footer: deck.footer });

async function openNote(
  pdf: Uint8Array | undefined,
  theme?: Theme,
  content = text,
  host: 'node' | 'web' = 'node',
): Promise<Window> {
  const window = await openWindow({
    host,
    folder: 'media/sample',
    files: { [note]: content, ...(pdf && { 'content/day1/_slides/06_proof.pdf': pdf }) },
    ...(theme && { theme }),
  });
  const tree = await window.showTree();
  await tree.expand('Tue, platforms');
  await tree.row('Proof').click();
  await window.tab('06_proof.md').waitFor();
  await window.press('Enter');
  await window.waitForEditorFocus();
  return window;
}

/** Puts the cursor into the line of the TODO. */
async function goToTodo(window: Window, words = 'Steal image from'): Promise<void> {
  await window.page.locator('.view-line', { hasText: words }).click();
  await window.waitForEditorFocus();
}

async function openPicker(window: Window): Promise<SlidePicker> {
  await window.runCommand('Talk Notes: Pick Slides from PDF…');
  await window.quickPickRow('06_proof.pdf').click();
  return new SlidePicker(window);
}

describe('Picking slides from a PDF', () => {
  it('puts the right page first, takes two for a TODO that wants two, and undoes both', async () => {
    const window = await openNote(await slides(), 'light');
    await goToTodo(window);
    const picker = await openPicker(window);
    await picker.waitUntilRanked();
    assert.equal(
      await picker.pages('best').first().getAttribute('aria-label'),
      'Page 9: Intuition of correctness',
    );
    await window.screenshot('slide picker light');

    await window.press('Enter');
    await window.waitForFile(note, (now) => now.includes('(1 slide)'));
    await picker.frame.locator('.aim', { hasText: '1 page is wanted' }).waitFor();
    assert.equal(await picker.status.textContent(), '1 page was taken.');

    await window.press('/');
    await window.page.keyboard.type('liveness');
    await picker.frame.locator('.said', { hasText: '1 page found.' }).waitFor();
    await window.press('Enter', 'Enter');
    await window.waitForFile(note, (now) => !now.includes('TODO'));
    const taken = await window.read(note);
    assert.match(
      taken,
      /Safety and liveness\.\n\n!\[Intuition of correctness\]\(\.\.\/_img\/06_proof-intuition-of-correctness\.png\)\n\n!\[Liveness\]\(\.\.\/_img\/06_proof-liveness\.png\)\n\n## Cost/,
    );
    const images = await readdir(join(window.folder, 'content/day1/_img'));
    assert.ok(images.includes('06_proof-liveness.png'));

    // The panel has closed, and the keyboard is in the note.
    await window.waitForEditorFocus();
    await window.screenshot('slides taken');
    await window.press('Control+Z', 'Control+Z', 'Control+S');
    await window.waitForFile(note, (now) => now === text);
  });

  it('works in the web worker: the page that fits is taken', async () => {
    const window = await openNote(await slides(), 'light', text, 'web');
    await goToTodo(window);
    const picker = await openPicker(window);
    await picker.waitUntilRanked();
    await window.press('Enter');
    await window.waitForFile(note, (now) => now.includes('(1 slide)'));
    await picker.frame.locator('.aim', { hasText: '1 page is wanted' }).waitFor();
    await window.screenshot('slide picker web worker');
  });

  it('takes several pages at once with Space, and a part of a page, in the dark', async () => {
    const window = await openNote(await slides(), 'dark');
    await goToTodo(window);
    const picker = await openPicker(window);
    await picker.waitUntilRanked();
    await picker.page(5).click();
    await window.press('Space', 'ArrowRight', 'Space');
    await picker.button('Take 2 Pages').waitFor();
    await window.screenshot('slide picker dark');
    await window.press('Escape');
    await picker.button('Take Page').waitFor();

    await picker.page(12).click();
    await window.press('c');
    const area = picker.frame.locator('.area');
    await area.locator('canvas').waitFor();
    const box = (await area.boundingBox())!;
    await window.page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1);
    await window.page.mouse.down();
    await window.page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6);
    await window.page.mouse.up();
    await window.press('ArrowRight');
    await picker.frame.locator('dialog p', { hasText: 'width 52 %, height 50 %' }).waitFor();
    await window.screenshot('slide picker crop');
    await window.press('Enter');
    await window.waitForFile(note, (now) => now.includes('06_proof-state-space-ledger.png'));
    assert.ok((await window.read(note)).includes('(1 slide)'));
  });

  it('goes on: Enter takes another page each time, and the next TODO follows in the open panel', async () => {
    const second = 'TODO: Steal slide: liveness';
    const window = await openNote(await slides(), 'dark', `${text}\n${second}\n\nTODO: Add link\n`);
    await goToTodo(window);
    const picker = await openPicker(window);
    await picker.waitUntilRanked();
    await picker.frame.locator('.keys', { hasText: 'Enter take' }).waitFor();
    await window.press('Enter');
    await window.waitForFile(note, (now) => now.includes('(1 slide)'));
    await picker.frame.locator('.aim', { hasText: '1 page is wanted' }).waitFor();
    await window.press('Enter');
    await picker.frame.locator('.aim', { hasText: second }).waitFor();
    await window.waitForFile(note, (now) => !now.includes(todo.slice(0, 20)));
    const images = (now: string) => [...now.matchAll(/!\[([^\]]*)\]/g)].map(([, alt]) => alt);
    const two = images(await window.read(note));
    assert.deepEqual([two.length, new Set(two).size, two[0]], [2, 2, 'Intuition of correctness']);
    await picker.frame.locator('#best-11.active').waitFor();
    await window.screenshot('slide picker next todo');

    // No TODO for a picture is left: the note comes to the front.
    await window.press('Enter');
    await window.page.locator('iframe.webview').waitFor({ state: 'detached' });
    await window.waitForEditorFocus();
    assert.equal(images(await window.read(note))[2], 'Liveness');
  });

  it('serves another TODO while it is open, and its keys work from a button', async () => {
    const second = 'TODO: Steal slide: liveness';
    const window = await openNote(await slides(), 'light', `${text}\n${second}\n`);
    await goToTodo(window);
    const picker = await openPicker(window);
    await picker.waitUntilRanked();
    await window.press('Space');
    await picker.button('Crop…').focus();
    await window.press('ArrowRight', 'Tab');
    await goToTodo(window, 'Steal slide: liveness');
    await window.runCommand('Talk Notes: Pick Slides from PDF…');
    await picker.frame.locator('.aim', { hasText: second }).waitFor();
    await picker.button('Take Page').waitFor();
    await picker.frame.locator('[role=listbox]:focus').waitFor();
    await window.screenshot('slide picker other todo');
    await window.press('Enter');
    await window.waitForFile(note, (now) => now.includes('![Liveness]'));
    assert.ok((await window.read(note)).includes(todo), 'the first TODO is as it was');

    await picker.frame.locator('.aim', { hasText: '2 pages are wanted' }).waitFor();
    await picker.button('Another PDF…').focus();
    await window.press('/');
    await picker.frame.locator('input[type=search]:focus').waitFor();
    await window.press('Escape');
    await picker.button('Crop…').focus();
    await window.press('Escape');
    await window.page.locator('iframe.webview').waitFor({ state: 'detached' });
    await window.waitForEditorFocus();
  });

  it('says where pages go without a TODO, and puts them where the cursor is by then', async () => {
    const window = await openNote(await slides(), 'light');
    await window.page.locator('.view-line', { hasText: 'Safety and' }).click();
    await window.waitForEditorFocus();
    const picker = await openPicker(window);
    await picker.waitUntilRanked();
    await picker.frame.locator('.aim', { hasText: 'Pages go to the cursor in “Proof”.' }).waitFor();
    await window.screenshot('slide picker at cursor');
    await window.page.locator('.view-line', { hasText: 'Six weeks' }).click();
    await window.waitForEditorFocus();
    await picker.page(4).dblclick();
    await window.waitForFile(note, (now) => /Six weeks\.\n+!\[/.test(now));
  });

  it('asks for the PDF once, and says what is wrong with one', async () => {
    const broken = new TextEncoder().encode('%PDF-1.7\nno more');
    const window = await openNote(broken);
    const picker = await openPicker(window);
    await picker.notice.filter({ hasText: '06_proof.pdf is broken or no PDF' }).waitFor();
    await window.screenshot('slide picker broken');
    await window.press('Escape');
    await window.page.locator('iframe.webview').waitFor({ state: 'detached' });
    await window.waitForEditorFocus();
    // The file is remembered: nothing is asked.
    await window.runCommand('Talk Notes: Pick Slides from PDF…');
    await picker.notice.filter({ hasText: '06_proof.pdf is broken or no PDF' }).waitFor();
  });

  it('shows a scan, whose pages have no words', async () => {
    const window = await openNote(await makeScan(4), 'high contrast');
    const picker = await openPicker(window);
    await picker.page(4).locator('canvas[data-drawn]').waitFor();
    await picker.status.filter({ hasText: 'pictures without text' }).waitFor();
    await window.screenshot('slide picker scan');
  });

  it('asks for the password of an encrypted PDF until it is the right one', async () => {
    const window = await openNote(encryptedPdf('Correctness in secret', 'open sesame'));
    await goToTodo(window);
    const picker = await openPicker(window);
    const field = picker.frame.locator('input[type=password]');
    await field.waitFor();
    await field.fill('wrong');
    await field.press('Enter');
    await picker.notice.filter({ hasText: 'not the password' }).waitFor();
    await window.screenshot('slide picker password');
    await field.fill('open sesame');
    await field.press('Enter');
    await picker.waitUntilRanked();
    assert.equal(
      await picker.pages('best').first().getAttribute('aria-label'),
      'Page 1: Correctness in secret',
    );
  });

  it('inserts the words of the slides, folded, and one undo takes them back', async () => {
    const window = await openNote(await slides());
    await goToTodo(window);
    await window.runCommand('Talk Notes: Insert Slide Transcript…');
    await window.quickPickRow('Words Only').click();
    await window.quickPickRow('06_proof.pdf').click();
    await window.waitForFile(note, (now) => now.includes('{{% /expand %}}\n\n## Cost'));
    const now = await window.read(note);
    assert.ok(
      now.includes(`${todo}\n\n{{% expand title="Slide transcript" %}}\n\n**Slide 1**\n\nProving it`),
    );
    await window.waitForEditorFocus();
    await window.screenshot('slide transcript');
    await window.press('Control+Z', 'Control+S');
    await window.waitForFile(note, (then) => then === text);
  });

  it('asks before a transcript makes many files, and inserts them as one', async () => {
    const window = await openNote(await slides(), 'dark');
    await goToTodo(window);
    await window.runCommand('Talk Notes: Insert Slide Transcript…');
    await window.quickPickRow('Words and Pictures').click();
    await window.quickPickRow('06_proof.pdf').click();
    const picker = new SlidePicker(window);
    const count = deck.slides.length;
    await picker.frame.locator('.task', { hasText: `${count} pages, as many files` }).waitFor();
    await window.screenshot('slide transcript asks');
    await picker.button('Cancel').click();
    await picker.frame.locator('.task').waitFor({ state: 'hidden' });
    assert.equal(await window.read(note), text);

    await window.runCommand('Talk Notes: Insert Slide Transcript…');
    await window
      .quickPickRow('Words and Pictures')
      .filter({ hasText: `${count} pages` })
      .click();
    await window.waitForFile(note, (now) => now.includes('{{% /expand %}}'));
    const pictures = (await window.read(note)).match(/!\[/g);
    assert.equal(pictures?.length, count);
    await window.waitForEditorFocus();
    await window.press('Control+Z', 'Control+S');
    await window.waitForFile(note, (then) => then === text);
  });
});
