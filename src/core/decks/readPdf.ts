import './promiseWithResolvers';
import { getDocument, PasswordResponses, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { PdfFile, ReadPdf, ReadPdfOptions } from './pdfFile';
import { pdfPage } from './pdfPage';

/** In every host and in Node; core knows neither. */
declare class MessageChannel {
  readonly port1: Port;
  readonly port2: Port;
}
interface Port {
  start(): void;
  close(): void;
}

/**
 * Reads a PDF's words where there is no page to draw on: in extension hosts and in Node. What pdf.js has for a worker runs
 * here, too, at the other end of a channel, which lets others have their turn between its messages. It is heavy: a file of
 * its own is made of it (`scripts/pdf-reader.mjs`), which loads with the first PDF.
 */
export const readPdf: ReadPdf = async (bytes, options) => {
  const { port1, port2 } = new MessageChannel();
  WorkerMessageHandler.initializeFromPort(port2);
  for (const port of [port1, port2]) port.start();
  const worker = PDFWorker.create({ port: port1 as never, verbosity: 0 });
  const task = getDocument({
    // It is handed over and gone afterwards.
    data: bytes.slice(),
    worker,
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    cMapUrl: 'cmaps/',
    BinaryDataFactory: mapsFrom(options),
  });
  const seen = { asksPassword: false };
  task.onPassword = (_: unknown, reason: number) => {
    seen.asksPassword = reason === PasswordResponses.NEED_PASSWORD;
    void task.destroy();
  };
  try {
    const pdf = await task.promise;
    const { info } = (await pdf.getMetadata()) as { readonly info: { readonly Title?: unknown } };
    const pages: PdfFile['pages'][number][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      if (options.onPage?.(number, pdf.numPages) === false) return undefined;
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.filter((item) => 'str' in item);
      pages.push(pdfPage(number, texts, page.getViewport({ scale: 1 })));
      page.cleanup();
    }
    return { title: typeof info.Title === 'string' ? info.Title : '', pages };
  } catch (error) {
    if (seen.asksPassword) return 'encrypted';
    const kind = error instanceof Error ? error.name : '';
    if (kind === 'InvalidPDFException' || kind === 'FormatError') return 'broken';
    throw error;
  } finally {
    await task.destroy();
    worker.destroy();
    for (const port of [port1, port2]) port.close();
  }
};

/** What pdf.js gets its character maps by. All else that it may ask for is for drawing. */
function mapsFrom({ characterMap }: ReadPdfOptions) {
  return class {
    async fetch({
      kind,
      filename,
    }: {
      readonly kind: string;
      readonly filename: string;
    }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename))
        throw new Error(`There is no ${filename}.`);
      return characterMap(filename);
    }
  };
}
