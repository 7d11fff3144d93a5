import * as vscode from 'vscode';
import type { Conference } from '../../../core/conference/conference';
import { newDay as makeDay, nextDayTitle, type DayFolder } from '../../../core/edits/newDay';
import { applyChange } from '../../../host/applyChange';
import { listFolder } from '../../../host/listFolder';
import type { FoundPage, Notes } from '../../../workspace/notes';
import { nameOfPage, placeOfPage, treeOf } from '../../../core/tree/places';

/** Asks for a title, offers the next one, and makes a day behind the others. */
export async function newDay(notes: Notes, near: FoundPage | undefined): Promise<void> {
  const conference = near?.conference ?? notes.conferences[0];
  if (conference === undefined) return;
  const home = treeOf(conference, near?.page).home;
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Day in {0}', conference.title),
    prompt: vscode.l10n.t('Title of the day'),
    value: nextDayTitle(daysOf(conference, home.id)),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A day needs a title.') : undefined),
  });
  if (title === undefined) return;
  await notes.flush();
  const current = notes.conferences.find(({ id }) => id === conference.id);
  if (current === undefined) return;
  const root = vscode.Uri.joinPath(vscode.Uri.parse(current.id, true), placeOfPage(home));
  const day = makeDay(
    title.trim(),
    daysOf(current, home.id),
    (await listFolder(root)).map(([name]) => name),
  );
  const plain = current.kind === 'plain';
  const uri = vscode.Uri.joinPath(root, day.folderName, plain ? 'README.md' : '_index.md');
  const text = plain ? `# ${day.title}\n` : day.text;
  if (await applyChange({ creates: [{ uri, text }] }))
    await vscode.commands.executeCommand('vscode.open', uri);
}

function daysOf(conference: Conference, homeId: string): DayFolder[] {
  const home = conference.find(homeId);
  if (home?.kind !== 'section') return [];
  return home.children.flatMap((page) =>
    page.kind === 'section' ? [{ name: nameOfPage(page), title: page.title, weight: page.weight }] : [],
  );
}
