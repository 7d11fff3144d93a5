import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  readToHost,
  type DeckAim,
  type PictureType,
  type ToHost,
  type ToPage,
} from '../../../src/shared/deck';
import type { AttachedSlide } from '../../../src/core/decks/attachedSlides';
import { deckPage } from '../../../src/shared/deckPage';
import { waitUntil } from '../window/tree';
import { DeckParts } from './deckParts';
import { origin, ShippedPage, type Message } from './shippedPage';

/** Waiting is for a state: only a page that is stuck takes that long, in milliseconds. */
const patience = 60_000;
/** About as wide as the picker is beside a note. */
const size = { width: 700, height: 800 };

export interface DeckOptions {
  readonly pictures?: PictureType;
  /** Translated texts by the original. */
  readonly words?: Readonly<Record<string, string>>;
}

/** The slide picker's page, and a host that sends it PDFs and says what slides are for. */
export class DeckInBrowser extends DeckParts {
  /** All that the page has said to its host, in order. */
  readonly said: ToHost[] = [{ type: 'ready' }];
  readonly #shipped: ShippedPage;
  /** What nobody should say or ask for. */
  readonly #trips: string[] = [];
  /** Of what was said, so much was asked for. */
  #heard = 0;

  private constructor(shipped: ShippedPage) {
    super(shipped.page);
    this.#shipped = shipped;
    shipped.page.setDefaultTimeout(patience);
    // Also of its own files none may be asked for that does not ship.
    shipped.page.on('response', (response) => {
      if (!response.ok()) this.#trips.push(response.url());
    });
  }

  /** Opens the page and waits until it is ready for messages. */
  static async open({ pictures = 'png', words = {} }: DeckOptions = {}): Promise<DeckInBrowser> {
    const html = deckPage({
      title: 'Slides',
      folder: origin,
      source: origin,
      language: 'en',
      nonce: 'oncePerPage',
      pictures,
      words,
    });
    const deck = new DeckInBrowser(await ShippedPage.open(html));
    await deck.page.setViewportSize(size);
    return deck;
  }

  get page(): Page {
    return this.#shipped.page;
  }

  /** Sends a PDF. */
  async openDeck(
    bytes: Uint8Array,
    aim: DeckAim,
    name = '06_proof.pdf',
    attached: readonly (readonly AttachedSlide[])[] = [],
  ): Promise<void> {
    await this.post({ type: 'open', name, bytes, aim, attached });
  }

  /** Sends a message, also one that no host sends. */
  async post(message: ToPage | Message): Promise<void> {
    await this.#shipped.post(message);
  }

  /** Waits until the page has said something of this type since it was last heard. */
  async hear<T extends ToHost['type']>(type: T): Promise<Extract<ToHost, { type: T }>> {
    const isAsked = (message: ToHost | undefined): message is Extract<ToHost, { type: T }> =>
      message?.type === type;
    let at = -1;
    await waitUntil(
      async () => {
        await this.#listen();
        at = this.said.findIndex((message, i) => i >= this.#heard && isAsked(message));
        return at >= 0;
      },
      () => assert.fail(`The page says no “${type}” but ${this.said.map((each) => each.type).join()}`),
    );
    this.#heard = at + 1;
    const message = this.said[at];
    assert.ok(isAsked(message));
    return message;
  }

  /** The types of all that the page has said to its host, in order. */
  async saidTypes(): Promise<string[]> {
    await this.#listen();
    return this.said.map(({ type }) => type);
  }

  /** Fails where a script of a PDF ran, something outside the page's folder was requested, or a message is not one. */
  async hasNotTripped(): Promise<void> {
    await this.#listen();
    assert.deepEqual([...this.#trips, ...(await this.#shipped.trips())], []);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until the keyboard is there. */
  async waitForFocus(where: 'list' | 'search' | 'password'): Promise<void> {
    await this[where].and(this.page.locator(':focus')).waitFor();
  }

  async screenshot(name: string): Promise<void> {
    await this.#shipped.screenshot(name);
  }

  async #listen(): Promise<void> {
    for (const value of await this.#shipped.said()) {
      const message = readToHost(value);
      if (message === undefined) this.#trips.push(`a message of unknown type ${value.type}`);
      else this.said.push(message);
    }
  }
}
