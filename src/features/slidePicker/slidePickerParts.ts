import type * as vscode from 'vscode';
import type { Fetch } from '../../host/files/download';
import type { Log } from '../../host/log';
import type { WritingPlaces } from '../../host/writingPlace';
import type { Notes } from '../../workspace/conferences/notes';
import type { TargetPages } from '../../workspace/targets/targetPages';
import type { TargetTodos } from '../../workspace/targets/targetTodos';

/** What the slide picker works with. */
export interface SlidePickerParts {
  readonly notes: Notes;
  readonly places: WritingPlaces;
  readonly todos: TargetTodos;
  readonly targets: TargetPages;
  readonly memory: vscode.Memento;
  /** Where the extension is installed. */
  readonly home: vscode.Uri;
  readonly log: Log;
  readonly fetch: Fetch;
  /** Whether the user trusts the workspace, whose notes say where to download from. */
  readonly isTrusted: () => boolean;
}
