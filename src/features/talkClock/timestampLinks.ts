import * as vscode from 'vscode';
import { linkTimestampEdits, timestampLinks, type TimestampLink } from '../../core/clock/timestampLinks';
import { toVsRange } from '../../host/convert';
import { noteOfDocument } from '../../workspace/conferences/noteText';
import type { Notes } from '../../workspace/conferences/notes';

const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** Timestamps of sessions as links into the video: as document links, and by a code action as Markdown links. */
export function registerTimestampLinks(notes: Notes): vscode.Disposable {
  const linksOf = (document: vscode.TextDocument) => {
    const noteText = noteOfDocument(notes, document);
    return noteText?.page.kind === 'session' ? timestampLinks(noteText.text, noteText.note) : [];
  };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(markdown, {
      provideDocumentLinks: (document) => linksOf(document).flatMap(documentLink),
    }),
    vscode.languages.registerCodeActionsProvider(
      markdown,
      {
        provideCodeActions: (document, range) => {
          const links = linksOf(document);
          const touched = links.filter((link) => toVsRange(link.range).intersection(range) !== undefined);
          return touched.length === 0 ? [] : actionsFor(document, touched, links);
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
    ),
  );
}

function documentLink({ range, time, address }: TimestampLink): vscode.DocumentLink[] {
  try {
    const link = new vscode.DocumentLink(toVsRange(range), vscode.Uri.parse(address, true));
    link.tooltip = vscode.l10n.t('Open the video at {0}', time);
    return [link];
  } catch {
    // An address that VS Code cannot take apart leads nowhere.
    return [];
  }
}

/** Offered only where the cursor is at a timestamp: a light bulb in every line would be noise. */
function actionsFor(
  document: vscode.TextDocument,
  touched: readonly TimestampLink[],
  all: readonly TimestampLink[],
): vscode.CodeAction[] {
  const [first] = touched;
  const one =
    touched.length === 1 && first !== undefined
      ? vscode.l10n.t('Link {0} to the video', first.time)
      : vscode.l10n.t('Link these timestamps to the video');
  const actions = [action(document, one, touched)];
  if (all.length > touched.length)
    actions.push(action(document, vscode.l10n.t('Link all timestamps to the video'), all));
  return actions;
}

function action(
  document: vscode.TextDocument,
  title: string,
  links: readonly TimestampLink[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(
    document.uri,
    linkTimestampEdits(links).map(({ range, newText }) =>
      vscode.TextEdit.insert(toVsRange(range).start, newText),
    ),
  );
  return action;
}
