import * as vscode from 'vscode';
import type { Conference, Section } from '../../../core/conference/conference';
import { newDay as makeDay, nextDayTitle, type DayFolder } from '../../../core/edits/pages/newDay';
import { listFolder } from '../../../host/files/listFolder';
import { asOfNow, type Notes } from '../../../workspace/conferences/notes';
import { nameOfPage, placeOfPage, treeOf } from '../../../core/conference/pages/placeOfPage';
import { sayGone } from '../../../workspace/targets/sayGone';
import type { Near } from '../../../workspace/targets/targetPages';
import { chooseConference } from '../../../workspace/targets/chooseConference';

/**
 * Asks for a title, offers the next one, and makes a day behind the others.
 * @param near a row of the conference or language that gets the day
 */
export async function newDay(notes: Notes, near: Near | undefined): Promise<void> {
  const conference = near?.conference ?? (await chooseConference(notes, vscode.l10n.t('New Day')));
  if (conference === undefined) return;
  const { home } = treeOf(conference, near?.page);
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Day in {0}', conference.title),
    prompt: vscode.l10n.t('Title of the day'),
    value: nextDayTitle(daysOf(home)),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Enter a title.') : undefined),
  });
  if (title !== undefined) await notes.change(() => createDay(notes, conference, home, title.trim()));
}

/** Makes a day behind those of a home page and opens it. They are looked at again: the user took time. */
export async function createDay(
  notes: Notes,
  conference: Conference,
  home: Section,
  title: string,
): Promise<void> {
  const now = asOfNow(notes, { conference, page: home });
  if (now?.page.kind !== 'section') {
    sayGone(home);
    return;
  }
  const root = vscode.Uri.joinPath(vscode.Uri.parse(conference.id, true), placeOfPage(now.page));
  const names = (await listFolder(root)).map(([name]) => name);
  const day = makeDay(title, daysOf(now.page), names);
  const plain = conference.kind === 'plain';
  const uri = vscode.Uri.joinPath(root, day.folderName, plain ? 'README.md' : '_index.md');
  const text = plain ? `# ${day.title}\n` : day.text;
  if (await notes.apply({ creates: [{ uri, text }] }))
    await vscode.commands.executeCommand('vscode.open', uri);
}

function daysOf(home: Section): DayFolder[] {
  return home.children.flatMap((page) =>
    page.kind === 'section' ? [{ name: nameOfPage(page), title: page.title, weight: page.weight }] : [],
  );
}
