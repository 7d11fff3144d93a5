import * as vscode from 'vscode';
import { readSetting } from '../../host/configuration';
import { ownWords } from '../../host/ownWords';
import { pictureTypes, type DeckSetup } from '../../shared/deck';
import { webviewHtml } from '../../shared/webviewHtml';

/** The folder of what the page may load; nothing else is served to it. */
export function pageFolder(home: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(home, 'dist', 'webview');
}

/**
 * The page of the slide picker. It has no network: what it may load is its own folder. Scripts run by nonce; WebAssembly
 * is for pictures of scans (JPEG 2000, JBIG2), and `eval` stays forbidden. Its worker comes from a blob, which inherits
 * these rules [VS Code, Webview API; CSP 3, 7.8 and 4.2]. Fonts and pictures of a PDF get to the canvas as bytes and not
 * by an address: neither may be loaded.
 */
export function pageHtml(webview: vscode.Webview, home: vscode.Uri, note: vscode.Uri): string {
  const at = (...names: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(home), ...names)).toString();
  const wanted = readSetting('slides.imageFormat', note);
  const setup: DeckSetup = {
    worker: at('pdf.worker.js'),
    assets: `${at('pdf')}/`,
    pictures: pictureTypes.find((type) => type === wanted) ?? 'png',
    words: ownWords(),
  };
  const nonce = crypto.randomUUID();
  const rules = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `worker-src blob:`,
    `style-src ${webview.cspSource}`,
    `connect-src ${webview.cspSource}`,
  ];
  return webviewHtml({
    title: vscode.l10n.t('Slides'),
    language: vscode.env.language,
    rules,
    styles: [at('deck-style.css')],
    script: at('deck.js'),
    nonce,
    setup,
  });
}
