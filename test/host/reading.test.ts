import { assert } from 'chai';
import * as vscode from 'vscode';
import { TextReading } from '../../src/core/note/textReading';
import { FilterState } from '../../src/features/conferenceTree/filterState';
import { ConferenceTreeData } from '../../src/features/conferenceTree/treeData';
import { Preview } from '../../src/features/preview/preview';
import { UserStyles } from '../../src/features/preview/userStyles';
import { TodosTree } from '../../src/features/todoTracker/todosTree';
import { TrackedTodos } from '../../src/features/todoTracker/trackedTodos';
import { TrackerState } from '../../src/features/todoTracker/trackerState';
import { ContextKeys } from '../../src/host/contextKeys';
import { NoteFindings } from '../../src/workspace/findings/noteFindings';
import { Recommendations } from '../../src/workspace/kept/recommendations';
import { KnownSites } from '../../src/workspace/site/knownSites';
import type { ToPreview } from '../../src/shared/preview';
import { closeEditors } from './support/closeEditors';
import { memoryOf } from './support/memory';
import { log, makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const talk = 'content/day1/01_talk.md';

/** A panel whose page paints whatever it is sent, and what it was sent. */
class PaintingPanel {
  readonly shown: Extract<ToPreview, { type: 'show' }>[] = [];
  readonly #said = new vscode.EventEmitter<unknown>();
  readonly onDidDispose = new vscode.EventEmitter<void>().event;
  readonly viewColumn = vscode.ViewColumn.Two;
  readonly active = false;
  title = '';
  readonly webview = {
    html: '',
    options: {},
    cspSource: '',
    onDidReceiveMessage: this.#said.event,
    asWebviewUri: (uri: vscode.Uri) => uri,
    postMessage: (message: ToPreview) => {
      if (message.type !== 'show') return;
      this.shown.push(message);
      this.say({ type: 'shown', version: message.version });
    },
  };

  say(message: object): void {
    setTimeout(() => this.#said.fire(message), 0);
  }
}

describe('a keystroke', () => {
  const owned: vscode.Disposable[] = [];
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    owned.push(disposable);
    return disposable;
  };
  const blocks = Object.getOwnPropertyDescriptor(TextReading.prototype, 'blocks')!;
  /** Those whose Markdown was read. A reading reads it once. */
  const read = new Set<TextReading>();
  let site: TestSite;

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': '',
      'content/_index.md': '---\ntitle: Home\n---\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      [talk]: '---\ntitle: A talk\n---\n\n[x](./gone)\n\nTOD\n',
    });
    read.clear();
    Object.defineProperty(TextReading.prototype, 'blocks', {
      ...blocks,
      get(this: TextReading) {
        read.add(this);
        return blocks.get!.call(this) as unknown;
      },
    });
  });
  afterEach(async () => {
    Object.defineProperty(TextReading.prototype, 'blocks', blocks);
    for (const each of owned.splice(0)) each.dispose();
    await closeEditors();
    site.dispose();
  });

  it('has its note read once, for the tree, the checks, the tracker and the preview', async () => {
    const findings = own(new NoteFindings(site.notes, log));
    const sites = own(new KnownSites(site.notes, log));
    const recommendations = own(new Recommendations(site.notes));
    const tree = own(
      new ConferenceTreeData(site.notes, own(new FilterState(memoryOf())), recommendations, findings),
    );
    findings.start();
    const tracked = own(new TrackedTodos(site.notes));
    const todos = own(
      new TodosTree(site.notes, tracked, own(new TrackerState(memoryOf(), new ContextKeys()))),
    );
    const views = [
      own(vscode.window.createTreeView('talkNotes.todos.test', { treeDataProvider: todos })),
      own(vscode.window.createTreeView('talkNotes.conference.test', { treeDataProvider: tree })),
    ];
    assert.lengthOf(views, 2);
    const uri = site.uri(talk);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const panel = new PaintingPanel();
    const home = vscode.extensions.getExtension('talk-notes.talk-notes')!.extensionUri;
    const targets = { pages: () => [] };
    own(
      new Preview(
        { notes: site.notes, sites, targets, home, log },
        own(new UserStyles()),
        panel as unknown as vscode.WebviewPanel,
        uri,
        false,
        undefined,
      ),
    );
    panel.say({ type: 'ready' });
    await waitFor('the preview', () => panel.shown.length > 0);
    await findings.flush();
    assert.lengthOf(findings.of(uri), 1);

    for (const [letter, words] of [
      ['O', 'TODO'],
      [':', 'TODO:'],
    ] as const) {
      const before = findings.of(uri);
      const painted = panel.shown.length;
      await editor.edit((edit) => {
        edit.insert(document.lineAt(document.lineCount - 2).range.end, letter);
        // It moves what is found.
        edit.insert(new vscode.Position(4, 0), letter);
      });
      await waitFor('the preview', () => panel.shown.length > painted);
      await waitFor('the findings', async () => {
        await findings.flush();
        return findings.of(uri) !== before;
      });
      const [todo] = todosOf(site);
      assert.equal(todo?.text, words);
      assert.equal(findings.of(uri)[0]?.range.start.character, 'O[x]('.length + words.length - 'TODO'.length);
      const now = [...read].filter(({ written }) => written.includes(`\n${words}\n`));
      assert.lengthOf(now, 1, words);
    }
  });
});

function todosOf(site: TestSite) {
  return site.conference().find(site.uri(talk).toString())?.note?.todos ?? [];
}
