import * as vscode from 'vscode';
import type { Conference, Page } from '../../../core/conference/conference';
import { isRefusal } from '../../../core/frontMatter/frontMatterEdits';
import { numberPrefix } from '../../../core/edits/pages/numberPrefix';
import { parseNumberPrefix } from '../../../core/conference/plain/numberedName';
import { retitle } from '../../../core/edits/pages/retitle';
import { freeFileName, slug } from '../../../core/edits/pages/slug';
import { parseNote } from '../../../core/note/parseNote';
import {
  fileEnding,
  folderOf,
  nameOfPage,
  pathIn,
  placeOfPage,
} from '../../../core/conference/pages/placeOfPage';
import type { Changes } from '../../../host/changes/change';
import { readSetting } from '../../../host/configuration';
import { listFolder } from '../../../host/files/listFolder';
import { readText } from '../../../host/files/readText';
import { sayBriefly } from '../../../host/ui/sayBriefly';
import { asOfNow, type FoundPage, type Notes } from '../../../workspace/conferences/notes';
import { movePages } from '../movePages';
import { parentOf } from '../node';
import { sayGone } from '../../../workspace/targets/sayGone';
import { showRefusal } from '../showRefusal';

/** Asks for the new title and, by setting, whether the file is renamed too; links to it follow. */
export async function renameSession(notes: Notes, target: FoundPage | undefined): Promise<void> {
  if (target === undefined) {
    sayBriefly(vscode.l10n.t('Select a session or a day to rename.'));
    return;
  }
  const { conference, page } = target;
  if (page.note === undefined) {
    sayBriefly(vscode.l10n.t('“{0}” has no file of its own, so it can’t be renamed.', page.title));
    return;
  }
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename {0}', page.path),
    prompt: vscode.l10n.t('Title in the menu'),
    value: page.title,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Enter a title.') : undefined),
  });
  if (title === undefined) return;
  const name = await nameFor(conference, page, title.trim());
  if (name === undefined) return;
  await notes.change(async () => {
    const now = asOfNow(notes, target);
    if (now === undefined) sayGone(page);
    else await rename(notes, now.conference, now.page, title.trim(), name);
  });
}

/** @param name the new name of the page's file or folder; its present one to keep it */
export async function rename(
  changes: Changes,
  conference: Conference,
  page: Page,
  title: string,
  name: string,
): Promise<void> {
  if (page.note === undefined) return;
  const { uri } = page.note;
  const text = await readText(vscode.Uri.parse(uri, true));
  const note = parseNote(uri, text, conference.todoRules, conference.kind);
  const file = conference.kind === 'plain' ? { name, isFolderPage: page.kind === 'section' } : undefined;
  const edits = title === page.title ? [] : retitle(text, note, title, file);
  if (isRefusal(edits)) {
    showRefusal(page, edits);
    return;
  }
  const from = placeOfPage(page);
  const steps = name === nameOfPage(page) ? [] : [{ from, to: pathIn(folderOf(from), name) }];
  await movePages(changes, conference, steps, { edits: [{ uri, edits }], bases: new Map([[uri, text]]) });
}

/** @returns the name that the file shall have; undefined when the user gave up */
async function nameFor(conference: Conference, page: Page, title: string): Promise<string | undefined> {
  const old = nameOfPage(page);
  const policy = readSetting('rename.file', vscode.Uri.parse(conference.id, true));
  // The file of the home page is the site's entrance.
  if (policy === 'never' || parentOf(conference, page) === undefined) return old;
  const fitting = await fittingName(conference, page, title);
  if (fitting === old || policy === 'always') return fitting;
  const keep = { label: `$(file) ${vscode.l10n.t('Keep {0}', old)}`, name: old };
  const rename = {
    label: `$(edit) ${vscode.l10n.t('Rename to {0}', fitting)}`,
    description: vscode.l10n.t('links to it are updated'),
    name: fitting,
  };
  const picked = await vscode.window.showQuickPick([keep, rename], {
    title: vscode.l10n.t('Rename the file too?'),
    placeHolder: vscode.l10n.t('This changes the page’s URL'),
  });
  return picked?.name;
}

/** The name that a new page with this title would get, with the number that this one has. */
async function fittingName(conference: Conference, page: Page, title: string): Promise<string> {
  const old = nameOfPage(page);
  const place = placeOfPage(page);
  const isFolder = place !== page.path;
  const ending = isFolder ? '' : fileEnding(old, conference);
  const number = parseNumberPrefix(old);
  const prefix =
    number === undefined
      ? ''
      : numberPrefix(number.number, { width: number.digits.length, separator: number.separator });
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(conference.id, true), folderOf(place));
  const others = (await listFolder(folder)).map(([name]) => name).filter((name) => name !== old);
  return freeFileName(prefix + slug(title), ending, others);
}
