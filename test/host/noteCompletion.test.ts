import { assert } from 'chai';
import * as vscode from 'vscode';
import { ImageCompletions } from '../../src/features/snippets/imageCompletions';
import { insertPiece } from '../../src/features/snippets/insertPiece';
import { PieceCompletions, pieceTriggers } from '../../src/features/snippets/pieceCompletions';
import { WritingPlaces } from '../../src/host/writingPlace';
import { closeEditors } from './support/closeEditors';
import { makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const path = 'content/day1/01_a.md';
const before =
  '---\ntitle: A\n---\n\n{{< button href="https://youtu.be/abc" style="red" icon="video" >}}Ansehen{{< /button >}}\n\n';

/** VS Code has it since 1.131. */
const hasRichEditor = Number(vscode.version.split('.')[1]) >= 131;

describe('completion of what notes are made of', () => {
  let site: TestSite;
  let places: WritingPlaces;
  let registered: vscode.Disposable;

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      [path]: before,
      'content/day1/02_crlf.md': '---\r\ntitle: B\r\n---\r\n\r\n',
      'content/day1/_img/b.png': 'x',
      'content/day1/_img/notes.txt': 'x',
      'elsewhere/foreign.md': '',
    });
    places = new WritingPlaces();
    const selector = { language: 'markdown' };
    registered = vscode.Disposable.from(
      places,
      vscode.languages.registerCompletionItemProvider(
        selector,
        new PieceCompletions(site.notes),
        ...pieceTriggers,
      ),
      vscode.languages.registerCompletionItemProvider(selector, new ImageCompletions(site.notes), '/'),
    );
  });
  afterEach(async () => {
    await closeEditors();
    registered.dispose();
    site.dispose();
  });

  /** Opens a note, types at its end and asks there, as typing the last character does. */
  async function ask(file: string, typed: string) {
    const document = await vscode.workspace.openTextDocument(site.uri(file));
    const editor = await vscode.window.showTextDocument(document);
    await append(document, typed);
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
      typed.at(-1),
    );
    return { document, editor, items };
  }

  async function append(document: vscode.TextDocument, text: string) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), text);
    await vscode.workspace.applyEdit(edit);
  }

  const named = (items: readonly vscode.CompletionItem[], label: string) =>
    items.find((item) => (typeof item.label === 'string' ? item.label : item.label.label) === label);
  const snippetOf = (item: vscode.CompletionItem | undefined) =>
    item?.insertText instanceof vscode.SnippetString ? item.insertText.value : undefined;

  it('offers pieces at a slash, written as the note is written @portable', async () => {
    const { items } = await ask(path, '/');
    assert.equal(
      snippetOf(named(items, '/video')),
      '{{< button href="$1" style="red" icon="video" >}}${2:Ansehen}{{< /button >}}$0',
    );
    assert.isDefined(named(items, '/todo'));
  });

  it('offers shortcodes at braces, and takes the braces’ place', async () => {
    const { items } = await ask(path, '{{');
    const range = named(items, '/video')?.range;
    assert.isTrue(range instanceof vscode.Range && range.isEqual(new vscode.Range(6, 0, 6, 2)));
    assert.isUndefined(named(items, '/todo'));
  });

  it('offers nothing in a file that is no note', async () => {
    for (const typed of ['/', '{{']) {
      const { items } = await ask('elsewhere/foreign.md', typed);
      assert.isUndefined(named(items, '/video'));
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('offers nothing in code and front matter', async () => {
    const { items } = await ask(path, '```sh\n/');
    assert.isUndefined(named(items, '/video'));
  });

  it('names the images where VS Code cannot', async () => {
    const { items } = await ask(path, '![](../_img/');
    assert.isDefined(named(items, 'b.png'));
    assert.isUndefined(named(items, 'notes.txt'));
    assert.isUndefined(named(items, '/video'));
  });

  it('inserts what was begun, undone by one undo, in the line ends of the note', async () => {
    const { document } = await ask('content/day1/02_crlf.md', '/seq');
    const typed = document.getText();
    await insertPiece(site.notes, places);
    assert.include(document.getText(), '```mermaid\r\nsequenceDiagram\r\n  participant A as Client\r\n');
    assert.notInclude(document.getText(), '/seq');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), typed);
  });

  it('gives plain text in the rich Markdown editor, and inserts it where was typed last @portable', async function () {
    const document = await vscode.workspace.openTextDocument(site.uri(path));
    const viewType = 'vscode.markdown.editor';
    if (!hasRichEditor) this.skip();
    await vscode.commands.executeCommand('vscode.openWith', document.uri, viewType);
    const isOpen = () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.viewType === viewType;
    };
    await waitFor('the rich editor', isOpen);
    await append(document, '/vid');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().length),
    );
    const button = '{{< button href="" style="red" icon="video" >}}Ansehen{{< /button >}}';
    assert.equal(named(items, '/video')?.insertText, button);
    await insertPiece(site.notes, places);
    assert.equal(document.getText(), before + button);
  });
});
