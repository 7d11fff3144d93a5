import * as vscode from 'vscode';
import type { Log } from '../../host/log';
import type { Notes } from '../../workspace/conferences/notes';
import { DiagramActions, diagramActionKinds } from './diagramActions';
import { DiagramCompletions, diagramTriggers } from './diagramCompletions';
import { DiagramProblems, type MermaidOf } from './diagramProblems';
import { DiagramReader } from './diagramReader';
import { savePicture, type DrawnNote, type DrawnPicture } from './savePicture';
import { RestoreAction, restoreActionKinds } from './restoreAction';

/** What pages that draw diagrams leave to their host. */
export interface DiagramsFeature {
  dispose(): void;
  answer(picture: DrawnPicture, shown: DrawnNote): Promise<void>;
}

/**
 * What the editor says and offers in the diagrams of notes: what is wrong with them, how it is mended, what comes next.
 * @param home where the extension is installed
 * @param mermaidOf what the sites draw with
 */
export function registerDiagrams(
  notes: Notes,
  home: vscode.Uri,
  log: Log,
  mermaidOf: MermaidOf,
): DiagramsFeature {
  const markdown = { language: 'markdown' };
  const reader = new DiagramReader(home);
  const registered = vscode.Disposable.from(
    new DiagramProblems(notes, reader, log, mermaidOf),
    vscode.languages.registerCodeActionsProvider(markdown, new DiagramActions(notes, reader), {
      providedCodeActionKinds: diagramActionKinds,
    }),
    vscode.languages.registerCodeActionsProvider(markdown, new RestoreAction(notes), {
      providedCodeActionKinds: restoreActionKinds,
    }),
    vscode.languages.registerCompletionItemProvider(
      markdown,
      new DiagramCompletions(notes),
      ...diagramTriggers,
    ),
  );
  return {
    dispose: () => void registered.dispose(),
    answer: (picture, shown) => savePicture(notes, shown, picture),
  };
}
