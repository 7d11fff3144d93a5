import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanWindow } from '../support/window/sharedWindow';
import { openWindow } from '../support/window/window';

describe('The empty view', () => {
  it('offers to open a folder, the sample or a tour where no folder is open', async () => {
    const window = await openWindow();
    await window.activity.click();
    await window.page.getByRole('button', { name: 'Open Folder' }).waitFor();
    await window.screenshot('empty without folder');
    await window.page.getByRole('button', { name: 'Take the Tour' }).click();
    const step = window.page.locator('.getting-started-step', { hasText: 'Add a session' });
    await step.waitFor();
    await step.click();
    await step.getByRole('button', { name: 'New Session…' }).waitFor();
    await window.screenshot('tour');
    await window.page.getByRole('button', { name: 'Try the Sample Conference' }).click();
    await window.page.waitForURL(/folder=.*sample/);
    const tree = await window.showTree();
    await tree.row('Tidewater Days 2025').waitFor();
  });

  it('makes a conference in a folder without one, and never over files', async () => {
    const window = await cleanWindow({ files: { 'content/_index.md': 'mine\n' } });
    const create = window.page.getByRole('button', { name: 'Create a Conference Here…' });
    await create.waitFor();
    await window.screenshot('empty');
    await create.click();
    await window.answer('Create a Conference in', 'Conf');
    await window.page.getByText('content/_index.md already exists').first().waitFor();
    assert.equal(await window.read('content/_index.md'), 'mine\n');

    await rm(join(window.folder, 'content/_index.md'));
    await create.click();
    await window.answer('Create a Conference in', 'Small & "Odd"');
    await window.tree.waitForRows(['Small & "Odd"', '  Day 1']);
    await window.tab('_index.md').waitFor();
    assert.match(await window.read('hugo.toml'), /title = "Small & \\"Odd\\""/);
  });

  it('takes a folder of plain notes, in the natural order of their names', async () => {
    const window = await cleanWindow({
      files: { 'Day 10/b.md': '# Bees\n', 'Day 2/a.md': '# Ants\n', 'Day 2/README.md': '# The second day\n' },
    });
    await window.page.getByRole('button', { name: 'Use This Folder of Notes…' }).click();
    await window.page.locator('.quick-input-list .monaco-list-row').first().click();
    await window.tree.expand('The second day');
    await window.tree.expand('Day 10');
    for (const title of ['Ants', 'Bees']) await window.tree.row(title).waitFor();
    assert.deepEqual((await window.tree.labels()).slice(1), [
      '  The second day',
      '    Ants',
      '  Day 10',
      '    Bees',
    ]);
    await window.screenshot('plain notes');
    assert.match(await window.read('.vscode/settings.json'), /"talkNotes\.folders": \[\s*"\."\s*\]/);
  });
});
