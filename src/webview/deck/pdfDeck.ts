import {
  AnnotationMode,
  getDocument,
  PasswordResponses,
  PDFWorker,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DeckPage } from '../../core/decks/deck';
import { pdfPage } from '../../core/decks/pdfPage';
import type { PictureType } from '../../shared/deck';
import { sharpScale, wholePage, type Region } from './region';

/** Where the parts of pdf.js lie. */
export interface PdfParts {
  readonly worker: string;
  readonly assets: string;
}

/** Asks for the password of an encrypted PDF. */
export type AskPassword = (isAgain: boolean) => Promise<string>;

/** Pictures in a PDF that have more pixels than this are drawn smaller, or one of them could fill the memory. */
const largestPicture = 128 * 1024 * 1024;
/** So many pages are drawn before the fonts and pictures that pdf.js keeps are let go. */
const pagesUntilTidy = 40;

/** A PDF that is open. */
export class PdfDeck {
  readonly length: number;
  readonly #pdf: PDFDocumentProxy;
  #drawing = 0;
  #drawn = 0;

  private constructor(pdf: PDFDocumentProxy) {
    this.#pdf = pdf;
    this.length = pdf.numPages;
  }

  /**
   * @param bytes are handed over to the worker and empty afterwards
   * @param signal closes it, also while it is being opened or its password asked for
   * @throws the signal's reason, and what pdf.js says of a file that it cannot read
   */
  static async open(
    bytes: Uint8Array,
    parts: PdfParts,
    askPassword: AskPassword,
    signal: AbortSignal,
  ): Promise<PdfDeck> {
    const port = await startWorker(parts.worker, signal);
    const worker = PDFWorker.create({ port, verbosity: 0 });
    const task = getDocument({
      data: bytes,
      worker,
      verbosity: 0,
      enableXfa: false,
      canvasMaxAreaInBytes: largestPicture,
      cMapUrl: `${parts.assets}cmaps/`,
      standardFontDataUrl: `${parts.assets}standard_fonts/`,
      wasmUrl: `${parts.assets}wasm/`,
      // A worker from a blob has no address that VS Code would serve files to; the page has.
      useWorkerFetch: false,
    });
    // The place of the question is another deck's by then.
    task.onPassword = (answer: (password: string) => void, reason: number) => {
      if (!signal.aborted) void askPassword(reason === PasswordResponses.INCORRECT_PASSWORD).then(answer);
    };
    const close = () => endWork(task, worker, port);
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
        void close();
      });
    });
    try {
      return new PdfDeck(await Promise.race([task.promise, ended]));
    } catch (error) {
      void close();
      throw error;
    }
  }

  /** Width by height of a page as it is shown. */
  async shape(number: number): Promise<number> {
    const { width, height } = (await this.#pdf.getPage(number)).getViewport({ scale: 1 });
    return width / height;
  }

  /** The words of a page. */
  async read(number: number): Promise<DeckPage> {
    const page = await this.#pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.filter((item) => 'str' in item);
    page.cleanup();
    return pdfPage(number, texts, page.getViewport({ scale: 1 }));
  }

  /** Draws a page as wide as asked. Aborted by the signal, the canvas is as it happens to be. */
  async draw(number: number, canvas: HTMLCanvasElement, width: number, signal?: AbortSignal): Promise<void> {
    const page = await this.#pdf.getPage(number);
    if (signal?.aborted === true) return;
    const scale = width / page.getViewport({ scale: 1 }).width;
    await this.#render(page, canvas, scale, wholePage, signal);
  }

  /** A page, or a part of it, as a sharp picture. */
  async picture(number: number, type: PictureType, region: Region = wholePage): Promise<Uint8Array> {
    const page = await this.#pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const canvas = document.createElement('canvas');
    const scale = sharpScale(width * region.width, height * region.height);
    await this.#render(page, canvas, scale, region);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, `image/${type}`, 0.92);
    });
    canvas.width = canvas.height = 0;
    if (blob === null) throw new Error(`Page ${number} is too large to be made a picture of.`);
    return new Uint8Array(await blob.arrayBuffer());
  }

  async #render(
    page: PDFPageProxy,
    canvas: HTMLCanvasElement,
    scale: number,
    region: Region,
    signal?: AbortSignal,
  ): Promise<void> {
    const whole = page.getViewport({ scale });
    canvas.width = Math.max(1, Math.round(whole.width * region.width));
    canvas.height = Math.max(1, Math.round(whole.height * region.height));
    const viewport = page.getViewport({
      scale,
      offsetX: -whole.width * region.left,
      offsetY: -whole.height * region.top,
    });
    const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE });
    const cancel = () => task.cancel();
    signal?.addEventListener('abort', cancel);
    this.#drawing++;
    try {
      await task.promise;
    } catch (error) {
      if (signal?.aborted !== true) throw error;
    } finally {
      signal?.removeEventListener('abort', cancel);
      this.#drawing--;
      page.cleanup();
      await this.#tidy();
    }
  }

  /** Lets go of what pdf.js keeps for pages that were drawn; it refuses while one is being drawn. */
  async #tidy(): Promise<void> {
    if (++this.#drawn < pagesUntilTidy || this.#drawing > 0) return;
    this.#drawn = 0;
    await this.#pdf.cleanup();
  }
}

/**
 * A webview may start workers from blobs alone [VS Code, Webview API, "Using Web Workers"]. The file is a module, which a
 * blob can be as well.
 */
async function startWorker(address: string, signal: AbortSignal): Promise<Worker> {
  const source = await (await fetch(address, { signal })).blob();
  const blob = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(blob, { type: 'module' });
  // Whoever speaks has been read.
  worker.addEventListener('message', () => URL.revokeObjectURL(blob), { once: true });
  return worker;
}

/** pdf.js ends the workers that it has started, and no other: with this one the whole file would stay in memory. */
async function endWork(task: PDFDocumentLoadingTask, worker: PDFWorker, port: Worker): Promise<void> {
  try {
    await task.destroy();
  } finally {
    worker.destroy();
    port.terminate();
  }
}
