import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { walkPages } from '../../core/conference/pages/walkPages';
import { archivedAddress, webLinksOf } from '../../core/links/linkCheck';
import { toVsRange } from '../../host/convert';
import { Disposable } from '../../host/disposable';
import { diagnosticSource } from '../../host/ids';
import { findPage, type Notes } from '../../workspace/conferences/notes';

const code = 'link-dead';

/** The links of notes that led nowhere when they were checked: they show in Problems until the next check. */
export class DeadLinks extends Disposable {
  readonly #notes: Notes;
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection('talkNotes.links'));
  /** By conference. */
  readonly #dead = new Map<string, ReadonlySet<string>>();

  constructor(notes: Notes) {
    super();
    this.#notes = notes;
    this.register(
      notes.onDidChange((updates) => {
        for (const { before, after, uris } of updates) {
          const id = (after ?? before)?.id ?? '';
          if (this.#dead.has(id)) for (const uri of uris) this.#show(uri);
          if (after === undefined) this.#dead.delete(id);
        }
      }),
    );
    this.register(
      vscode.languages.registerCodeActionsProvider(
        { language: 'markdown' },
        { provideCodeActions: (document, _, context) => archiveFixes(document, context) },
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
      ),
    );
  }

  /** Marks the links of a conference that are dead, in place of those of an earlier check. */
  mark(conference: Conference, dead: ReadonlySet<string>): void {
    this.#dead.set(conference.id, dead);
    for (const { note } of walkPages(conference)) if (note !== undefined) this.#show(note.uri);
  }

  #show(key: string): void {
    const uri = vscode.Uri.parse(key, true);
    const found = findPage(this.#notes, key);
    const dead = this.#dead.get(found?.conference.id ?? '');
    const links = found?.page.note === undefined || dead === undefined ? [] : webLinksOf(found.page.note);
    const marked = links.filter(({ href }) => dead?.has(href) === true);
    if (marked.length === 0) this.#collection.delete(uri);
    else
      this.#collection.set(
        uri,
        marked.map(({ href, range }) => diagnosticFor(href, toVsRange(range))),
      );
  }
}

function diagnosticFor(href: string, range: vscode.Range): vscode.Diagnostic {
  const message = vscode.l10n.t(
    '{0} no longer exists. Replace the link, or use the copy at archive.org.',
    href,
  );
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = diagnosticSource;
  diagnostic.code = code;
  return diagnostic;
}

function archiveFixes(document: vscode.TextDocument, context: vscode.CodeActionContext): vscode.CodeAction[] {
  return context.diagnostics
    .filter((each) => each.source === diagnosticSource && each.code === code)
    .flatMap((diagnostic) => {
      const written = document.getText(diagnostic.range);
      const [href] = /https?:\/\/[^\s"'<>]+/i.exec(written) ?? [];
      if (href === undefined) return [];
      const title = vscode.l10n.t('Use the copy at archive.org');
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.diagnostics = [diagnostic];
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(
        document.uri,
        diagnostic.range,
        written.replace(href, () => archivedAddress(href)),
      );
      return [action];
    });
}
