import * as vscode from 'vscode';
import { isFileName, withoutImageEnding } from '../../core/edits/pictures/imageFiles';
import { noFileName } from '../../workspace/pictures/planPictures';

/** Offers a picture's file name for change; undefined where the user gave up. */
export async function askName(proposed: string): Promise<string | undefined> {
  const stem = withoutImageEnding(proposed);
  return vscode.window.showInputBox({
    title: vscode.l10n.t('File Name of the Image'),
    prompt: vscode.l10n.t('The extension stays the same.'),
    value: proposed,
    valueSelection: [0, stem.length],
    validateInput: (value) => {
      const name = withoutImageEnding(value.trim());
      return isFileName(name) ? undefined : noFileName(name);
    },
  });
}
