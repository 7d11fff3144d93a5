import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerConferenceTree } from './features/conferenceTree/register';
import { registerStart } from './features/start/register';
import { ContextKeys } from './host/contextKeys';
import { createLog } from './host/log';
import { BrokenNotes } from './workspace/brokenNotes';
import { NotesWorkspace } from './workspace/notesWorkspace';
import { Recommendations } from './workspace/recommendations';

/** The composition root: log, then notes, then the tree that shows them; what is done with notes, when there are some. */
export function activate(context: vscode.ExtensionContext): void {
  const began = performance.now();
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });

  const log = createLog();
  const keys = new ContextKeys();
  const memory = context.workspaceState;
  const notes = new NotesWorkspace(log);
  const recommendations = new Recommendations(notes);
  const broken = new BrokenNotes();
  const tree = registerConferenceTree(notes, recommendations, broken, keys, memory, log);
  context.subscriptions.push(log, notes, recommendations, broken, tree, registerStart(context, notes, log));
  notes.start(async () => {
    const { registerNoteFeatures } = await import('./noteFeatures');
    const home = context.extensionUri;
    context.subscriptions.push(
      registerNoteFeatures({ notes, recommendations, broken, tree, keys, memory, home, log }),
    );
  });

  log.info(`Activated in ${(performance.now() - began).toFixed(1)} ms`);
}
