import * as vscode from 'vscode';
import type { Page } from '../../core/conference/conference';
import type { Refusal } from '../../core/frontMatter/frontMatterEdits';
import { showNoteRefusal } from '../../host/edits/noteRefusal';

/** Says which line of the page's file stands in the way and why. Only a page with a file has such a line. */
export function showRefusal({ note }: Page, refusal: Refusal): void {
  if (note !== undefined) showNoteRefusal(vscode.Uri.parse(note.uri, true), refusal);
}
