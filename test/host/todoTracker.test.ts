import { assert } from 'chai';
import * as vscode from 'vscode';
import { TodosTree } from '../../src/features/todoTracker/todosTree';
import { markDone } from '../../src/features/todoTracker/markDone';
import { isTodoNode, type TrackerNode } from '../../src/features/todoTracker/node';
import { registerInNotes } from '../../src/features/todoTracker/inNotes';
import { TodoTargets } from '../../src/features/todoTracker/targets';
import { TrackedTodos } from '../../src/features/todoTracker/trackedTodos';
import { TrackerState } from '../../src/features/todoTracker/trackerState';
import { ContextKeys } from '../../src/host/contextKeys';
import { commandIds } from '../../src/host/ids';
import { exists } from '../../src/host/files/readText';
import { WritingPlaces } from '../../src/host/writingPlace';
import { walkTodos } from '../../src/core/tracker/neighbourTodo';
import { closeEditors } from './support/closeEditors';
import { memoryOf } from './support/memory';
import { makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const a =
  '---\r\ntitle: A\r\n---\r\n\r\n# Rack\r\n\r\nTODO: Steal slide\r\n\r\n- [12:34] TODO: Steal charts (2 slides)\r\n- b';
const b = '\ufeff---\ntitle: B\n---\n\nwords, TODO: Draw it\n\nTODO:';

describe('the TODO tracker', () => {
  let site: TestSite;
  let tracked: TrackedTodos;
  let state: TrackerState;
  let tree: TodosTree;
  let places: WritingPlaces;
  const owned: vscode.Disposable[] = [];
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    owned.push(disposable);
    return disposable;
  };

  const open = async (files: Readonly<Record<string, string>>) => {
    site = await makeSite(files);
    tracked = own(new TrackedTodos(site.notes));
    state = own(new TrackerState(memoryOf(), new ContextKeys()));
    tree = own(new TodosTree(site.notes, tracked, state));
    places = own(new WritingPlaces());
  };
  beforeEach(() =>
    open({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      'content/day1/01_a.md': a,
      'content/day1/02_b.md': b,
    }),
  );
  afterEach(async () => {
    for (const each of owned.splice(0)) each.dispose();
    await vscode.workspace.getConfiguration('talkNotes').update('todos.markers', undefined);
    await closeEditors();
    site.dispose();
  });

  const show = async (path: string) => {
    const document = await vscode.workspace.openTextDocument(site.uri(path));
    return vscode.window.showTextDocument(document);
  };
  /** All TODOs in the order of the menu. */
  const all = () => [...walkTodos([site.conference()])];
  /** What the rows say, two spaces for each level. */
  const rows = (node?: TrackerNode, indent = ''): string[] =>
    tree.getChildren(node).flatMap((child) => {
      const item = tree.getTreeItem(child);
      return [
        `${indent}${item.label as string} | ${item.description as string}`,
        ...rows(child, `${indent}  `),
      ];
    });
  const todoRows = (node?: TrackerNode): TrackerNode[] =>
    tree.getChildren(node).flatMap((child) => (isTodoNode(child) ? [child] : todoRows(child)));

  it('has them by day and session, each with its heading, and by kind', async () => {
    assert.deepEqual(rows(), [
      'Day 1 | 4',
      '  A | 2',
      '    Steal slide | Rack',
      '    Steal charts | Rack · 12:34 · ×2',
      '  B | 2',
      '    Draw it | ',
      '    TODO without text | ',
    ]);
    await state.group('kind');
    assert.deepEqual(rows(), [
      'Slides | 1',
      '  Steal slide | A · Rack',
      'Charts | 1',
      '  Steal charts | A · Rack · 12:34 · ×2',
      'To Draw | 1',
      '  Draw it | B',
      'To Write | 1',
      '  TODO without text | B',
    ]);
    await state.setFilter({ kinds: [], text: 'rack steal' });
    assert.lengthOf(todoRows(), 2);
  });

  it('says a TODO to a screen reader, with a box to tick @portable', () => {
    const item = tree.getTreeItem(todoRows()[1]!);
    assert.equal(item.accessibilityInformation?.label, 'TODO: Steal charts, Charts, Rack, 12:34, ×2');
    assert.isObject(item.checkboxState);
    assert.equal(item.contextValue, 'todo;chart;time;');
  });

  it('follows unsaved text, and rows stay what they are', async () => {
    const before = todoRows();
    const editor = await show('content/day1/01_a.md');
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), 'TODO: first\n\n'));
    await waitFor('the new one', () => todoRows().length === 5);
    const at = document.positionAt(document.getText().indexOf('slide'));
    await editor.edit((edit) => edit.insert(at, 'the '));
    await waitFor('the words', () => rows().join('\n').includes('Steal the slide | Rack'));
    assert.isTrue(document.isDirty);
    assert.isTrue(before.every((row) => todoRows().includes(row)));
  });

  it('takes several out of several notes as one change, byte for byte, and undo brings them back', async () => {
    const editor = await show('content/day1/01_a.md');
    assert.isTrue(await markDone(site.notes, tracked, all().slice(0, 3)));
    assert.equal(await site.read('content/day1/01_a.md'), '---\r\ntitle: A\r\n---\r\n\r\n# Rack\r\n\r\n- b');
    assert.equal(await site.read('content/day1/02_b.md'), '\ufeff---\ntitle: B\n---\n\nwords\n\nTODO:');
    assert.deepEqual(rows(), ['Day 1 | 1', '  B | 1', '    TODO without text | ']);
    await vscode.commands.executeCommand('undo');
    await waitFor('the text', () => editor.document.getText() === a);
  });

  it('brings one back also where its note was not open', async () => {
    await markDone(site.notes, tracked, all().slice(2));
    assert.equal(await site.read('content/day1/02_b.md'), '\ufeff---\ntitle: B\n---\n\nwords\n');
    assert.isTrue(await site.notes.undo());
    assert.equal(await site.read('content/day1/02_b.md'), b);
  });

  it('brings all back by one undo, and what was written since stays', async () => {
    assert.isTrue(await markDone(site.notes, tracked, all()));
    const { document } = await show('content/day1/01_a.md');
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(4, 0), 'new words'));
    assert.isTrue(await site.notes.undo());
    assert.equal(document.getText(), a.replace('# Rack', 'new words# Rack'));
    assert.isTrue(document.isDirty);
    assert.equal(await site.read('content/day1/02_b.md'), b);
  });

  it('draws a ticked row again where its TODO stayed, and none that went', async () => {
    const [slide, , draw] = todoRows();
    const drawn: unknown[] = [];
    await markDone(site.notes, tracked, all().slice(0, 1));
    own(tree.onDidChangeTreeData((rows) => drawn.push(rows)));
    tree.redraw([slide!]);
    tree.redraw([slide!, draw!]);
    assert.deepEqual(drawn, [[draw]]);
  });

  it('takes a TODO out of unsaved text whose file was deleted, and writes no file', async () => {
    const uri = site.uri('content/day1/02_b.md');
    const [, , draw] = all();
    const editor = await show('content/day1/02_b.md');
    const { document } = editor;
    tracked.idsOf(draw!.page.note!);
    await editor.edit((change) => change.insert(new vscode.Position(6, 0), 'unsaved '));
    await vscode.workspace.fs.delete(uri);
    assert.isDefined(await markDone(site.notes, tracked, [draw!]));
    assert.include(document.getText(), 'unsaved');
    assert.notInclude(document.getText(), 'Draw it');
    assert.isTrue(document.isDirty);
    assert.isFalse(await exists(uri));
  });

  it('takes out what was meant, though the note went on meanwhile, and nothing for one that is gone', async () => {
    const [, chart] = all();
    const editor = await show('content/day1/01_a.md');
    tracked.idsOf(chart!.page.note!);
    await editor.edit((edit) => edit.insert(new vscode.Position(6, 0), 'TODO: Steal charts (2 slides)\n\n'));
    await markDone(site.notes, tracked, [chart!]);
    assert.notInclude(editor.document.getText(), '12:34');
    assert.include(editor.document.getText(), 'TODO: Steal charts (2 slides)');
    assert.isFalse(await markDone(site.notes, tracked, [chart!]));
  });

  it('acts on rows of the tracker and of the tree, on places, and on the lines of the cursor @portable', async () => {
    const view = own(vscode.window.createTreeView('talkNotes.todos.test', { treeDataProvider: tree }));
    const targets = own(new TodoTargets(site.notes, tracked, view, places));
    const hints = (...args: unknown[]) => targets.todos(args[0], args[1]).map(({ todo }) => todo.hint);
    const [slide, chart, draw] = todoRows();
    assert.deepEqual(hints(slide, [slide, draw]), ['Steal slide', 'Draw it']);
    assert.deepEqual(hints(chart, [slide, draw]), ['Steal charts']);
    const { conference, page } = all()[1]!;
    const wanted = { kind: 'wanted', conferenceId: conference.id, pageId: page.id, wantedKey: 'todo:1' };
    assert.deepEqual(hints(wanted), ['Steal charts']);
    assert.deepEqual(hints({ ...wanted, wantedKey: 'todo:7' }), []);
    assert.deepEqual(hints({ ...wanted, wantedKey: 'missing:video' }), []);
    assert.deepEqual(hints({ uri: page.id, line: 6, character: 0 }), ['Steal slide']);
    for (const no of [
      { uri: page.id, line: 5, character: 0 },
      { uri: page.id, line: -1, character: 0 },
      { uri: 7 },
      'x',
      null,
    ])
      assert.deepEqual(hints(no), []);
    const editor = await show('content/day1/01_a.md');
    editor.selection = new vscode.Selection(8, 3, 8, 3);
    assert.deepEqual(hints(), ['Steal charts']);
    editor.selection = new vscode.Selection(5, 0, 9, 0);
    assert.deepEqual(hints(), ['Steal slide', 'Steal charts']);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    assert.deepEqual(hints(), []);
  });

  it('reads notes anew when words that begin a TODO are set', async () => {
    await vscode.workspace.getConfiguration('talkNotes').update('todos.markers', ['words,']);
    await vscode.workspace.getConfiguration('talkNotes').update('todos.markers', ['rack']);
    await site.write('content/day1/02_b.md', '---\ntitle: B\n---\n\nRACK: x\n');
    await waitFor('the marker', () => rows().some((row) => row.includes('x | ')));
  });

  it('has actions in its hover, trusts no others, and lets nothing of the note in', async () => {
    own(registerInNotes(site.notes));
    const evil = '# [x](command:evil)\n\nTODO: Steal <b>slide</b> [y](command:evil) $(bug)\n';
    await site.write('content/day1/02_b.md', evil);
    const { document } = await show('content/day1/02_b.md');
    await waitFor('the note', () => all().some(({ todo }) => todo.hint.includes('evil')));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 3),
    );
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .flatMap((content) => (content instanceof vscode.MarkdownString ? [content.value] : []));
    const ours = texts.filter((text) => text.includes(commandIds.markTodoDone));
    assert.isNotEmpty(ours);
    for (const text of ours) {
      assert.notMatch(text, /(?<!\\)\]\(command:evil/);
      const handed = /markTodoDone\?([^)]*)\)/.exec(text)?.[1] ?? '';
      assert.deepEqual(JSON.parse(decodeURIComponent(handed)), [
        { uri: document.uri.toString(), line: 2, character: 0 },
      ]);
    }
  });

  it('offers the light bulb in the whole line of a TODO, as the command acts there, and in no other', async () => {
    own(registerInNotes(site.notes));
    const { document } = await show('content/day1/01_a.md');
    const titles = async (line: number) => {
      const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(line, 0, line, 0),
      );
      return new Set(offered.map(({ title }) => title).filter((title) => title.startsWith('Mark TODO done')));
    };
    assert.sameMembers([...(await titles(8))], ['Mark TODO done: Steal charts']);
    assert.isEmpty(await titles(9));
  });

  it('offers the light bulb on a TODO of a note, as an edit', async () => {
    own(registerInNotes(site.notes));
    const { document } = await show('content/day1/01_a.md');
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(6, 2, 8, 12),
    );
    const done = offered.find(({ title }) => title === 'Mark 2 TODOs done');
    assert.isDefined(done);
    await vscode.workspace.applyEdit(done.edit!);
    assert.equal(document.getText(), '---\r\ntitle: A\r\n---\r\n\r\n# Rack\r\n\r\n- b');
  });

  it('shows no light bulb that would do harm where a TODO cannot go for itself', async () => {
    own(registerInNotes(site.notes));
    const { document } = await show('content/day1/01_a.md');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(5, 0), '\nTODO: x\n    more words\n');
    await vscode.workspace.applyEdit(edit);
    const todos = () => site.conference().find(document.uri.toString())?.note?.todos ?? [];
    await waitFor('the new TODO', () => todos().some(({ text }) => text === 'TODO: x'));
    const todo = document.getText().split(/\r?\n/).indexOf('TODO: x');
    // What it gives are the actions that can be taken: one that is greyed out, with the reason, is none of them.
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(todo, 0, todo, 0),
    );
    assert.notInclude(
      offered.map(({ title }) => title),
      'Mark TODO done: x',
    );
  });
});
