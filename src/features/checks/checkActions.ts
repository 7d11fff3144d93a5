import * as vscode from 'vscode';
import type { CheckedText } from '../../core/checks/checkedText';
import { checks, type CheckCode } from '../../core/checks/codes';
import type { Finding, Fix } from '../../core/checks/finding';
import { toVsRange } from '../../host/convert';
import { commandIds, diagnosticSource } from '../../host/ids';
import { toWorkspaceEdit } from '../../host/edits/toWorkspaceEdit';
import type { NoteFindings } from '../../workspace/findings/noteFindings';
import type { Notes } from '../../workspace/conferences/notes';
import { noteOfDocument } from '../../workspace/conferences/noteText';
import { silenceScopes, silenceTitle } from './findingWords';

/** For `editor.codeActionsOnSave` and Fix All: only what nobody would want otherwise. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('talkNotes');

export const checkActionKinds = [vscode.CodeActionKind.QuickFix, fixAllKind];

/** What mends the findings at the cursor, or silences them. The edits themselves: VS Code can show what they change. */
export class CheckActions implements vscode.CodeActionProvider {
  readonly #notes: Notes;
  readonly #findings: NoteFindings;
  /** The kind that an action mends in its whole note, and that has no edits before somebody asks for them. */
  readonly #mendsKind = new WeakMap<
    vscode.CodeAction,
    { readonly document: vscode.TextDocument; readonly code: CheckCode }
  >();

  constructor(notes: Notes, findings: NoteFindings) {
    this.#notes = notes;
    this.#findings = findings;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const checked = this.#read(document);
    if (checked === undefined) return [];
    const actions: vscode.CodeAction[] = [];
    if (only === undefined || only.contains(vscode.CodeActionKind.QuickFix)) {
      const here = checked.findings.filter((each) => toVsRange(each.range).intersection(range) !== undefined);
      actions.push(...here.flatMap((finding) => this.#mend(document.uri, checked, finding)));
      const codes = new Set(here.map(({ code }) => code));
      for (const code of codes) actions.push(...this.#mendKind(document, checked, code));
      actions.push(...here.flatMap((finding) => silence(document.uri, checked, finding)));
      actions.push(...[...codes].map(explain));
    }
    // Not for the light bulb: that would mend the whole note at each move of the cursor.
    if (only?.contains(fixAllKind) === true) {
      const title = vscode.l10n.t('Fix all in this note');
      actions.push(...editing(document.uri, title, fixAllKind, { edits: checked.fixAll() }));
    }
    for (const action of actions) action.diagnostics = meantBy(action, diagnostics);
    return actions;
  }

  /** Mending a whole note costs too much for the light bulb, which asks at each move of the cursor. */
  resolveCodeAction(action: vscode.CodeAction): vscode.CodeAction {
    const meant = this.#mendsKind.get(action);
    if (meant === undefined) return action;
    const { document, code } = meant;
    const edits = this.#read(document)?.fixAll((each) => each.code === code) ?? [];
    action.edit = toWorkspaceEdit([{ uri: document.uri.toString(), edits }]);
    return action;
  }

  #read(document: vscode.TextDocument): CheckedText | undefined {
    const note = noteOfDocument(this.#notes, document);
    return note && this.#findings.read(note);
  }

  #mend(uri: vscode.Uri, checked: CheckedText, finding: Finding): vscode.CodeAction[] {
    const fixes = checked.fixesOf(finding);
    return fixes.flatMap(({ title, safe, ...changes }) => {
      const actions = editing(uri, title, vscode.CodeActionKind.QuickFix, changes, finding);
      for (const action of actions)
        action.isPreferred = safe || (fixes.length === 1 && changes.moves === undefined);
      return actions;
    });
  }

  /** One kind in the whole note, where there are several, and in all notes, where others have it. */
  #mendKind(document: vscode.TextDocument, checked: CheckedText, code: CheckCode): vscode.CodeAction[] {
    const own = checked.findings.filter((each) => each.code === code);
    // A fix is tried before it counts: only those that may count are.
    const mayMend = own.filter(({ fixes }) => fixes.some(({ safe }) => safe));
    if (!mayMend.some((finding) => checked.fixesOf(finding).some(({ safe }) => safe))) return [];
    const actions: vscode.CodeAction[] = [];
    const kind = checks[code].title();
    if (own.length > 1) {
      const title = vscode.l10n.t('Fix all in this note: {0}', kind);
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      this.#mendsKind.set(action, { document, code });
      actions.push(action);
    }
    const elsewhere = [...this.#findings.all].some(
      ([other, found]) => other !== document.uri.toString() && found.some((each) => each.code === code),
    );
    if (elsewhere) {
      const title = vscode.l10n.t('Fix all in the conference: {0}', kind);
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.command = { command: commandIds.fixAllInConference, title, arguments: [code] };
      actions.push(action);
    }
    return actions;
  }
}

function explain(code: CheckCode): vscode.CodeAction {
  const title = vscode.l10n.t('Explain: {0}', checks[code].title());
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: commandIds.explainCheck, title, arguments: [code] };
  return action;
}

/** Told of no diagnostic, since VS Code puts what mends one before everything else: fixes come first. */
function silence(uri: vscode.Uri, checked: CheckedText, finding: Finding): vscode.CodeAction[] {
  return silenceScopes.flatMap((scope) =>
    editing(uri, silenceTitle(scope, finding), vscode.CodeActionKind.QuickFix, {
      edits: checked.silence(finding, scope) ?? [],
    }),
  );
}

/** Which finding an action is for, until VS Code has told its diagnostics. */
const findingOf = new WeakMap<vscode.CodeAction, Finding>();

function editing(
  uri: vscode.Uri,
  title: string,
  kind: vscode.CodeActionKind,
  { edits, others = [], moves = [] }: Omit<Fix, 'title' | 'safe'>,
  finding?: Finding,
): vscode.CodeAction[] {
  if (edits.length + others.length + moves.length === 0) return [];
  const action = new vscode.CodeAction(title, kind);
  if (moves.length === 0) action.edit = toWorkspaceEdit([{ uri: uri.toString(), edits }, ...others]);
  else if (finding !== undefined) {
    // Undo in an editor must not move files: such a fix is a change of ours.
    const { line, character } = finding.range.start;
    const place = [uri.toString(), finding.code, line, character, title];
    action.command = { command: commandIds.fixAllInNote, title, arguments: place };
  }
  if (finding !== undefined) findingOf.set(action, finding);
  return [action];
}

function meantBy(action: vscode.CodeAction, diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  const finding = findingOf.get(action);
  return diagnostics.filter(
    ({ source, code, range }) =>
      finding !== undefined &&
      source === diagnosticSource &&
      (typeof code === 'object' ? code.value : code) === finding.code &&
      range.isEqual(toVsRange(finding.range)),
  );
}
