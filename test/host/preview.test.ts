import { assert } from 'chai';
import * as vscode from 'vscode';
import { resourceRoots } from '../../src/features/preview/previewWebview';
import { commandIds, panelIds } from '../../src/host/ids';
import { findPage } from '../../src/workspace/conferences/notes';
import { KnownSites } from '../../src/workspace/site/knownSites';
import { KnownFiles } from '../../src/workspace/site/knownFiles';
import { FolderInEditor } from '../../src/workspace/site/folderInEditor';
import { closeEditors } from './support/closeEditors';
import { hushed } from './support/hushed';
import { log, makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const files = {
  'hugo.toml': '',
  'content/_index.md': '---\ntitle: Home\n---\n',
  'content/day1/01_talk.md': '---\ntitle: A talk\n---\n\nWords.\n',
  'content/day1/02_other.md': '---\ntitle: Other\n---\n',
  'content/day1/_img/a.png': 'x',
};

/** The titles of the previews that are open. */
function previews(): string[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(panelIds.preview),
    )
    .map(({ label }) => label);
}

describe('what previews know of a site', () => {
  let site: TestSite;

  before(async () => {
    site = await makeSite(files);
  });

  after(() => site.dispose());

  const knownIn = (folder: FolderInEditor, own = log) =>
    new KnownFiles(folder, site.notes.files.onDidChange, own);

  it('is looked up when it is asked for, and what changes again', async () => {
    const known = knownIn(new FolderInEditor(site.root));
    let learned = 0;
    known.onDidLearn(() => learned++);
    const paths = ['content/day1/_img/a.png', 'content/day1/_img/b.png', 'content/day1/_img'];
    assert.deepEqual(
      paths.map((path) => known.exists(path)),
      [undefined, undefined, undefined],
    );
    await waitFor('the files', () => learned === 1);
    assert.deepEqual(
      paths.map((path) => known.exists(path)),
      [true, false, false],
    );
    await site.write('content/day1/_img/b.png', 'x');
    await waitFor('the new file', () => known.exists('content/day1/_img/b.png') === true);
    assert.isAbove(known.versionOf('content/day1/_img/b.png'), 0);
    known.dispose();
  });

  it('is nothing of what lies outside', async () => {
    const known = knownIn(new FolderInEditor(site.uri('content')));
    known.exists('../hugo.toml');
    known.text('../hugo.toml');
    known.list('..');
    await waitFor('an answer', () => known.exists('../hugo.toml') !== undefined);
    assert.isFalse(known.exists('../hugo.toml'));
    assert.isUndefined(known.text('../hugo.toml'));
    assert.deepEqual(known.list('..'), []);
    known.dispose();
  });

  it('goes on where looking one file up fails, and the log says so', async () => {
    class Faulty extends FolderInEditor {
      override stat(path: string): Promise<vscode.FileStat | undefined> {
        return path === 'bad.md' ? Promise.reject(new Error('torn')) : super.stat(path);
      }
    }
    const logged: string[] = [];
    const { restore } = hushed();
    const error = (...what: unknown[]) => void logged.push(what.join(' '));
    const known = knownIn(new Faulty(site.root), { ...log, error });
    known.text('bad.md');
    await waitFor('what failed', () => logged.length === 1);
    assert.match(logged[0] ?? '', /^Looking up bad\.md Error: torn/);
    const state = () => [known.text('hugo.toml'), known.exists('content/day1/_img/c.png')];
    await waitFor('the others', () => state().every((each) => each !== undefined));
    assert.deepEqual(state(), ['', false]);
    await site.write('content/day1/_img/c.png', 'x');
    await waitFor('the new file', () => known.exists('content/day1/_img/c.png') === true);
    assert.lengthOf(logged, 1);
    restore();
    known.dispose();
  });

  it('is kept while only words change, and gathered anew when a page is called otherwise', async () => {
    const sites = new KnownSites(site.notes, log);
    const uri = site.uri('content/day1/01_talk.md');
    const now = () => sites.of(findPage(site.notes, uri)!).site;
    const first = now();
    await site.write('content/day1/01_talk.md', '---\ntitle: A talk\n---\n\nTODO: other words\n');
    await waitFor('the words', () => findPage(site.notes, uri)?.page.note?.todos.length === 1);
    assert.strictEqual(now(), first);
    await site.write('content/day1/01_talk.md', '---\ntitle: Another title\n---\n');
    await waitFor('the title', () => findPage(site.notes, uri)?.page.title === 'Another title');
    assert.notStrictEqual(now(), first);
    sites.dispose();
  });

  it('is all that a page may load, beside its own files', () => {
    const home = vscode.Uri.parse('file:///home');
    const roots = resourceRoots(home, site.conference()).map((uri) => uri.path);
    const at = (path: string) => site.uri(path).path;
    assert.deepEqual(roots, ['/home/dist/webview/preview', at('content'), at('static'), at('assets')]);
  });
});

describe('the preview', () => {
  let site: TestSite;

  before(async () => {
    site = await makeSite(files);
    await vscode.extensions.getExtension('talk-notes.talk-notes')?.activate();
    await waitFor('the commands of notes', async () =>
      (await vscode.commands.getCommands(true)).includes(commandIds.openPreview),
    );
  });

  after(async () => {
    await closeEditors();
    site.dispose();
  });

  it('opens beside a note, and follows the next one @portable', async () => {
    await vscode.commands.executeCommand('vscode.open', site.uri('content/day1/01_talk.md'));
    await waitFor('the preview', async () => {
      // The extension reads the notes in its own time.
      if (previews().length === 0)
        await vscode.commands.executeCommand(
          commandIds.openPreviewToSide,
          site.uri('content/day1/01_talk.md'),
        );
      return previews().some((title) => title.startsWith('Preview '));
    });
    await vscode.commands.executeCommand('vscode.open', site.uri('content/day1/02_other.md'), {
      viewColumn: vscode.ViewColumn.One,
    });
    await waitFor('the other note', () => previews().includes('Preview Other'));
    assert.lengthOf(previews(), 1);
  });
});
