import { assert } from 'chai';
import * as vscode from 'vscode';
import { changeText } from '../../src/host/changes/changeText';
import { ChangeHistory } from '../../src/host/changes/changeHistory';
import { log } from './support/site';

const text = '---\ntitle: A\n---\n';
const edits = [{ range: { start: { line: 1, character: 7 }, end: { line: 1, character: 8 } }, newText: 'B' }];

/** One file that can be read and not written, as on a share or in a package. */
class ReadOnlyFile implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  written = 0;

  stat(): vscode.FileStat {
    const { Readonly } = vscode.FilePermission;
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length, permissions: Readonly };
  }
  readFile(): Uint8Array {
    return new TextEncoder().encode(text);
  }
  writeFile(): void {
    this.written++;
  }
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }
  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('a file that is read-only @portable', () => {
  const scheme = 'talk-notes-read-only';
  const uri = vscode.Uri.from({ scheme, path: '/day1/01_a.md' });
  const other = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'writable.md');
  let file: ReadOnlyFile;
  let registered: vscode.Disposable;
  let changes: ChangeHistory;

  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(text));
    changes = new ChangeHistory(log);
    file = new ReadOnlyFile();
    registered = vscode.workspace.registerFileSystemProvider(scheme, file);
  });
  afterEach(async () => {
    registered.dispose();
    changes.dispose();
    await vscode.workspace.fs.delete(other);
  });

  it('is left alone, and so is what would have been changed with it', async () => {
    assert.isFalse(await changeText(changes, uri, text, edits));
    const both = [other, uri].map((each) => ({ uri: each.toString(), edits }));
    assert.isFalse(await changes.apply({ edits: both }));
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(other)), text);
    assert.equal(file.written, 0);
    assert.isFalse(vscode.workspace.textDocuments.some(({ isDirty }) => isDirty));
  });

  it('is left alone where the user’s settings say so, and not where they take it back', async () => {
    const files = vscode.workspace.getConfiguration('files');
    try {
      await files.update('readonlyInclude', { '**/writable.md': true });
      assert.isFalse(await changeText(changes, other, text, edits));
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(other)), text);
      await files.update('readonlyExclude', { '**/writable.md': true });
      assert.isTrue(await changeText(changes, other, text, edits));
    } finally {
      await files.update('readonlyInclude', undefined);
      await files.update('readonlyExclude', undefined);
    }
  });
});
