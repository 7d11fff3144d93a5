import * as vscode from 'vscode';

const decoder = new TextDecoder('utf-8');

/** The document with this URI if it is open in an editor or held by another extension. */
export function openDocument(uri: vscode.Uri | string): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === key,
  );
}

/** The text of a file as the user sees it: what an open editor holds, else what the disk has, read as UTF-8. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return openDocument(uri)?.getText() ?? decoder.decode(await vscode.workspace.fs.readFile(uri));
}

/** Like {@link readText}; undefined where there is no such file. */
export async function readTextIfThere(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await readText(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}
