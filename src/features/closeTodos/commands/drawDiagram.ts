import * as vscode from 'vscode';
import { drawTodo } from '../../../core/diagrams/drawTodo';
import { notationHabit } from '../../../core/diagrams/notationHabit';
import { parseNote } from '../../../core/note/parseNote';
import { commandIds } from '../../../host/ids';
import { changeNote } from '../../../workspace/conferences/noteText';
import { chooseTodo } from '../chooseTodo';
import type { CloseParts } from '../closeParts';

/**
 * Puts a Mermaid diagram in a TODO's place, begun with what stands around it, and opens the preview beside it.
 * @param args as VS Code hands them to the command
 */
export async function drawDiagram(parts: CloseParts, args: readonly unknown[]): Promise<void> {
  const found = await chooseTodo(parts, args, vscode.l10n.t('Turn TODO into Diagram'));
  if (found === undefined) return;
  const { noteText, todo } = found;
  const { text, note, uri, conference, page } = noteText;
  const edits = drawTodo(text, note, todo, notationHabit(conference, page));
  if (!(await changeNote(parts.notes, noteText, edits))) return;
  await showDiagram(uri, todo.range.start.line);
}

/** Shows the diagram that begins at a line or below it, with the cursor at its first box, and the preview beside it. */
async function showDiagram(uri: vscode.Uri, line: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const diagram = parseNote(uri.toString(), document.getText()).diagrams.find(
    ({ range }) => range.start.line >= line,
  );
  const at = (diagram?.sourceRange.start.line ?? line) + (diagram === undefined ? 0 : 1);
  const firstBox = new vscode.Position(at, document.lineAt(Math.min(at, document.lineCount - 1)).text.length);
  await vscode.commands.executeCommand('vscode.open', uri, {
    selection: new vscode.Range(firstBox, firstBox),
  } satisfies vscode.TextDocumentShowOptions);
  await vscode.commands.executeCommand(commandIds.openPreviewToSide, uri);
}
