import * as l10n from '@vscode/l10n';
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

/** One open deck: its pages, what is searched in them, and how they are taken. */
export class DeckView {
  readonly list: PageList;
  readonly #deck: PdfDeck;
  readonly #thumbnails: Thumbnails;
  readonly #toolbar: Toolbar;
  readonly #type: PictureType;
  readonly #pages: DeckPage[] = [];
  #ranking: PageRanking | undefined;
  #aim: DeckAim;
  #isTaking = false;
  /** On their way to the host. */
  #sent: readonly number[] = [];
  /** For what is wanted now: a TODO that wants three does not want one page twice. */
  readonly #taken = new Set<number>();
  /** Ends the transcript that is on its way. */
  #transcript: AbortController | undefined;
  #isClosed = false;

  constructor(
    deck: PdfDeck,
    shape: number,
    place: HTMLElement,
    toolbar: Toolbar,
    aim: DeckAim,
    type: PictureType,
  ) {
    this.#deck = deck;
    this.#toolbar = toolbar;
    this.#aim = aim;
    this.#type = type;
    const width = Math.round(thumbnailWidth * Math.min(window.devicePixelRatio, 2));
    this.#thumbnails = new Thumbnails(deck, place, width, reportSurprise);
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
    toolbar.setAim(aim);
  }

  /** Reads the words of all pages, once what is in view has been drawn, and shows those that fit best. */
  async read(): Promise<void> {
    await this.#thumbnails.firstDrawn;
    performance.mark('talk-notes:drawn');
    for (let number = 1; number <= this.#deck.length; number++) {
      const page = await this.#readPage(number);
      if (this.#isClosed) return;
      this.#pages.push(page);
      this.list.setTitle(number, page.title);
      if (number % 20 === 0) this.#toolbar.say(l10n.t('Reading page {0} of {1}…', number, this.#deck.length));
    }
    this.#ranking = new PageRanking(this.#pages);
    this.#rank();
    performance.mark('talk-notes:ranked');
    const isScan = this.#pages.every(({ text }) => text === '');
    this.#toolbar.say(
      isScan ? l10n.t('The pages are pictures without text: nothing can be ranked or searched.') : '',
    );
  }

  /**
   * What is wanted is another now.
   * @param isOther for another TODO or place, and not more of the same: what was searched and selected was for that one
   */
  setAim(aim: DeckAim, isOther: boolean): void {
    this.#aim = aim;
    this.#toolbar.setAim(aim);
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
    const found = isSearch ? searchPages(words, this.#pages) : undefined;
    this.list.filter(found);
    if (found === undefined) this.#toolbar.say('');
    else if (found.length === 0) this.#toolbar.say(l10n.t('No page has these words.'));
    else if (found.length === 1) this.#toolbar.say(l10n.t('1 page found.'));
    else this.#toolbar.say(l10n.t('{0} pages found.', found.length));
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
      this.#isTaking = false;
      this.#toolbar.say(l10n.t('The page could not be drawn.'));
      reportSurprise(error);
    }
  }

  async crop(page: number): Promise<void> {
    const region = await askRegion(this.#deck, page, reportSurprise);
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
    this.#toolbar.say(count === 1 ? l10n.t('1 page was taken.') : l10n.t('{0} pages were taken.', count));
  }

  /** Sends the words of all pages for a transcript, and pictures of them if wanted: a few at a time. */
  async sendText(withPictures: boolean, isSure: boolean): Promise<void> {
    if (this.#transcript !== undefined) return;
    const { task } = this.#toolbar;
    const ending = new AbortController();
    this.#transcript = ending;
    try {
      if (withPictures && !isSure) {
        const question = l10n.t(
          '{0} pages, as many files: insert the words with pictures?',
          this.#deck.length,
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
      this.#toolbar.say(l10n.t('The page could not be drawn.'));
      reportSurprise(error);
    } finally {
      if (this.#transcript === ending) this.#endText();
    }
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
        this.#toolbar.task.show(l10n.t('Reading page {0} of {1}…', number, this.#deck.length));
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

  async close(): Promise<void> {
    this.#isClosed = true;
    this.cancelText();
    this.#thumbnails.dispose();
    await this.#deck.close();
  }

  /** A page that cannot be read has no words; the others have. */
  async #readPage(number: number): Promise<DeckPage> {
    try {
      return await this.#deck.read(number);
    } catch (error) {
      if (!this.#isClosed) reportSurprise(error);
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
