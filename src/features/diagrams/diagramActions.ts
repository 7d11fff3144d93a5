import * as vscode from 'vscode';
import { diagramFixes } from '../../core/diagrams/diagramFixes';
import { placedDiagrams, type PlacedDiagram } from '../../core/diagrams/placedDiagram';
import type { DiagramTrouble } from '../../core/diagrams/trouble';
import { comparePositions } from '../../core/text/range';
import { applyEdits } from '../../core/text/textEdit';
import { toVsRange } from '../../host/convert';
import { toWorkspaceEdit } from '../../host/edits/toWorkspaceEdit';
import { noteOfDocument } from '../../workspace/conferences/noteText';
import type { Notes } from '../../workspace/conferences/notes';
import { diagramProblemCode } from './diagramProblems';
import type { DiagramReader } from './diagramReader';

export const diagramActionKinds = [vscode.CodeActionKind.QuickFix];

/** Offers to mend the usual slips in diagrams. Mermaid has read the outcome before: what does not help is not offered. */
export class DiagramActions implements vscode.CodeActionProvider {
  readonly #notes: Notes;
  readonly #reader: DiagramReader;

  constructor(notes: Notes, reader: DiagramReader) {
    this.#notes = notes;
    this.#reader = reader;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const own = diagnostics.filter(({ code }) => code === diagramProblemCode);
    const noteText = own.length > 0 ? noteOfDocument(this.#notes, document) : undefined;
    if (noteText === undefined) return [];
    const diagrams = placedDiagrams(noteText.text, noteText.note).filter(({ range: of }) =>
      toVsRange(of).intersection(range),
    );
    const actions = await Promise.all(diagrams.map((diagram) => this.#actions(document.uri, diagram, own)));
    return actions.flat();
  }

  async #actions(
    uri: vscode.Uri,
    diagram: PlacedDiagram,
    diagnostics: vscode.Diagnostic[],
  ): Promise<vscode.CodeAction[]> {
    const trouble = await this.#reader.read(diagram.source);
    if (trouble === undefined) return [];
    const actions: vscode.CodeAction[] = [];
    for (const { title, edits } of diagramFixes(diagram.source, trouble)) {
      const left = await this.#reader.read(applyEdits(diagram.source, edits));
      if (!helps(trouble, left)) continue;
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.diagnostics = diagnostics;
      const inNote = edits.map((edit) => diagram.editOf(edit));
      action.edit = toWorkspaceEdit([{ uri: uri.toString(), edits: inNote }]);
      // One that mends all of it, and the first: more than one would be none.
      action.isPreferred = left === undefined && actions.every(({ isPreferred }) => isPreferred !== true);
      actions.push(action);
    }
    return actions;
  }
}

/** Whether nothing is wrong any more, or only what stands further below. */
function helps({ range }: DiagramTrouble, left: DiagramTrouble | undefined): boolean {
  return left === undefined || comparePositions(range.start, left.range.start) < 0;
}
