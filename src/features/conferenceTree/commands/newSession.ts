import * as vscode from 'vscode';
import { chooseConference } from '../../../workspace/targets/chooseConference';
import { createSession, dayFor } from '../../../workspace/changes/createSession';
import type { Notes } from '../../../workspace/conferences/notes';
import type { Near } from '../../../workspace/targets/targetPages';

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
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Enter a title.') : undefined),
  });
  if (title !== undefined)
    await notes.change(() => createSession(notes, conference, day, { title: title.trim() }));
}
