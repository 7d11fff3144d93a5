import { assert } from 'chai';
import * as vscode from 'vscode';
import { insertTimestamp } from '../../src/features/talkClock/commands/insertTimestamp';
import { linkTimestamps } from '../../src/features/talkClock/commands/linkTimestamps';
import { registerTimestampLinks } from '../../src/features/talkClock/timestampLinks';
import { WritingPlaces } from '../../src/host/writingPlace';
import { TalkClock } from '../../src/workspace/kept/talkClock';
import { findPage } from '../../src/workspace/conferences/notes';
import { closeEditors } from './support/closeEditors';
import { memoryOf } from './support/memory';
import { log, makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const video = '{{% button href="https://youtu.be/x?a=1" icon="video" %}}Watch{{% /button %}}';
const path = 'content/day1/01_a.md';

describe('the talk clock', () => {
  let site: TestSite;
  let clock: TalkClock;
  const disposables: { dispose(): unknown }[] = [];
  const talk = () => ({ uri: site.uri(path).toString(), title: 'A' });

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      [path]: `---\r\ntitle: A\r\nvideoOffset: 10\r\n---\r\n${video}\r\n\r\n[1:00] one \`[2:00]\`\r\n[3:00] three\r\n`,
      'content/day1/02_b.md': '+++\ntitle = "B"\n+++\n\nwords\n',
    });
    clock = new TalkClock(memoryOf(), log);
    disposables.push(clock);
  });
  afterEach(async () => {
    for (const each of disposables.splice(0)) each.dispose();
    await closeEditors();
    site.dispose();
  });

  const open = async (file: string) => {
    const document = await vscode.workspace.openTextDocument(site.uri(file));
    return vscode.window.showTextDocument(document);
  };

  it('runs on after a reload of the window, and stays stopped after another', () => {
    const memory = memoryOf();
    const before = new TalkClock(memory, log);
    before.start(talk());
    const after = new TalkClock(memory, log);
    assert.deepEqual(after.running, before.running);
    after.stop();
    const last = new TalkClock(memory, log);
    disposables.push(before, after, last);
    assert.isUndefined(last.running);
    assert.deepEqual(last.recent, after.recent);
  });

  it('follows its note to another name @portable', async () => {
    clock.start(talk());
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(site.uri('content/day1'), site.uri('content/day9'));
    await vscode.workspace.applyEdit(edit);
    await waitFor('the new name', () => clock.running?.uri === site.uri('content/day9/01_a.md').toString());
  });

  it('writes its time at the cursor, and one undo takes it back', async () => {
    clock.start(talk());
    const places = new WritingPlaces();
    disposables.push(places);
    const editor = await open('content/day1/02_b.md');
    const before = editor.document.getText();
    editor.selection = new vscode.Selection(4, 5, 4, 5);
    await insertTimestamp(site.notes, clock, places);
    // Ten seconds earlier than now, but not before the talk.
    assert.equal(editor.document.lineAt(4).text, 'words [0:00] ');
    assert.equal(editor.selection.active.character, 'words [0:00] '.length);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('writes it where one types in an editor that does not tell its cursor, else below all', async () => {
    clock.start(talk());
    const document = await vscode.workspace.openTextDocument(site.uri('content/day1/02_b.md'));
    await vscode.window.showTextDocument(document);
    const at = (position: vscode.Position | undefined) =>
      ({
        active: () => Promise.resolve({ document, position, editor: undefined }),
      }) as unknown as WritingPlaces;
    await insertTimestamp(site.notes, clock, at(undefined));
    assert.equal(document.getText(), '+++\ntitle = "B"\n+++\n\nwords\n\n[0:00] \n');
    await insertTimestamp(site.notes, clock, at(new vscode.Position(4, 0)));
    assert.equal(document.lineAt(4).text, '[0:00] words');
  });

  it('changes nothing where it does not run', async () => {
    const document = await vscode.workspace.openTextDocument(site.uri('content/day1/02_b.md'));
    const before = document.getText();
    const places = {
      active: () => Promise.resolve({ document, position: new vscode.Position(4, 0), editor: undefined }),
    } as unknown as WritingPlaces;
    await insertTimestamp(site.notes, clock, places);
    assert.equal(document.getText(), before);
  });

  it('makes links of timestamps at once, in sessions alone @portable', async () => {
    disposables.push(registerTimestampLinks(site.notes));
    const linksIn = async (uri: vscode.Uri) => {
      await vscode.workspace.openTextDocument(uri);
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        uri,
      );
      const found = links.flatMap(({ range, target }) =>
        target?.authority === 'youtu.be' && target.query.includes('t=')
          ? [`${range.start.line}:${range.start.character} ${target.toString(true)}`]
          : [],
      );
      return [...new Set(found)];
    };
    assert.deepEqual(await linksIn(site.uri(path)), [
      '6:0 https://youtu.be/x?a=1&t=70',
      '7:0 https://youtu.be/x?a=1&t=190',
    ]);
    const other = vscode.Uri.joinPath(site.root, '..', `other-${Date.now()}.md`);
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(await site.read(path)));
    assert.deepEqual(await linksIn(other), []);
    await vscode.workspace.fs.delete(other);
  });

  it('makes Markdown links by a code action where the cursor is, as one edit', async () => {
    disposables.push(registerTimestampLinks(site.notes));
    const editor = await open(path);
    const before = editor.document.getText();
    const actionsAt = async (line: number, character: number) =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        new vscode.Range(line, character, line, character),
        vscode.CodeActionKind.RefactorRewrite.value,
      );
    const titled = (actions: vscode.CodeAction[], title: string) =>
      actions.find((each) => each.title === title);
    assert.isUndefined(titled(await actionsAt(0, 0), 'Link all timestamps to the video'));
    const actions = await actionsAt(6, 3);
    assert.isDefined(titled(actions, 'Link 1:00 to the video'));
    const all = titled(actions, 'Link all timestamps to the video');
    await vscode.workspace.applyEdit(all!.edit!);
    assert.equal(
      editor.document.getText(),
      before
        .replace('[1:00]', '[1:00](https://youtu.be/x?a=1&t=70)')
        .replace('[3:00]', '[3:00](https://youtu.be/x?a=1&t=190)'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('makes them by a command, too, which works without a text editor', async () => {
    const before = await site.read(path);
    await linkTimestamps(site.notes, [findPage(site.notes, site.uri(path))!]);
    assert.equal(
      await site.read(path),
      before
        .replace('[1:00]', '[1:00](https://youtu.be/x?a=1&t=70)')
        .replace('[3:00]', '[3:00](https://youtu.be/x?a=1&t=190)'),
    );
  });
});
