import * as vscode from 'vscode';
import type { FolderList, FolderView, WalkOptions } from '../../core/hugo/folderView';
import { listFolder } from '../../host/files/listFolder';
import { relativePath } from '../../host/files/paths';
import { heldDocument, readTextIfThere } from '../../host/files/readText';

/** Folders that are listed at the same time: more only queue up. */
const atOnce = 32;

/**
 * A folder as the editor has it: unsaved text goes before the disk. It keeps nothing of what it reads, since VS Code does
 * not tell of everything that happens in a new folder. Nothing outside of it is looked at.
 */
export class FolderInEditor implements FolderView {
  constructor(readonly root: vscode.Uri) {}

  /** The path of what lies in it; undefined for anything else. */
  pathOf(uri: vscode.Uri): string | undefined {
    return relativePath(this.root, uri);
  }

  at(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, path);
  }

  uriOf(path: string): string {
    return this.at(path).toString();
  }

  async list(path: string): Promise<FolderList> {
    const entries = await this.#entries(path);
    const named = (is: (type: vscode.FileType) => boolean) =>
      entries.flatMap(([name, type]) => (is(type) ? [name] : []));
    return {
      files: named(isFile),
      folders: named(isFolder),
      ownFolders: named((type) => type === vscode.FileType.Directory),
    };
  }

  async names(path: string, wanted: (name: string) => boolean): Promise<string[]> {
    const entries = await this.#entries(path);
    return entries.flatMap(([name, type]) => (isFile(type) && wanted(name) ? [name] : []));
  }

  /**
   * In no particular order. A link inside a linked folder is not followed: that is what ends a loop.
   * @param token ends the walk with what was found by then
   */
  async files(
    path: string,
    { enter, followLinks }: WalkOptions,
    token?: vscode.CancellationToken,
  ): Promise<string[]> {
    const files: string[] = [];
    const waiting = [{ path, linked: false }];
    while (waiting.length > 0 && token?.isCancellationRequested !== true) {
      const batch = waiting.splice(0, atOnce);
      const lists = await Promise.all(
        batch.map(async (each) => ({ ...each, entries: await this.#entries(each.path) })),
      );
      for (const { path: parent, linked, entries } of lists) {
        for (const [name, type] of entries) {
          const own = parent === '' ? name : `${parent}/${name}`;
          const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
          if (isLink && (!followLinks || linked)) continue;
          if (isFolder(type)) {
            if (enter(name, own)) waiting.push({ path: own, linked: linked || isLink });
          } else if (isFile(type)) files.push(own);
        }
      }
    }
    return files;
  }

  async exists(path: string): Promise<boolean> {
    return (await this.stat(path)) !== undefined;
  }

  async stat(path: string): Promise<vscode.FileStat | undefined> {
    try {
      return isInside(path) ? await vscode.workspace.fs.stat(this.at(path)) : undefined;
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return undefined;
      throw error;
    }
  }

  /**
   * A file's text. Unsaved text lives on where the file is gone; an editor without some that still shows a deleted file does
   * not keep it alive.
   */
  async text(path: string): Promise<string | undefined> {
    if (!isInside(path)) return undefined;
    const uri = this.at(path);
    const document = heldDocument(uri);
    if (document === undefined) return readTextIfThere(uri);
    return document.isDirty || (await this.exists(path)) ? document.getText() : undefined;
  }

  async #entries(path: string): Promise<[string, vscode.FileType][]> {
    return isInside(path) ? listFolder(this.at(path)) : [];
  }
}

function isFile(type: vscode.FileType): boolean {
  return (type & vscode.FileType.File) !== 0;
}

function isFolder(type: vscode.FileType): boolean {
  return (type & vscode.FileType.Directory) !== 0;
}

/** Some paths come from notes. */
function isInside(path: string): boolean {
  return !path.split('/').includes('..');
}
