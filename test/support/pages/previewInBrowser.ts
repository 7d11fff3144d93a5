import type { Page } from 'playwright-core';
import { outermostPieces, pieceChange } from '../../../src/core/render/markdown/outermostPieces';
import type { ShowNote, ToPreview, ToPreviewHost } from '../../../src/shared/preview';
import { previewPage } from '../../../src/shared/previewPage';
import { origin, ShippedPage } from './shippedPage';

/** What the preview's page has to know before the first message. */
export interface PreviewOptions {
  readonly remoteImages?: boolean;
  /** What it kept before it was thrown away. */
  readonly kept?: unknown;
  /** What its HTML says until the host does. */
  readonly words?: string;
}

/** The preview's page, and a host that shows notes in it. */
export class PreviewInBrowser {
  readonly #shipped: ShippedPage;
  #version = 0;
  /** The HTML that the page has, as the host sent it. */
  #pieces: readonly string[] | undefined;

  private constructor(shipped: ShippedPage) {
    this.#shipped = shipped;
  }

  static async open({ remoteImages = false, kept, words }: PreviewOptions = {}): Promise<PreviewInBrowser> {
    const html = previewPage({
      script: `${origin}/preview/main.mjs`,
      styles: ['icons.css', 'note.css', 'style.css'].map((name) => `${origin}/preview/${name}`),
      source: origin,
      language: 'en',
      nonce: 'oncePerPage',
      setup: { resources: `${origin}/`, remoteImages, refresh: 'talkNotes.refreshPreview', words: {} },
      ...(words !== undefined && { words }),
    });
    return new PreviewInBrowser(await ShippedPage.open(html, kept));
  }

  get page(): Page {
    return this.#shipped.page;
  }

  /** Whatever was asked of the network beyond the page's own files. */
  get asked(): readonly string[] {
    return this.#shipped.asked;
  }

  /** Shows HTML as a whole, and waits until it is painted. */
  async show(html: string, rest: Partial<ShowNote> = {}): Promise<void> {
    const pieces = { first: 0, last: 0, fresh: [html] };
    await this.#show({ pieces, base: undefined, ...rest });
    this.#pieces = undefined;
  }

  /** Shows HTML as the host does while a note is written: it sends what changed. */
  async patch(html: string, rest: Partial<ShowNote> = {}): Promise<void> {
    const fresh = outermostPieces(html);
    const base = this.#pieces && this.#version;
    await this.#show({ pieces: pieceChange(this.#pieces ?? [], fresh), base, ...rest });
    this.#pieces = fresh;
  }

  async #show(message: Pick<ShowNote, 'pieces' | 'base'> & Partial<ShowNote>): Promise<void> {
    const version = ++this.#version;
    await this.post({
      type: 'show',
      version,
      note: 'file:///site/content/day/01_talk.md',
      title: 'Talk',
      isLocked: false,
      diagrams: [],
      mermaid: { initialize: undefined },
      styles: [],
      line: undefined,
      anchor: undefined,
      ...message,
    });
    await this.page.waitForFunction(
      (wanted) =>
        (window as unknown as { said: { type: string; version?: number }[] }).said.some(
          ({ type, version: at }) => type === 'shown' && at === wanted,
        ),
      version,
    );
  }

  /** Says something to the page, and waits for nothing. */
  async post(message: ToPreview): Promise<void> {
    await this.#shipped.post(message);
  }

  /** Waits until the page has said something of this type, and takes it with all that was said before. */
  async hear<T extends ToPreviewHost['type']>(type: T): Promise<Extract<ToPreviewHost, { type: T }>> {
    return (await this.#shipped.hear(type)) as Extract<ToPreviewHost, { type: T }>;
  }

  /** What the page said to its host since it was last asked. */
  async said(): Promise<{ readonly type: string }[]> {
    return this.#shipped.said();
  }

  /** What the page keeps for the time after it was thrown away. */
  async kept(): Promise<unknown> {
    return this.#shipped.kept();
  }

  /** What ran or tried to, since it was last asked. */
  async trips(): Promise<string[]> {
    return this.#shipped.trips();
  }

  /** The host ends, or is there again. */
  async setHostIsGone(isGone: boolean): Promise<void> {
    await this.#shipped.setHostIsGone(isGone);
  }

  /** Leaves a picture of the page where pictures are wanted. */
  async screenshot(name: string): Promise<void> {
    await this.#shipped.screenshot(name);
  }

  async close(): Promise<void> {
    await this.#shipped.close();
  }
}
