import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import type { CommandId } from '../../host/ids';
import { ownWords } from '../../host/ownWords';
import { previewPage } from '../../shared/previewPage';
import { loadsRemoteImages } from './remoteImages';

/** The folder of the page's own files. */
export function previewFolder(home: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(home, 'dist', 'webview', 'preview');
}

/** What a tab with the page shows before its title. */
export function previewIcon(home: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  const icon = (theme: string) => vscode.Uri.joinPath(home, 'media', `preview-${theme}.svg`);
  return { light: icon('light'), dark: icon('dark') };
}

/** What a page for notes of a conference may load: its own files, and what the site publishes. */
export function resourceRoots(home: vscode.Uri, conference: Conference | undefined): vscode.Uri[] {
  if (conference === undefined) return [previewFolder(home)];
  const root = vscode.Uri.parse(conference.id, true);
  const { config } = conference;
  if (config === undefined) return [previewFolder(home), root];
  const folders = [...config.contentRoots.map(({ source }) => source), ...config.staticFolders, 'assets'];
  return [
    previewFolder(home),
    ...[...new Set(folders)]
      // Folders of the configuration that lie elsewhere are not opened to a page.
      .filter((folder) => !folder.split('/').includes('..'))
      .map((folder) => vscode.Uri.joinPath(root, folder)),
  ];
}

/**
 * The page for a note.
 * @param refresh the command that opens it anew; the webview has to allow it
 * @param words in place of the note, where it is known that it is not shown
 */
export function previewHtml(
  webview: vscode.Webview,
  home: vscode.Uri,
  note: vscode.Uri,
  refresh: CommandId,
  words?: string,
): string {
  const at = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(previewFolder(home), name)).toString();
  return previewPage({
    script: at('main.mjs'),
    styles: ['icons.css', 'note.css', 'style.css'].map(at),
    source: webview.cspSource,
    language: vscode.env.language,
    nonce: crypto.randomUUID(),
    ...(words !== undefined && { words }),
    setup: {
      // Of any file the address begins alike.
      resources: webview.asWebviewUri(note.with({ path: '/', query: '', fragment: '' })).toString(),
      remoteImages: loadsRemoteImages(note),
      refresh,
      words: ownWords(),
    },
  });
}
