import { assert } from 'chai';
import * as vscode from 'vscode';
import { carryOut } from '../../src/host/changes/carryOut';
import type { Change } from '../../src/host/changes/change';
import { ChangeHistory } from '../../src/host/changes/changeHistory';
import { Lease, leaseLasts } from '../../src/host/changes/lease';
import { isObstacle } from '../../src/host/changes/work';
import { exists } from '../../src/host/files/readText';
import { closeEditors } from './support/closeEditors';
import { FaultyFiles } from './support/faultyFiles';
import { hushed } from './support/hushed';
import { waitFor } from './support/waitFor';

const scheme = 'talk-notes-faulty';
const uri = (path: string) => vscode.Uri.from({ scheme, path });
const texts = {
  '/day/1.md': 'weight: 1\n',
  '/day/2.md': '\ufeffweight: 1\r\nmixed\n',
  '/day/3.md': 'weight: 1\n',
  '/day/4.md': 'weight: 1\n',
};
const paths = Object.keys(texts);
const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const log = { ...quiet, show: () => undefined };

/** The same edit of notes: it writes a weight of two digits. */
const edits = (of: readonly string[]) =>
  of.map((path) => ({
    uri: uri(path).toString(),
    edits: [{ range: { start: { line: 0, character: 8 }, end: { line: 0, character: 9 } }, newText: '20' }],
  }));

describe('a change on a disk that fails', () => {
  const storage = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.storage');
  let files: FaultyFiles;
  let changes: ChangeHistory;
  let said: readonly string[];
  let restore: () => void;
  let registered: vscode.Disposable;

  beforeEach(() => {
    ({ said, restore } = hushed());
    files = new FaultyFiles(texts);
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
    changes = new ChangeHistory(log, storage);
  });
  afterEach(async () => {
    files.fault = () => undefined;
    await closeEditors();
    restore();
    changes.dispose();
    registered.dispose();
    if (await exists(storage)) await vscode.workspace.fs.delete(storage, { recursive: true });
  });

  /** Fails from the n-th time on that something is done to a file, and for so many times. */
  const failFrom = (first: number, times = 1) => {
    let count = 0;
    files.fault = (_, path) => {
      count++;
      if (count >= first && count < first + times) throw new Error(`no space left: ${path}`);
    };
  };
  const journal = async () =>
    (await exists(vscode.Uri.joinPath(storage, 'changes')))
      ? (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage, 'changes'))).length
      : 0;
  const isClean = () => vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty);

  it('is not made to any note where one cannot be written', async () => {
    for (let n = 1; n <= paths.length; n++) {
      failFrom(n);
      assert.isFalse(await changes.apply({ edits: edits(paths) }));
      assert.deepEqual(files.texts, texts, `failure ${n}`);
      assert.match(said.at(-1) ?? '', /\d\.md: Can’t write the file/);
    }
    assert.equal(await journal(), 0);
    assert.isTrue(await changes.apply({ edits: edits(paths) }));
    assert.equal(files.texts['/day/2.md'], '\ufeffweight: 20\r\nmixed\n');
    assert.isTrue(await changes.undo());
    assert.deepEqual(files.texts, texts);
    assert.equal(await journal(), 0);
  });

  it('is put back on a full disk, where those that were written have taken the room of others', async () => {
    files.capacity = new TextEncoder().encode(Object.values(texts).join('')).length + 2;
    assert.isFalse(await changes.apply({ edits: edits(paths) }));
    assert.deepEqual(files.texts, texts);
    assert.include(said.at(-1), 'Nothing was changed.');
    assert.equal(await journal(), 0);
    files.capacity = Infinity;
    assert.isTrue(await changes.apply({ edits: edits(paths) }));
  });

  it('leaves no open note unsaved where it cannot be saved', async () => {
    await vscode.window.showTextDocument(uri('/day/3.md'), { preview: false });
    files.fault = (_, path) => {
      if (path === '/day/3.md') throw vscode.FileSystemError.NoPermissions(path);
    };
    assert.isFalse(await changes.apply({ edits: edits(paths) }));
    assert.deepEqual(files.texts, texts);
    assert.isTrue(isClean());
    assert.include(said.at(-1), '3.md: The file is read-only or locked. Nothing was changed.');
    files.fault = () => undefined;
    assert.isTrue(await changes.apply({ edits: edits(paths) }));
    assert.isTrue(isClean());
    assert.equal(files.texts['/day/3.md'], 'weight: 20\n');
  });

  const whole: Change = {
    edits: edits(['/day/1.md', '/day/2.md', '/day/3.md']),
    creates: [
      { uri: uri('/new/a/_index.md'), text: 'made' },
      { uri: uri('/new/a.png'), bytes: new Uint8Array([1, 2, 3]) },
    ],
    moves: [
      { from: uri('/day/1.md'), to: uri('/day/aside.md') },
      { from: uri('/day/2.md'), to: uri('/day/1.md') },
      { from: uri('/day/aside.md'), to: uri('/day/2.md') },
    ],
  };
  /** How often it does something to a file. */
  const operations = 2 + 3 + 3;
  const done = {
    '/day/1.md': '\ufeffweight: 20\r\nmixed\n',
    '/day/2.md': 'weight: 20\n',
    '/day/3.md': 'weight: 20\n',
    '/day/4.md': 'weight: 1\n',
    '/new/a.png': '\u0001\u0002\u0003',
    '/new/a/_index.md': 'made',
  };

  it('with new files and moves is made whole or not at all, wherever it fails', async () => {
    for (let n = 1; n <= operations; n++) {
      failFrom(n);
      assert.isFalse(await changes.apply(whole), `failure ${n}`);
      assert.deepEqual(files.texts, texts, `failure ${n}`);
      assert.deepEqual(files.folders, ['/', '/day'], `failure ${n}`);
    }
    assert.isTrue(await changes.apply(whole));
    assert.deepEqual(files.texts, done);
    // Undo is the same kind of work.
    for (let n = 1; n <= operations; n++) {
      failFrom(n);
      assert.isFalse(await changes.undo(), `failure ${n}`);
      assert.deepEqual(files.texts, done, `failure ${n}`);
    }
    files.fault = () => undefined;
    assert.isTrue(await changes.undo());
    assert.deepEqual(files.texts, texts);
    assert.deepEqual(files.folders, ['/', '/day']);
  });

  it('is put back at the next start where the host ended on the way, wherever that was', async () => {
    for (let n = 1; n <= operations; n++) {
      failFrom(n, Infinity);
      assert.isFalse(await changes.apply(whole));
      assert.isAbove(await journal(), 0, `crash ${n}`);
      files.fault = () => undefined;
      changes.dispose();
      changes = new ChangeHistory(log, storage);
      await changes.recover();
      assert.deepEqual(files.texts, texts, `crash ${n}`);
      assert.deepEqual(files.folders, ['/', '/day'], `crash ${n}`);
      assert.equal(await journal(), 0);
      assert.equal(
        said.at(-1),
        'Talk Notes was interrupted and restored everything. Not done: 2 files moved',
      );
    }
  });

  it('stays as it is at the next start where it was done when the host ended', async () => {
    let kept: Uint8Array | undefined;
    const folder = vscode.Uri.joinPath(storage, 'changes');
    const begin = { ...whole, moves: [] };
    files.fault = () => {
      // The journal is there before anything is done.
      void vscode.workspace.fs.readDirectory(folder).then(async (entries) => {
        const entry = entries.find(([name]) => name.endsWith('.json'));
        if (entry !== undefined)
          kept ??= await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, entry[0]));
      });
    };
    assert.isTrue(await changes.apply(begin));
    const after = files.texts;
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'x.json'), kept ?? new Uint8Array());
    await new ChangeHistory(log, storage).recover();
    assert.equal(said.at(-1), 'Talk Notes was interrupted, but finished: 2 files created');
    assert.deepEqual(files.texts, after);
    assert.equal(await journal(), 0);
  });

  describe('while two windows are on one folder', () => {
    const folder = vscode.Uri.joinPath(storage, 'changes');
    let other: ChangeHistory;
    beforeEach(() => (other = new ChangeHistory(log, storage)));
    afterEach(() => other.dispose());

    async function signOfLife(): Promise<string> {
      const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
      const name = names.find((each) => each.endsWith('.alive')) ?? '';
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
    }

    it('is left to the window that makes it', async () => {
      let goOn: () => void = () => undefined;
      const stopped = new Promise<void>((resolve) => (goOn = resolve));
      files.before = () => stopped;
      const made = changes.apply(whole);
      await waitFor('the journal', async () => (await journal()) > 0);
      const recovered = other.recover();
      // The window says again and again that it is alive.
      const times = new Set<string>();
      await waitFor('signs of life', async () => {
        times.add(await signOfLife());
        return times.size > 3;
      });
      files.before = () => Promise.resolve();
      goOn();
      assert.isTrue(await made);
      await recovered;
      assert.deepEqual(files.texts, done);
      assert.isFalse(said.some((each) => each.includes('interrupted')));
      assert.equal(await journal(), 0);
    });

    it('is put back once, by one of those that start, when its window has died', async () => {
      failFrom(4, Infinity);
      assert.isFalse(await changes.apply(whole));
      files.fault = () => undefined;
      // As an extension host leaves it that was ended: nobody has said that the entry is free.
      const [entry] = (await vscode.workspace.fs.readDirectory(folder)).filter(([name]) =>
        name.endsWith('.json'),
      );
      const holder = entry?.[0].split('.').at(1) ?? '';
      const alive = vscode.Uri.joinPath(folder, `${holder}.alive`);
      const lastSign = (ago: number) =>
        vscode.workspace.fs.writeFile(alive, new TextEncoder().encode(String(Date.now() - ago)));
      changes.dispose();
      changes = new ChangeHistory(log, storage);
      const lease = new Lease(folder, log);
      await lastSign(0);
      assert.isAbove(await lease.timeLeft(holder), 0, 'it may be alive');
      const recovered = Promise.all([changes.recover(), other.recover()]);
      assert.notDeepEqual(files.texts, texts);
      await lastSign(leaseLasts);
      assert.equal(await lease.timeLeft(holder), 0, 'it is dead');
      await recovered;
      assert.deepEqual(files.texts, texts);
      assert.lengthOf(
        said.filter((each) => each.includes('restored everything')),
        1,
      );
      assert.equal(await journal(), 0);
    });
  });

  it('names at the next start what somebody changed meanwhile, and leaves it alone', async () => {
    failFrom(3, Infinity);
    assert.isFalse(await changes.apply({ edits: edits(paths) }));
    files.fault = () => undefined;
    await vscode.workspace.fs.writeFile(uri('/day/1.md'), new TextEncoder().encode('mine'));
    await new ChangeHistory(log, storage).recover();
    assert.deepEqual(files.texts, { ...texts, '/day/1.md': 'mine' });
    assert.match(said.at(-1) ?? '', /couldn’t restore .*1\.md/);
  });

  it('is put back where the user stops it', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`/many/${i}.md`, 'weight: 1\n']));
    for (const [path, text] of Object.entries(many))
      await vscode.workspace.fs.writeFile(uri(path), new TextEncoder().encode(text));
    const before = files.texts;
    const stop = new vscode.CancellationTokenSource();
    const work = { bases: new Map<string, string>(), creates: [], moves: [], deletes: [], folders: [] };
    const result = await carryOut(
      { ...work, edits: edits(Object.keys(many)) },
      { log, label: '', journal: undefined, token: stop.token, onProgress: () => stop.cancel() },
    );
    assert.isTrue(isObstacle(result));
    assert.deepEqual(files.texts, before);
  });

  it('that makes files leaves none of them where the user stops it', async () => {
    const before = files.texts;
    const creates = Array.from({ length: 100 }, (_, i) => ({
      uri: uri(`/made/${i}.md`),
      text: 'weight: 1\n',
    }));
    const stop = new vscode.CancellationTokenSource();
    let made = 0;
    const onProgress = (more: number) => {
      made += more;
      stop.cancel();
    };
    const work = {
      bases: new Map<string, string>(),
      edits: [],
      creates,
      moves: [],
      deletes: [],
      folders: [],
    };
    const result = await carryOut(work, {
      log,
      label: '',
      journal: undefined,
      token: stop.token,
      onProgress,
    });
    assert.isTrue(isObstacle(result));
    assert.isTrue(made > 0 && made < 100);
    assert.deepEqual(files.texts, before);
  });

  it('to many notes opens none of them', async () => {
    const many = Array.from({ length: 150 }, (_, i) => `/many/${i}.md`);
    for (const path of many)
      await vscode.workspace.fs.writeFile(uri(path), new TextEncoder().encode('weight: 1\n'));
    assert.isTrue(await changes.apply({ edits: edits(many) }));
    assert.isTrue(many.every((path) => files.texts[path] === 'weight: 20\n'));
    const opened = vscode.workspace.textDocuments.filter(({ uri: { path } }) => many.includes(path));
    assert.lengthOf(opened, 0);
    assert.lengthOf(vscode.window.tabGroups.activeTabGroup.tabs, 0);
    assert.equal(said.at(-1), '150 notes changed');
  });
});
