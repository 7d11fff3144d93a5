import * as vscode from 'vscode';
import { checklist } from '../../core/tracker/checklist';
import type { Grouping } from '../../core/tracker/grouping';
import type { OpenTodos } from '../../core/tracker/openTodos';
import type { Notes } from '../../workspace/conferences/notes';
import { sayNoTodos } from './goToTodo';
import { encodeUriPart } from '../../core/text/wellFormed';

/**
 * Opens a new document with the open TODOs as a checklist, grouped and filtered as the tracker is. Its links are relative to
 * the workspace folder, where VS Code looks for them from a document without a file, and where it may be saved.
 */
export async function exportTodos(notes: Notes, open: OpenTodos, grouping: Grouping): Promise<void> {
  const severalFolders = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const content = checklist({
    conferences: notes.conferences,
    open,
    grouping,
    pathOf: ({ note, path }) => {
      const relative =
        note === undefined
          ? path
          : vscode.workspace.asRelativePath(vscode.Uri.parse(note.uri, true), severalFolders);
      return relative.split('/').map(encodeUriPart).join('/');
    },
  });
  if (content === '') {
    sayNoTodos();
    return;
  }
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'markdown', content }),
  );
}
