import type { FrameLocator } from 'playwright-core';
import type { Window } from '../support/window/window';
import { typedIn } from './longNote';

/** Whose stroke is not painted by then is not waited for any longer: it counts as longer than this. */
const limitMs = 20_000;

/** Milliseconds from one key to the next at the least: nobody types much faster. */
const betweenKeys = 100;

/** What a preview is typed into for. */
export interface Typing {
  readonly frame: FrameLocator;
  /** One letter for each stroke, that the line does not hold yet. */
  readonly letters: string;
  readonly strokes: number;
}

/**
 * Types at the end of the line that is there for it as a fast typist does, each stroke when the last one is painted. Ends
 * early when two were not painted in time.
 * @returns for each stroke the milliseconds from the key to the painted page, Infinity for one over the limit
 */
export async function typeAndMeasure(within: Window, { frame, letters, strokes }: Typing): Promise<number[]> {
  const { page } = within;
  await page.evaluate(() => {
    const times = window as unknown as { pressed: number };
    const note = () => (times.pressed = performance.timeOrigin + performance.now());
    document.addEventListener('keydown', note, true);
  });
  const times: number[] = [];
  let typed = ' ';
  let next = 0;
  await page.keyboard.type(' ');
  while (times.length < strokes && times.filter((time) => time === Infinity).length < 2) {
    await page.waitForTimeout(Math.max(0, next - Date.now()));
    next = Date.now() + betweenKeys;
    const letter = letters.charAt(times.length % letters.length);
    typed += letter;
    const painted = whenPainted(frame, typed);
    // The observer has to be there before the key.
    await frame.locator('body').evaluate(() => undefined);
    await page.keyboard.type(letter);
    const end = await painted;
    // The next key waits at least until the editor shows this one.
    if (end === Infinity) await page.locator('.view-line', { hasText: typed }).waitFor();
    times.push(end - (await page.evaluate(() => (window as unknown as { pressed: number }).pressed)));
  }
  return times;
}

/** @returns when a frame had painted the line with these letters in it; Infinity where it did not in time */
async function whenPainted(frame: FrameLocator, typed: string): Promise<number> {
  const painted = await frame.locator('body').evaluate(
    (_, { line, typed, limitMs }) =>
      new Promise<number | undefined>((resolve) => {
        let last: HTMLElement | undefined;
        // All paragraphs are looked through only where the last one was replaced, so that looking costs nearly nothing.
        const isThere = () => {
          if (last?.isConnected !== true)
            last = Array.from(document.querySelectorAll('p')).find((each) => each.textContent.includes(line));
          return last?.textContent.includes(typed) === true;
        };
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
        setTimeout(() => {
          observer.disconnect();
          resolve(undefined);
        }, limitMs);
        look();
      }),
    { line: typedIn, typed, limitMs },
  );
  return painted ?? Infinity;
}

/** The time that so large a part of the strokes took at most. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** Median and p95 in words. */
export function inWords(times: readonly number[]): string {
  const say = (part: number) => {
    const time = quantile(times, part);
    return time === Infinity ? `over ${limitMs / 1000} s` : `${time.toFixed(0)} ms`;
  };
  return `${say(0.5)} (median), ${say(0.95)} (p95 of ${times.length})`;
}
