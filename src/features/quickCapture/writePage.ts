import * as vscode from 'vscode';
import { newSectionPage } from '../../core/capture/dayPage';
import { NotePage, type ItemText } from '../../core/edits/sections/notePage';
import type { SectionKind, SectionNames } from '../../core/edits/sections/sectionNames';
import type { Conference, Section } from '../../core/conference/conference';
import { isRefusal, type Refusal } from '../../core/frontMatter/frontMatterEdits';
import { editBetween } from '../../core/text/editBetween';
import { applyEdits, type TextEdit } from '../../core/text/textEdit';
import type { Change, Changes } from '../../host/changes/change';
import { changeText } from '../../host/changes/changeText';
import { showNoteRefusal } from '../../host/edits/noteRefusal';
import { exists, readText } from '../../host/files/readText';
import { sayBriefly } from '../../host/ui/sayBriefly';

/**
 * Makes one change of a note.
 * @returns false where nothing was changed, which the user has then been told
 */
export async function writeNote(
  changes: Changes,
  uri: vscode.Uri,
  edit: (text: string) => readonly TextEdit[] | Refusal,
): Promise<boolean> {
  const text = await readText(uri);
  return changeText(changes, uri, text, edit(text));
}

/** What one command changes of a section's page. */
export type PlannedPage = Pick<Change, 'edits' | 'bases' | 'creates'>;

/**
 * Plans a change of a section's page, which is made where the section has none. No file is written over.
 * @returns undefined where nothing can be changed, which the user has then been told
 */
export async function planSectionPage(
  conference: Conference,
  section: Section,
  edit: (text: string) => readonly TextEdit[] | Refusal,
): Promise<PlannedPage | undefined> {
  const root = vscode.Uri.parse(conference.id, true);
  const made = section.note === undefined ? newSectionPage(conference, section) : undefined;
  const uri =
    section.note === undefined
      ? vscode.Uri.joinPath(root, made?.path ?? '')
      : vscode.Uri.parse(section.note.uri, true);
  if (made !== undefined && (await exists(uri))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} exists but isn’t a page of the conference. Nothing was changed.', made.path),
    );
    return undefined;
  }
  const text = made?.text ?? (await readText(uri));
  const edits = edit(text);
  if (isRefusal(edits)) {
    showNoteRefusal(uri, edits);
    return undefined;
  }
  if (made !== undefined) return { creates: [{ uri, text: applyEdits(text, edits) }] };
  const key = uri.toString();
  return { edits: [{ uri: key, edits }], bases: new Map([[key, text]]) };
}

/** Makes a change of a section's page, as {@link planSectionPage} plans it. */
export async function writeSectionPage(
  changes: Changes,
  conference: Conference,
  section: Section,
  edit: (text: string) => readonly TextEdit[] | Refusal,
): Promise<boolean> {
  const plan = await planSectionPage(conference, section, edit);
  return plan !== undefined && changes.apply(plan);
}

/** Adds items to a section of a page, and the section where the page lacks it: in one edit. */
export function addItems(
  text: string,
  kind: SectionKind,
  names: SectionNames,
  items: readonly ItemText[],
  where: 'first' | 'last' = 'last',
): TextEdit[] | Refusal {
  let after = text;
  for (const item of items) {
    const edits = addItem(new NotePage(after), kind, names, item, where);
    if (isRefusal(edits)) return edits;
    after = applyEdits(after, edits);
  }
  return editBetween(text, after);
}

function addItem(
  page: NotePage,
  kind: SectionKind,
  names: SectionNames,
  item: ItemText,
  where: 'first' | 'last',
): TextEdit[] | Refusal {
  const section = page.section(kind, names[kind]);
  if (section !== undefined) return page.addItem(section, item, where);
  // What is recommended stands before what was learned, as in a new day.
  const before = kind === 'recommendations' ? page.section('learned', names.learned) : undefined;
  return page.addSection(names[kind], item, before);
}

/** A word in the status bar: the user goes on with the note, and nothing is to be clicked away. */
export function sayAdded(message: string): void {
  sayBriefly(message, 'check');
}
