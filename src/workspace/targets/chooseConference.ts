import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { withoutIcons } from '../../core/tree/withoutIcons';
import type { Notes } from '../conferences/notes';

/**
 * The conference that something new goes into where nothing that is selected or open says it: the only one, or the one
 * that the user picks.
 * @param title of the question
 * @returns undefined when the user gave up, or was told that there is none
 */
export async function chooseConference(notes: Notes, title: string): Promise<Conference | undefined> {
  const { conferences } = notes;
  if (conferences.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No conference in this workspace yet'));
  }
  if (conferences.length < 2) return conferences[0];
  const items = conferences.map((conference) => ({
    label: withoutIcons(conference.title),
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(conference.id, true)),
    conference,
  }));
  const placeHolder = vscode.l10n.t('Select a conference');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))
    ?.conference;
}
