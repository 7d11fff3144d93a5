import * as vscode from 'vscode';
import { isRefusal } from '../../core/frontMatter/frontMatterEdits';
import { resolveTodos } from '../../core/edits/todos/resolveTodos';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import { kindLabel, kindNameOf, todoFacts, todoIcon, todoLabel } from '../../core/note/todos/todoWords';
import { toVsRange } from '../../host/convert';
import { noteOfDocument } from '../../workspace/conferences/noteText';
import type { Notes } from '../../workspace/conferences/notes';
import { actionLinks } from './actionLinks';
import { todosInLines } from './todosInLines';

const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** What a TODO offers where it stands in a note: a hover with its actions, and Mark Done as a code action. */
export function registerInNotes(notes: Notes): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(markdown, {
      provideHover: (document, position) => hoverAt(notes, document, position),
    }),
    vscode.languages.registerCodeActionsProvider(
      markdown,
      { provideCodeActions: (document, range) => doneActions(notes, document, range) },
      { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
    ),
  );
}

function hoverAt(
  notes: Notes,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | undefined {
  const note = noteOfDocument(notes, document)?.note;
  const todo = note?.todos.find(({ range }) => toVsRange(range).contains(position));
  if (note === undefined || todo === undefined) return undefined;
  const links = actionLinks(document.uri, todo);
  const kind = kindNameOf(todo);
  const facts = [kindLabel(kind), ...todoFacts(note, todo)].map(escapeMarkdown).join(' · ');
  const text = new vscode.MarkdownString(`$(${todoIcon(kind)}) ${facts}\n\n${links.markdown}`, true);
  text.isTrusted = { enabledCommands: links.enabledCommands };
  text.supportHtml = false;
  return new vscode.Hover(text, toVsRange(todo.range));
}

/** The edit itself and no command: VS Code can show what it would change. */
function doneActions(notes: Notes, document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const read = noteOfDocument(notes, document);
  const todos = todosInLines(read?.note.todos ?? [], [range]);
  const [first] = todos;
  if (read === undefined || first === undefined) return [];
  const title =
    todos.length === 1
      ? vscode.l10n.t('Mark TODO done: {0}', todoLabel(first))
      : vscode.l10n.t('Mark {0} TODOs done', todos.length);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  const edits = resolveTodos(read.text, todos, read.conference.todoRules);
  if (isRefusal(edits)) {
    action.disabled = { reason: edits.refused };
    return [action];
  }
  action.edit = new vscode.WorkspaceEdit();
  for (const { range: place, newText } of edits) {
    action.edit.replace(document.uri, toVsRange(place), newText);
  }
  return [action];
}
