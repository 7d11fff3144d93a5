import type * as vscode from 'vscode';
import type { Log } from '../../host/log';
import type { Notes } from '../../workspace/conferences/notes';
import type { RememberedDecks } from '../../workspace/kept/rememberedDecks';
import type { NearTarget, TargetPages } from '../../workspace/targets/targetPages';

/** What the commands for decks work with. */
export interface DeckParts {
  readonly notes: Notes;
  readonly targets: TargetPages & NearTarget;
  readonly remembered: RememberedDecks;
  /** Where the extension is installed. */
  readonly home: vscode.Uri;
  readonly log: Log;
}
