import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanWindow } from '../support/window/sharedWindow';

const files = {
  'hugo.toml': 'title = "Conf"\n',
  'content/day1/_index.md': '---\ntitle: Day 1\nweight: 1\n---\n',
  'content/day1/01_a.md': '---\ntitle: A\nweight: 1\n---\n',
};

describe('Undo', () => {
  it('in the editor of a new session takes words back and never the file; the message takes the file', async () => {
    const window = await cleanWindow({ files, theme: 'dark', settings: { 'files.autoSave': 'off' } });
    const tree = await window.showTree();
    await tree.expand('Day 1');
    const path = 'content/day1/02_new.md';
    const create = async () => {
      await tree.chooseFromMenu('Day 1', 'New Session…');
      await window.answer('New Session in Day 1', 'New');
      await window.tab('02_new.md').waitFor();
      await window.waitForEditorFocus();
    };
    await create();
    await window.page.keyboard.type('First words');
    await window.press('Control+S');
    await window.waitForFile(path, (text) => text.includes('First words'));
    for (let i = 0; i < 8; i++) await window.press('Control+Z');
    await window.press('Control+S');
    await window.waitForFile(path, (text) => !text.includes('First words') && text.includes('title: New'));
    await window.tab('02_new.md').waitFor();
    await tree.row('New').waitFor();

    const toast = window.page.locator('.notification-toast', { hasText: '02_new.md created' });
    await toast.waitFor();
    await window.screenshot('new session with undo');
    await toast.getByRole('button', { name: 'Undo' }).click();
    await window.tab('02_new.md').waitFor({ state: 'detached' });
    await tree.waitForRows(['Conf', '  Day 1', '    A']);
    await access(join(window.folder, 'content/day1/01_a.md'));
  });
});
