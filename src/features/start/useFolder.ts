import * as vscode from 'vscode';
import { readSetting } from '../../host/configuration';
import { configurationSection } from '../../host/ids';
import { relativePath } from '../../host/files/paths';
import type { Notes } from '../../workspace/conferences/notes';

/**
 * Asks which folder holds plain notes and writes it into the setting `talkNotes.folders` of its workspace folder. A
 * folder outside the workspace is offered to be added to it first: settings of a workspace do not reach out of it.
 */
export async function useFolder(): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(folder);
  if (workspaceFolder === undefined) {
    const add = vscode.l10n.t('Add Folder to Workspace');
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t('“{0}” isn’t part of this workspace.', folder.path),
      { modal: true, detail: vscode.l10n.t('Add it to the workspace, then choose it again.') },
      add,
    );
    if (choice === add) {
      vscode.workspace.updateWorkspaceFolders(vscode.workspace.workspaceFolders?.length ?? 0, 0, {
        uri: folder,
      });
    }
    return;
  }
  const path = relativePath(workspaceFolder.uri, folder) ?? '';
  await writeFolders(workspaceFolder, [
    ...readSetting('folders', workspaceFolder.uri),
    path === '' ? '.' : path,
  ]);
}

/** Takes a folder of plain notes out of the setting again; asks which where there are several. The notes stay. */
export async function stopUsingFolder(notes: Notes, row: unknown): Promise<void> {
  const root = plainRootOf(row) ?? (await choosePlainRoot(notes));
  if (root === undefined) return;
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(root);
  if (workspaceFolder === undefined) return;
  const kept = readSetting('folders', workspaceFolder.uri).filter(
    (folder) => vscode.Uri.joinPath(workspaceFolder.uri, folder).path.replace(/\/+$/, '') !== root.path,
  );
  await writeFolders(workspaceFolder, kept);
}

/** The root of the conference that a context menu was opened on. */
function plainRootOf(row: unknown): vscode.Uri | undefined {
  if (typeof row !== 'object' || row === null || !('conferenceId' in row)) return undefined;
  return typeof row.conferenceId === 'string' ? vscode.Uri.parse(row.conferenceId, true) : undefined;
}

async function choosePlainRoot(notes: Notes): Promise<vscode.Uri | undefined> {
  const plain = notes.conferences.filter(({ kind }) => kind === 'plain');
  const items = plain.map(({ id, title }) => ({ label: title, uri: vscode.Uri.parse(id, true) }));
  if (items.length < 2) return items[0]?.uri;
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Stop Using a Folder of Notes'),
  });
  return picked?.uri;
}

async function writeFolders(
  workspaceFolder: vscode.WorkspaceFolder,
  folders: readonly string[],
): Promise<void> {
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  await vscode.workspace
    .getConfiguration(configurationSection, workspaceFolder.uri)
    .update(
      'folders',
      folders.length === 0 ? undefined : [...new Set(folders)],
      several ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace,
    );
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const browse = { label: `$(folder-opened) ${vscode.l10n.t('Choose a Folder…')}`, uri: undefined };
  const picked = await vscode.window.showQuickPick(
    [
      ...(vscode.workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
        label: `$(root-folder) ${name}`,
        description: vscode.l10n.t('all Markdown files'),
        uri,
      })),
      browse,
    ],
    {
      title: vscode.l10n.t('Use a Folder of Notes'),
      placeHolder: vscode.l10n.t('Select the folder with your notes'),
    },
  );
  if (picked !== browse) return picked?.uri;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Use This Folder'),
    defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
  });
  return chosen?.[0];
}
