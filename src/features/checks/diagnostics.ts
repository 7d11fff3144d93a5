import * as vscode from 'vscode';
import type { Found } from '../../core/checks/finding';
import type { Severity } from '../../core/checks/codes';
import { foldFindings } from '../../core/checks/foldFindings';
import { toVsRange } from '../../host/convert';
import { Disposable } from '../../host/disposable';
import { diagnosticSource } from '../../host/ids';
import { openDocument } from '../../host/files/readText';
import type { NoteFindings } from '../../workspace/findings/noteFindings';
import type { CheckPage } from './checkPage';

/**
 * Findings as diagnostics: squiggles in both Markdown editors and rows in Problems. Errors and warnings show of every
 * note, what is only worth a look of notes that are open: nobody's Problems shall be full before they wrote a word.
 */
export class FindingDiagnostics extends Disposable {
  readonly #findings: NoteFindings;
  readonly #page: CheckPage;
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection('talkNotes'));

  constructor(findings: NoteFindings, page: CheckPage) {
    super();
    this.#findings = findings;
    this.#page = page;
    this.register(findings.onDidChange((uris) => this.#show(uris)));
    const show = ({ uri }: vscode.TextDocument) => {
      if (findings.of(uri).some(isQuiet)) this.#show([uri.toString()]);
    };
    this.register(vscode.workspace.onDidOpenTextDocument(show));
    this.register(vscode.workspace.onDidCloseTextDocument(show));
    void page.ready.then(() => {
      if (!this.isDisposed) this.#show(findings.all.keys());
    });
  }

  #show(uris: Iterable<string>): void {
    const entries: [vscode.Uri, vscode.Diagnostic[] | undefined][] = [];
    for (const key of uris) {
      const uri = vscode.Uri.parse(key, true);
      const all = this.#findings.of(key);
      const shown =
        all.some(isQuiet) && openDocument(uri) === undefined ? all.filter((each) => !isQuiet(each)) : all;
      entries.push([uri, folded(shown).map((each) => toDiagnostic(each, this.#page.addressOf(each.code)))]);
    }
    this.#collection.set(entries);
  }
}

/** So many of a note that say the same are still read one by one. */
const mostAlike = 4;

/**
 * Of many findings that say the same the first one speaks for all: hints keep their mark and their fixes in the note, and
 * do not stand in Problems.
 */
function folded(found: readonly Found[]): Found[] {
  return foldFindings(found).flatMap(({ first, others }) =>
    others.length < mostAlike
      ? [first, ...others]
      : [
          {
            ...first,
            message: vscode.l10n.t('{0} ({1} times in this note)', first.message, others.length + 1),
          },
          ...others.map((other) => ({ ...other, severity: 'hint' as const })),
        ],
  );
}

const isQuiet = ({ severity }: Found) => severity === 'info' || severity === 'hint';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

function toDiagnostic(
  { code, severity, message, range }: Found,
  target: vscode.Uri | undefined,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toVsRange(range), message, severities[severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = target === undefined ? code : { value: code, target };
  return diagnostic;
}
