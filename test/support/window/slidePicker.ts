import type { FrameLocator, Locator } from 'playwright-core';
import type { Window } from './window';

/** The slide picker's page in a window: VS Code shows it in a frame within a frame. */
export class SlidePicker {
  readonly frame: FrameLocator;

  constructor(window: Window) {
    this.frame = window.page
      .locator('iframe.webview.ready')
      .last()
      .contentFrame()
      .frameLocator('#active-frame');
  }

  get list(): Locator {
    return this.frame.locator('[role=listbox]');
  }

  get status(): Locator {
    return this.frame.locator('.said');
  }

  /** What stands in place of pages. */
  get notice(): Locator {
    return this.frame.locator('.notice');
  }

  /** Pages by their section, in their order; those that a search hides are none. */
  pages(section: 'best' | 'all' = 'all'): Locator {
    return this.frame.locator(`[id^="${section}-"][role=option]:visible`);
  }

  page(number: number): Locator {
    return this.frame.locator(`#all-${number}`);
  }

  button(name: string): Locator {
    return this.frame.locator('button', { hasText: name });
  }

  /** Waits until the pages are read and ranked, and those in view drawn. */
  async waitUntilRanked(): Promise<void> {
    await this.pages('best').first().waitFor();
    await this.pages('best').first().locator('canvas[data-drawn]').waitFor();
  }
}
