import * as vscode from 'vscode';
import { readSetting } from '../../host/configuration';
import { ownWords } from '../../host/ownWords';
import { pictureTypes } from '../../shared/deck';
import { deckPage } from '../../shared/deckPage';

/** The folder of what the page may load; nothing else is served to it. */
export function pageFolder(home: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(home, 'dist', 'webview');
}

/** The page of the slide picker, with what the settings of the note's folder say about images. */
export function pageHtml(webview: vscode.Webview, home: vscode.Uri, note: vscode.Uri): string {
  const wanted = readSetting('slides.imageFormat', note);
  return deckPage({
    title: vscode.l10n.t('Slides'),
    folder: webview.asWebviewUri(pageFolder(home)).toString(),
    source: webview.cspSource,
    language: vscode.env.language,
    nonce: crypto.randomUUID(),
    pictures: pictureTypes.find((type) => type === wanted) ?? 'png',
    words: ownWords(),
  });
}
