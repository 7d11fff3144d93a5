import { assert } from 'chai';
import * as vscode from 'vscode';
import { configurationSection } from '../../src/host/ids';
import { KeptSchedules } from '../../src/workspace/kept/keptSchedules';
import { NoteFindings } from '../../src/workspace/findings/noteFindings';
import { findPage } from '../../src/workspace/conferences/notes';
import { NotesWorkspace } from '../../src/workspace/conferences/notesWorkspace';
import { KnownSites } from '../../src/workspace/site/knownSites';
import { closeEditors } from './support/closeEditors';
import { log, makeSite, outlineOf, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';
import { makeWatchedFolder } from './support/watched';

const page = (title: string, weight: number, body = '') =>
  `---\ntitle: ${title}\nweight: ${weight}\n---\n${body}`;

describe('the notes of the workspace', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/_index.md': page('Home', 1),
      'content/day1/_index.md': page('Day 1', 1),
      'content/day1/01_a.md': page('A', 2),
      'content/day1/02_b.md': page('B', 1),
    });
  });
  afterEach(async () => {
    await closeEditors();
    site.dispose();
  });

  it('are read in the order of the menu', () => assert.equal(site.outline(), 'Day 1[B A]'));

  it('follow unsaved text, and go back to the disk when it is thrown away @portable', async () => {
    const document = await vscode.workspace.openTextDocument(site.uri('content/day1/01_a.md'));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(1, 7, 1, 8), 'Unsaved');
    await vscode.workspace.applyEdit(edit);
    await waitFor('the unsaved title', () => site.outline() === 'Day 1[B Unsaved]');
    assert.include(await site.read('content/day1/01_a.md'), 'title: A\n');

    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitFor('the title on disk', () => site.outline() === 'Day 1[B A]');
  });

  it('follow files that appear, change and go away @portable', async () => {
    await site.write('content/day1/03_c.md', page('C', 3));
    await waitFor('a new note', () => site.outline() === 'Day 1[B A C]');
    await site.write('content/day1/03_c.md', page('Changed', 3));
    await waitFor('a changed note', () => site.outline() === 'Day 1[B A Changed]');
    await vscode.workspace.fs.delete(site.uri('content/day1/03_c.md'));
    await waitFor('a deleted note', () => site.outline() === 'Day 1[B A]');
  });

  it('follow folders that are renamed and deleted @portable', async () => {
    await vscode.workspace.fs.rename(site.uri('content/day1'), site.uri('content/day2'));
    await waitFor(
      'the folder under its new name',
      () => site.conference().find(site.uri('content/day2/01_a.md').toString()) !== undefined,
    );
    assert.equal(site.outline(), 'Day 1[B A]');
    await vscode.workspace.fs.delete(site.uri('content/day2'), { recursive: true });
    await waitFor('no notes', () => site.outline() === '');
  });

  it('come back with the folder of a site that was taken away and put back', async () => {
    const away = site.root.with({ path: `${site.root.path}-away` });
    const isThere = () => site.notes.conferences.some(({ id }) => id === site.root.toString());
    await vscode.workspace.fs.rename(site.root, away);
    await waitFor('the site to go', () => !isThere());
    await vscode.workspace.fs.rename(away, site.root);
    await waitFor('the site', () => isThere() && site.outline() === 'Day 1[B A]');
  });

  it('show a note once that was moved on the disk while it had unsaved text', async () => {
    const [from, to] = ['01_a.md', '03_moved.md'].map((name) => site.uri(`content/day1/${name}`));
    const document = await vscode.workspace.openTextDocument(from!);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, 'typed'));
    await vscode.workspace.fs.rename(from!, to!);
    await waitFor('the note in its new place', () => site.conference().find(to!.toString()) !== undefined);
    await waitFor('the old one to go', () => site.conference().find(from!.toString()) === undefined);
  });

  it('take a burst of changes in as few batches', async () => {
    let batches = 0;
    site.notes.onDidChange(() => batches++);
    const names = Array.from({ length: 60 }, (_, i) => `content/day1/x${i}.md`);
    await Promise.all(names.map((name, i) => site.write(name, page(`X${i}`, 10 + i))));
    await waitFor('all notes', () => site.conference().trees[0]?.home.totals.sessions === 62);
    assert.isBelow(batches, 10);
  });

  it('are watched once, whatever follows them', async () => {
    const { createFileSystemWatcher } = vscode.workspace;
    const patterns: vscode.GlobPattern[] = [];
    const counting: typeof createFileSystemWatcher = (pattern, ...ignored) => {
      // The folder of the next test, which is made meanwhile, is watched by who does not hear of what goes.
      if (ignored[2] !== true) patterns.push(pattern);
      return createFileSystemWatcher(pattern, ...ignored);
    };
    Object.assign(vscode.workspace, { createFileSystemWatcher: counting });
    const notes = new NotesWorkspace(log);
    const [findings, sites] = [new NoteFindings(notes, log), new KnownSites(notes, log)];
    const followers = [findings, sites, new KeptSchedules(notes, log)];
    try {
      notes.start();
      await notes.ready;
      findings.start();
      for (let round = 0; round < 2; round++) {
        await findings.flush();
        assert.isDefined(findings.judged(site.root.toString()));
        sites.of(findPage(notes, site.uri('content/day1/01_a.md'))!);
        await notes.refresh();
      }
      assert.deepEqual(patterns, ['**']);
    } finally {
      Object.assign(vscode.workspace, { createFileSystemWatcher });
      for (const each of [...followers, notes]) each.dispose();
    }
  });

  it('follow the configuration', async () => {
    await site.write('hugo.toml', 'title = "Other"\ncontentDir = "notes"\n');
    await site.write('notes/n.md', page('N', 1));
    await waitFor('the other content folder', () => site.outline() === 'N');
    assert.equal(site.conference().title, 'Other');
  });

  it('leave out what Hugo and files.exclude leave out', async () => {
    await site.write('content/day1/.hidden.md', page('Hidden', 1));
    await site.write('content/day1/skip.md', page('Skipped', 1));
    await waitFor('both', () => site.outline().includes('Skipped'));
    assert.notInclude(site.outline(), 'Hidden');
    const files = vscode.workspace.getConfiguration('files');
    await files.update('exclude', { '**/skip.md': true }, vscode.ConfigurationTarget.Workspace);
    try {
      await waitFor('the excluded note to go', () => site.outline() === 'Day 1[B A]');
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('hold a snapshot as it was while the notes go on', async () => {
    const before = site.conference();
    await site.write('content/day1/03_c.md', page('C', 3));
    await waitFor('a new note', () => site.outline() === 'Day 1[B A C]');
    assert.equal(outlineOf(before), 'Day 1[B A]');
  });

  it('come from a folder of plain notes that the setting names', async () => {
    await site.write('plain/day10.md', '# Ten\n');
    await site.write('plain/day2.md', '# Two\n');
    const settings = vscode.workspace.getConfiguration(configurationSection);
    const folder = `${site.root.path.split('/').at(-1) ?? ''}/plain`;
    await settings.update('folders', [folder], vscode.ConfigurationTarget.Workspace);
    try {
      const plain = () => site.notes.conferences.find(({ kind }) => kind === 'plain');
      await waitFor('the folder', () => plain() !== undefined);
      assert.equal(outlineOf(plain()!), 'Two Ten');
    } finally {
      await settings.update('folders', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('end where a folder holds a link to itself @portable', async () => {
    const settings = vscode.workspace.getConfiguration(configurationSection);
    await settings.update('folders', ['loop'], vscode.ConfigurationTarget.Workspace);
    try {
      const plain = () => site.notes.conferences.find(({ kind }) => kind === 'plain');
      await waitFor('the folder', () => plain() !== undefined);
      assert.equal(outlineOf(plain()!), 'Again[Talk] Talk');
    } finally {
      await settings.update('folders', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('come from every workspace folder, and from several sites in one @portable', async () => {
    const second = vscode.workspace.workspaceFolders![1]!.uri;
    const sites = await makeWatchedFolder(second, 'sites', ['a', 'b']);
    for (const name of ['a', 'b']) {
      const text = new TextEncoder().encode(`title = "Site ${name}"\n`);
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(sites, name, 'hugo.toml'), text);
    }
    try {
      const titles = () => site.notes.conferences.map(({ title }) => title).join(', ');
      await waitFor('all three', () => titles().endsWith('Conf, Site a, Site b'));
    } finally {
      await vscode.workspace.fs.delete(sites, { recursive: true });
    }
    await waitFor('the sites to go', () => !site.notes.conferences.some(({ title }) => title === 'Site a'));
  });

  it('come from the right parts of a setting that is partly wrong', async () => {
    const settings = vscode.workspace.getConfiguration(configurationSection);
    const hasPlain = () => site.notes.conferences.some(({ kind }) => kind === 'plain');
    await settings.update('folders', [7, 'loop'], vscode.ConfigurationTarget.Workspace);
    try {
      await waitFor('the folder', hasPlain);
      await settings.update('folders', { loop: true }, vscode.ConfigurationTarget.Workspace);
      await waitFor('no folder', () => !hasPlain());
      assert.equal(site.outline(), 'Day 1[B A]');
    } finally {
      await settings.update('folders', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('do not come from outside the workspace', async () => {
    const settings = vscode.workspace.getConfiguration(configurationSection);
    await settings.update('folders', ['../..'], vscode.ConfigurationTarget.Workspace);
    try {
      await site.notes.refresh();
      assert.isFalse(site.notes.conferences.some(({ kind }) => kind === 'plain'));
    } finally {
      await settings.update('folders', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
