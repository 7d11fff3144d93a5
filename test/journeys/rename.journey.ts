import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanWindow } from '../support/window/sharedWindow';

describe('Rename Session', () => {
  it('changes the title, and the file with every link to it if the user wants that', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await tree.expand('Tue, platforms');
    await tree.row('What our Postgres failover taught us at 3 am').click();
    await window.pressUntilShown(window.page.locator('.quick-input-title'), 'F2');
    await window.answer('Rename content/day1/04_postgres-failover.md', 'Failover: golden or not');
    await window.quickPickRow('Rename to 04_failover-golden-or-not.md').waitFor();
    await window.screenshot('rename');
    await window.quickPickRow('Rename to 04_failover-golden-or-not.md').click();
    await tree.row('Failover: golden or not').waitFor();
    await window.waitForFile('content/day1/04_failover-golden-or-not.md', (text) =>
      text.includes('title: "Failover: golden or not"\n'),
    );
    await window.waitForFile('content/day1/_index.md', (text) =>
      text.includes('(./04_failover-golden-or-not)'),
    );
    assert.doesNotMatch(await window.read('content/day1/_index.md'), /04_postgres-failover/);
  });

  it('by another program, while there is unsaved text, leaves one row and the text in its editor', async () => {
    const files = {
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      'content/day1/01_a.md': '---\ntitle: A\nweight: 1\n---\n\nFirst.\n',
      'content/day1/02_b.md': '---\ntitle: B\nweight: 2\n---\n\nFirst.\n',
    };
    const window = await cleanWindow({ files, settings: { 'files.autoSave': 'off' } });
    const tree = await window.showTree();
    await tree.expand('Day 1');
    await tree.row('A').click();
    await window.clickIntoText();
    await window.press('Control+End');
    await window.page.keyboard.type('Typed and not saved');
    const folder = join(window.folder, 'content/day1');
    await rename(join(folder, '01_a.md'), join(folder, '03_first.md'));
    // What is told after that has been told, too.
    await writeFile(join(folder, '04_c.md'), '---\ntitle: C\nweight: 4\n---\n');
    await tree.waitForRows(['Conf', '  Day 1', '    A', '    B', '    C']);
    await tree.row('A').click();
    await window.tab('03_first.md').waitFor();
    await window.page.locator('.tab', { hasText: '01_a.md' }).click();
    await window.page.locator('.view-line', { hasText: 'Typed and not saved' }).waitFor();
    await window.screenshot('renamed by another program');
  });

  it('keeps the file where the user says so', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await tree.expand('Tue, platforms');
    await tree.chooseFromMenu('Golden paths nobody walks', 'Rename Session');
    await window.answer('Rename content/day1/02_golden-paths.md', 'Another title');
    await window.quickPickRow('Keep 02_golden-paths.md').click();
    await tree.row('Another title').waitFor();
    await window.waitForFile('content/day1/02_golden-paths.md', (text) =>
      text.includes('title: Another title\n'),
    );
  });
});
