import { assert } from 'chai';
import * as vscode from 'vscode';
import { addTags } from '../../src/core/tags/tagEdits';
import { changeTag, notesWith, tagRenameEdit } from '../../src/features/tags/changeTag';
import { TagCompletions } from '../../src/features/tags/completion';
import { TagReferences } from '../../src/features/tags/references';
import { TagRename } from '../../src/features/tags/rename';
import { TagsTreeData } from '../../src/features/tags/tagsView';
import { editNotes } from '../../src/workspace/changes/editNotes';
import { closeEditors } from './support/closeEditors';
import { log, makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const note = (title: string, tags: string) => `---\ntitle: ${title}\n${tags}\n---\nbody\n`;

describe('tags', () => {
  let site: TestSite;
  const registered: { dispose(): unknown }[] = [];

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      'content/day1/01_a.md': note('A', 'tags: [kubernetes, platform] # mine'),
      'content/day1/02_b.md': note('B', 'tags:\n- k8s\n- platform').replaceAll('\n', '\r\n'),
      'content/day1/03_c.md': note('C', 'tags: ["k8s", "kubernetes"]'),
      'content/day1/04_new.md': note('New', 'tags:\n- platform\n- '),
      'content/day2/01_d.md': '+++\ntitle = "D"\ntags = ["Kubernetes", "on"]\n+++\n',
      'content/day2/02_broken.md': '---\ntitle: a: b\ntags: [on]\n---\n',
    });
  });
  afterEach(async () => {
    for (const each of registered.splice(0)) each.dispose();
    await closeEditors();
    site.dispose();
  });

  const open = async (path: string) => {
    const document = await vscode.workspace.openTextDocument(site.uri(path));
    await vscode.window.showTextDocument(document);
    return document;
  };
  const type = async (document: vscode.TextDocument, at: vscode.Position, text: string) => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, at, text);
    await vscode.workspace.applyEdit(edit);
    await site.notes.flush();
  };
  const completionsAt = (document: vscode.TextDocument, at: vscode.Position) => {
    const items = new TagCompletions(site.notes).provideCompletionItems(document, at)?.items ?? [];
    const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);
    return items
      .toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
      .map((item) => ({ label: labelOf(item), text: item.insertText, detail: item.detail }));
  };

  describe('completion', () => {
    it('offers the most used and best fitting first, none that is there, as plain text', async () => {
      const document = await open('content/day1/04_new.md');
      const items = completionsAt(document, new vscode.Position(4, 2));
      assert.deepEqual(
        items.map(({ label }) => label),
        ['kubernetes', 'k8s', 'on'],
      );
      assert.equal(items[0]?.detail, 'used in 3 talks');
      assert.deepEqual(
        items.map(({ text }) => text),
        ['kubernetes', 'k8s', '"on"'],
      );
    });

    it('knows what is typed at this moment, and has quotes as the list has them', async () => {
      const document = await open('content/day1/03_c.md');
      await type(document, new vscode.Position(2, 25), ', "pl"');
      const items = completionsAt(document, new vscode.Position(2, 30));
      assert.deepEqual(
        items.map(({ text }) => text),
        ['"platform"'],
      );
    });

    it('is silent in the body and in notes of no conference', async () => {
      const document = await open('content/day1/01_a.md');
      assert.deepEqual(completionsAt(document, new vscode.Position(4, 2)), []);
      const other = await vscode.workspace.openTextDocument({
        language: 'markdown',
        content: '---\ntags: [k]\n---\n',
      });
      assert.deepEqual(completionsAt(other, new vscode.Position(1, 8)), []);
    });
  });

  it('are renamed in every note and spelling, and one undo takes it back @portable', async () => {
    registered.push(
      vscode.languages.registerRenameProvider({ language: 'markdown' }, new TagRename(site.notes, log)),
    );
    const document = await open('content/day1/01_a.md');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      new vscode.Position(2, 10),
      'kube: net',
    );
    assert.equal(edit.size, 3);
    await vscode.workspace.applyEdit(edit);
    assert.include(document.getText(), 'tags: ["kube: net", platform] # mine');
    const text = async (path: string) => (await vscode.workspace.openTextDocument(site.uri(path))).getText();
    assert.include(await text('content/day1/03_c.md'), '["k8s", "kube: net"]');
    assert.include(await text('content/day2/01_d.md'), 'tags = ["kube: net", "on"]');
    await vscode.commands.executeCommand('undo');
    assert.include(document.getText(), 'tags: [kubernetes, platform] # mine');
    assert.include(await text('content/day2/01_d.md'), 'tags = ["Kubernetes", "on"]');
    await vscode.workspace.saveAll();
  });

  it('are not renamed where there is none', async () => {
    const document = await open('content/day1/01_a.md');
    const rename = new TagRename(site.notes, log);
    assert.throws(() => rename.prepareRename(document, new vscode.Position(4, 1)));
    assert.equal(rename.prepareRename(document, new vscode.Position(2, 8)).placeholder, 'kubernetes');
  });

  it('are asked about before a rename makes one of two', async () => {
    const edit = await tagRenameEdit(site.conference(), 'k8s', 'kubernetes');
    // Ranges count in the texts as they are: the doubled tag of the third note goes with its comma.
    const files = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
    assert.deepEqual(files.sort(), ['02_b.md', '03_c.md']);
  });

  it('are renamed in more notes than one looks through once that is agreed to, and none of them is opened', async () => {
    const paths = Array.from({ length: 31 }, (_, i) => `content/day2/1${i}_many.md`);
    for (const path of paths) await site.write(path, note('Many', 'tags: [many] # mine'));
    await waitFor('the notes', () => notesWith(site.conference(), ['many']).length === paths.length);
    const { showInformationMessage } = vscode.window;
    const asked: string[] = [];
    Object.assign(vscode.window, {
      showInformationMessage: (message: string, _: unknown, ...answers: string[]) => {
        asked.push(`${message} ${answers.join(', ')}`);
        return Promise.resolve(answers[0]);
      },
    });
    try {
      await changeTag(site.notes, site.root.toString(), ['many'], 'few');
    } finally {
      Object.assign(vscode.window, { showInformationMessage });
    }
    assert.equal(asked[0], 'Rename tag “many” to “few”? Change 31 Notes, Preview Changes');
    const texts = await Promise.all(paths.map((path) => site.read(path)));
    assert.isTrue(texts.every((text) => text === note('Many', 'tags: [few] # mine')));
    assert.lengthOf(
      vscode.workspace.textDocuments.filter(({ uri }) => uri.path.endsWith('_many.md')),
      0,
    );
    assert.isTrue(await site.notes.undo());
    assert.equal(await site.read(paths[0]!), note('Many', 'tags: [many] # mine'));
  });

  it('are found wherever they stand @portable', async () => {
    registered.push(
      vscode.languages.registerReferenceProvider({ language: 'markdown' }, new TagReferences(site.notes)),
    );
    const document = await open('content/day1/01_a.md');
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      new vscode.Position(2, 10),
    );
    // To built-in Markdown a flow list is a reference link, which it finds in its own note.
    const places = locations.map(({ uri, range }) => `${uri.path.split('/').at(-1)} ${range.start.line}`);
    assert.deepEqual([...new Set(places)].sort(), ['01_a.md 2', '01_d.md 2', '03_c.md 2']);
  });

  it('are added to several notes by one change; what cannot be changed is left and the rest goes on', async () => {
    const uris = ['day1/01_a', 'day1/02_b', 'day2/02_broken'].map((path) =>
      site.uri(`content/${path}.md`).toString(),
    );
    const document = await open('content/day1/01_a.md');
    const done = await site.notes.change(() =>
      editNotes(site.notes, uris, (text) => addTags(text, ['new one'])),
    );
    assert.isTrue(done);
    assert.include(await site.read('content/day1/01_a.md'), 'tags: [kubernetes, platform, new one] # mine');
    assert.include(await site.read('content/day1/02_b.md'), '- platform\r\n- new one\r\n---\r\n');
    assert.notInclude(await site.read('content/day2/02_broken.md'), 'new one');
    await vscode.commands.executeCommand('undo');
    assert.notInclude(document.getText(), 'new one');
    await vscode.workspace.saveAll();
  });

  it('stand in the view by count, with talks below, and similar ones above', async () => {
    await site.write('content/day2/03_e.md', note('E', 'tags: [platfrom]'));
    await waitFor('the note', () => site.outline().includes('E'));
    const data = new TagsTreeData(site.notes, 'count');
    registered.push(data);
    const rows = () => data.getChildren().filter(({ conferenceId }) => conferenceId === site.root.toString());
    const labels = () => rows().map((row) => data.getTreeItem(row).label);
    assert.deepEqual(labels(), ['Similar Tags', 'kubernetes', 'platform', 'k8s', 'on', 'platfrom']);
    const [similar, first] = rows();
    assert.deepEqual(
      data.getChildren(similar).map((row) => data.getTreeItem(row).label),
      ['platfrom → platform'],
    );
    assert.deepEqual(
      data.getChildren(first).map((row) => data.getTreeItem(row).label),
      ['A', 'C', 'D'],
    );
    let fired = 0;
    registered.push(data.onDidChangeTreeData(() => fired++));
    data.order = 'name';
    assert.deepEqual(labels(), ['Similar Tags', 'k8s', 'kubernetes', 'on', 'platform', 'platfrom']);
    fired = 0;
    await site.write('content/day2/03_e.md', `${note('E', 'tags: [platfrom]')}more\n`);
    await site.notes.flush();
    await waitFor('the text', () => site.outline().includes('E'));
    assert.equal(fired, 0);
  });

  it('are merged after a look at the preview @portable', async () => {
    const document = await open('content/day1/03_c.md');
    const done = changeTag(site.notes, site.root.toString(), ['k8s'], 'kubernetes');
    // The preview waits for the user; this is what its button does.
    await waitFor('the preview', async () => {
      await vscode.commands.executeCommand('refactorPreview.apply').then(undefined, () => undefined);
      return !document.getText().includes('k8s');
    });
    await done;
    assert.include(document.getText(), 'tags: ["kubernetes"]');
    assert.include(await site.read('content/day1/02_b.md'), '- kubernetes\r\n- platform\r\n');
  });
});
