import * as vscode from 'vscode';
import { buttonHabits } from '../../core/conference/habits/buttonHabits';
import { isRefusal } from '../../core/frontMatter/frontMatterEdits';
import { linkPlaces, setLink, type LinkPlace } from '../../core/edits/links/linkPlaces';
import { newButton } from '../../core/edits/links/newLink';
import { readAddress, type LinkKind } from '../../core/links/talkAddress';
import { extentOf } from '../../core/note/buttons/buttonAt';
import type { Note } from '../../core/note/note';
import { toVsRange } from '../../host/convert';
import type { Notes } from '../../workspace/conferences/notes';
import { noteOfDocument, type NoteText } from '../../workspace/conferences/noteText';
import { fillTitle, insertTitle } from './buttonNames';

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
    const offer = fillOffer(noteText, kind, href, range);
    if (offer !== undefined) return [offer];
    return noteText.conference.kind === 'plain' ? [] : [insertOffer(noteText, kind, href)];
  }
}

async function textOf(data: vscode.DataTransfer): Promise<string> {
  const list = await data.get('text/uri-list')?.asString();
  // A dropped link comes as a list of one; lines with # are comments in it (RFC 2483).
  const uris = list?.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  if (uris?.length === 1) return uris[0] ?? '';
  return (await data.get('text/plain')?.asString()) ?? '';
}

/** Fills the placeholder that the range touches, else the note's only one. */
function fillOffer(
  { text, note, uri }: NoteText,
  kind: LinkKind,
  href: string,
  range: vscode.Range,
): Offer | undefined {
  const placeholders = linkPlaces(text, note, kind).filter(({ placeholder }) => placeholder);
  const touched = placeholders.find((place) => touches(note, place, range));
  const place = touched ?? (placeholders.length === 1 ? placeholders[0] : undefined);
  const edits = place && setLink(text, note, place, href);
  if (edits === undefined || isRefusal(edits)) return undefined;
  const additionalEdit = new vscode.WorkspaceEdit();
  for (const { range: at, newText } of edits) additionalEdit.replace(uri, toVsRange(at), newText);
  // With an empty text VS Code leaves the selection alone and makes the additional edit only.
  return {
    title: fillTitle(kind),
    kind: kindOfEdit('fill'),
    insertText: '',
    additionalEdit,
    first: touched !== undefined,
  };
}

/** A button is touched where it stands, in its comment too; a line or a key of the front matter anywhere in the line. */
function touches(note: Note, place: LinkPlace, range: vscode.Range): boolean {
  if (place.form === 'button') return toVsRange(extentOf(note, place.button)).contains(range);
  return range.isSingleLine && range.start.line === place.line;
}

function insertOffer({ conference, page }: NoteText, kind: LinkKind, href: string): Offer {
  const insertText = newButton(kind, href, buttonHabits(conference, page));
  const title = insertTitle(kind);
  return { title, kind: kindOfEdit('insert'), insertText, additionalEdit: undefined, first: false };
}
