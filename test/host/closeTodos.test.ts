import { assert } from 'chai';
import * as vscode from 'vscode';
import { drawDiagram } from '../../src/features/closeTodos/commands/drawDiagram';
import { insertPictures, putFiles } from '../../src/features/closeTodos/commands/insertPictures';
import { takeNotesLater } from '../../src/features/closeTodos/commands/takeNotesLater';
import type { CloseParts } from '../../src/features/closeTodos/closeParts';
import { PasteOnTodo } from '../../src/features/closeTodos/pasteOnTodo';
import { TodoActions } from '../../src/features/closeTodos/todoActions';
import { commandIds } from '../../src/host/ids';
import { WritingPlaces } from '../../src/host/writingPlace';
import { findPage } from '../../src/workspace/conferences/notes';
import { closeEditors } from './support/closeEditors';
import { makeSite, type TestSite } from './support/site';
import { todoTargets } from './support/todoTargets';
import { waitFor } from './support/waitFor';

const png = (...rest: number[]) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...rest]);
const head = '---\ntitle: A # mine\n---\n\n';
const video = '{{% button href="https://youtu.be/abc" icon="video" %}}Watch{{% /button %}}\n\n';

describe('closing TODOs', () => {
  let site: TestSite;
  let parts: CloseParts;
  let places: WritingPlaces;
  let tracker: ReturnType<typeof todoTargets>;
  const path = 'content/day1/02_gslb.md';

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      [path]: `${head}## Failover\n\nWords\n\nTODO: Steal slide\n\nMore\n`,
      'content/day1/03_draw.md': `${head}## Parts\r\n\r\n* A\r\n* B\r\n\r\nTODO: Draw your own chart\r\n`,
      'content/day1/04_watch.md': `${head}${video}[1:00] Words\n\nTODO:\n`,
      'pictures/one.png': png(1),
      'pictures/Two words.png': png(2),
    });
    places = new WritingPlaces();
    tracker = todoTargets(site.notes, places);
    parts = { notes: site.notes, places, targets: tracker.targets };
  });
  afterEach(async () => {
    await closeEditors();
    tracker.dispose();
    places.dispose();
    site.dispose();
  });

  const open = async (name = path) => {
    const document = await vscode.workspace.openTextDocument(site.uri(name));
    await vscode.window.showTextDocument(document);
    return document;
  };
  const positionOf = (document: vscode.TextDocument, words: string) =>
    document.positionAt(document.getText().indexOf(words));
  const cursorAt = (document: vscode.TextDocument, words: string) => {
    const position = positionOf(document, words);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
  };
  const files = async (folder: string) =>
    (
      await vscode.workspace.fs.readDirectory(site.uri(folder)).then(
        (list) => list,
        () => [],
      )
    ).map(([name]) => name);
  const { token } = new vscode.CancellationTokenSource();

  describe('by paste and drop', () => {
    const listOf = (...uris: vscode.Uri[]) => {
      const data = new vscode.DataTransfer();
      const list = uris.map((uri) => uri.toString()).join('\r\n');
      data.set('text/uri-list', new vscode.DataTransferItem(`# files\r\n${list}`));
      return data;
    };
    const paste = (document: vscode.TextDocument, at: string, data: vscode.DataTransfer) => {
      const position = positionOf(document, at);
      const context = {
        triggerKind: vscode.DocumentPasteTriggerKind.Automatic,
        only: undefined,
      };
      const ranges = [new vscode.Range(position, position)];
      return new PasteOnTodo(site.notes).provideDocumentPasteEdits(document, ranges, data, context, token);
    };

    it('offers the place of the TODO under a name, and another one', async () => {
      const document = await open();
      const edits = (await paste(document, 'Steal', listOf(site.uri('pictures/one.png')))) ?? [];
      assert.deepEqual(
        edits.map(({ title }) => title),
        ['Replace TODO with 02_gslb-slide.png', 'Replace TODO Under Another Name…'],
      );
      // Nothing else of VS Code's own comes before it.
      assert.isTrue(edits.every(({ yieldTo }) => yieldTo === undefined));
      assert.isTrue(
        vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'image', 'attachment').contains(
          edits[0]!.kind,
        ),
      );
    });

    it('changes text and file; undo takes the text back and leaves the file @portable', async () => {
      const document = await open();
      const before = document.getText();
      const [edit] = (await paste(document, 'Steal', listOf(site.uri('pictures/one.png')))) ?? [];
      const { additionalEdit, insertText } = await new PasteOnTodo(site.notes).resolveDocumentPasteEdit(
        edit!,
      );
      assert.equal(insertText, '');
      await vscode.workspace.applyEdit(additionalEdit!);
      assert.equal(
        document.getText(),
        `${head}## Failover\n\nWords\n\n![Failover](../_img/02_gslb-slide.png)\n\nMore\n`,
      );
      assert.deepEqual(await files('content/day1/_img'), ['02_gslb-slide.png']);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
      assert.deepEqual(await files('content/day1/_img'), ['02_gslb-slide.png']);
    });

    it('counts in what the note says when the name is given, not when it is asked for', async () => {
      const document = await open();
      const [, named] = (await paste(document, 'Steal', listOf(site.uri('pictures/one.png')))) ?? [];
      const { showInputBox } = vscode.window;
      Object.assign(vscode.window, {
        showInputBox: async () => {
          const edit = new vscode.WorkspaceEdit();
          edit.insert(document.uri, positionOf(document, 'Words'), 'First words\n\n');
          await vscode.workspace.applyEdit(edit);
          return 'own.png';
        },
      });
      try {
        const { additionalEdit } = await new PasteOnTodo(site.notes).resolveDocumentPasteEdit(named!);
        await vscode.workspace.applyEdit(additionalEdit!);
      } finally {
        Object.assign(vscode.window, { showInputBox });
      }
      assert.equal(
        document.getText(),
        `${head}## Failover\n\nFirst words\n\nWords\n\n![Failover](../_img/own.png)\n\nMore\n`,
      );
    });

    it('takes several dropped files @portable', async () => {
      const document = await open();
      const uris = ['pictures/one.png', 'pictures/Two words.png'].map((each) => site.uri(each));
      const provider = new PasteOnTodo(site.notes);
      const [edit] =
        (await provider.provideDocumentDropEdits(
          document,
          positionOf(document, 'Steal'),
          listOf(...uris),
          token,
        )) ?? [];
      assert.equal(edit?.title, 'Replace TODO with 2 Images');
      await vscode.workspace.applyEdit((await provider.resolveDocumentDropEdit(edit!)).additionalEdit!);
      assert.include(
        document.getText(),
        '\n![Failover 1](../_img/02_gslb-slide.png)\n![Failover 2](../_img/02_gslb-slide-2.png)\n',
      );
    });

    it('leaves other lines, other things and other people’s Markdown to VS Code', async () => {
      const document = await open();
      const picture = listOf(site.uri('pictures/one.png'));
      assert.isUndefined(await paste(document, 'Words', picture));
      assert.isUndefined(await paste(document, 'Steal', listOf(vscode.Uri.parse('https://a.dev/x.png'))));
      assert.isUndefined(await paste(document, 'Steal', listOf(site.uri(path))));
      const text = new vscode.DataTransfer();
      text.set('text/plain', new vscode.DataTransferItem('words'));
      assert.isUndefined(await paste(document, 'Steal', text));
      await site.write('pictures/other.md', 'TODO: Steal slide\n');
      assert.isUndefined(await paste(await open('pictures/other.md'), 'Steal', picture));
    });

    it('takes no file that only calls itself a picture', async () => {
      await site.write('pictures/evil.png', 'MZ');
      assert.isUndefined(await paste(await open(), 'Steal', listOf(site.uri('pictures/evil.png'))));
    });
  });

  describe('by files', () => {
    it('takes their names for words where there is no TODO', async () => {
      const uri = site.uri(path);
      const position = { line: 6, character: 0 };
      assert.isTrue(await putFiles(site.notes, { uri, position }, [site.uri('pictures/Two words.png')]));
      assert.include(await site.read(path), 'Words\n![Two words](../_img/02_gslb-two-words.png)\n');
    });

    it('keeps a TODO until it has all that it wants', async () => {
      await site.write(path, `${head}TODO: Steal the parts (3 slides)\n`);
      const note = () => findPage(site.notes, site.uri(path))!.page.note!;
      await waitFor('the note', () => note().todos[0]?.count === 3);
      const place = { uri: site.uri(path), todo: note().todos[0]! };
      await putFiles(site.notes, place, [site.uri('pictures/one.png'), site.uri('pictures/Two words.png')]);
      assert.include(await site.read(path), 'TODO: Steal the parts (1 slide)');
      await putFiles(site.notes, place, [site.uri('pictures/one.png')]);
      assert.notInclude(await site.read(path), 'TODO');
      assert.lengthOf(await files('content/day1/_img'), 2);
    });

    it('says which file cannot be read, and changes nothing', async () => {
      const before = await site.read(path);
      assert.isFalse(await putFiles(site.notes, { uri: site.uri(path) }, [site.uri('pictures/none.png')]));
      assert.equal(await site.read(path), before);
    });
  });

  it('leaves another TODO alone where the one that was clicked is gone', async () => {
    const document = await open('content/day1/03_draw.md');
    const before = document.getText();
    cursorAt(document, 'Draw');
    const gone = { uri: site.uri(path).toString(), line: 0, character: 0 };
    const said: string[] = [];
    const { showWarningMessage, showOpenDialog } = vscode.window;
    Object.assign(vscode.window, {
      showWarningMessage: (message: string) => Promise.resolve(void said.push(message)),
      showOpenDialog: () => Promise.reject(new Error('Nobody is to be asked for files')),
    });
    try {
      for (const command of [drawDiagram, insertPictures, takeNotesLater]) await command(parts, [gone]);
    } finally {
      Object.assign(vscode.window, { showWarningMessage, showOpenDialog });
    }
    assert.deepEqual(said, Array<string>(3).fill('The TODO no longer exists. Nothing was changed.'));
    assert.equal(document.getText(), before);
  });

  const isPreview = (id: string) => id === commandIds.openPreviewToSide;
  /** What commands of one kind are called with while something is done; they do nothing. */
  const callsOf = async (
    isCaught: (id: string, first: unknown) => boolean,
    work: () => Promise<void>,
  ): Promise<unknown[]> => {
    const caught: unknown[] = [];
    const { executeCommand } = vscode.commands;
    Object.assign(vscode.commands, {
      executeCommand: (id: string, ...args: unknown[]) => {
        if (!isCaught(id, args[0])) return executeCommand(id, ...args);
        caught.push(args[0]);
        return Promise.resolve();
      },
    });
    try {
      await work();
    } finally {
      Object.assign(vscode.commands, { executeCommand });
    }
    return caught;
  };

  it('by a drawing: what stands around becomes a diagram, and one undo takes it back', async () => {
    const document = await open('content/day1/03_draw.md');
    const before = document.getText();
    cursorAt(document, 'Draw');
    const previewed = await callsOf(isPreview, () => drawDiagram(parts, []));
    assert.equal(
      document.getText(),
      before.replace(
        'TODO: Draw your own chart',
        '```mermaid\r\nflowchart LR\r\n  n1["Parts"]\r\n  n2["A"]\r\n  n3["B"]\r\n  n1 --> n2\r\n  n1 --> n3\r\n```',
      ),
    );
    assert.deepEqual(previewed.map(String), [document.uri.toString()]);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('by drawing as the conference does', async () => {
    await site.write(path, `${head}{{< mermaid >}}\nflowchart\n{{< /mermaid >}}\n`);
    await waitFor(
      'the note',
      () => findPage(site.notes, site.uri(path))!.page.note!.diagrams[0]?.notation === 'shortcode',
    );
    const document = await open('content/day1/03_draw.md');
    cursorAt(document, 'Draw');
    await callsOf(isPreview, () => drawDiagram(parts, []));
    assert.include(document.getText(), '{{< mermaid >}}\r\nflowchart LR\r\n');
  });

  it('by the video: the cursor stands at the TODO of a row that is not open', async () => {
    const uri = site.uri('content/day1/04_watch.md');
    const { conference, page } = findPage(site.notes, uri)!;
    const row = { kind: 'wanted', conferenceId: conference.id, pageId: page.id, wantedKey: 'todo:0' };
    const isBrowser = (id: string, what: unknown) => id === 'vscode.open' && typeof what === 'string';
    const opened = await callsOf(isBrowser, () => takeNotesLater(parts, [row]));
    assert.deepEqual(opened, ['https://youtu.be/abc?t=60']);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.equal(editor?.document.lineAt(editor.selection.active.line).text, 'TODO:');
  });

  it('is offered on the line of a TODO, by its kind', async () => {
    const titles = async (name: string, words: string) => {
      const document = await open(name);
      const position = positionOf(document, words);
      return new TodoActions(site.notes)
        .provideCodeActions(document, new vscode.Range(position, position))
        .map(({ title }) => title);
    };
    const pictures = ['Pick Slides from PDF…', 'Insert Images…'];
    assert.deepEqual(await titles(path, 'TODO'), [...pictures, 'Turn TODO into Diagram']);
    assert.deepEqual(await titles(path, 'Words'), []);
    assert.deepEqual(await titles('content/day1/03_draw.md', 'Draw'), [
      'Turn TODO into Diagram',
      ...pictures,
    ]);
    assert.deepEqual(await titles('content/day1/04_watch.md', 'TODO'), ['Open Recording at This TODO']);
    await site.write('pictures/other.md', 'TODO: Steal slide\n');
    assert.deepEqual(await titles('pictures/other.md', 'TODO'), []);
  });
});
