import { assert } from 'chai';
import * as vscode from 'vscode';
import type { DiagramTrouble } from '../../src/core/diagrams/trouble';
import { DiagramActions, diagramActionKinds } from '../../src/features/diagrams/diagramActions';
import { DiagramCompletions, diagramTriggers } from '../../src/features/diagrams/diagramCompletions';
import { DiagramProblems } from '../../src/features/diagrams/diagramProblems';
import { DiagramReader } from '../../src/features/diagrams/diagramReader';
import { RestoreAction, restoreActionKinds } from '../../src/features/diagrams/restoreAction';
import { putInPlace, savePicture } from '../../src/features/diagrams/savePicture';
import { findPage } from '../../src/workspace/conferences/notes';
import { readNoteText } from '../../src/workspace/conferences/noteText';
import { closeEditors } from './support/closeEditors';
import { log, makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const path = 'content/day1/01_a.md';
const front = '---\ntitle: A\n---\n\n## Path of a request\n\n';
const broken = `${front}- x\n\n  \`\`\`mermaid\n  flowchart LR\n    a[Foo (bar)] --> b\n  \`\`\`\n`;

describe('diagrams of notes', () => {
  let site: TestSite;
  let registered: vscode.Disposable;

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      [path]: broken,
      'content/day1/02_b.md': `${front}Nothing\n`,
      'elsewhere/foreign.md': broken,
    });
    const extension = vscode.extensions.getExtension('talk-notes.talk-notes');
    if (extension === undefined) throw new Error('The extension is not there');
    const selector = { language: 'markdown' };
    const reader = new DiagramReader(extension.extensionUri);
    registered = vscode.Disposable.from(
      new DiagramProblems(site.notes, reader, log),
      vscode.languages.registerCodeActionsProvider(selector, new DiagramActions(site.notes, reader), {
        providedCodeActionKinds: diagramActionKinds,
      }),
      vscode.languages.registerCodeActionsProvider(selector, new RestoreAction(site.notes), {
        providedCodeActionKinds: restoreActionKinds,
      }),
      vscode.languages.registerCompletionItemProvider(
        selector,
        new DiagramCompletions(site.notes),
        ...diagramTriggers,
      ),
    );
  });
  afterEach(async () => {
    await closeEditors();
    registered.dispose();
    site.dispose();
  });

  const open = async (file: string) => {
    const document = await vscode.workspace.openTextDocument(site.uri(file));
    return { document, editor: await vscode.window.showTextDocument(document) };
  };
  /** The extension itself may have found the conference, too, and then says the same once more. */
  const once = <T>(all: readonly T[], key: (each: T) => string) => [
    ...new Map(all.map((each) => [key(each), each])).values(),
  ];
  const problems = (document: vscode.TextDocument) =>
    once(
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Mermaid'),
      ({ message, range }) => JSON.stringify([message, range]),
    );
  async function replace(document: vscode.TextDocument, from: string, to: string) {
    const start = document.getText().indexOf(from);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
    edit.replace(document.uri, range, to);
    await vscode.workspace.applyEdit(edit);
  }
  async function actions(document: vscode.TextDocument, range: vscode.Range) {
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    return all.filter(({ edit }) => edit !== undefined);
  }

  it('shows what is wrong at its place in the note, until it is mended @portable', async () => {
    const { document } = await open(path);
    await waitFor('the problem', () => problems(document).length === 1);
    const [problem] = problems(document);
    assert.equal(problem?.message, 'Unexpected “(”');
    assert.equal(document.getText(problem?.range), '(');
    assert.equal(problem?.range.start.line, 10);
    await replace(document, 'Foo (bar)', 'Foo bar');
    await waitFor('nothing wrong', () => problems(document).length === 0);
    await replace(document, '--> b', '-> b');
    await waitFor('the next problem', () => problems(document).length === 1);
  });

  it('shows nothing of a note that was being read when problems were switched off', async () => {
    const waiting: ((trouble: DiagramTrouble) => void)[] = [];
    const reader = { read: () => new Promise<DiagramTrouble>((resolve) => waiting.push(resolve)) };
    const late = new DiagramProblems(site.notes, reader, log);
    const settings = vscode.workspace.getConfiguration('talkNotes');
    try {
      const { document } = await open(path);
      const isShown = () => problems(document).some(({ message }) => message === 'late');
      await waitFor('the reading', () => waiting.length > 0);
      await settings.update('diagrams.problems', false);
      await waitFor('nothing wrong', () => problems(document).length === 0);
      const start = { line: 0, character: 0 };
      const answer = () =>
        waiting.splice(0).forEach((each) => each({ message: 'late', range: { start, end: start } }));
      answer();
      // All that follows from an answer happens before the next turn.
      await new Promise((resolve) => setTimeout(resolve));
      assert.isFalse(isShown());
      await settings.update('diagrams.problems', undefined);
      await waitFor('the next reading', () => waiting.length > 0);
      answer();
      await waitFor('what it finds', isShown);
    } finally {
      await settings.update('diagrams.problems', undefined);
      late.dispose();
    }
  });

  it('mends it by a fix, which one undo takes back', async () => {
    const { document } = await open(path);
    await waitFor('the problem', () => problems(document).length === 1);
    const range = problems(document)[0]?.range ?? new vscode.Range(0, 0, 0, 0);
    const [fix] = await actions(document, range);
    assert.equal(fix?.title, 'Quote the label');
    assert.isTrue(fix?.isPreferred);
    if (fix.edit !== undefined) await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), broken.replace('Foo (bar)', '"Foo (bar)"'));
    await waitFor('nothing wrong', () => problems(document).length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), broken);
  });

  it('says nothing in a file that is no note', async () => {
    const { document } = await open('elsewhere/foreign.md');
    const { document: note } = await open(path);
    await waitFor('the problem of the note', () => problems(note).length === 1);
    assert.deepEqual(problems(document), []);
  });

  it('completes nodes in a diagram, and nothing beside it', async () => {
    const { document } = await open(path);
    await replace(document, '--> b\n', '--> b\n    b --> \n');
    const at = (text: string) => document.positionAt(document.getText().indexOf(text) + text.length);
    const labels = async (position: vscode.Position) => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
        ' ',
      );
      const nodes = items
        .filter(({ kind }) => kind === vscode.CompletionItemKind.Variable)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
      return once(nodes, (label) => label);
    };
    assert.deepEqual(await labels(at('b --> ')), ['a', 'b']);
    assert.deepEqual(await labels(at('## Path of ')), []);
  });

  it('saves a picture beside the note and puts it in the place of the diagram, and back @portable', async () => {
    const { document } = await open(path);
    const found = findPage(site.notes, document.uri);
    const noteText = found && (await readNoteText(found));
    const [diagram] = noteText?.note.diagrams ?? [];
    if (noteText === undefined || diagram === undefined) throw new Error('There is no diagram');
    const shown = { ...diagram, lineStarts: [], align: 'center', zoom: false };
    const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>');
    const drawn = { version: 3, noteText, rendered: { diagrams: [shown] } };
    const picture = { version: 3, diagram: 0, format: 'svg', bytes } as const;
    void savePicture(site.notes, drawn, picture);
    const file = 'content/day1/_img/01_a-path-of-a-request.svg';
    await waitFor('the file', async () => (await site.read(file).catch(() => '')) !== '');
    assert.include(await site.read(file), '<path/>');
    const address = '../_img/01_a-path-of-a-request.svg';
    await putInPlace(site.notes, noteText, shown, { address, alt: 'Path' });
    assert.equal(
      document.getText(),
      `${front}- x\n\n  ![Path](${address})\n\n  <!--\n  \`\`\`mermaid\n  flowchart LR\n    a[Foo (bar)] --&gt; b\n  \`\`\`\n  -->\n`,
    );
    const line = new vscode.Range(8, 3, 8, 3);
    // VS Code's own actions for a link come and go with its language server: ours is above them.
    const [back] = await actions(document, line);
    assert.equal(back?.title, 'Replace the image with its diagram');
    assert.isTrue(back?.isPreferred);
    assert.isTrue(back.kind !== undefined && vscode.CodeActionKind.QuickFix.contains(back.kind));
    if (back.edit !== undefined) await vscode.workspace.applyEdit(back.edit);
    assert.equal(document.getText(), broken);
  });

  it('saves nothing for a note that was changed meanwhile', async () => {
    const found = findPage(site.notes, site.uri(path));
    const noteText = found && (await readNoteText(found));
    if (noteText === undefined) throw new Error('There is no note');
    const drawn = { version: 4, noteText, rendered: { diagrams: [] } };
    await savePicture(site.notes, drawn, { version: 3, diagram: 0, format: 'svg', bytes: new Uint8Array() });
    const folder = await vscode.workspace.fs.readDirectory(site.uri('content/day1'));
    assert.notInclude(
      folder.map(([name]) => name),
      '_img',
    );
  });
});
