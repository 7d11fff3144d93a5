import { cleanWindow } from '../support/window/sharedWindow';

const day = '---\ntitle: Day 1\nweight: 1\n---\n';

describe('With several conferences', () => {
  it('a new session is asked where it goes, unless something that is selected says so', async () => {
    const window = await cleanWindow({
      files: {
        'one/hugo.toml': 'title = "One"\n',
        'one/content/day1/_index.md': day,
        'two/hugo.toml': 'title = "Two"\n',
        'two/content/day1/_index.md': day,
      },
    });
    const tree = await window.showTree();
    await tree.row('Two').waitFor();
    await window.runCommand('Talk Notes: New Session…');
    await window.page.locator('.quick-input-title', { hasText: 'New Session' }).waitFor();
    await window.choose('Two');
    await window.answer('New Session in Day 1', 'Here');
    await window.waitForFile('two/content/day1/01_here.md');
    // The new note takes the keyboard when it opens: from whatever asks for something by then, too.
    await window.waitForEditorFocus();
    await tree.waitForSelected('Here');

    await tree.chooseFromMenu('One', 'New Day…');
    await window.answer('New Day in One', 'Day 2');
    await window.waitForFile('one/content/day2/_index.md');
  });
});
