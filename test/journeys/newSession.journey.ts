import assert from 'node:assert/strict';
import { cleanWindow } from '../support/window/sharedWindow';

describe('New Session and New Day', () => {
  it('go where a row’s menu was opened and behind the other days, and take no name that is there', async () => {
    const window = await cleanWindow({
      files: {
        'hugo.toml': 'title = "Conf"\n',
        'content/day1/_index.md': '---\ntitle: Day 1\nweight: 1\n---\n',
      },
    });
    const tree = await window.showTree();
    for (const name of ['01_twice.md', '02_twice.md']) {
      await tree.chooseFromMenu('Day 1', 'New Session…');
      await window.answer('New Session in Day 1', 'Twice');
      await window.tab(name).waitFor();
      await window.waitForFile(`content/day1/${name}`);
      // The new note takes the keyboard when it opens: from whatever asks for something by then, too.
      await window.waitForEditorFocus();
      await tree.waitForSelected('Twice');
    }

    await window.runCommand('Talk Notes: New Day…');
    await window.page.locator('.quick-input-title', { hasText: 'New Day in Conf' }).waitFor();
    assert.equal(await window.input.inputValue(), 'Day 2');
    await window.page.keyboard.press('Enter');
    await tree.waitForRows(['Conf', '  Day 1', '    Twice', '    Twice', '  Day 2']);
    await window.waitForFile('content/day2/_index.md', (text) => text.includes('## Talk recommendations'));
  });
});
