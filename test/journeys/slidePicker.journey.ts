import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { encryptedPdf } from '../support/decks/encryptedPdf';
import { proof, proofPdf } from '../support/pages/proofDeck';
import { cleanWindow } from '../support/window/sharedWindow';
import { proofNote, SlidePicker } from '../support/window/slidePicker';
import { showTracker } from '../support/window/tracker';
import { ignoreTimeout, waitUntil } from '../support/window/tree';
import type { Theme, Window } from '../support/window/window';

const { path: note, link, first, second, text } = proofNote;

/** A window with the note beside its PDFs, by name. */
async function openNote(pdfs: Readonly<Record<string, Uint8Array>>, theme: Theme): Promise<Window> {
  const slides = Object.entries(pdfs).map(
    ([name, bytes]) => [`content/day1/_slides/${name}`, bytes] as const,
  );
  const window = await cleanWindow({
    folder: 'media/sample',
    files: { [note]: text, ...Object.fromEntries(slides) },
    theme,
  });
  await window.tree.expand('Tue, platforms');
  await window.openFromTree('Proof', '06_proof.md');
  await window.press('Enter');
  await window.waitForEditorFocus();
  return window;
}

/** By its first words: beside the picker the line is wrapped, and each of its parts is an element. */
async function goToTodo(window: Window, words: string): Promise<void> {
  const start = words.split(' ').slice(0, 3).join(' ');
  await window.page.locator('.view-line', { hasText: start }).click();
  await window.waitForEditorFocus();
}

/** A window that had the note before knows its PDF, and asks no more. */
async function openPicker(window: Window, pdf = '06_proof.pdf'): Promise<SlidePicker> {
  await window.runCommand('Talk Notes: Pick Slides from PDF…');
  const question = window.quickPickRow(pdf);
  await question
    .or(window.page.locator('.tab', { hasText: 'Slides: ' }))
    .first()
    .waitFor();
  if (await question.isVisible()) await question.click();
  return new SlidePicker(window);
}

async function waitUntilClosed(window: Window): Promise<void> {
  await window.page.locator('iframe.webview').waitFor({ state: 'detached' });
  await window.waitForEditorFocus();
}

/** Takes the last change back and saves: what is left is the note as it was. */
async function undo(window: Window): Promise<void> {
  await window.press('Control+Z', 'Control+S');
  await window.waitForFile(note, (now) => now === text);
}

const images = (now: string) => [...now.matchAll(/!\[([^\]]*)\]/g)].map(([, alt]) => alt);

describe('Picking slides from a PDF', () => {
  it('from the tracker: a PDF is chosen, a part of a slide inserted, and one undo takes it back', async () => {
    const window = await openNote({ '06_proof.pdf': await proofPdf() }, 'dark');
    const { row, chooseFromMenu } = await showTracker(window);
    await row(first).waitFor();
    await chooseFromMenu(first, 'Pick Slides from PDF…');
    await window.quickPickRow('Download from Slides Link').filter({ hasText: link }).waitFor();
    await window.screenshot('slide picker sources');
    await window.choose('06_proof.pdf');
    const picker = new SlidePicker(window);
    await picker.waitUntilRanked();
    await picker.aim('2 slides needed').waitFor();
    await picker.frame.locator('#best-9.active').waitFor();
    await window.screenshot('slide picker');

    await window.press('c');
    const area = picker.cropDialog.locator('.area');
    await area.locator('canvas').waitFor();
    const { x, y, width, height } = (await area.boundingBox())!;
    await window.page.mouse.move(x + width * 0.1, y + height * 0.1);
    await window.page.mouse.down();
    await window.page.mouse.move(x + width * 0.6, y + height * 0.6);
    await window.page.mouse.up();
    await picker.cropDialog.locator('[role=status]', { hasText: 'width 50 %, height 50 %' }).waitFor();
    await window.screenshot('slide picker crop');
    await window.press('Enter');
    const written = '![Intuition of correctness](../_img/06_proof-intuition-of-correctness.png)';
    await window.waitForFile(note, (now) => now.includes(`${written}\n\nTODO: ${first} (1 slide)`));
    await access(join(window.folder, 'content/day1/_img/06_proof-intuition-of-correctness.png'));
    await picker.aim('1 slide needed').waitFor();

    await window.press('Escape');
    await waitUntilClosed(window);
    await undo(window);
  });

  it('takes several at once for the TODO that is meant by then, and after the last one shows the note', async () => {
    const window = await openNote({ '06_proof.pdf': await proofPdf() }, 'light');
    await goToTodo(window, second);
    const picker = await openPicker(window);
    await picker.waitUntilRanked();
    await picker.aim(second).waitFor();
    await goToTodo(window, first);
    await window.runCommand('Talk Notes: Pick Slides from PDF…');
    await picker.aim(first).waitFor();
    await picker.frame.locator('[role=listbox]:focus').waitFor();

    await picker.slide(9).click();
    await window.press('Space', 'ArrowRight', 'Space', 'Enter');
    await window.waitForFile(note, (now) => !now.includes(first) && now.includes(second));
    assert.deepEqual(images(await window.read(note)), ['Intuition of correctness', 'Safety']);
    await picker.aim(second).waitFor();
    await picker.frame.locator('#best-11.active').waitFor();
    await window.screenshot('slide picker next todo');
    await window.press('Enter');
    await waitUntilClosed(window);
    await window.waitForFile(note, (now) => !now.includes('TODO'));
    assert.equal(images(await window.read(note))[2], 'Liveness');
    await window.screenshot('slides taken');
  });

  it('opens a PDF with its password, another one in its place, and gives its words as a transcript', async () => {
    const secret = encryptedPdf('Correctness in secret', 'open sesame');
    const window = await openNote({ '06_proof.pdf': secret, 'other.pdf': await proofPdf() }, 'high contrast');
    await openInPlaceOfSecret(window);
    await insertTranscripts(window);
  });
});

/** The PDF that was open last is opened again without a question. */
async function openInPlaceOfSecret(window: Window): Promise<void> {
  await goToTodo(window, first);
  const picker = await openPicker(window);
  await picker.password.fill('open sesame');
  await picker.password.press('Enter');
  await picker.frame.locator('[aria-label="Slide 1: Correctness in secret"]').first().waitFor();
  await picker.button('Another PDF…').click();
  await window.choose('other.pdf');
  await picker.slide(proof.slides.length).waitFor();
  await window.screenshot('slide picker high contrast');
  await picker.list.press('Escape');
  await waitUntilClosed(window);
  await window.runCommand('Talk Notes: Pick Slides from PDF…');
  await picker.slide(proof.slides.length).waitFor();
}

/** The words alone, or with images once it is said how many files and megabytes they are. */
async function insertTranscripts(window: Window): Promise<void> {
  const count = proof.slides.length;
  await chooseTranscript(window, 'Text and Images');
  const picker = new SlidePicker(window);
  const question = picker.task(new RegExp(`Insert ${count} slides as text and images \\(about \\d+ MB\\)`));
  await question.waitFor();
  await window.screenshot('slide transcript size');
  await picker.button('Cancel').click();
  await picker.task().waitFor({ state: 'hidden' });
  assert.equal(await window.read(note), text);

  await chooseTranscript(window, 'Text and Images');
  await question.waitFor();
  await picker.frame.locator('.task button', { hasText: 'Insert' }).click();
  await window.waitForFile(note, (now) => now.includes('{{% /expand %}}\n\n## Cost'));
  assert.equal(images(await window.read(note)).length, count);
  await window.waitForEditorFocus();
  await undo(window);

  await chooseTranscript(window, 'Text Only');
  await window.waitForFile(note, (now) =>
    now.includes(`(2 slides)\n\n{{% expand title="Slide transcript" %}}\n\n#### Slide 1\n\nProving it`),
  );
  assert.deepEqual(images(await window.read(note)), []);
  await window.waitForEditorFocus();
  await window.screenshot('slide transcript');
  await undo(window);
}

async function chooseTranscript(window: Window, how: string): Promise<void> {
  const choice = window.quickPickRow(how);
  // The picker takes the focus once more when it has inserted, and VS Code closes a question that loses it.
  await waitUntil(
    async () => {
      await goToTodo(window, first);
      await window.runCommand('Talk Notes: Insert Slide Transcript…');
      return choice.click({ timeout: 5000 }).then(() => true, ignoreTimeout);
    },
    () => assert.fail(`${how} cannot be chosen`),
  );
}
