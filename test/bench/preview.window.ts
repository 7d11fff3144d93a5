/**
 * Prints figures of the preview in a real window, beside those of VS Code's own preview on the same note in the same run:
 * from a keystroke in the editor to the moment after which the page is painted, and how long a page takes to show a note.
 */
import type { FrameLocator } from 'playwright-core';
import { PreviewPage } from '../support/window/preview';
import { openSampleNote } from '../support/window/sampleNote';
import type { Window } from '../support/window/window';

const strokes = 40;
const typedIn = 'The line that is typed in';

/** A note of so many lines with as many diagrams as are wanted; a line in its middle is there to be typed in. */
function longNote(lines: number, diagrams: number): string {
  const text = ['---', 'title: Long', 'weight: 9', '---', ''];
  const every = Math.floor(lines / (diagrams + 1));
  let drawn = 0;
  for (let i = 0; text.length < lines; i++) {
    if (text.length > lines / 2 && !text.includes(typedIn)) text.push(typedIn, '');
    if (drawn < diagrams && text.length > every * (drawn + 1)) {
      drawn++;
      text.push(
        '```mermaid',
        'graph TD',
        `  A${i}[One] --> B${i}[Two]`,
        `  B${i} --> C${i}[Three]`,
        '```',
        '',
      );
    }
    if (i % 8 === 0) text.push(`## Part ${i}`, '', `{{% notice tip %}}A tip of ${i}.{{% /notice %}}`, '');
    else if (i % 3 === 0)
      text.push(`- An item with **strong** words, ${i}`, '- and a [link](../02_golden-paths)', '');
    else
      text.push(
        `Some words of line ${i} that make a paragraph of the usual length, with \`code\` in it.`,
        '',
      );
  }
  return text.join('\n');
}

/**
 * Types and measures, each stroke when the last one is painted.
 * @param letters to type, which nothing in the line has yet
 */
async function measure(within: Window, frame: FrameLocator, letters: string): Promise<number[]> {
  await within.page.evaluate(() => {
    const times = window as unknown as { pressed: number };
    document.addEventListener(
      'keydown',
      () => (times.pressed = performance.timeOrigin + performance.now()),
      true,
    );
  });
  await within.page.locator('.view-line', { hasText: typedIn }).first().click();
  await within.press('End');
  const times: number[] = [];
  let typed = '';
  await within.page.keyboard.type(' ');
  for (let i = 0; i < strokes; i++) {
    const letter = letters.charAt(i % letters.length);
    typed += letter;
    const painted = frame.locator('body').evaluate(
      (_, { line, letters }) =>
        new Promise<number>((resolve) => {
          const isThere = () =>
            Array.from(document.querySelectorAll('p')).some(
              ({ textContent }) => textContent.includes(line) && textContent.includes(letters),
            );
          const look = () => {
            if (!isThere()) return;
            observer.disconnect();
            // The frame is painted when this task runs.
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
              port2.postMessage(undefined);
            });
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { childList: true, characterData: true, subtree: true });
          look();
        }),
      { line: typedIn, letters: typed },
    );
    // The observer has to be there before the key.
    await frame.locator('body').evaluate(() => undefined);
    await within.page.keyboard.type(letter);
    const end = await painted;
    times.push(end - (await within.page.evaluate(() => (window as unknown as { pressed: number }).pressed)));
  }
  return times;
}

function summary(times: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

const words = ({ median, p95 }: ReturnType<typeof summary>) =>
  `${median.toFixed(0)} ms (median), ${p95.toFixed(0)} ms (p95)`;

async function openLong(text: string): Promise<Window> {
  const window = await openSampleNote(
    { day: 'Tue, platforms', title: 'Long' },
    { files: { 'content/day1/09_long.md': text } },
  );
  await window.clickIntoText();
  return window;
}

async function goToLine(window: Window, line: number): Promise<void> {
  await window.press('Control+g');
  await window.input.fill(`:${line + 1}`);
  await window.press('Enter');
}

describe('Figures of the preview', () => {
  for (const [lines, diagrams] of [
    [1000, 10],
    [4500, 60],
  ] as const) {
    it(`of a note of ${lines} lines`, async function () {
      this.timeout(240_000);
      const text = longNote(lines, diagrams);
      const line = text.split('\n').indexOf(typedIn);
      const window = await openLong(text);
      await window.runCommand('Talk Notes: Open Preview to the Side');
      const ours = new PreviewPage(window);
      await ours.heading('Long').waitFor();
      await goToLine(window, line);
      const own = summary(await measure(window, ours.frame, 'abcdefghij'));
      await window.runCommand('View: Close Editors in Other Groups');
      await window.runCommand('Markdown: Open Preview to the Side');
      const frame = new PreviewPage(window).frame;
      await frame.locator('.markdown-body').first().waitFor();
      await goToLine(window, line);
      const builtIn = summary(await measure(window, frame, 'klmnopqrst'));
      console.log(
        `Keystroke, ${lines.toLocaleString('en')} lines`.padEnd(30),
        `${words(own)}, with ${diagrams} diagrams; VS Code's own preview ${words(builtIn)}`,
        lines === 1000 ? '(target: p95 under 50 ms, a fifth of VS Code’s)' : '',
      );
    });
  }

  it('of a note without diagrams', async function () {
    this.timeout(120_000);
    const window = await openLong(longNote(200, 0));
    await window.runCommand('Talk Notes: Open Preview to the Side');
    const { frame, note } = new PreviewPage(window);
    await note.locator('h1').waitFor();
    const first = await frame.locator('body').evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(`talk-notes:${name}`)[0]?.startTime ?? NaN;
      return { painted: at('painted') - at('received'), page: at('painted') };
    });
    console.log(
      'First paint'.padEnd(30),
      `${first.painted.toFixed(0)} ms from the note's arrival in the page, ${first.page.toFixed(0)} ms from the page's begin (target: under 150 ms)`,
    );
  });
});
