import * as l10n from '@vscode/l10n';
import { withAttached, type AttachedSlide } from '../../core/decks/attachedSlides';
import type { DeckPage } from '../../core/decks/deck';
import { bestPages, PageRanking } from '../../core/decks/rankPages';
import { searchPages } from '../../core/decks/searchPages';
import type { DeckAim, PagePicture, PictureType } from '../../shared/deck';
import { askRegion } from './cropView';
import { reportSurprise, tellHost } from './host';
import { PageList } from './pageList';
import type { PdfDeck } from './pdfDeck';
import type { Region } from './region';
import { Thumbnails } from './thumbnails';
import type { Toolbar } from './toolbar';

/** In pixels of CSS; the list's grid has cells of about that size. */
const thumbnailWidth = 220;

/** Of a transcript, in one message: a page of a deck takes about a megabyte. */
const picturesAtOnce = 10;

/** So many pages are drawn to tell how large the pictures of all will be. */
const sampledPages = 3;

/** One open deck: its pages, what is searched in them, and how they are taken. */
export class DeckView {
  readonly list: PageList;
  readonly #deck: PdfDeck;
  readonly #thumbnails: Thumbnails;
  readonly #toolbar: Toolbar;
  readonly #type: PictureType;
  readonly #pages: DeckPage[] = [];
  /** With what the note has of them; undefined until all are read. */
  #known: readonly DeckPage[] | undefined;
  #ranking: PageRanking | undefined;
  #aim: DeckAim;
  #isTaking = false;
  /** On their way to the host. */
  #sent: readonly number[] = [];
  /** For what is wanted now: a TODO that wants three does not want one page twice. */
  readonly #taken = new Set<number>();
  /** Ends the transcript that is on its way. */
  #transcript: AbortController | undefined;
  readonly #signal: AbortSignal;

  /** @param signal ends it, with the deck */
  constructor(
    deck: PdfDeck,
    shape: number,
    place: HTMLElement,
    toolbar: Toolbar,
    aim: DeckAim,
    type: PictureType,
    signal: AbortSignal,
  ) {
    this.#deck = deck;
    this.#signal = signal;
    this.#toolbar = toolbar;
    this.#aim = aim;
    this.#type = type;
    const width = Math.round(thumbnailWidth * Math.min(window.devicePixelRatio, 2));
    this.#thumbnails = new Thumbnails(deck, place, width, (error) => this.#report(error));
    this.list = new PageList(deck.length, shape, this.#thumbnails, {
      take: (pages) => void this.take(pages),
      crop: (page) => void this.crop(page),
      search: () => toolbar.focusSearch(),
      close: () => {
        if (this.#transcript === undefined) tellHost({ type: 'close' });
        else this.cancelText();
      },
    });
    this.list.root.addEventListener('selected', () => toolbar.setWanted(this.list.wanted.length));
    place.replaceChildren(this.list.root);
    this.list.root.focus();
    signal.addEventListener('abort', () => {
      this.cancelText();
      this.#thumbnails.dispose();
    });
  }

  /**
   * Reads the words of all pages, once what is in view has been drawn, and shows those that fit best.
   * @param attached the transcripts in the note: of the same deck, their words count before those of the pages
   */
  async read(attached: readonly (readonly AttachedSlide[])[]): Promise<void> {
    await this.#thumbnails.firstDrawn;
    performance.mark('talk-notes:drawn');
    for (let number = 1; number <= this.#deck.length; number++) {
      const page = await this.#readPage(number);
      if (this.#signal.aborted) return;
      this.#pages.push(page);
      this.list.setTitle(number, page.title);
      if (number % 20 === 0)
        this.#toolbar.say(l10n.t('Reading slide {0} of {1}…', number, this.#deck.length));
    }
    this.#known = withAttached(this.#pages, attached);
    for (const { number, title } of this.#known) this.list.setTitle(number, title);
    this.#ranking = new PageRanking(this.#known);
    this.#rank();
    performance.mark('talk-notes:ranked');
    const isScan = this.#known.every(({ text }) => text === '');
    // What is searched already was looked for in the pages that were read by then.
    this.search(this.#toolbar.searched);
    if (isScan) {
      this.#toolbar.say(l10n.t('This PDF has no text, so its slides can’t be ranked or searched'));
    }
  }

  /**
   * What is wanted is another now.
   * @param isOther for another TODO or place, and not more of the same: what was searched and selected was for that one
   */
  setAim(aim: DeckAim, isOther: boolean): void {
    this.#aim = aim;
    if (isOther) {
      this.#taken.clear();
      this.#toolbar.clearSearch();
      this.list.filter(undefined);
      this.list.clearSelection();
      this.list.root.focus();
    }
    this.#rank();
    if (isOther || aim.left > 0) this.list.goOn(this.#taken);
  }

  search(words: string): void {
    const isSearch = words.trim() !== '';
    const found = isSearch ? searchPages(words, this.#known ?? this.#pages) : undefined;
    this.list.filter(found);
    if (found === undefined) this.#toolbar.say('');
    else if (found.length === 0) this.#toolbar.say(l10n.t('No slides found'));
    else if (found.length === 1) this.#toolbar.say(l10n.t('1 slide found'));
    else this.#toolbar.say(l10n.t('{0} slides found', found.length));
  }

  /** Draws pages sharp and sends them off. */
  async take(pages: readonly number[], region?: Region): Promise<void> {
    if (this.#isTaking || pages.length === 0) return;
    this.#isTaking = true;
    this.#sent = [...pages];
    try {
      const pictures: PagePicture[] = [];
      for (const [i, page] of pages.entries()) {
        this.#toolbar.say(l10n.t('Drawing {0} of {1}…', i + 1, pages.length));
        pictures.push(await this.#picture(page, region));
      }
      tellHost({ type: 'take', pictures });
    } catch (error) {
      if (this.#signal.aborted) return;
      this.#isTaking = false;
      this.#toolbar.say(l10n.t('Can’t draw the slide'));
      reportSurprise(error);
    }
  }

  async crop(page: number): Promise<void> {
    const region = await askRegion(this.#deck, page, (error) => this.#report(error), this.#signal);
    this.list.root.focus();
    if (region !== undefined) await this.take([page], region);
  }

  /** The host has the pages, or told why not: the next ones can be taken. */
  taken(count: number): void {
    this.#isTaking = false;
    if (count === 0) {
      this.#toolbar.say('');
      return;
    }
    for (const page of this.#sent) this.#taken.add(page);
    this.list.clearSelection();
    this.#toolbar.say(count === 1 ? l10n.t('1 slide inserted') : l10n.t('{0} slides inserted', count));
  }

  /** Sends the words of all pages for a transcript, and pictures of them if wanted: a few at a time. */
  async sendText(withPictures: boolean): Promise<void> {
    if (this.#transcript !== undefined) return;
    const { task } = this.#toolbar;
    const ending = new AbortController();
    this.#transcript = ending;
    try {
      if (withPictures) {
        task.show(l10n.t('Estimating the size of the images…'));
        const size = await this.#sizeOfPictures();
        if (ending.signal.aborted) return;
        const question = l10n.t(
          'Insert {0} slides as text and images (about {1} MB)?',
          this.#deck.length,
          size < 1_000_000 ? '< 1' : Math.round(size / 1_000_000),
        );
        if (!(await task.ask(question, l10n.t('Insert'), ending.signal))) return;
        this.list.root.focus();
      }
      const words = await this.#readAll(ending.signal);
      if (withPictures) await this.#sendAllPictures(ending.signal);
      if (!ending.signal.aborted) tellHost({ type: 'text', pages: words });
    } catch (error) {
      if (ending.signal.aborted) return;
      tellHost({ type: 'transcriptCancelled' });
      this.#toolbar.say(l10n.t('Can’t draw the slide'));
      reportSurprise(error);
    } finally {
      if (this.#transcript === ending) this.#endText();
    }
  }

  /** In bytes, by some pages from all over the deck. */
  async #sizeOfPictures(): Promise<number> {
    const { length } = this.#deck;
    const count = Math.min(length, sampledPages);
    let bytes = 0;
    for (let i = 0; i < count; i++) {
      const page = 1 + Math.floor(((i + 0.5) * length) / count);
      bytes += (await this.#deck.picture(page, this.#type)).length;
    }
    return (bytes / count) * length;
  }

  /** Gives up a transcript that is on its way; nothing was inserted yet. */
  cancelText(): void {
    if (this.#transcript === undefined) return;
    this.#transcript.abort();
    this.#endText();
    tellHost({ type: 'transcriptCancelled' });
  }

  #endText(): void {
    this.#transcript = undefined;
    this.#toolbar.task.hide();
  }

  async #readAll(signal: AbortSignal): Promise<DeckPage[]> {
    const pages: DeckPage[] = [];
    for (let number = 1; number <= this.#deck.length && !signal.aborted; number++) {
      if (number % 20 === 0) {
        this.#toolbar.task.show(l10n.t('Reading slide {0} of {1}…', number, this.#deck.length));
      }
      pages.push(this.#pages[number - 1] ?? (await this.#readPage(number)));
    }
    return pages;
  }

  async #sendAllPictures(signal: AbortSignal): Promise<void> {
    let pictures: PagePicture[] = [];
    for (let page = 1; page <= this.#deck.length; page++) {
      this.#toolbar.task.show(l10n.t('Drawing {0} of {1}…', page, this.#deck.length));
      pictures.push(await this.#picture(page));
      if (signal.aborted) return;
      if (pictures.length < picturesAtOnce && page < this.#deck.length) continue;
      tellHost({ type: 'transcriptPictures', pictures });
      pictures = [];
    }
  }

  /** What fails because the deck is closed surprises nobody. */
  #report(error: unknown): void {
    if (!this.#signal.aborted) reportSurprise(error);
  }

  /** A page that cannot be read has no words; the others have. */
  async #readPage(number: number): Promise<DeckPage> {
    try {
      return await this.#deck.read(number);
    } catch (error) {
      this.#report(error);
      return { number, title: '', text: '' };
    }
  }

  async #picture(page: number, region?: Region): Promise<PagePicture> {
    const bytes = await this.#deck.picture(page, this.#type, region);
    const title = this.#pages[page - 1]?.title ?? (await this.#readPage(page)).title;
    return { page, title, type: this.#type, bytes };
  }

  #rank(): void {
    if (this.#ranking === undefined) return;
    const best = bestPages(this.#ranking.rank(this.#aim.wish));
    this.list.showBest(best.filter((page) => !this.#taken.has(page)));
  }
}
