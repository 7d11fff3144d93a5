import * as vscode from 'vscode';

/** What all files below a folder hold, and that there are the folders, by their paths in order. */
export async function filesBelow(folder: vscode.Uri, path = ''): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const entries = await vscode.workspace.fs.readDirectory(folder);
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = vscode.Uri.joinPath(folder, name);
    const own = `${path}${name}`;
    if (type === vscode.FileType.Directory)
      Object.assign(found, { [`${own}/`]: '' }, await filesBelow(uri, `${own}/`));
    else
      found[own] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        await vscode.workspace.fs.readFile(uri),
      );
  }
  return found;
}
