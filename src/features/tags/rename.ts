import * as vscode from 'vscode';
import type { Notes } from '../../workspace/notes';
import { tagRenameEdit } from './changeTag';
import { tagAtCursor } from './tagAtCursor';

/** F2 on a tag in the front matter of a note: every note of the conference follows. */
export class TagRename implements vscode.RenameProvider {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** @throws Error where there is no tag: VS Code then asks the other providers, of headings and links */
  prepareRename(document: vscode.TextDocument, position: vscode.Position) {
    const found = tagAtCursor(this.#notes, document, position);
    if (found === undefined) throw new Error(vscode.l10n.t('There is no tag here.'));
    return { range: found.range, placeholder: found.tag };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    // The other notes as they are at this moment, too.
    await this.#notes.flush();
    const found = tagAtCursor(this.#notes, document, position);
    if (found === undefined) return undefined;
    if (newName.trim() === '') throw new Error(vscode.l10n.t('A tag needs a name.'));
    return tagRenameEdit(found.conference, found.tag, newName.trim());
  }
}
