import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Page, Section } from '../../src/core/conference/conference';
import { noFilter } from '../../src/core/tree/sessionFilter';
import { moveToEnd, takePlaceOf } from '../../src/core/tree/siblingOrder';
import { arrange } from '../../src/features/conferenceTree/arrange';
import { moveByOne } from '../../src/features/conferenceTree/commands/moveByOne';
import { createDay } from '../../src/features/conferenceTree/commands/newDay';
import { rename } from '../../src/features/conferenceTree/commands/renameSession';
import { configurationSection } from '../../src/host/ids';
import { saveText } from '../../src/host/edits/saveText';
import { exists } from '../../src/host/files/readText';
import { createSession } from '../../src/workspace/changes/createSession';
import { pageTitled } from '../support/conferenceOf';
import { closeEditors } from './support/closeEditors';
import { makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const atStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const frontMatter = (title: string, weight: number) =>
  `---\ntitle: "${title}" # mine\nweight: ${weight} # order\n---\n`;

describe('a change to the notes', () => {
  let site: TestSite;
  const titled = (title: string) => pageTitled(site.conference(), title);
  const section = (title: string) => titled(title) as Section;
  const contains = async (path: string, part: string) => {
    const text = await site.read(path);
    assert.isTrue(text.includes(part), `${part} in\n${text}`);
  };

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/_index.md': frontMatter('Home', 1),
      'content/day1/_index.md': `${frontMatter('Day 1', 1)}- [A](./01_a)\n`,
      'content/day1/01_a.md': `${frontMatter('A', 1)}![x](../_img/x.png) [B](02_b.md#h)\n`,
      'content/day1/02_b.md': `${frontMatter('B', 2)}[A](/day1/01_a)\n`,
      'content/day1/03_c.md': `\ufeff${frontMatter('C', 3)}text\n`.replaceAll('\n', '\r\n'),
      'content/day1/_img/x.png': 'not really a picture',
      'content/day2/_index.md': frontMatter('Day 2', 2),
      'content/day2/01_d.md': frontMatter('D', 1),
    });
  });
  afterEach(async () => {
    await closeEditors();
    site.dispose();
  });

  const move = (moved: Page, target: Page) => {
    const section = site.conference().ancestors(target.id)[0]!;
    return moveInto(section, takePlaceOf(section.children, [moved], target), moved);
  };
  const moveInto = (section: Section, desired: Page[], moved: Page) =>
    arrange(site.notes, () => ({ conference: site.conference(), section, desired, moved: [moved] }));

  it('reorders sessions by changing weights and nothing else', async () => {
    await move(titled('C'), titled('A'));
    await waitFor('the new order', () => site.outline() === 'Day 1[C A B] Day 2[D]');
    const after = {
      a: await site.read('content/day1/01_a.md'),
      b: await site.read('content/day1/02_b.md'),
      c: await site.read('content/day1/03_c.md'),
    };
    assert.match(after.a, /^---\ntitle: "A" # mine\nweight: \d # order\n---\n!\[x\]/);
    assert.match(after.b, /^---\ntitle: "B" # mine\nweight: \d # order\n---\n\[A\]/);
    assert.match(after.c, /^\ufeff---\r\ntitle: "C" # mine\r\nweight: \d # order\r\n---\r\ntext\r\n$/);
  });

  it('touches no page whose weight can stay', async () => {
    await move(titled('A'), titled('C'));
    await waitFor('the new order', () => site.outline() === 'Day 1[B C A] Day 2[D]');
    assert.include(await site.read('content/day1/02_b.md'), 'weight: 2 # order');
    assert.include(await site.read('content/day1/03_c.md'), 'weight: 3 # order');
    await contains('content/day1/01_a.md', 'weight: 4 # order');
  });

  it('reorders days', async () => {
    await move(titled('Day 2'), titled('Day 1'));
    await waitFor('the new order', () => site.outline() === 'Day 2[D] Day 1[A B C]');
  });

  it('moves a session to another day, and links and images follow @portable', async () => {
    const day2 = section('Day 2');
    const moved = titled('A');
    await moveInto(day2, moveToEnd(day2.children, [moved]), moved);
    await waitFor('the session in its new day', () => site.outline() === 'Day 1[B C] Day 2[D A]');
    await contains('content/day2/01_a.md', '![x](../../day1/_img/x.png) [B](../day1/02_b.md#h)');
    await contains('content/day1/02_b.md', '[A](/day2/01_a)');
    assert.notInclude(await site.read('content/day1/_index.md'), '(./01_a)');
  });

  it('takes nobody else’s name when a session moves', async () => {
    await site.write('content/day2/01_a.md', frontMatter('Other', 2));
    await waitFor('the other session', () => site.outline().includes('Other'));
    const day2 = section('Day 2');
    const moved = titled('A');
    await moveInto(day2, moveToEnd(day2.children, [moved]), moved);
    await waitFor('both', () => site.outline() === 'Day 1[B C] Day 2[D Other A]');
    assert.include(await site.read('content/day2/01_a.md'), 'Other');
  });

  it('lets numbers in names follow the order if the user wants that', async () => {
    const settings = vscode.workspace.getConfiguration(configurationSection);
    await settings.update('reorder.renumberFiles', true, vscode.ConfigurationTarget.Workspace);
    try {
      await move(titled('B'), titled('A'));
      await waitFor(
        'the new names',
        () => site.conference().find(site.uri('content/day1/01_b.md').toString()) !== undefined,
      );
      await waitFor('the new order', () => site.outline() === 'Day 1[B A C] Day 2[D]');
      await contains('content/day1/02_a.md', '[B](01_b.md#h)');
      await contains('content/day1/01_b.md', '[A](/day1/02_a)');
    } finally {
      await settings.update('reorder.renumberFiles', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('leaves unsaved text unsaved', async () => {
    const document = await vscode.workspace.openTextDocument(site.uri('content/day1/03_c.md'));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount - 1, 0), 'unsaved');
    await vscode.workspace.applyEdit(edit);
    await site.notes.flush();
    await move(titled('C'), titled('A'));
    await waitFor('the new order', () => site.outline() === 'Day 1[C A B] Day 2[D]');
    assert.isTrue(document.isDirty);
    assert.notInclude(await site.read('content/day1/03_c.md'), 'unsaved');
    assert.include(document.getText(), 'unsaved');
  });

  it('is taken back by one undo', async () => {
    const document = await vscode.workspace.openTextDocument(site.uri('content/day1/01_a.md'));
    await vscode.window.showTextDocument(document);
    const before = document.getText();
    await move(titled('A'), titled('C'));
    await waitFor('the new order', () => site.outline() === 'Day 1[B C A] Day 2[D]');
    assert.notEqual(document.getText(), before);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await waitFor('the old order', () => site.outline() === 'Day 1[A B C] Day 2[D]');
  });

  it('does nothing at all where one page cannot be changed', async () => {
    await site.write('content/day1/02_b.md', '---\ntitle: a: b\nweight: 2\n---\n');
    await waitFor('the broken page', () => site.outline().includes('a: b'));
    const before = await site.read('content/day1/01_a.md');
    const done = move(titled('C'), titled('A'));
    await done;
    assert.equal(await site.read('content/day1/01_a.md'), before);
    assert.include(await site.read('content/day1/03_c.md'), 'weight: 3');
  });

  it('is made one at a time, however quickly the keys come', async () => {
    const target = { conference: site.conference(), page: titled('A') };
    await Promise.all([1, 2].map(() => moveByOne(site.notes, [target], noFilter, 1)));
    assert.equal(site.outline(), 'Day 1[B C A] Day 2[D]');
    for (const path of ['01_a', '02_b', '03_c']) {
      assert.lengthOf((await site.read(`content/day1/${path}.md`)).match(/weight:/g) ?? [], 1, path);
    }
  });

  it('is not made to a file that is not UTF-8, nor to any other then', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(frontMatter('B', 2)), 0xfc, 10]);
    await vscode.workspace.fs.writeFile(site.uri('content/day1/02_b.md'), bytes);
    await site.notes.flush();
    const before = await site.read('content/day1/03_c.md');
    await move(titled('C'), titled('A'));
    assert.deepEqual(await vscode.workspace.fs.readFile(site.uri('content/day1/02_b.md')), bytes);
    assert.equal(await site.read('content/day1/03_c.md'), before);
  });

  it('leaves mixed line ends as they are in a file that is not open', async () => {
    const text = `${frontMatter('B', 2)}one\r\ntwo\rthree\n`;
    await site.write('content/day1/02_b.md', text);
    await site.notes.flush();
    await move(titled('C'), titled('A'));
    const after = await site.read('content/day1/02_b.md');
    assert.notEqual(after, text);
    assert.equal(after.replace(/weight: \d/, 'weight: 2'), text);
    assert.isTrue(await site.notes.undo());
    assert.equal(await site.read('content/day1/02_b.md'), text);
  });

  it('lets two files change places, and one undo takes that back', async () => {
    const uri = (name: string) => site.uri(`content/day1/${name}`);
    const read = (name: string) => site.read(`content/day1/${name}`);
    const [a, b] = [await read('01_a.md'), await read('02_b.md')];
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri('01_a.md')));
    const done = await site.notes.apply({
      edits: [{ uri: uri('01_a.md').toString(), edits: [{ range: atStart, newText: 'changed' }] }],
      moves: [
        { from: uri('01_a.md'), to: uri('aside.md') },
        { from: uri('02_b.md'), to: uri('01_a.md') },
        { from: uri('aside.md'), to: uri('02_b.md') },
      ],
    });
    assert.isTrue(done);
    assert.equal(await read('01_a.md'), b);
    assert.equal(await read('02_b.md'), `changed${a}`);
    assert.isTrue(await site.notes.undo());
    assert.equal(await site.read('content/day1/02_b.md'), b);
    assert.equal(await site.read('content/day1/01_a.md'), a);
    assert.isFalse(await exists(uri('aside.md')));
  });

  it('lets two folders change places', async () => {
    const uri = (path: string) => site.uri(`content/${path}`);
    const text = await site.read('content/day1/01_a.md');
    const moves = [
      { from: uri('day1'), to: uri('aside') },
      { from: uri('day2'), to: uri('day1') },
      { from: uri('aside'), to: uri('day2') },
    ];
    assert.isTrue(await site.notes.apply({ moves }));
    assert.equal(await site.read('content/day2/01_a.md'), text);
    assert.isTrue(await exists(uri('day1/01_d.md')));
    assert.isFalse(vscode.workspace.textDocuments.some(({ isDirty }) => isDirty));
  });

  it('changes nothing where a file cannot be moved, and gives those before it their names back', async () => {
    const paths = ['01_a', '02_b', '03_c'].map((name) => `content/day1/${name}.md`);
    const before = await Promise.all(paths.map((path) => site.read(path)));
    const uri = (name: string) => site.uri(`content/day1/${name}`);
    const done = await site.notes.apply({
      edits: [{ uri: uri('02_b.md').toString(), edits: [{ range: atStart, newText: 'changed' }] }],
      moves: [
        { from: uri('01_a.md'), to: uri('aside.md') },
        { from: uri('02_b.md'), to: uri('01_a.md') },
        { from: uri('aside.md'), to: uri('03_c.md') },
      ],
    });
    assert.isFalse(done);
    assert.deepEqual(await Promise.all(paths.map((path) => site.read(path))), before);
    assert.isFalse(await exists(uri('aside.md')));
    assert.isFalse(vscode.workspace.textDocuments.some(({ isDirty }) => isDirty));
  });

  it('edits a file where it went, with the unsaved text that it had, and one undo takes both back @portable', async () => {
    const [from, to] = [site.uri('content/day1/02_b.md'), site.uri('content/day1/moved.md')];
    const document = await vscode.workspace.openTextDocument(from);
    await vscode.window.showTextDocument(document);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(from, document.lineAt(document.lineCount - 1).range.end, 'unsaved');
    await vscode.workspace.applyEdit(typed);
    const before = document.getText();
    await site.notes.apply({
      bases: new Map([[from.toString(), before]]),
      edits: [{ uri: from.toString(), edits: [{ range: atStart, newText: 'changed' }] }],
      moves: [{ from, to }],
    });
    const moved = await vscode.workspace.openTextDocument(to);
    assert.equal(moved.getText(), `changed${before}`);
    assert.isTrue(moved.isDirty);
    assert.isTrue(await site.notes.undo());
    assert.isTrue(await exists(from));
    assert.isFalse(await exists(to));
    const back = await vscode.workspace.openTextDocument(from);
    assert.equal(back.getText(), before);
    assert.isTrue(back.isDirty);
    assert.notInclude(await site.read('content/day1/02_b.md'), 'unsaved');
  });

  it('renames a session with its file, and links follow', async () => {
    await rename(site.notes, site.conference(), titled('A'), 'Better: a name', '01_better-a-name.md');
    await waitFor('the new title', () => site.outline() === 'Day 1[Better: a name B C] Day 2[D]');
    assert.match(
      await site.read('content/day1/01_better-a-name.md'),
      /^---\ntitle: "Better: a name" # mine\nweight: 1 # order\n---\n/,
    );
    await contains('content/day1/02_b.md', '[A](/day1/01_better-a-name)');
    await contains('content/day1/_index.md', '[A](./01_better-a-name)');
  });

  it('makes a session behind the others, with the cursor in its body', async () => {
    await createSession(site.notes, site.conference(), section('Day 1'), {
      title: 'C: the "next" one',
    });
    const uri = site.uri('content/day1/04_c-the-next-one.md');
    await waitFor('the new session', () => site.conference().find(uri.toString()) !== undefined);
    const page = site.conference().find(uri.toString())!;
    assert.equal(page.title, 'C: the "next" one');
    assert.equal(page.weight, 4);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.toString(), uri.toString());
    assert.equal(document.lineAt(selection.active.line).text, '');
    assert.isAbove(selection.active.line, 5);
    assert.equal(page.note!.buttons.filter(({ placeholder }) => placeholder).length, 2);
  });

  it('makes a day behind the others, with the next number and weight', async () => {
    await createDay(site.notes, site.conference(), site.conference().trees[0]!.home, 'Day 3');
    const uri = site.uri('content/day3/_index.md');
    await waitFor('the new day', () => site.outline() === 'Day 1[A B C] Day 2[D] Day 3[]');
    assert.equal(site.conference().find(uri.toString())!.weight, 3);
    assert.equal(vscode.window.activeTextEditor!.document.uri.toString(), uri.toString());
  });

  it('takes a template of the wrong type for none', async () => {
    const settings = vscode.workspace.getConfiguration(configurationSection);
    await settings.update('newSession.template', 42, vscode.ConfigurationTarget.Workspace);
    try {
      await createSession(site.notes, site.conference(), section('Day 2'), { title: 'New' });
      await contains('content/day2/02_new.md', 'title: New');
    } finally {
      await settings.update('newSession.template', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('makes nothing in a day that went away meanwhile', async () => {
    const [before, gone] = [site.conference(), section('Day 2')];
    await vscode.workspace.fs.delete(site.uri('content/day2'), { recursive: true });
    await waitFor('the day to go', () => site.outline() === 'Day 1[A B C]');
    await createSession(site.notes, before, gone, { title: 'Late' });
    assert.isFalse(await exists(site.uri('content/day2')));
  });

  it('never makes a session over a file', async () => {
    await createSession(site.notes, site.conference(), section('Day 2'), { title: 'Same' });
    await vscode.workspace.fs.rename(
      site.uri('content/day2/02_same.md'),
      site.uri('content/day2/03_same.md'),
    );
    await waitFor(
      'the renamed file',
      () => site.conference().find(site.uri('content/day2/03_same.md').toString()) !== undefined,
    );
    await vscode.workspace.fs.writeFile(site.uri('content/day2/04_same.md'), new Uint8Array());
    await createSession(site.notes, site.conference(), section('Day 2'), { title: 'Same' });
    await waitFor(
      'a free name',
      async () => (await vscode.workspace.fs.readDirectory(site.uri('content/day2'))).length === 5,
    );
    assert.equal(await site.read('content/day2/04_same.md'), '');
  });
});

describe('Saving a text', () => {
  /** A document of which so many saves are given up because another one begins. */
  function document(givenUp: number, isSavedByOther = false) {
    let saves = 0;
    return {
      get isDirty() {
        return saves <= givenUp && !(isSavedByOther && saves > 0);
      },
      save: () => Promise.resolve(++saves > givenUp),
      saves: () => saves,
    };
  }

  it('is begun again where VS Code gave it up for another save', async () => {
    const busy = document(2);
    assert.isTrue(await saveText(busy));
    assert.equal(busy.saves(), 3);
  });

  it('is done where another save has brought the text to the disk', async () => {
    const saved = document(1, true);
    assert.isTrue(await saveText(saved));
    assert.equal(saved.saves(), 1);
  });

  it('fails where it is never done', async () => {
    const stuck = document(100);
    assert.isFalse(await saveText(stuck));
    assert.equal(stuck.saves(), 3);
  });
});
