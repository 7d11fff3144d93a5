import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerButtons } from './features/buttons/register';
import { registerConferenceTree } from './features/conferenceTree/register';
import { registerSnippets } from './features/snippets/register';
import { registerStart } from './features/start/register';
import { registerTags } from './features/tags/register';
import { ContextKeys } from './host/contextKeys';
import { createLog } from './host/log';
import { WritingPlaces } from './host/writingPlace';
import { NotesWorkspace } from './workspace/notesWorkspace';

/** The composition root: log, then notes, then the features that show and change them. */
export function activate(context: vscode.ExtensionContext): void {
  const began = performance.now();
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });

  const log = createLog();
  const keys = new ContextKeys();
  const notes = new NotesWorkspace(log);
  const places = new WritingPlaces();
  const tree = registerConferenceTree(notes, keys, context.workspaceState, log);
  context.subscriptions.push(
    log,
    notes,
    places,
    tree,
    registerTags(notes, keys, context.workspaceState, log),
    registerButtons(notes, places, tree.targets, log),
    registerStart(context, notes, log),
    registerSnippets(notes, places, log),
  );
  notes.start();

  log.info(`Activated in ${(performance.now() - began).toFixed(1)} ms`);
}
