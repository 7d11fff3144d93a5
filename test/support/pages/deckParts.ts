import type { Locator } from 'playwright-core';

/** What finds elements: a page, or a frame in one. */
interface Finder {
  locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
}

/** The slide picker's page as a person and a screen reader meet it, in a window or alone in a browser. */
export class DeckParts {
  readonly frame: Finder;

  constructor(frame: Finder) {
    this.frame = frame;
  }

  get list(): Locator {
    return this.frame.locator('[role=listbox]');
  }

  /** What the slides are for. */
  aim(words: string | RegExp): Locator {
    return this.frame.locator('.aim', { hasText: words });
  }

  /** What is said below the tools; a screen reader reads it out. */
  status(words: string | RegExp): Locator {
    return this.frame.locator('.said', { hasText: words });
  }

  /** What a transcript asks, or how far it is. */
  task(words: string | RegExp = ''): Locator {
    return this.frame.locator('.task', { hasText: words });
  }

  /** What is shown instead of slides. */
  notice(words: string | RegExp = ''): Locator {
    return this.frame.locator('.notice', { hasText: words });
  }

  get search(): Locator {
    return this.frame.locator('input[type=search]');
  }

  get password(): Locator {
    return this.frame.locator('input[type=password]');
  }

  get cropDialog(): Locator {
    return this.frame.locator('dialog.crop');
  }

  /** Slides by their section, in order, without those that a search hides. */
  slides(section: 'best' | 'all' = 'all'): Locator {
    return this.frame.locator(`[id^="${section}-"][role=option]:visible`);
  }

  slide(number: number, section: 'best' | 'all' = 'all'): Locator {
    return this.frame.locator(`#${section}-${number}`);
  }

  /** The slide that keys act on. */
  get active(): Locator {
    return this.frame.locator('[role=option].active');
  }

  get selected(): Locator {
    return this.frame.locator('[id^="all-"][aria-selected=true]');
  }

  button(name: string): Locator {
    return this.frame.locator('button', { hasText: name });
  }

  /** Waits until the slides are read and ranked, and the best one is drawn. */
  async waitUntilRanked(): Promise<void> {
    await this.slides('best').first().locator('canvas[data-drawn]').waitFor();
  }
}
