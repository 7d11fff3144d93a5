import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type { Log } from '../../host/log';
import { drawDiagram } from './commands/drawDiagram';
import { insertPictures } from './commands/insertPictures';
import { takeNotesLater } from './commands/takeNotesLater';
import type { CloseParts } from './closeParts';
import { PasteOnTodo, pasteOnTodoMetadata } from './pasteOnTodo';
import { TodoActions, todoActionKinds } from './todoActions';

const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** What turns a TODO into what it asks for: pictures pasted, dropped or picked, a diagram, the moment in the video. */
export function registerCloseTodos(parts: CloseParts, log: Log): vscode.Disposable {
  const paste = new PasteOnTodo(parts.notes);
  return vscode.Disposable.from(
    registerCommand(log, commandIds.insertPictures, (...args) => insertPictures(parts, args)),
    registerCommand(log, commandIds.drawDiagram, (...args) => drawDiagram(parts, args)),
    registerCommand(log, commandIds.takeNotesLater, (...args) => takeNotesLater(parts, args)),
    vscode.languages.registerDocumentPasteEditProvider(markdown, paste, pasteOnTodoMetadata),
    vscode.languages.registerDocumentDropEditProvider(markdown, paste, pasteOnTodoMetadata),
    vscode.languages.registerCodeActionsProvider(markdown, new TodoActions(parts.notes), {
      providedCodeActionKinds: todoActionKinds,
    }),
  );
}
