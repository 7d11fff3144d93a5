import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { tagKey } from '../../core/hugo/tagKey';
import { toVsRange } from '../../host/convert';
import type { Notes } from '../../workspace/conferences/notes';
import { notesWith } from './changeTag';
import { tagAtCursor } from './tagAtCursor';

/** Every place in a conference where a tag stands, in any spelling. */
export function tagLocations(conference: Conference, tag: string): vscode.Location[] {
  return notesWith(conference, [tag]).flatMap((uri) =>
    (conference.find(uri)?.note?.frontMatter.tags ?? [])
      .filter(({ value }) => tagKey(value) === tagKey(tag))
      .map(({ range }) => new vscode.Location(vscode.Uri.parse(uri, true), toVsRange(range))),
  );
}

/** Shift+F12 on a tag in the front matter of a note. */
export class TagReferences implements vscode.ReferenceProvider {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Location[] | undefined> {
    await this.#notes.flush();
    const found = tagAtCursor(this.#notes, document, position);
    return found && tagLocations(found.conference, found.tag);
  }
}
