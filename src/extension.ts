import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { BuiltInPreview } from './features/builtInPreview/register';
import { registerConferenceTree } from './features/conferenceTree/register';
import { registerStart } from './features/start/register';
import { ChangeHistory } from './host/changes/changeHistory';
import { ContextKeys } from './host/contextKeys';
import { createLog, reportSurprise } from './host/log';
import { NoteFindings } from './workspace/findings/noteFindings';
import { NotesWorkspace } from './workspace/conferences/notesWorkspace';
import { Recommendations } from './workspace/kept/recommendations';

/** What VS Code asks of us for its own Markdown preview, as `markdown.markdownItPlugins` of the manifest announces. */
export interface Exports {
  readonly extendMarkdownIt: BuiltInPreview['extend'];
}

/** The composition root: log, then notes, then the tree that shows them; what is done with notes, when there are some. */
export function activate(context: vscode.ExtensionContext): Exports {
  const began = performance.now();
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });

  const log = createLog();
  const keys = new ContextKeys();
  const memory = context.workspaceState;
  const changes = new ChangeHistory(log, context.storageUri);
  const notes = new NotesWorkspace(log, changes);
  const recommendations = new Recommendations(notes);
  const findings = new NoteFindings(notes, log);
  const tree = registerConferenceTree(notes, recommendations, findings, keys, memory, log);
  const builtIn = new BuiltInPreview(notes, log);
  context.subscriptions.push(log, changes, notes, recommendations, findings, tree, builtIn);
  context.subscriptions.push(registerStart(context, notes, log, () => import('./lateCommands')));
  notes.start(async () => {
    const { registerNoteFeatures } = await import('./noteFeatures');
    const home = context.extensionUri;
    context.subscriptions.push(
      registerNoteFeatures({ notes, recommendations, findings, tree, builtIn, keys, memory, home, log }),
    );
  });

  changes.recover().catch((error: unknown) => reportSurprise(log, 'Putting changes right', error));

  log.info(`Activated in ${(performance.now() - began).toFixed(1)} ms`);
  return { extendMarkdownIt: (md) => builtIn.extend(md) };
}
