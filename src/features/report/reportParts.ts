import type * as vscode from 'vscode';
import type { Log } from '../../host/log';
import type { Notes } from '../../workspace/conferences/notes';
import type { NearTarget } from '../../workspace/targets/targetPages';

/** What the report works with. */
export interface ReportParts {
  readonly notes: Notes;
  readonly targets: NearTarget;
  readonly memory: vscode.Memento;
  /** Where the extension is installed. */
  readonly home: vscode.Uri;
  readonly log: Log;
}
