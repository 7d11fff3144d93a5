import * as vscode from 'vscode';
import { newConference } from '../../core/edits/pages/newConference';
import { exists } from '../../host/files/readText';
import type { Notes } from '../../workspace/conferences/notes';

/** Asks for a name and makes a Hugo site with a first day in the workspace folder, beside what is there. */
export async function createConference(notes: Notes): Promise<void> {
  const folder = await chooseWorkspaceFolder();
  if (folder === undefined) return;
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('Create a Conference in {0}', folder.name),
    prompt: vscode.l10n.t('Name of the conference'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Enter a name.') : undefined),
  });
  if (title !== undefined) await notes.change(() => makeConference(notes, folder.uri, title.trim()));
}

/** Makes the site in a folder and opens its first day. Where one of its files is there already, nothing is made. */
async function makeConference(notes: Notes, folder: vscode.Uri, title: string): Promise<void> {
  const creates = newConference(title).map(({ path, text }) => ({
    path,
    uri: vscode.Uri.joinPath(folder, path),
    text,
  }));
  for (const { path, uri } of creates) {
    if (!(await exists(uri))) continue;
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} already exists, so nothing was changed. Choose an empty folder.', path),
    );
    return;
  }
  if (!(await notes.apply({ creates }))) return;
  const day = creates.at(-1);
  if (day !== undefined) await vscode.commands.executeCommand('vscode.open', day.uri);
}

async function chooseWorkspaceFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length < 2 ? folders[0] : vscode.window.showWorkspaceFolderPick();
}
