import type * as vscode from 'vscode';
import type { WritingPlaces } from '../../host/writingPlace';
import type { NoteFindings } from '../../workspace/findings/noteFindings';
import type { Notes } from '../../workspace/conferences/notes';

/** What the checks in the editor work with. */
export interface CheckParts {
  readonly notes: Notes;
  readonly findings: NoteFindings;
  readonly places: WritingPlaces;
  /** Where the extension is installed: the page about the checks ships with it. */
  readonly home: vscode.Uri;
}
