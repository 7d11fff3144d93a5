import type { DeckSetup } from './deck';
import { webviewHtml } from './webviewHtml';

/** What the HTML of the slide picker's page is made of. */
export interface DeckPageParts {
  readonly title: string;
  /** The URL of the page's own folder, without a slash at the end. */
  readonly folder: string;
  /** Where a webview's own files are served from, as rules of its content name it. */
  readonly source: string;
  readonly language: string;
  /** New for each page. */
  readonly nonce: string;
  readonly pictures: DeckSetup['pictures'];
  readonly words: DeckSetup['words'];
}

/**
 * The HTML of the slide picker's page. It has no network: what it may load is its own folder. Scripts run by nonce;
 * WebAssembly is for images of scans (JPEG 2000, JBIG2), and `eval` stays forbidden. Its worker comes from a blob, which
 * inherits these rules [VS Code, Webview API; CSP 3, 7.8 and 4.2]. Fonts and images of a PDF get to the canvas as bytes
 * and not by a URL. Only fonts that a PDF doesn't bring are loaded, where the system has none like them: pdf.js names
 * the ones that ship.
 */
export function deckPage({ title, folder, source, language, nonce, pictures, words }: DeckPageParts): string {
  const setup: DeckSetup = { worker: `${folder}/pdf.worker.js`, assets: `${folder}/pdf/`, pictures, words };
  const rules = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `worker-src blob:`,
    `style-src ${source}`,
    `connect-src ${source}`,
    `font-src ${source}`,
  ];
  const styles = [`${folder}/deck-style.css`];
  return webviewHtml({ title, language, rules, styles, script: `${folder}/deck.js`, nonce, setup });
}
