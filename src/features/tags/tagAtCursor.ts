import type * as vscode from 'vscode';
import { toVsRange } from '../../host/convert';
import { noteOfDocument } from '../../workspace/conferences/noteText';
import type { FoundPage, Notes } from '../../workspace/conferences/notes';

/** A tag in an open document, as its text has it at this moment. */
export interface TagAtCursor extends FoundPage {
  readonly tag: string;
  /** With its quotes. */
  readonly range: vscode.Range;
}

/** @returns undefined where no tag stands, or the document is no note of a conference */
export function tagAtCursor(
  notes: Notes,
  document: vscode.TextDocument,
  position: vscode.Position,
): TagAtCursor | undefined {
  const found = noteOfDocument(notes, document);
  if (found === undefined) return undefined;
  const { conference, page, note } = found;
  for (const { value, range } of note.frontMatter.tags) {
    const vsRange = toVsRange(range);
    if (vsRange.contains(position)) return { conference, page, tag: value, range: vsRange };
  }
  return undefined;
}
