import * as vscode from 'vscode';
import { buttonHabits } from '../../core/conference/buttonHabits';
import { fillButton } from '../../core/edits/buttonEdits';
import { isRefusal } from '../../core/edits/frontMatterEdits';
import { newButton } from '../../core/edits/newLink';
import { readAddress, type LinkKind } from '../../core/links/talkAddress';
import { extentOf } from '../../core/note/buttonAt';
import type { Button, Note } from '../../core/note/note';
import { toVsRange } from '../../host/convert';
import type { Notes } from '../../workspace/notes';
import { noteOfDocument, type NoteText } from './noteText';
import { fillTitle, insertTitle } from './words';

const kindOfEdit = (...parts: string[]) =>
  vscode.DocumentDropOrPasteEditKind.Empty.append('talkNotes', 'button', ...parts);

/** What VS Code has to know to ask us about a paste or a drop at all. */
export const pasteMetadata = {
  providedPasteEditKinds: [kindOfEdit()],
  providedDropEditKinds: [kindOfEdit()],
  pasteMimeTypes: ['text/plain'],
  dropMimeTypes: ['text/uri-list', 'text/plain'],
};

/** What an address that came in can become, without any VS Code type of either way in. */
interface Offer {
  readonly title: string;
  readonly kind: vscode.DocumentDropOrPasteEditKind;
  readonly insertText: string;
  readonly additionalEdit: vscode.WorkspaceEdit | undefined;
  /** Whether it goes before the plain text: only where the user points at a placeholder. */
  readonly first: boolean;
}

/**
 * Makes buttons of addresses that are pasted or dropped into a note of a conference. On a placeholder of their kind they
 * fill it; elsewhere that, or a new button, is offered behind the plain text.
 */
export class PasteLink implements vscode.DocumentPasteEditProvider, vscode.DocumentDropEditProvider {
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
  ): Promise<vscode.DocumentPasteEdit[]> {
    const [range] = ranges;
    if (range === undefined || ranges.length > 1) return [];
    const offers = await this.#offers(document, range, data, token);
    return offers.map(({ title, kind, insertText, additionalEdit, first }) => {
      const edit = new vscode.DocumentPasteEdit(insertText, title, kind);
      if (additionalEdit !== undefined) edit.additionalEdit = additionalEdit;
      if (!first) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return edit;
    });
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit[]> {
    const offers = await this.#offers(document, new vscode.Range(position, position), data, token);
    return offers.map(({ title, kind, insertText, additionalEdit, first }) => {
      const edit = new vscode.DocumentDropEdit(insertText, title, kind);
      if (additionalEdit !== undefined) edit.additionalEdit = additionalEdit;
      if (!first) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return edit;
    });
  }

  async #offers(
    document: vscode.TextDocument,
    range: vscode.Range,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<Offer[]> {
    const address = readAddress(await textOf(data));
    if (address === undefined || address.kind === 'other' || token.isCancellationRequested) return [];
    const noteText = noteOfDocument(this.#notes, document);
    if (noteText === undefined) return [];
    const { kind, href } = address;
    const button = placeholderFor(noteText.note, kind, range);
    const offers = button === undefined ? [] : fillOffer(noteText, kind, href, button, range);
    return offers.length > 0 || noteText.conference.kind === 'plain'
      ? offers
      : [insertOffer(noteText, kind, href)];
  }
}

async function textOf(data: vscode.DataTransfer): Promise<string> {
  const list = await data.get('text/uri-list')?.asString();
  // A dropped link comes as a list of one; lines with # are comments in it (RFC 2483).
  const uris = list?.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  if (uris?.length === 1) return uris[0] ?? '';
  return (await data.get('text/plain')?.asString()) ?? '';
}

/** The placeholder of a kind that the range touches, else the note's only one. */
function placeholderFor(note: Note, kind: LinkKind, range: vscode.Range): Button | undefined {
  const placeholders = note.buttons.filter((button) => button.kind === kind && button.placeholder);
  const touched = placeholders.find((button) => toVsRange(extentOf(note, button)).contains(range));
  return touched ?? (placeholders.length === 1 ? placeholders[0] : undefined);
}

function fillOffer(
  { text, note, uri }: NoteText,
  kind: LinkKind,
  href: string,
  button: Button,
  range: vscode.Range,
): Offer[] {
  const edits = fillButton(text, note, button, href);
  if (isRefusal(edits)) return [];
  const additionalEdit = new vscode.WorkspaceEdit();
  for (const { range: place, newText } of edits) additionalEdit.replace(uri, toVsRange(place), newText);
  const first = toVsRange(extentOf(note, button)).contains(range);
  // With an empty text VS Code leaves the selection alone and makes the additional edit only.
  return [{ title: fillTitle(kind), kind: kindOfEdit('fill'), insertText: '', additionalEdit, first }];
}

function insertOffer({ conference, page }: NoteText, kind: LinkKind, href: string): Offer {
  const insertText = newButton(kind, href, buttonHabits(conference, page));
  const title = insertTitle(kind);
  return { title, kind: kindOfEdit('insert'), insertText, additionalEdit: undefined, first: false };
}
