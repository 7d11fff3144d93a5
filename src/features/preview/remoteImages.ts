import * as vscode from 'vscode';
import { readSetting } from '../../host/configuration';
import { configurationSection } from '../../host/ids';

/** Whether pictures of other sites are loaded: by the setting, and never for notes that nobody has said are trusted. */
export function loadsRemoteImages(note: vscode.Uri): boolean {
  return vscode.workspace.isTrusted && readSetting('preview.remoteImages', note);
}

/** Asks whether pictures of other sites shall be loaded from now on, and sets it so. The previews follow the setting. */
export async function offerRemoteImages(note: vscode.Uri): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    await vscode.commands.executeCommand('workbench.trust.manage');
    return;
  }
  const { Global, Workspace } = vscode.ConfigurationTarget;
  const here = { title: vscode.l10n.t('Load in This Workspace'), target: Workspace };
  const always = { title: vscode.l10n.t('Load Always'), target: Global };
  const picked = await vscode.window.showInformationMessage(
    vscode.l10n.t('Load pictures of other sites in the preview?'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'These sites can tell when a note is looked at, and from which network. The setting talkNotes.preview.remoteImages takes it back.',
      ),
    },
    here,
    always,
  );
  if (picked === undefined) return;
  await vscode.workspace
    .getConfiguration(configurationSection, note)
    .update('preview.remoteImages', true, picked.target);
}
