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
  const always = { title: vscode.l10n.t('Always Load'), target: Global };
  const picked = await vscode.window.showInformationMessage(
    vscode.l10n.t('Load images from other sites?'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'These sites can see when you view a note, and your IP address. You can change this in the setting talkNotes.preview.remoteImages.',
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
