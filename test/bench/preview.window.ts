/**
 * Prints figures of the preview in a real window, beside those of VS Code's own preview on the same note in the same
 * window: from a keystroke in the editor to the painted page, diagrams drawn again by it, the first paint of a note, and
 * what a thousand edits leave behind.
 */
import type { CDPSession, FrameLocator } from 'playwright-core';
import { startScripts } from '../../scripts/page-scripts.mjs';
import { PreviewPage } from '../support/window/preview';
import { openSampleNote } from '../support/window/sampleNote';
import type { Kind } from '../support/window/server';
import type { Window } from '../support/window/window';
import { longNote, typedIn } from './longNote';
import { inWords, quantile, typeAndMeasure } from './strokes';

const ours = 'Talk Notes: Open Preview to the Side';

/** VS Code's own preview draws all diagrams anew at every stroke: fewer strokes tell the same in the time there is. */
const previews = [
  { command: ours, shows: 'main#note', letters: 'abcdefghij', strokes: 200, waitMs: 20_000 },
  {
    command: 'Markdown: Open Preview to the Side',
    shows: '.markdown-body',
    letters: 'klmnopqrst',
    strokes: 8,
    waitMs: 40_000,
  },
] as const;

/** Mermaid says of each picture what kind of diagram it is. */
const pictures = 'svg[aria-roledescription]';

/**
 * Where extensions run: in the window itself, next to it as on the desktop, or at the other end of a socket as in remote
 * windows, which costs each stroke two ways over it.
 */
const places: Readonly<Record<Kind['host'], string>> = { web: 'in the window', node: 'on a server' };

describe('Figures of the preview', () => {
  for (const [host, lines, diagrams] of [
    // So short a note costs next to nothing: its figure is VS Code's way from the key to the page, whatever we do.
    ['web', 20, 0],
    ['web', 1000, 10],
    ['web', 4500, 60],
    ['node', 20, 0],
    ['node', 1000, 10],
    ['node', 4500, 60],
  ] as const) {
    it(`of ${lines} lines, extension host in ${places[host]}`, async function () {
      this.timeout(240_000);
      // Half the figures of one that fell over would be none.
      this.retries(0);
      const text = longNote(lines, diagrams);
      const window = await openLong(text, host);
      const label = `Keystroke, ${lines.toLocaleString('en')} lines, ${places[host]}`.padEnd(42);
      const measured: number[][] = [];
      for (const [i, { command, shows, letters, strokes, waitMs }] of previews.entries()) {
        await window.runCommand('View: Close Editors in Other Groups');
        await window.runCommand(command);
        const { frame } = new PreviewPage(window);
        await frame.locator(`${shows} :is(h1, h2)`).first().waitFor();
        // VS Code's own preview takes the focus.
        await window.runCommand('View: Focus First Editor Group');
        await goToLine(window, text.split('\n').indexOf(typedIn));
        const drawn = await markDrawn(window, frame, waitMs);
        const times = await typeAndMeasure(window, { frame, letters, strokes });
        const again = drawn - (await frame.locator(`${pictures}[data-seen]`).count());
        measured.push(times);
        console.log(
          label,
          `${i === 0 ? 'our preview' : 'VS Code’s own'}: ${inWords(times)}; of ${diagrams} diagrams ${drawn} drawn, ${again} of them again for it`,
        );
      }
      const [own, builtIn] = measured.map((times) => quantile(times, 0.95));
      console.log(
        label,
        `p95 is ${((own ?? NaN) / (builtIn ?? NaN)).toFixed(2)} of VS Code’s`,
        lines === 1000 ? '(targets: p95 under 50 ms, at most 0.2; no diagram drawn again)' : '',
      );
    });
  }

  it('of a note without diagrams, and of 1,000 edits', async function () {
    this.timeout(180_000);
    this.retries(0);
    const window = await openLong(longNote(200, 0));
    await window.runCommand(ours);
    const { frame, note } = new PreviewPage(window);
    await note.locator('h1').waitFor();
    const first = await frame.locator('body').evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(`talk-notes:${name}`)[0]?.startTime ?? NaN;
      const scripts = performance.getEntriesByType('resource').map(({ name }) => name);
      return { painted: at('painted') - at('received'), page: at('painted'), scripts };
    });
    const begins = startScripts('dist/webview/preview');
    const loaded = first.scripts.flatMap((address) => /[\w-]+\.mjs/.exec(address)?.[0] ?? []);
    const more = loaded.filter((script) => !begins.has(script));
    console.log(
      'First paint'.padEnd(30),
      `${first.painted.toFixed(0)} ms from the note's arrival in the page, ${first.page.toFixed(0)} ms from the page's begin (target: under 150 ms);`,
      `${loaded.length} scripts loaded, ${more.length} of them beyond those that the page begins with, as Mermaid is`,
    );
    await goToLine(window, longNote(200, 0).split('\n').indexOf(typedIn));
    const session = await sessionOf(window, frame);
    const { keyboard } = window.page;
    const edit = async (from: number, to: number) => {
      for (let i = from; i < to; i++) await keyboard.press(i % 2 === 0 ? 'x' : 'Backspace');
      await keyboard.type(` ${to}`);
      await note.locator('p', { hasText: `${typedIn} ${to}` }).waitFor();
      await window.press('Backspace', ...Array.from(String(to), () => 'Backspace'));
      await note.locator('p', { hasText: new RegExp(`${typedIn}$`) }).waitFor();
    };
    await edit(0, 100);
    const before = await held(session.cdp);
    await edit(100, 1000);
    const after = await held(session.cdp);
    console.log(
      'After 1,000 edits'.padEnd(30),
      `${(after.megabytes - before.megabytes).toFixed(1)} MB and ${after.nodes - before.nodes} nodes more in the page's process than after 100 (${before.megabytes.toFixed(0)} MB and ${before.nodes}), ${session.isShared ? 'which is the window’s: the editor’s own memory of them is among it ' : ''}(target: none)`,
    );
  });
});

async function openLong(text: string, host: Kind['host'] = 'node'): Promise<Window> {
  const window = await openSampleNote(
    { day: 'Tue, platforms', title: 'Long' },
    {
      files: { 'content/day1/09_long.md': text },
      host,
      // Diagrams that grow the page would move the editor away from the line that is typed in.
      settings: { 'markdown.preview.scrollEditorWithPreview': false },
    },
  );
  await window.clickIntoText();
  return window;
}

async function goToLine(window: Window, line: number): Promise<void> {
  await window.press('Control+g');
  await window.input.fill(`:${line + 1}`);
  await window.press('Enter');
  await window.waitForEditorFocus();
  await window.press('End');
}

/**
 * Waits until a page has drawn no further diagram for a while, and marks those that are there: ours draws those near to
 * what is in view.
 * @returns how many there are
 */
async function markDrawn({ page }: Window, frame: FrameLocator, waitMs: number): Promise<number> {
  const drawn = frame.locator(pictures);
  let count = -1;
  for (let quiet = 0, waited = 0; quiet < 3 && waited < waitMs; quiet++, waited += 1000) {
    const now = await drawn.count();
    if (now !== count) quiet = 0;
    count = now;
    await page.waitForTimeout(1000);
  }
  return drawn.evaluateAll((all) => {
    for (const each of all) each.setAttribute('data-seen', '');
    return all.length;
  });
}

/** A line to the process that the page lives in: its own, or the window's where VS Code serves both from one origin. */
async function sessionOf(
  { page }: Window,
  frame: FrameLocator,
): Promise<{ readonly cdp: CDPSession; readonly isShared: boolean }> {
  const body = await frame.locator('body').elementHandle();
  const own = await body.ownerFrame();
  // Refused for a frame that has no process of its own.
  const cdp =
    own &&
    (await page
      .context()
      .newCDPSession(own)
      .catch(() => undefined));
  return cdp ? { cdp, isShared: false } : { cdp: await page.context().newCDPSession(page), isShared: true };
}

/** What a process holds when all that can be let go of is gone. */
async function held(session: CDPSession): Promise<{ readonly megabytes: number; readonly nodes: number }> {
  // What is let go of by the first may let go of more.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { megabytes: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes') };
}
