import * as vscode from 'vscode';

/** Of texts that no file has. */
const scheme = 'talk-notes-proposed';
let asked = 0;

/**
 * Shows in VS Code's diff editor what a file would become, and asks whether it may. The editor stays usable meanwhile, and is
 * closed with the answer.
 * @param after the proposed text
 * @param title of the editor and of the question
 * @param accept what the user chooses to have it so
 */
export async function askDifference(
  uri: vscode.Uri,
  after: string,
  title: string,
  accept: string,
): Promise<boolean> {
  // VS Code keeps a text for a while after its editor was closed: each question has one of its own.
  const proposed = vscode.Uri.from({ scheme, path: uri.path, query: String(asked++) });
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ query }) => (query === proposed.query ? after : undefined),
  });
  try {
    await vscode.commands.executeCommand('vscode.diff', uri, proposed, title, { preview: true });
    const items = [{ label: accept }, { label: vscode.l10n.t('Cancel') }];
    const answer = await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true });
    return answer === items[0];
  } finally {
    provider.dispose();
    await vscode.window.tabGroups.close(tabsThatShow(proposed));
  }
}

function tabsThatShow(proposed: vscode.Uri): vscode.Tab[] {
  const key = proposed.toString();
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === key),
  );
}
