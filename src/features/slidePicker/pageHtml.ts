import * as vscode from 'vscode';
import { readSetting } from '../../host/configuration';
import { pictureTypes, type DeckSetup } from '../../shared/deck';

/** The folder of what the page may load; nothing else is served to it. */
export function pageFolder(home: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(home, 'dist', 'webview');
}

/**
 * The page of the slide picker. It has no network: what it may load is its own folder. Scripts run by nonce; WebAssembly
 * is for pictures of scans (JPEG 2000, JBIG2), and `eval` stays forbidden. Its worker comes from a blob, which inherits
 * these rules [VS Code, Webview API; CSP 3, 7.8 and 4.2].
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
    `img-src blob: data:`,
    `font-src blob: data:`,
  ];
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escapeHtml(rules.join('; '))}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${escapeHtml(at('deck-style.css'))}">
  <title>${escapeHtml(vscode.l10n.t('Slides'))}</title>
</head>
<body data-setup="${escapeHtml(JSON.stringify(setup))}">
  <script nonce="${nonce}" src="${escapeHtml(at('deck.js'))}"></script>
</body>
</html>`;
}

/** The texts of the page's language; plain ones, without what translators are told. */
function ownWords(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [key, value] of Object.entries(vscode.l10n.bundle ?? {})) {
    if (typeof value === 'string') words[key] = value;
  }
  return words;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
