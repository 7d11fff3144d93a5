import * as vscode from 'vscode';
import { reportSurprise, type Log } from '../../host/log';
import type { Notes } from '../../workspace/conferences/notes';
import { changeTag, mostPreviewed, notesWith, tagRenameEdit } from './changeTag';
import { tagAtCursor } from './tagAtCursor';

/** F2 on a tag in the front matter of a note: every note of the conference follows. */
export class TagRename implements vscode.RenameProvider {
  readonly #notes: Notes;
  readonly #log: Log;

  constructor(notes: Notes, log: Log) {
    this.#notes = notes;
    this.#log = log;
  }

  /** @throws Error where there is no tag: VS Code then asks the other providers, of headings and links */
  prepareRename(document: vscode.TextDocument, position: vscode.Position) {
    const found = tagAtCursor(this.#notes, document, position);
    if (found === undefined) throw new Error(vscode.l10n.t('No tag here'));
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
    if (newName.trim() === '') throw new Error(vscode.l10n.t('Enter a tag name.'));
    const { conference, tag } = found;
    if (notesWith(conference, [tag]).length <= mostPreviewed)
      return tagRenameEdit(conference, tag, newName.trim());
    // VS Code would open all of the notes, and leave them open. It waits for nothing but its own edit.
    changeTag(this.#notes, conference.id, [tag], newName.trim()).catch((error: unknown) =>
      reportSurprise(this.#log, 'rename', error),
    );
    return new vscode.WorkspaceEdit();
  }
}
