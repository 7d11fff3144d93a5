import type { FrameLocator, Locator } from 'playwright-core';
import type { Window } from './window';

/** The preview's page in a window: VS Code shows it in a frame within a frame. */
export class PreviewPage {
  readonly frame: FrameLocator;

  /** @param nth of the webviews that are open, from 0; the last one unless told */
  constructor(window: Window, nth?: number) {
    const webviews = window.page.locator('iframe.webview.ready');
    this.frame = (nth === undefined ? webviews.last() : webviews.nth(nth))
      .contentFrame()
      .frameLocator('#active-frame');
  }

  /** The note. */
  get note(): Locator {
    return this.frame.locator('main#note');
  }

  get ghosts(): Locator {
    return this.note.locator('.ghost-button');
  }

  heading(text: string): Locator {
    return this.note.locator('h1, h2, h3', { hasText: text });
  }

  /** How far the page is scrolled, in pixels. */
  async scrolled(): Promise<number> {
    return this.note.evaluate(() => window.scrollY);
  }
}
