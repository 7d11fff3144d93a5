import * as vscode from 'vscode';
import {
  imageAddresses,
  imageFolder,
  imageFolderName,
  imageNameBefore,
} from '../../core/completion/imageNames';
import { listFolder } from '../../host/files/listFolder';
import { findPage, type Notes } from '../../workspace/conferences/notes';

/**
 * Completes the names of images in addresses that VS Code's own path completion cannot follow: a session of a Hugo site
 * has to write `../_img/`, and on the disk that folder is not there. All other paths are left to VS Code.
 */
export class ImageCompletions implements vscode.CompletionItemProvider {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[] | undefined> {
    const found = findPage(this.#notes, document.uri);
    if (found === undefined) return undefined;
    const before = document.lineAt(position).text.slice(0, position.character);
    const typed = imageNameBefore(before, imageFolder(found.conference.kind, found.page));
    if (typed === undefined) return undefined;
    const files = await listFolder(vscode.Uri.joinPath(document.uri, '..', imageFolderName));
    const range = new vscode.Range(position.translate(0, -typed.length), position);
    return imageAddresses(files.map(([name]) => name)).map(({ name, address }) => {
      const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.File);
      item.insertText = address;
      item.filterText = address;
      item.range = range;
      return item;
    });
  }
}
