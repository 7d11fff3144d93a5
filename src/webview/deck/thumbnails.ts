import type { PdfDeck } from './pdfDeck';

/** As many stay drawn; of the others the one that was seen longest ago is wiped. */
const mostDrawn = 96;
/** How far outside of what is seen pages are drawn already. */
const margin = '300px';

interface Thumbnail {
  readonly page: number;
  readonly canvas: HTMLCanvasElement;
  state: 'blank' | 'waiting' | 'drawn';
}

/** Draws the pages that come into view, one after the other, and forgets those that are long out of it. */
export class Thumbnails {
  /** Resolves when all that was in view at first has been drawn. */
  readonly firstDrawn: Promise<void>;
  readonly #deck: PdfDeck;
  readonly #width: number;
  readonly #onTrouble: (error: unknown) => void;
  readonly #known = new Map<Element, Thumbnail>();
  readonly #waiting = new Set<Thumbnail>();
  /** In the order in which they were seen last. */
  readonly #drawn = new Set<Thumbnail>();
  readonly #observer: IntersectionObserver;
  readonly #end = new AbortController();
  #isBusy = false;
  #tellFirstDrawn: () => void = () => undefined;

  /** @param width in pixels of the screen */
  constructor(deck: PdfDeck, root: Element, width: number, onTrouble: (error: unknown) => void) {
    this.#deck = deck;
    this.#width = width;
    this.#onTrouble = onTrouble;
    this.firstDrawn = new Promise((resolve) => (this.#tellFirstDrawn = resolve));
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), { root, rootMargin: margin });
  }

  /** Draws a page into a canvas whenever that comes into view. */
  add(page: number, canvas: HTMLCanvasElement): void {
    this.#known.set(canvas, { page, canvas, state: 'blank' });
    this.#observer.observe(canvas);
  }

  /** Forgets a canvas that is taken off the page. */
  remove(canvas: HTMLCanvasElement): void {
    const thumbnail = this.#known.get(canvas);
    if (thumbnail === undefined) return;
    this.#observer.unobserve(canvas);
    this.#known.delete(canvas);
    this.#waiting.delete(thumbnail);
    this.#wipe(thumbnail);
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#waiting.clear();
    this.#end.abort();
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const thumbnail = this.#known.get(target);
      if (thumbnail === undefined) continue;
      if (!isIntersecting) {
        if (this.#waiting.delete(thumbnail)) thumbnail.state = 'blank';
      } else if (thumbnail.state === 'blank') {
        thumbnail.state = 'waiting';
        this.#waiting.add(thumbnail);
      } else if (this.#drawn.delete(thumbnail)) this.#drawn.add(thumbnail);
    }
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const { signal } = this.#end;
    for (let next = this.#next(); next !== undefined && !signal.aborted; next = this.#next()) {
      next.state = 'drawn';
      try {
        await this.#deck.draw(next.page, next.canvas, this.#width, signal);
        next.canvas.dataset['drawn'] = '';
      } catch (error) {
        // One page that cannot be drawn is no reason to leave the others blank.
        this.#onTrouble(error);
      }
      this.#keep(next);
    }
    this.#isBusy = false;
    this.#tellFirstDrawn();
  }

  #next(): Thumbnail | undefined {
    const [next] = this.#waiting;
    if (next !== undefined) this.#waiting.delete(next);
    return next;
  }

  #keep(thumbnail: Thumbnail): void {
    if (this.#known.get(thumbnail.canvas) !== thumbnail) return;
    this.#drawn.add(thumbnail);
    const [oldest] = this.#drawn;
    if (oldest === undefined || this.#drawn.size <= mostDrawn) return;
    this.#wipe(oldest);
    // Wiped while it is in view (a very large window): it is drawn again when it is seen again.
    oldest.state = 'blank';
  }

  #wipe(thumbnail: Thumbnail): void {
    this.#drawn.delete(thumbnail);
    thumbnail.canvas.width = thumbnail.canvas.height = 0;
    delete thumbnail.canvas.dataset['drawn'];
  }
}
