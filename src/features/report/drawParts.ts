import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { formulaMathIfAny } from '../../core/formulas/formulaMath';
import type { Formula } from '../../core/report/content';
import { isWorthScaling, pictureUrl } from '../../core/report/dataUrl';
import type { Report } from '../../core/report/report';
import {
  diagramKey,
  formulaKey,
  wantedParts,
  type DrawnDiagram,
  type HtmlParts,
} from '../../core/report/writeHtml';
import { DrawingPanel } from './drawingPanel';
import type { ReportParts } from './reportParts';
import { inTurns, type Progress } from './progress';

/** What of a report was drawn and read for its file, beside its words. */
export interface DrawnParts extends Required<HtmlParts> {
  /** Characters that its images take in the file. */
  readonly imageSize: number;
  /** How many diagrams Mermaid does not draw. */
  readonly undrawn: number;
}

/**
 * Draws the diagrams and formulas of a report, and reads its images as small as they need to be. What browsers can't show,
 * and what a link in the file system leads to, is left out.
 * @returns undefined where the user stopped it
 */
export async function drawParts(
  parts: Pick<ReportParts, 'home' | 'log'>,
  conference: Conference,
  report: Report,
  progress: Progress,
): Promise<DrawnParts | undefined> {
  const root = vscode.Uri.parse(conference.id, true);
  const wanted = wantedParts(report);
  const formulas = await drawFormulas(wanted.formulas, root, progress);
  if (formulas === undefined) return undefined;
  let panel: DrawingPanel | undefined;
  const stopping = progress.token.onCancellationRequested(() => panel?.dispose());
  const isStopped = () => progress.token.isCancellationRequested || panel?.isGone === true;
  const all = wanted.diagrams.length + wanted.pictures.length;
  let done = 0;
  const tell = (words: string) => {
    progress.report(1 / all, words);
    void panel?.tell(words, done++, all);
  };
  try {
    const diagrams = new Map<string, DrawnDiagram>();
    for (const [i, diagram] of wanted.diagrams.entries()) {
      panel ??= new DrawingPanel(parts);
      tell(vscode.l10n.t('Drawing diagrams: {0} of {1}', i + 1, wanted.diagrams.length));
      const drawn = await panel.draw(diagram);
      if (isStopped()) return undefined;
      const url = drawn && pictureUrl(drawn.svg);
      if (url !== undefined) diagrams.set(diagramKey(diagram), { url, width: drawn?.width ?? 0 });
    }
    const pictures = new Map<string, string>();
    for (const [i, file] of wanted.pictures.entries()) {
      tell(vscode.l10n.t('Reading images: {0} of {1}', i + 1, wanted.pictures.length));
      const bytes = await pictureAt(root, file);
      if (isStopped()) return undefined;
      if (bytes === undefined) continue;
      const smaller = isWorthScaling(bytes)
        ? await (panel ??= new DrawingPanel(parts)).scale(bytes)
        : undefined;
      if (isStopped()) return undefined;
      const url = pictureUrl(smaller ?? bytes);
      if (url !== undefined) pictures.set(file, url);
    }
    return {
      picture: (file) => pictures.get(file),
      diagram: (diagram) => diagrams.get(diagramKey(diagram)),
      formula: (formula) => formulas.get(formulaKey(formula)),
      imageSize: [...pictures.values()].reduce((sum, { length }) => sum + length, 0),
      undrawn: wanted.diagrams.length - diagrams.size,
    };
  } finally {
    stopping.dispose();
    panel?.dispose();
  }
}

/** Formulas as MathML, by their keys; without those that KaTeX does not understand. */
function drawFormulas(
  formulas: readonly Formula[],
  root: vscode.Uri,
  progress: Progress,
): Promise<ReadonlyMap<string, string> | undefined> {
  function* drawing(): Generator<void, ReadonlyMap<string, string>> {
    const drawn = new Map<string, string>();
    for (const formula of formulas) {
      yield;
      const math = formulaMathIfAny(formula.text, formula.isBlock);
      if (math !== undefined) drawn.set(formulaKey(formula), math);
    }
    return drawn;
  }
  return inTurns(drawing(), root, progress.token);
}

/** Bytes of an image beyond which nobody made it for a page. */
const largest = 50_000_000;

async function pictureAt(root: vscode.Uri, file: string): Promise<Uint8Array | undefined> {
  if (file.split('/').includes('..')) return undefined;
  const uri = vscode.Uri.joinPath(root, file);
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    // A link could lead out of the site to what only this machine's user may read.
    if (type !== vscode.FileType.File || size > largest) return undefined;
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
