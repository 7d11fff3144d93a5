import type * as vscode from 'vscode';
import { parseNote } from '../../core/note/parseNote';
import { toVsRange } from '../../host/convert';
import { findPage, type FoundPage, type Notes } from '../../workspace/notes';

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
  const found = findPage(notes, document.uri);
  if (found === undefined) return undefined;
  const { tags } = parseNote(document.uri.toString(), document.getText()).frontMatter;
  for (const { value, range } of tags) {
    const vsRange = toVsRange(range);
    if (vsRange.contains(position)) return { ...found, tag: value, range: vsRange };
  }
  return undefined;
}
