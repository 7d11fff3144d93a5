import * as vscode from 'vscode';
import type { Log } from '../../host/log';
import type { Notes } from '../../workspace/notes';
import { DiagramActions, diagramActionKinds } from './diagramActions';
import { DiagramCompletions, diagramTriggers } from './diagramCompletions';
import { DiagramProblems } from './diagramProblems';
import { DiagramReader } from './diagramReader';

/**
 * What the editor says and offers in the diagrams of notes: what is wrong with them, how it is mended, what comes next.
 * @param home where the extension is installed
 */
export function registerDiagrams(notes: Notes, home: vscode.Uri, log: Log): vscode.Disposable {
  const markdown = { language: 'markdown' };
  const reader = new DiagramReader(home);
  return vscode.Disposable.from(
    new DiagramProblems(notes, reader, log),
    vscode.languages.registerCodeActionsProvider(markdown, new DiagramActions(notes, reader), {
      providedCodeActionKinds: diagramActionKinds,
    }),
    vscode.languages.registerCompletionItemProvider(
      markdown,
      new DiagramCompletions(notes),
      ...diagramTriggers,
    ),
  );
}
