import * as vscode from 'vscode';

const decoder = new TextDecoder('utf-8');

/** The document with this URI if it is open in an editor or held by another extension. */
export function openDocument(uri: vscode.Uri | string): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === key,
  );
}

/**
 * The document that a user works on: one with unsaved text, or in a tab. VS Code keeps others for minutes after their tabs
 * were closed or their files were moved; what they say is old where the file was written since.
 */
export function heldDocument(uri: vscode.Uri | string): vscode.TextDocument | undefined {
  const document = openDocument(uri);
  if (document === undefined || document.isDirty || tabsOf(document.uri).length > 0) return document;
  // Of an editor that was just opened, VS Code tells sooner than of its tab.
  const isVisible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
  return isVisible ? document : undefined;
}

/** The tabs that show a file, also those that show it in a comparison. */
export function tabsOf(uri: vscode.Uri): vscode.Tab[] {
  const key = uri.toString();
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => shownIn(input).some((each) => each.toString() === key)),
  );
}

function shownIn(input: unknown): vscode.Uri[] {
  if (input instanceof vscode.TabInputTextDiff || input instanceof vscode.TabInputNotebookDiff)
    return [input.original, input.modified];
  const isOfFile =
    input instanceof vscode.TabInputText ||
    input instanceof vscode.TabInputCustom ||
    input instanceof vscode.TabInputNotebook;
  return isOfFile ? [input.uri] : [];
}

/** The text of a file as the user sees it: what an editor holds, else what the disk has, read as UTF-8. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return heldDocument(uri)?.getText() ?? decoder.decode(await vscode.workspace.fs.readFile(uri));
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
  return (await typeOf(uri)) !== undefined;
}

/** Whether there is a folder, not a link to one. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return (await typeOf(uri)) === vscode.FileType.Directory;
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
