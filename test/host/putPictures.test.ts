import { assert } from 'chai';
import * as vscode from 'vscode';
import { findPage } from '../../src/workspace/conferences/notes';
import { putPictures, type NewPicture, type PicturePlace } from '../../src/workspace/pictures/putPictures';
import { closeEditors } from './support/closeEditors';
import { makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (...rest: number[]) => Uint8Array.from([...signature, ...rest]);
const picture = (bytes: Uint8Array, subject = 'Steal slide: failover', name?: string): NewPicture => ({
  bytes,
  extension: '.png',
  alt: 'failover',
  subject,
  name,
});
const head = '---\ntitle: A # mine\n---\n\n';

describe('putting pictures', () => {
  let site: TestSite;
  const path = 'content/day1/02_gslb.md';

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n\nTODO: Steal slide: map\n',
      [path]: `${head}Words\n\nTODO: Steal slide: failover\n\nMore\n`,
      'content/day1/03_crlf.md': '\ufeff---\r\ntitle: C\r\n---\r\n\r\n- TODO: Steal images (3 slides)\r\n',
      'content/day1/04_leaf/index.md': '---\ntitle: Leaf\n---\n\nTODO: Steal slide\n',
      'content/day2/_index.md': '---\ntitle: Day 2\n---\n\n',
    });
  });
  afterEach(async () => {
    await closeEditors();
    site.dispose();
  });

  const placeAt = (at = path, index = 0): PicturePlace => ({
    uri: site.uri(at),
    todo: findPage(site.notes, site.uri(at))!.page.note!.todos[index],
  });
  const files = async (folder: string) =>
    (
      await vscode.workspace.fs.readDirectory(site.uri(folder)).then(
        (list) => list,
        () => [],
      )
    ).map(([name]) => name);

  it('copies a picture beside a closed note, shows it in the TODO’s place and saves the note', async () => {
    assert.isTrue(await putPictures(site.notes, placeAt(), [picture(png(1))]));
    assert.equal(
      await site.read(path),
      `${head}Words\n\n![failover](../_img/02_gslb-failover.png)\n\nMore\n`,
    );
    const written = await vscode.workspace.fs.readFile(site.uri('content/day1/_img/02_gslb-failover.png'));
    assert.deepEqual([...written], [...png(1)]);
  });

  it('is taken back by one undo, the file too', async () => {
    const document = await vscode.workspace.openTextDocument(site.uri(path));
    await vscode.window.showTextDocument(document);
    const before = document.getText();
    await putPictures(site.notes, placeAt(), [picture(png(1)), picture(png(2))]);
    assert.include(document.getText(), 'failover-2.png');
    assert.lengthOf(await files('content/day1/_img'), 2);
    assert.isTrue(await site.notes.undo());
    assert.equal(document.getText(), before);
    assert.lengthOf(await files('content/day1/_img'), 0);
    assert.isTrue(await site.notes.redo());
    assert.include(document.getText(), 'failover-2.png');
    assert.lengthOf(await files('content/day1/_img'), 2);
  });

  it('writes addresses as a section and a bundle need them', async () => {
    await putPictures(site.notes, placeAt('content/day1/_index.md'), [picture(png(1), 'map')]);
    await putPictures(site.notes, placeAt('content/day1/04_leaf/index.md'), [picture(png(2), '')]);
    assert.include(await site.read('content/day1/_index.md'), '![failover](_img/day1-map.png)');
    assert.include(await site.read('content/day1/04_leaf/index.md'), '![failover](_img/04_leaf-slide.png)');
    assert.deepEqual(await files('content/day1/04_leaf/_img'), ['04_leaf-slide.png']);
  });

  it('leaves line ends and byte order mark, and a TODO that wants more', async () => {
    await putPictures(site.notes, placeAt('content/day1/03_crlf.md'), [picture(png(1), 'one')]);
    assert.equal(
      await site.read('content/day1/03_crlf.md'),
      '\ufeff---\r\ntitle: C\r\n---\r\n\r\n- ![failover](../_img/03_crlf-one.png)\r\n\r\n  TODO: Steal images (2 slides)\r\n',
    );
  });

  it('never overwrites, and uses a picture again that is there', async () => {
    await vscode.workspace.fs.writeFile(site.uri('content/day1/_img/02_gslb-failover.png'), png(9));
    await vscode.workspace.fs.writeFile(site.uri('content/day1/_img/Known.PNG'), png(7));
    await putPictures(site.notes, placeAt(), [picture(png(1)), picture(png(7)), picture(png(1))]);
    assert.include(
      await site.read(path),
      '![failover](../_img/02_gslb-failover-2.png)\n![failover](../_img/Known.PNG)\n![failover](../_img/02_gslb-failover-2.png)\n',
    );
    assert.sameMembers(await files('content/day1/_img'), [
      '02_gslb-failover.png',
      '02_gslb-failover-2.png',
      'Known.PNG',
    ]);
    assert.deepEqual(
      [...(await vscode.workspace.fs.readFile(site.uri('content/day1/_img/02_gslb-failover.png')))],
      [...png(9)],
    );
  });

  it('finds the TODO where it is by now, in unsaved text, which stays unsaved', async () => {
    const place = placeAt();
    const document = await vscode.workspace.openTextDocument(site.uri(path));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(4, 0), 'unsaved\n\n');
    await vscode.workspace.applyEdit(edit);
    assert.isTrue(await putPictures(site.notes, place, [picture(png(1))]));
    assert.equal(
      document.getText(),
      `${head}unsaved\n\nWords\n\n![failover](../_img/02_gslb-failover.png)\n\nMore\n`,
    );
    assert.isTrue(document.isDirty);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('changes nothing where the TODO is gone, and makes no file', async () => {
    const place = placeAt();
    await site.write(path, `${head}Done\n`);
    await waitFor('the note', () => findPage(site.notes, site.uri(path))!.page.note!.todos.length === 0);
    assert.isFalse(await putPictures(site.notes, place, [picture(png(1))]));
    assert.equal(await site.read(path), `${head}Done\n`);
    assert.deepEqual(await files('content/day1/_img'), []);
  });

  it('takes what browsers show, by its bytes and not by its name, and of bearable size', async () => {
    const text = new TextEncoder();
    const large = new Uint8Array(20_000_001);
    large.set(png());
    for (const bytes of [
      text.encode('MZ no picture'),
      text.encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      large,
    ]) {
      assert.isFalse(await putPictures(site.notes, placeAt(), [picture(bytes)]));
    }
    assert.deepEqual(await files('content/day1/_img'), []);
    const svg = text.encode('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>');
    assert.isTrue(await putPictures(site.notes, placeAt(), [picture(svg)]));
    assert.deepEqual(await files('content/day1/_img'), ['02_gslb-failover.svg']);
  });

  it('takes the name that the user chose, and none that leads elsewhere', async () => {
    const name = (answer: string | undefined) => ({ name: () => Promise.resolve(answer) });
    assert.isFalse(await putPictures(site.notes, placeAt(), [picture(png(1))], name(undefined)));
    assert.isFalse(await putPictures(site.notes, placeAt(), [picture(png(1))], name('../../evil.png')));
    assert.isTrue(await putPictures(site.notes, placeAt(), [picture(png(1))], name('Own name.png')));
    assert.deepEqual(await files('content/day1/_img'), ['Own name.png']);
    assert.include(await site.read(path), '(../_img/Own%20name.png)');
  });

  it('keeps to the folder that the notes use', async () => {
    await site.write('content/day2/_index.md', '---\ntitle: Day 2\n---\n\n![x](pics/x.png)\n');
    await waitFor(
      'the note',
      () => findPage(site.notes, site.uri('content/day2/_index.md'))!.page.note!.images.length === 1,
    );
    await putPictures(site.notes, placeAt(), [picture(png(1))]);
    assert.include(await site.read(path), '(../pics/02_gslb-failover.png)');
  });

  it('keeps to VS Code’s own setting for copied files, inside the conference @portable', async () => {
    const setting = vscode.workspace.getConfiguration('markdown');
    const set = (value: unknown) =>
      setting.update('copyFiles.destination', value, vscode.ConfigurationTarget.Global);
    try {
      await set({ '**/day1/*.md': 'shots/${documentBaseName}_${fileName}' });
      await putPictures(site.notes, placeAt(), [picture(png(1))]);
      assert.include(await site.read(path), '(../shots/02_gslb_failover.png)');
      await set({ '**/*.md': '/elsewhere/' });
      await putPictures(site.notes, placeAt('content/day1/_index.md'), [picture(png(2), 'map')]);
      assert.deepEqual(await files('content/day1/shots'), ['02_gslb_failover.png', 'day1-map.png']);
    } finally {
      await set(undefined);
    }
  });

  it('goes below the cursor’s line, or to the end, where there is no TODO', async () => {
    const uri = site.uri(path);
    await putPictures(site.notes, { uri, position: { line: 4, character: 2 } }, [picture(png(1))]);
    assert.include(await site.read(path), 'Words\n![failover](../_img/02_gslb-failover.png)\n\nTODO');
    assert.isFalse(
      await putPictures(site.notes, { uri, position: { line: 1, character: 0 } }, [picture(png(2))]),
    );
    await putPictures(site.notes, { uri }, [picture(png(3))]);
    assert.isTrue(
      (await site.read(path)).endsWith('\n\nMore\n\n![failover](../_img/02_gslb-failover-2.png)\n'),
    );
  });
});
