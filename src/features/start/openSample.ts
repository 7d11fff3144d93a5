import * as vscode from 'vscode';

/**
 * Copies the sample conference into the extension's own storage and opens the copy: the sample stays clean and the
 * user's folders stay untouched. Where a workspace is open, the copy opens in a new window.
 */
export async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const source = vscode.Uri.joinPath(context.extensionUri, 'media', 'sample');
  const target = vscode.Uri.joinPath(
    context.globalStorageUri,
    'sample',
    Date.now().toString(36),
    'conference',
  );
  // An extension that was loaded from the web cannot list its folders: the build lists the files.
  const list = vscode.Uri.joinPath(context.extensionUri, 'dist', 'sample-files.json');
  const files = JSON.parse(await readUtf8(list)) as readonly string[];
  for (const file of files) {
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(target, file),
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(source, file)),
    );
  }
  const inUse = vscode.workspace.workspaceFolders !== undefined;
  await vscode.commands.executeCommand('vscode.openFolder', target, {
    forceNewWindow: inUse,
    forceReuseWindow: !inUse,
  });
}

async function readUtf8(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
