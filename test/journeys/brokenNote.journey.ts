import assert from 'node:assert/strict';
import { cleanWindow } from '../support/window/sharedWindow';

describe('A note with broken front matter', () => {
  it('stands in its place, marked, and a click goes to the line; the rest goes on', async () => {
    const window = await cleanWindow({
      files: {
        'hugo.toml': 'title = "Conf"\n',
        'content/day1/_index.md': '---\ntitle: Day 1\nweight: 1\n---\n',
        'content/day1/01_a.md': '---\ntitle: A\nweight: 1\n---\n',
        'content/day1/02_b.md':
          '---\nweight: 2\ntags: [x]\ntitle: Mesh: a love story\n---\nTODO: Steal slide\n',
        'content/day1/03_c.md': '---\ntitle: C\nweight: 3\n---\n',
      },
    });
    const tree = await window.showTree();
    await tree.expand('Day 1');
    await tree.waitForRows(['Conf', '  Day 1', '    A', '    Mesh: a love story', '    C']);
    assert.match(
      (await tree.row('Mesh: a love story').getAttribute('aria-label')) ?? '',
      /front matter cannot be read/,
    );
    await tree.row('Mesh: a love story').click();
    await window.tab('02_b.md').waitFor();
    await window.page.locator('.statusbar-item', { hasText: 'Ln 4' }).waitFor();
    await window.screenshot('broken note');
  });
});
