import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerConferenceTree } from './features/conferenceTree/register';
import { registerStart } from './features/start/register';
import { registerTags } from './features/tags/register';
import { ContextKeys } from './host/contextKeys';
import { createLog } from './host/log';
import { NotesWorkspace } from './workspace/notesWorkspace';

/** The composition root: log, then notes, then the features that show and change them. */
export function activate(context: vscode.ExtensionContext): void {
  const began = performance.now();
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });

  const log = createLog();
  const keys = new ContextKeys();
  const notes = new NotesWorkspace(log);
  context.subscriptions.push(
    log,
    notes,
    registerConferenceTree(notes, keys, context.workspaceState, log),
    registerTags(notes, keys, context.workspaceState, log),
    registerStart(context, notes, log),
  );
  notes.start();

  log.info(`Activated in ${(performance.now() - began).toFixed(1)} ms`);
}
