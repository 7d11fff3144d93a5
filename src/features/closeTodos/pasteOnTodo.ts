import * as vscode from 'vscode';
import { baseName } from '../../core/hugo/linkPages';
import type { Todo } from '../../core/note/note';
import { todoOnLine } from '../../core/note/todos/todoOnLine';
import type { NewFile } from '../../host/changes/change';
import { isAsMade } from '../../host/changes/files';
import { readSetting } from '../../host/configuration';
import { toVsRange } from '../../host/convert';
import { noteOfDocument, type NoteText } from '../../workspace/conferences/noteText';
import type { Notes } from '../../workspace/conferences/notes';
import { planPictures, type NewPicture, type PictureTrouble } from '../../workspace/pictures/planPictures';
import { askNames, editsFor } from '../../workspace/pictures/putPictures';
import { askName } from './askName';
import { picturesOf } from './commands/insertPictures';
import { pastedPictures, pictureMimeTypes } from './pastedPictures';

/**
 * VS Code's own “Insert Image” stands back behind edits of the kind `markdown.link.image.attachment`, and behind no other
 * that an image can have (its `dropOrPasteResource.ts`, 1.100 to 1.139). Ours is one, so that it goes first on a TODO's
 * line, whichever extension started sooner.
 */
const kindOfEdit = vscode.DocumentDropOrPasteEditKind.Empty.append(
  'markdown',
  'link',
  'image',
  'attachment',
  'talkNotes',
);

/** What VS Code has to know to ask us about a paste or a drop at all. */
export const pasteOnTodoMetadata = {
  providedPasteEditKinds: [kindOfEdit],
  providedDropEditKinds: [kindOfEdit],
  pasteMimeTypes: pictureMimeTypes,
  dropMimeTypes: pictureMimeTypes,
};

/** What was found when the paste was offered: the name is asked for when it is chosen. */
interface Offer {
  readonly document: vscode.TextDocument;
  readonly todo: Todo;
  readonly pictures: readonly NewPicture[];
  readonly title: string;
  readonly asks: boolean;
  /** The one of all offers of a paste. */
  readonly paste: Paste;
}

/** The files that an offer of a paste made, once one was chosen. */
interface Paste {
  made: readonly NewFile[];
}

class PasteEdit extends vscode.DocumentPasteEdit {
  constructor(readonly offer: Offer) {
    // With an empty text VS Code leaves the selection alone and makes the additional edit only.
    super('', offer.title, kindOfEdit);
  }
}

class DropEdit extends vscode.DocumentDropEdit {
  constructor(readonly offer: Offer) {
    super('', offer.title, kindOfEdit);
  }
}

/**
 * Puts pictures that are pasted or dropped on the line of a TODO in its place, under a proposed name or one that the
 * user is asked for. In all other lines VS Code's own way is left alone.
 */
export class PasteOnTodo
  implements vscode.DocumentPasteEditProvider<PasteEdit>, vscode.DocumentDropEditProvider<DropEdit>
{
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined> {
    const [range] = ranges;
    if (range?.isSingleLine !== true || ranges.length > 1) return undefined;
    const offers = orTell(await this.#offers(document, range.start, data, token));
    return offers?.map((offer) => new PasteEdit(offer));
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<DropEdit[] | undefined> {
    const offers = orTell(await this.#offers(document, position, data, token));
    return offers?.map((offer) => new DropEdit(offer));
  }

  async resolveDocumentPasteEdit(edit: PasteEdit): Promise<PasteEdit> {
    const change = orTell(await this.#change(edit.offer));
    if (change !== undefined) edit.additionalEdit = change;
    return edit;
  }

  async resolveDocumentDropEdit(edit: DropEdit): Promise<DropEdit> {
    const change = orTell(await this.#change(edit.offer));
    if (change !== undefined) edit.additionalEdit = change;
    return edit;
  }

  async #offers(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<Offer[] | PictureTrouble | undefined> {
    const noteText = noteOfDocument(this.#notes, document);
    if (noteText === undefined) return undefined;
    const todo = todoOnLine(noteText.note.todos, position);
    if (todo === undefined) return undefined;
    const files = await pastedPictures(data);
    if ('trouble' in files) return files;
    if (files.length === 0 || token.isCancellationRequested) return undefined;
    const pictures = picturesOf(files, { todo }, noteText);
    const plan = await planPictures(noteText, pictures);
    if ('trouble' in plan) return plan;
    const [file] = plan.files;
    const title = titleFor(file && baseName(file.uri.path), pictures.length);
    const asks = readSetting('images.askName', document.uri);
    const asIs: Offer = { document, todo, pictures, title, asks, paste: { made: [] } };
    if (file === undefined || asIs.asks) return [asIs];
    const named = vscode.l10n.t('Replace TODO Under Another Name…');
    return [asIs, { ...asIs, title: named, asks: true }];
  }

  /** What is there by now counts: the note may have been changed since the paste was offered, or the offer undone. */
  async #change({
    document,
    todo,
    pictures,
    asks,
    paste,
  }: Offer): Promise<vscode.WorkspaceEdit | PictureTrouble | undefined> {
    const read = () => noteOfDocument(this.#notes, document);
    // Another offer of the same paste was chosen: VS Code took the text of the first one back, and its files go with it.
    await takeAway(paste.made, document.getText());
    paste.made = [];
    const asked = read();
    const named = asks && asked !== undefined ? await withNames(asked, pictures) : pictures;
    const planned = read();
    if (named === undefined || planned === undefined) return undefined;
    const plan = await planPictures(planned, named);
    if ('trouble' in plan) return plan;
    // Undo in the editor takes the text back, and must not delete files: they are none of its business.
    const isThere =
      plan.files.length === 0 || (await this.#notes.apply({ creates: plan.files, isKept: false }));
    if (!isThere) return undefined;
    paste.made = plan.files;
    // Edits count in the text that they are made for: it is read last, when nothing is waited for any more.
    const written = read();
    if (written === undefined) return undefined;
    const edits = editsFor(written, { todo }, plan.pictures);
    if ('trouble' in edits) return edits;
    const change = new vscode.WorkspaceEdit();
    for (const { range, newText } of edits) change.replace(document.uri, toVsRange(range), newText);
    return change;
  }
}

/** Deletes files that are still as they were made, and that the text does not name. */
async function takeAway(files: readonly NewFile[], text: string): Promise<void> {
  for (const file of files) {
    const isNamed = text.includes(baseName(file.uri.path));
    if (!isNamed && (await isAsMade(file))) await vscode.workspace.fs.delete(file.uri);
  }
}

async function withNames(
  noteText: NoteText,
  pictures: readonly NewPicture[],
): Promise<readonly NewPicture[] | undefined> {
  const plan = await planPictures(noteText, pictures);
  return 'trouble' in plan ? pictures : askNames(plan, pictures, askName);
}

function titleFor(name: string | undefined, count: number): string {
  if (count > 1) return vscode.l10n.t('Replace TODO with {0} Images', count);
  if (name === undefined) return vscode.l10n.t('Replace TODO with Existing Image');
  return vscode.l10n.t('Replace TODO with {0}', name);
}

/** The result, where there is one; trouble is shown to the user. */
function orTell<T extends object>(result: T | PictureTrouble | undefined): T | undefined {
  if (result === undefined || !('trouble' in result)) return result;
  void vscode.window.showWarningMessage(result.trouble);
  return undefined;
}
