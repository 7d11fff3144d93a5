import * as vscode from 'vscode';
import type { Refusal } from '../../core/frontMatter/frontMatterEdits';

/** A note that could not be changed, and why. */
export interface RefusedNote extends Refusal {
  readonly uri: string;
}

/** Says which notes were left as they are, where and why, and offers to go there. The others have been changed. */
export async function showRefusals(refused: readonly RefusedNote[]): Promise<void> {
  const [first] = refused;
  if (first === undefined) return;
  const goThere = refused.length === 1 ? vscode.l10n.t('Go to Line') : vscode.l10n.t('Show All');
  const message =
    refused.length === 1
      ? vscode.l10n.t('{0} wasn’t changed. {1}', placeOf(first), first.refused)
      : vscode.l10n.t(
          '{0} notes weren’t changed. The first is {1}: {2}',
          refused.length,
          placeOf(first),
          first.refused,
        );
  if ((await vscode.window.showWarningMessage(message, goThere)) !== goThere) return;
  const chosen = refused.length === 1 ? first : await choose(refused);
  if (chosen === undefined) return;
  const selection = new vscode.Range(chosen.line, 0, chosen.line, 0);
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(chosen.uri, true), { selection });
}

async function choose(refused: readonly RefusedNote[]): Promise<RefusedNote | undefined> {
  const items = refused.map((note) => ({ label: placeOf(note), detail: note.refused, note }));
  const title = vscode.l10n.t('Unchanged Notes');
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.note;
}

function placeOf({ uri, line }: RefusedNote): string {
  return vscode.l10n.t(
    '{0}, line {1}',
    vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)),
    line + 1,
  );
}
