import assert from 'node:assert/strict';
import { cleanWindow } from '../support/window/sharedWindow';

describe('New Session', () => {
  it('asks for the title alone and opens the note where the writing starts', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await tree.row('Wed, reliability').click();
    // Its sessions come from the extension, which has heard of the selection by then.
    await tree.row('Slow is smooth').waitFor();
    await window.press('Control+Alt+K', 'n');
    await window.answer('New Session in Wed, reliability', 'Cold starts: a love story');
    const path = 'content/day2/07_cold-starts-a-love-story.md';
    await window.tab('07_cold-starts-a-love-story.md').waitFor();
    await window.waitForFile(path, (text) => text.includes('title: "Cold starts: a love story"'));
    await tree.waitForSelected('Cold starts: a love story');
    await window.waitForEditorFocus();
    await window.page.keyboard.type('First words');
    await window.press('Control+S');
    await window.waitForFile(path, (text) => text.includes('/button %}} -->\n\nFirst words\n'));
    await window.screenshot('new session');
  });

  it('goes where a row’s menu was opened, and takes no name that is there', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    for (const name of ['06_twice.md', '07_twice.md']) {
      await tree.chooseFromMenu('Tue, platforms', 'New Session');
      await window.answer('New Session in Tue, platforms', 'Twice');
      await window.tab(name).waitFor();
      await window.waitForFile(`content/day1/${name}`);
    }
  });
});

describe('New Day', () => {
  it('offers the next title and stands behind the other days', async () => {
    const window = await cleanWindow({
      files: {
        'hugo.toml': 'title = "Conf"\n',
        'content/day1/_index.md': '---\ntitle: Day 1\nweight: 1\n---\n',
      },
    });
    const tree = await window.showTree();
    await window.runCommand('Talk Notes: New Day');
    await window.page.locator('.quick-input-title', { hasText: 'New Day in Conf' }).waitFor();
    assert.equal(await window.input.inputValue(), 'Day 2');
    await window.page.keyboard.press('Enter');
    await tree.waitForRows(['Conf', '  Day 1', '  Day 2']);
    await window.waitForFile('content/day2/_index.md', (text) => text.includes('## Talk recommendations'));
  });
});
