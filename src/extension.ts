import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerButtons } from './features/buttons/register';
import { registerConferenceTree } from './features/conferenceTree/register';
import { registerQuickCapture } from './features/quickCapture/register';
import { registerSlidePicker } from './features/slidePicker/register';
import { registerSnippets } from './features/snippets/register';
import { registerStart } from './features/start/register';
import { registerTags } from './features/tags/register';
import { registerTalkClock } from './features/talkClock/register';
import { ContextKeys } from './host/contextKeys';
import { createLog } from './host/log';
import { WritingPlaces } from './host/writingPlace';
import { CursorTodos } from './workspace/cursorTodos';
import { NotesWorkspace } from './workspace/notesWorkspace';
import { Recommendations } from './workspace/recommendations';
import { TalkClock } from './workspace/talkClock';

/** The composition root: log, then notes, then the features that show and change them. */
export function activate(context: vscode.ExtensionContext): void {
  const began = performance.now();
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });

  const log = createLog();
  const keys = new ContextKeys();
  const memory = context.workspaceState;
  const notes = new NotesWorkspace(log);
  const recommendations = new Recommendations(notes);
  const places = new WritingPlaces();
  const clock = new TalkClock(memory, log);
  const tree = registerConferenceTree(notes, recommendations, keys, memory, log);
  const { targets } = tree;
  context.subscriptions.push(
    log,
    notes,
    recommendations,
    places,
    clock,
    tree,
    registerTags(notes, targets, keys, memory, log),
    registerButtons(notes, places, targets, log),
    registerTalkClock({ notes, clock, places, targets, keys, log }),
    registerQuickCapture({ notes, clock, places, targets, memory }, recommendations, log),
    registerSlidePicker({
      notes,
      places,
      todos: new CursorTodos(notes),
      targets,
      memory,
      home: context.extensionUri,
      log,
      fetch: (address, init) => fetch(address, init),
      isTrusted: () => vscode.workspace.isTrusted,
    }),
    registerStart(context, notes, log),
    registerSnippets(notes, places, log),
  );
  notes.start();

  log.info(`Activated in ${(performance.now() - began).toFixed(1)} ms`);
}
