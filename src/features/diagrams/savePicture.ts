import * as vscode from 'vscode';
import { replaceDiagram } from '../../core/edits/pictures/diagramPicture';
import { imageMarkdown, type Picture } from '../../core/edits/pictures/takePictures';
import { comparePositions, type Position } from '../../core/text/range';
import type { RenderedDiagram, RenderedPage } from '../../core/render/renderedPage';
import type { DiagramFormat } from '../../shared/preview';
import { asOfNow, type Notes } from '../../workspace/conferences/notes';
import { changeNote, readNoteText, type NoteText } from '../../workspace/conferences/noteText';
import { planPictures } from '../../workspace/pictures/planPictures';

/** A note as a page shows it. */
export interface DrawnNote {
  readonly version: number;
  readonly noteText: NoteText;
  readonly rendered: Pick<RenderedPage, 'diagrams'>;
}

/** A picture of a diagram, as a page has drawn it. */
export interface DrawnPicture {
  readonly version: number;
  readonly diagram: number;
  readonly format: DiagramFormat;
  readonly bytes: Uint8Array;
}

/**
 * Saves the picture of a diagram beside the note, under a name that is free, and asks whether it takes the diagram's
 * place. That is a change of its own, which one undo takes back.
 */
export async function savePicture(notes: Notes, shown: DrawnNote, picture: DrawnPicture): Promise<void> {
  const diagram = shown.rendered.diagrams[picture.diagram];
  if (diagram === undefined || picture.version !== shown.version) {
    tell(vscode.l10n.t('The note changed in the meantime, so nothing was saved. Try again.'));
    return;
  }
  const alt = titleOf(diagram, shown.noteText);
  const saved = await notes.change(() => save(notes, shown.noteText, alt, picture));
  if (saved === undefined) return;
  const [replace, copy] = [vscode.l10n.t('Replace Diagram'), vscode.l10n.t('Copy Markdown')];
  // Of an included file the diagram is not in this note.
  const offers = diagram.lineStarts.length > 0 ? [replace, copy] : [copy];
  const said = vscode.l10n.t('Saved the diagram as {0}', decodeURI(saved.address));
  const choice = await vscode.window.showInformationMessage(said, ...offers);
  if (choice === copy) await vscode.env.clipboard.writeText(imageMarkdown(saved));
  else if (choice === replace) await putInPlace(notes, shown.noteText, diagram, saved);
}

async function save(
  notes: Notes,
  from: NoteText,
  alt: string,
  { bytes, format }: DrawnPicture,
): Promise<Picture | undefined> {
  const now = await noteNow(notes, from);
  if (now === undefined) return undefined;
  const plan = await planPictures(now, [{ bytes, extension: `.${format}`, alt, subject: alt }]);
  if ('trouble' in plan) {
    tell(plan.trouble);
    return undefined;
  }
  const isThere = plan.files.length === 0 || (await notes.apply({ creates: plan.files, offerUndo: false }));
  return isThere ? plan.pictures[0] : undefined;
}

/** Puts a saved picture in the place of the diagram, wherever that is by now. */
export async function putInPlace(
  notes: Notes,
  from: NoteText,
  { source, range }: Pick<RenderedDiagram, 'source' | 'range'>,
  picture: Picture,
): Promise<boolean> {
  const now = await noteNow(notes, from);
  if (now === undefined) return false;
  const words = plain(source);
  const [nearest] = now.note.diagrams
    .filter((diagram) => plain(diagram.source) === words)
    .toSorted((a, b) => away(a.range.start, range.start) - away(b.range.start, range.start));
  if (nearest === undefined) {
    tell(vscode.l10n.t('The diagram no longer exists. Nothing was changed.'));
    return false;
  }
  return changeNote(notes, now, replaceDiagram(now.text, nearest, picture));
}

async function noteNow(notes: Notes, from: NoteText): Promise<NoteText | undefined> {
  const found = asOfNow(notes, from);
  const now = found && (await readNoteText(found));
  if (now === undefined) tell(vscode.l10n.t('The note no longer exists. Nothing was changed.'));
  return now;
}

/** The title that it has itself, else the heading that it stands below, else the note's. */
function titleOf({ source, range }: RenderedDiagram, { note, page }: NoteText): string {
  const own = /^[ \t]*(?:accTitle[ \t]*:|title:?)[ \t]+(\S[^\n]{0,100})$/m.exec(source)?.[1];
  const heading = note.headings.findLast((each) => comparePositions(each.range.start, range.start) < 0);
  return own?.trim().replace(/^["'](.*)["']$/, '$1') ?? heading?.text ?? page.title;
}

/** What two readings of a diagram have in common: without what its lines have before them in the note. */
const plain = (source: string) => source.replace(/^[\s>]+|\s+$/gm, '');
const away = (a: Position, b: Position) => Math.abs(a.line - b.line);

function tell(why: string): void {
  void vscode.window.showErrorMessage(why);
}
