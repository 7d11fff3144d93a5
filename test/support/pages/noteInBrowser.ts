import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { renderIn, unsafeSite } from '../renderedSite';
import { PreviewInBrowser, type PreviewOptions } from './previewInBrowser';
import { origin } from './shippedPage';

export interface NoteOptions extends PreviewOptions {
  /** More files of the site, by path; those of pictures lie in the sample, and their texts are empty. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The note's path. */
export const notePath = 'content/day1/09_note.md';

/** A note of a small site in its preview. What is written in it is rendered and sent as the host does. */
export class NoteInBrowser {
  readonly preview: PreviewInBrowser;
  readonly #files: Readonly<Record<string, string>>;
  #text: string;

  private constructor(preview: PreviewInBrowser, text: string, files: Readonly<Record<string, string>>) {
    this.preview = preview;
    this.#files = files;
    this.#text = text;
  }

  static async open(text: string, { files = {}, ...options }: NoteOptions = {}): Promise<NoteInBrowser> {
    const preview = await PreviewInBrowser.open(options);
    const site = `${origin}/site/`;
    await preview.page.route(`${site}**`, (route) =>
      route.fulfill({ path: join('media', 'sample', route.request().url().slice(site.length)) }),
    );
    const note = new NoteInBrowser(preview, text, files);
    await note.#show();
    return note;
  }

  get page(): Page {
    return this.preview.page;
  }

  /** What the page shows. */
  get main(): Locator {
    return this.page.locator('main');
  }

  /** Writes words in the place of others, which the note has once. */
  async replace(words: string, by: string): Promise<void> {
    assert.equal(this.#text.split(words).length, 2, `“${words}” stands once in the note`);
    this.#text = this.#text.replace(words, () => by);
    await this.#show();
  }

  /** The line of words, counted from 0. */
  lineOf(words: string): number {
    const line = this.#text.split('\n').findIndex((each) => each.includes(words));
    assert.ok(line >= 0, `“${words}” is in the note`);
    return line;
  }

  async #show(): Promise<void> {
    const files = { 'hugo.toml': unsafeSite, ...this.#files, [notePath]: this.#text };
    const { html, diagrams } = renderIn(files, notePath, { image: (file) => `${origin}/site/${file}` });
    await this.preview.patch(html, { note: `file:///site/${notePath}`, title: 'Note', diagrams });
  }
}
