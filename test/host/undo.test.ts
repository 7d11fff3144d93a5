import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Section } from '../../src/core/conference/conference';
import { replaceTags } from '../../src/core/tags/tagEdits';
import { moveToEnd, takePlaceOf } from '../../src/core/tree/siblingOrder';
import { arrange } from '../../src/features/conferenceTree/arrange';
import { createDay } from '../../src/features/conferenceTree/commands/newDay';
import { createSession } from '../../src/workspace/changes/createSession';
import { rename } from '../../src/features/conferenceTree/commands/renameSession';
import { editNotes } from '../../src/workspace/changes/editNotes';
import { pageTitled } from '../support/conferenceOf';
import { closeEditors } from './support/closeEditors';
import { filesBelow } from './support/filesBelow';
import { makeSite, type TestSite } from './support/site';
import { hushed } from './support/hushed';
import { waitFor } from './support/waitFor';

const note = (title: string, weight: number, body = '') =>
  `---\ntitle: "${title}" # mine\nweight: ${weight}\ntags: [old]\n---\n${body}`;

const [a, b, c] = ['content/day1/01_a.md', 'content/day1/02_b.md', 'content/day1/03_c.md'] as const;

describe('undo', () => {
  let site: TestSite;
  let said: readonly string[];
  let restore: () => void;
  const titled = (title: string) => pageTitled(site.conference(), title);
  const section = (title: string) => titled(title) as Section;
  const show = async (path: string) =>
    (await vscode.window.showTextDocument(site.uri(path), { preview: false })).document;
  const type = async (words: string) => {
    const editor = vscode.window.activeTextEditor!;
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    assert.isTrue(await editor.edit((edit) => edit.insert(end, words)));
  };
  const everything = () => filesBelow(site.root);
  type Files = Awaited<ReturnType<typeof everything>>;

  /** What an editor's undo left to the others: `text` asks about the files, `all` is made again by one redo. */
  async function seeTheRest(
    inEditor: 'text' | 'all' | 'nothing',
    before: Files,
    after: Files,
  ): Promise<void> {
    if (inEditor === 'text') {
      assert.deepEqual(Object.keys(await everything()), Object.keys(after));
      await waitFor('the question', () => said.some((each) => each.startsWith('Undid the text')));
    }
    if (inEditor === 'all') {
      await waitFor('the other notes', async () => same(await everything(), before));
      await vscode.commands.executeCommand('redo');
      await waitFor('the change again', async () => same(await everything(), after));
    }
    await vscode.workspace.saveAll();
  }

  beforeEach(async () => {
    ({ said, restore } = hushed());
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/_index.md': note('Home', 1),
      'content/day1/_index.md': note('Day 1', 1, '- [A](./01_a)\n'),
      [a]: note('A', 1, '[B](02_b.md)\n'),
      [b]: `\ufeff${note('B', 2, 'one\ntwo [A](/day1/01_a)\n')}`.replaceAll('\n', '\r\n'),
      [c]: note('C', 3),
      'content/day2/_index.md': note('Day 2', 2),
      'content/day2/01_d.md': note('D', 1),
    });
  });
  afterEach(async () => {
    restore();
    await closeEditors();
    site.dispose();
  });

  const moveToDay2 = () =>
    arrange(site.notes, () => {
      const section = titled('Day 2') as Section;
      const moved = [titled('A')];
      return {
        conference: site.conference(),
        section,
        desired: moveToEnd(section.children, moved),
        moved,
      };
    });
  const reorder = () =>
    arrange(site.notes, () => {
      const section = titled('Day 1') as Section;
      const moved = [titled('C')];
      return {
        conference: site.conference(),
        section,
        desired: takePlaceOf(section.children, moved, titled('A')),
        moved,
      };
    });
  const renameTag = () =>
    site.notes.change(() =>
      editNotes(
        site.notes,
        [a, b, c].map((path) => site.uri(path).toString()),
        (text) => replaceTags(text, ['old'], 'new'),
      ),
    );

  /** What commands do, with what undo in the editor of a note that they change takes back of it. */
  const commands = [
    [
      'New Session',
      () => createSession(site.notes, site.conference(), section('Day 1'), { title: 'E' }),
      'nothing',
    ],
    ['New Day', () => createDay(site.notes, site.conference(), section('Home'), 'Day 3'), 'nothing'],
    ['Move to another day', moveToDay2, 'text'],
    ['Rename', () => rename(site.notes, site.conference(), titled('A'), 'New', '01_new.md'), 'text'],
    ['Move up', reorder, 'all'],
    ['Rename Tag', renameTag, 'all'],
  ] as const;

  /** One of each kind: editors know of text and files, and of no command. */
  const oneOfEach = ([...new Set(commands.map(([, , kind]) => kind))] as const).map((kind) =>
    commands.find(([, , each]) => each === kind)!,
  );

  for (const [name, run, inEditor] of commands) {
    it(`in a view takes back: ${name}, whatever is in front, and redo makes it again`, async () => {
      await show('content/day2/_index.md');
      await type('unsaved');
      const before = await everything();
      await run();
      const after = await everything();
      assert.notDeepEqual(after, before);
      await show('content/day2/_index.md');
      assert.isTrue(await site.notes.undo());
      assert.deepEqual(await everything(), before);
      assert.isTrue(await site.notes.redo());
      assert.deepEqual(await everything(), after);
      assert.isTrue(await site.notes.undo());
      assert.deepEqual(await everything(), before);
      assert.isTrue(vscode.window.activeTextEditor!.document.isDirty);
      assert.deepEqual(
        vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.path),
        [site.uri('content/day2/_index.md').path],
      );
    });

    it(`in the editor of a changed note takes back ${inEditor} of: ${name}`, async () => {
      const document = await show(b);
      const [text, before] = [document.getText(), await everything()];
      await run();
      const after = await everything();
      const changed = inEditor === 'nothing' ? vscode.window.activeTextEditor!.document : document;
      await vscode.window.showTextDocument(changed);
      for (let i = 0; i < 8; i++) await vscode.commands.executeCommand('undo');
      if (inEditor === 'nothing') assert.deepEqual(await everything(), after);
      else assert.equal(document.getText(), text);
      await seeTheRest(inEditor, before, after);
    });
  }

  for (const [name, run] of oneOfEach) {
    it(`in the editor of another note leaves alone: ${name}`, async () => {
      await show('content/day2/_index.md');
      await type('typed');
      await run();
      const after = await everything();
      const other = await show('content/day2/_index.md');
      await vscode.commands.executeCommand('undo');
      assert.notInclude(other.getText(), 'typed');
      for (let i = 0; i < 8; i++) await vscode.commands.executeCommand('undo');
      assert.deepEqual(await everything(), after);
    });
  }

  describe('in the rich Markdown editor', () => {
    const viewType = 'vscode.markdown.editor';
    const showRich = async (path: string) => {
      await vscode.commands.executeCommand('vscode.openWith', site.uri(path), viewType);
      await waitFor('the rich editor', () => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return input instanceof vscode.TabInputCustom && input.viewType === viewType;
      });
      return vscode.workspace.openTextDocument(site.uri(path));
    };

    for (const [name, run, inEditor] of oneOfEach) {
      it(`of a changed note takes back ${inEditor} of: ${name}`, async function () {
        if (!hasRichEditor()) this.skip();
        const document = await showRich(b);
        const [text, before] = [document.getText(), await everything()];
        await run();
        const after = await everything();
        assert.notDeepEqual(after, before);
        const created = vscode.window.activeTextEditor?.document.uri;
        await showRich(b);
        for (let i = 0; i < 8; i++) await vscode.commands.executeCommand('undo');
        if (inEditor === 'nothing') assert.deepEqual(await everything(), after, created?.path);
        else await waitFor('the text', () => document.getText() === text);
        await seeTheRest(inEditor, before, after);
      });

      it(`of a changed note is in front when the view takes back: ${name}`, async function () {
        if (!hasRichEditor()) this.skip();
        await showRich(b);
        const before = await everything();
        await run();
        const after = await everything();
        await showRich(b);
        assert.isTrue(await site.notes.undo());
        assert.deepEqual(await everything(), before);
        assert.isTrue(await site.notes.redo());
        assert.deepEqual(await everything(), after);
        await vscode.workspace.saveAll();
      });

      it(`of another note leaves alone: ${name}`, async function () {
        if (!hasRichEditor()) this.skip();
        await run();
        const after = await everything();
        await showRich('content/day2/01_d.md');
        for (let i = 0; i < 8; i++) await vscode.commands.executeCommand('undo');
        assert.deepEqual(await everything(), after);
      });
    }
  });

  it('never deletes the file of a new session that was written in, and says why', async () => {
    await createSession(site.notes, site.conference(), section('Day 1'), { title: 'E' });
    const uri = site.uri('content/day1/04_e.md');
    await type('my words');
    await vscode.window.activeTextEditor!.document.save();
    for (let i = 0; i < 10; i++) await vscode.commands.executeCommand('undo');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    assert.include(await site.read('content/day1/04_e.md'), 'my words');
    await vscode.workspace.saveAll();
    await type('more');
    assert.isFalse(await site.notes.undo());
    assert.include(said.at(-1), '04_e.md: The file has changed since it was created.');
    assert.isDefined(await vscode.workspace.fs.stat(uri));
  });

  it('takes a session back whose editor was not written in, and closes it', async () => {
    await createSession(site.notes, site.conference(), section('Day 1'), { title: 'E' });
    assert.deepEqual(said, ['04_e.md created']);
    assert.isTrue(await site.notes.undo());
    assert.isUndefined(vscode.window.activeTextEditor);
    await waitFor('the row to go', () => site.outline() === 'Day 1[A B C] Day 2[D]');
  });

  it('keeps what was written elsewhere in the notes since', async () => {
    await renameTag();
    const document = await show(b);
    await type('three');
    await site.write(c, `${await site.read(c)}from outside\n`);
    assert.isTrue(await site.notes.undo());
    assert.match(document.getText(), /tags: \[old\][^]*three$/);
    assert.isTrue(document.isDirty);
    assert.equal(await site.read(c), note('C', 3, 'from outside\n'));
  });

  it('is refused as a whole where the same line was changed since, with the file', async () => {
    await renameTag();
    await site.write(c, (await site.read(c)).replace('[new]', '[newest]'));
    const after = await everything();
    assert.isFalse(await site.notes.undo());
    assert.deepEqual(await everything(), after);
    assert.include(said.at(-1), '03_c.md: The same lines have changed since then.');
  });

  it('is refused as a whole where a file is gone, or in the way', async () => {
    await moveToDay2();
    await site.write(a, 'Somebody else’s');
    const after = await everything();
    assert.isFalse(await site.notes.undo());
    assert.include(said.at(-1), '01_a.md: A file with that name already exists.');
    assert.deepEqual(await everything(), after);
    await vscode.workspace.fs.delete(site.uri(a));
    await vscode.workspace.fs.delete(site.uri('content/day2/01_a.md'));
    assert.isFalse(await site.notes.undo());
    assert.include(said.at(-1), 'The file no longer exists.');
  });

  it('goes from change to change, past those that were taken back in the editor', async () => {
    const before = await everything();
    await createDay(site.notes, site.conference(), section('Home'), 'Day 3');
    await show(b);
    await renameTag();
    await vscode.commands.executeCommand('undo');
    await vscode.workspace.saveAll();
    assert.isTrue(await site.notes.undo());
    assert.deepEqual(await everything(), before);
    assert.isFalse(await site.notes.undo());
  });

  it('offers itself in a message where files are made or moved', async () => {
    await reorder();
    await renameTag();
    assert.deepEqual(said, []);
    await moveToDay2();
    assert.deepEqual(said, ['01_a.md moved']);
  });
});

/** The newest VS Code has one. */
function hasRichEditor(): boolean {
  return vscode.extensions.all.some(({ packageJSON }) =>
    JSON.stringify((packageJSON as Manifest).contributes?.customEditors ?? []).includes(
      'vscode.markdown.editor',
    ),
  );
}

interface Manifest {
  readonly contributes?: { readonly customEditors?: unknown };
}

const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
