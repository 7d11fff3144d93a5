import * as vscode from 'vscode';
import type { Conference, Page, Section } from '../../../core/conference/conference';
import { notationInUse } from '../../../core/conference/buttonHabits';
import { newSession as makeSession } from '../../../core/edits/newPage';
import { plainTemplate, sessionTemplate, templateFiles } from '../../../core/edits/sessionTemplate';
import { todaysDay } from '../../../core/edits/todaysDay';
import { parseNote } from '../../../core/note/parseNote';
import { applyChange } from '../../../host/applyChange';
import { readSetting } from '../../../host/configuration';
import { toVsPosition } from '../../../host/convert';
import { listFolder } from '../../../host/listFolder';
import { localDate, localDay } from '../../../host/localDate';
import { readTextIfThere } from '../../../host/readText';
import { asOfNow, type Notes } from '../../../workspace/notes';
import { nameOfPage, placeOfPage, treeOf } from '../../../core/tree/places';
import { sayGone } from '../../../workspace/sayGone';
import type { Near } from '../target';
import { chooseConference } from '../../../workspace/chooseConference';

/**
 * Asks for a title and for nothing else, and opens the new session with the cursor where the writing starts.
 * @param near the day, a session in it, or the conference, that the command was called on
 */
export async function newSession(notes: Notes, near: Near | undefined): Promise<void> {
  const conference = near?.conference ?? (await chooseConference(notes, vscode.l10n.t('New Session')));
  if (conference === undefined) return;
  const day = dayFor(conference, near?.page);
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Session in {0}', day.title),
    prompt: vscode.l10n.t('Title of the talk'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A session needs a title.') : undefined),
  });
  if (title !== undefined) await notes.change(() => createSession(notes, conference, day, title.trim()));
}

/** Makes the file of a new session at the end of a day and opens it. The day is read again: the user took time. */
export async function createSession(
  notes: Notes,
  conference: Conference,
  chosen: Section,
  title: string,
): Promise<void> {
  const now = asOfNow(notes, { conference, page: chosen });
  if (now?.page.kind !== 'section') {
    sayGone(chosen);
    return;
  }
  const { conference: current, page: day } = now;
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(current.id, true), placeOfPage(day));
  const page = makeSession(await folderOf(day, folder), {
    title,
    template: await templateFor(current, day),
    date: localDate(new Date()),
    kind: current.kind,
  });
  const uri = vscode.Uri.joinPath(folder, page.fileName);
  if (!(await applyChange({ creates: [{ uri, text: page.text }] }))) return;
  const cursor = toVsPosition(page.cursor);
  await vscode.commands.executeCommand('vscode.open', uri, { selection: new vscode.Range(cursor, cursor) });
  if (page.unknown.length > 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The template’s {0} is not known to Talk Notes and was left out.',
        page.unknown.join(', '),
      ),
    );
  }
}

/** The day chosen, else today's, else the last; the home page where there are no days. */
function dayFor(conference: Conference, near: Page | undefined): Section {
  const tree = treeOf(conference, near);
  const chosen = near?.kind === 'section' ? near : near && conference.ancestors(near.id)[0];
  if (chosen !== undefined && chosen.id !== tree.home.id) return chosen;
  return todaysDay(tree.home, localDay(new Date()));
}

async function folderOf(day: Section, folder: vscode.Uri) {
  return {
    names: (await listFolder(folder)).map(([name]) => name),
    pageNames: day.children.map(nameOfPage),
    weights: day.children.map(({ weight }) => weight),
  };
}

/** The user's template, else the site's own, else the built-in one in the notation that the notes use. */
async function templateFor(conference: Conference, day: Section): Promise<string> {
  const root = vscode.Uri.parse(conference.id, true);
  const setting = readSetting('newSession.template', root);
  if (setting.trim() !== '') return setting;
  if (conference.kind === 'plain') return plainTemplate;
  for (const path of templateFiles(nameOfPage(day))) {
    const text = await readTextIfThere(vscode.Uri.joinPath(root, path));
    if (text !== undefined && saysMoreThanHugos(path, text)) return text;
  }
  return sessionTemplate(notationInUse(conference));
}

/** `hugo new site` leaves an archetype with nothing but front matter that makes drafts: nobody wrote that for talks. */
function saysMoreThanHugos(path: string, text: string): boolean {
  if (path !== 'archetypes/default.md') return true;
  const { bodyStart } = parseNote(path, text);
  return (
    text
      .split(/\r\n?|\n/)
      .slice(bodyStart.line)
      .join('')
      .trim() !== ''
  );
}
