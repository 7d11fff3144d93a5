import * as vscode from 'vscode';
import { findPage, type FoundPage, type Notes } from '../../../workspace/notes';
import type { TalkClock } from '../../../workspace/talkClock';

/**
 * Starts the clock at 0:00 for a session and opens its note. Where it runs for that session already, it asks.
 * @param target the session to start
 */
export async function startTalk(clock: TalkClock, target: FoundPage | undefined): Promise<void> {
  if (target?.page.kind !== 'session') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Choose a session in the tree, or open its note, to start the talk clock for it.'),
    );
    return;
  }
  const { title, note } = target.page;
  if (clock.running?.uri === note.uri) {
    const again = vscode.l10n.t('Start Again at 0:00');
    const message = vscode.l10n.t('The talk clock runs for “{0}” already.', title);
    if ((await vscode.window.showInformationMessage(message, again)) !== again) return;
  }
  clock.start({ uri: note.uri, title });
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(note.uri, true));
}

/** The session that the status bar offers; of several the user chooses one. */
export async function chooseOffered(notes: Notes, uris: readonly string[]): Promise<FoundPage | undefined> {
  const found = uris.flatMap((uri) => findPage(notes, uri) ?? []);
  if (found.length < 2) return found[0];
  const items = found.map((each) => ({ label: each.page.title, description: each.page.path, each }));
  const title = vscode.l10n.t('Start Talk');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.each;
}
