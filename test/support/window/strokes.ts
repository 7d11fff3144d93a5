import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Window } from './window';

/**
 * Counts what a job costs. A key counts one, and so does a shortcut, also one of several chords (`Ctrl+Alt+K` `N`): it is
 * one movement. Words that have to be written anyhow are not counted.
 */
export class Strokes {
  readonly #window: Window;
  #count = 0;

  constructor(window: Window) {
    this.#window = window;
  }

  /** One key, or one shortcut of some chords. */
  async press(...chords: string[]): Promise<void> {
    this.#count++;
    await this.#window.press(...chords);
  }

  /** Letters that are there to ask for something: each counts. */
  async type(letters: string): Promise<void> {
    this.#count += letters.length;
    await this.#window.page.keyboard.type(letters);
  }

  /** Words that the job is about. */
  async write(words: string): Promise<void> {
    await this.#window.page.keyboard.type(words);
  }

  /** Fails where the table of `docs/capture.md` promises the job for another number of strokes. */
  async areThoseOf(job: string): Promise<void> {
    const page = await readFile('docs/capture.md', 'utf8');
    const row = page.split('\n').find((line) => line.startsWith(`| ${job} `));
    const strokes = /(\d+)\s*$/.exec(row?.split('|')[2]?.trimEnd() ?? '')?.[1];
    assert.equal(this.#count, Number(strokes), `${job}: ${row ?? 'is not in docs/capture.md'}`);
  }
}
