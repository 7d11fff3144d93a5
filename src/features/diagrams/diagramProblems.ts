import * as vscode from 'vscode';
import { newerThanSite } from '../../core/diagrams/siteMermaid';
import { placedDiagrams } from '../../core/diagrams/placedDiagram';
import { onDidChangeSetting, readSetting } from '../../host/configuration';
import { toVsRange } from '../../host/convert';
import { Disposable } from '../../host/disposable';
import { reportSurprise, type Log } from '../../host/log';
import { noteOfDocument } from '../../workspace/conferences/noteText';
import type { Notes } from '../../workspace/conferences/notes';
import type { DiagramReader } from './diagramReader';

/** What a diagnostic of ours says that it is, for the fixes. */
export const diagramProblemCode = 'mermaid';

/** Which Mermaid the site of a conference draws with, where that is known. */
export interface MermaidOf {
  of(conferenceId: string): string | undefined;
  /** Fires where it may be known, or be another one, by now. */
  onDidChange(listener: () => void): vscode.Disposable;
}

/**
 * Shows what is wrong in the diagrams of open notes, at the line and character in the note. A note is read when it is
 * opened and when it has changed, and of it what was not read before; in notes without diagrams nothing is done at all.
 */
export class DiagramProblems extends Disposable {
  readonly #notes: Notes;
  readonly #reader: Pick<DiagramReader, 'read'>;
  readonly #log: Log;
  readonly #mermaidOf: MermaidOf;
  /** Who reads a note, the last to begin: what an earlier reading finds is of a note, or a setting, as it was. */
  readonly #readings = new Map<string, symbol>();
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection('talkNotes.diagrams'));

  constructor(
    notes: Notes,
    reader: Pick<DiagramReader, 'read'>,
    log: Log,
    mermaidOf: MermaidOf = { of: () => undefined, onDidChange: () => ({ dispose: () => undefined }) },
  ) {
    super();
    this.#mermaidOf = mermaidOf;
    this.register(mermaidOf.onDidChange(() => this.#checkAll()));
    this.#notes = notes;
    this.#reader = reader;
    this.#log = log;
    this.register(
      notes.onDidChange((updates) => {
        for (const document of vscode.workspace.textDocuments) {
          const uri = document.uri.toString();
          if (updates.some(({ uris }) => uris.has(uri))) this.#check(document);
        }
      }),
    );
    this.register(vscode.workspace.onDidOpenTextDocument((document) => this.#check(document)));
    this.register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#show(uri, [])));
    this.register(onDidChangeSetting(['diagrams.problems'], () => this.#checkAll()));
    this.#checkAll();
  }

  #checkAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#check(document);
  }

  #check(document: vscode.TextDocument): void {
    if (document.languageId !== 'markdown') return;
    this.#read(document).catch((error: unknown) => reportSurprise(this.#log, 'diagrams', error));
  }

  async #read(document: vscode.TextDocument): Promise<void> {
    const { uri, version } = document;
    const reading = Symbol('reading');
    this.#readings.set(uri.toString(), reading);
    const isWanted = readSetting('diagrams.problems', uri);
    const noteText = isWanted ? noteOfDocument(this.#notes, document) : undefined;
    const diagnostics: vscode.Diagnostic[] = [];
    for (const diagram of noteText === undefined ? [] : placedDiagrams(noteText.text, noteText.note)) {
      const site = noteText && this.#mermaidOf.of(noteText.conference.id);
      const trouble =
        (await this.#reader.read(diagram.source)) ??
        (site === undefined ? undefined : newerThanSite(diagram.source, site));
      // Whoever changed it meanwhile has it read again.
      if (this.isDisposed || this.#readings.get(uri.toString()) !== reading) return;
      if (document.version !== version) return;
      if (trouble !== undefined) {
        const range = toVsRange(diagram.rangeOf(trouble.range));
        const { Error, Warning } = vscode.DiagnosticSeverity;
        const severity = trouble.severity === 'warning' ? Warning : Error;
        const diagnostic = new vscode.Diagnostic(range, trouble.message, severity);
        diagnostic.source = 'Mermaid';
        diagnostic.code = diagramProblemCode;
        diagnostics.push(diagnostic);
      }
    }
    this.#show(uri, diagnostics);
  }

  /** Ends all readings of the note, too. */
  #show(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    this.#readings.delete(uri.toString());
    if (this.isDisposed) return;
    // VS Code hears of each `set` and `delete`, whether or not anything was there.
    if (diagnostics.length > 0) this.#collection.set(uri, diagnostics);
    else if (this.#collection.has(uri)) this.#collection.delete(uri);
  }
}
