import * as vscode from 'vscode';

/** How often a folder is made anew, each time with another name, until VS Code watches all of it. */
const attempts = 5;
/** Milliseconds that an event may take. They usually come after a tenth of that. */
const patience = 3000;

/**
 * Makes a new folder with subfolders in a folder of the workspace, and waits until VS Code notices what happens in each
 * of them. Its watcher takes note of a new folder after it was made: a folder that is made in there in between stays
 * unwatched for good. Notes in it would change unseen, which is the watcher's fault and no finding of a test.
 * @param subfolders their paths, `/` between names
 */
export async function makeWatchedFolder(
  parent: vscode.Uri,
  name: string,
  subfolders: readonly string[],
): Promise<vscode.Uri> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const root = vscode.Uri.joinPath(parent, attempt === 1 ? name : `${name}-${attempt}`);
    const folders = [root, ...subfolders.map((path) => vscode.Uri.joinPath(root, path))];
    for (const folder of folders) await vscode.workspace.fs.createDirectory(folder);
    if (await areWatched(folders)) return root;
    await vscode.workspace.fs.delete(root, { recursive: true });
  }
  throw new Error(`VS Code does not watch the new folder ${name} in ${parent.toString()}`);
}

/**
 * Writes new files and waits until VS Code has told of all of them: what is told late could be taken for something that
 * happened later.
 * @returns false where it did not tell of each in time
 */
export async function writeAndWait(files: ReadonlyMap<vscode.Uri, string>): Promise<boolean> {
  const uris = [...files.keys()];
  const unseen = new Set(uris.map((uri) => uri.toString()));
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, false, true);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(resolve, patience);
      const see = (uri: vscode.Uri) => {
        unseen.delete(uri.toString());
        if (unseen.size === 0) resolve();
      };
      watcher.onDidCreate(see);
      watcher.onDidChange(see);
      const written = [...files].map(([uri, text]) =>
        vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text)),
      );
      Promise.all(written).catch(reject);
    });
  } finally {
    clearTimeout(timer);
    watcher.dispose();
  }
  return unseen.size === 0;
}

/** Writes a file into each folder and waits for the events; takes the files away again. */
async function areWatched(folders: readonly vscode.Uri[]): Promise<boolean> {
  const probes = folders.map((folder) => vscode.Uri.joinPath(folder, '.probe'));
  const seen = await writeAndWait(new Map(probes.map((probe) => [probe, ''])));
  await Promise.all(probes.map((probe) => vscode.workspace.fs.delete(probe)));
  return seen;
}
