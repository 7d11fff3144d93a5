import { cleanWindow } from '../support/window/sharedWindow';

describe('The conference tree', () => {
  it('shows the talks of one plain file below it, each of which leads to its heading', async () => {
    const window = await cleanWindow({
      files: { 'day-1/tea-conf.md': talks },
      settings: { 'talkNotes.folders': ['.'] },
      theme: 'dark',
    });
    const tree = await window.showTree();
    await tree.expand('Day 1');
    await tree.expand('Tea conf');
    await tree.row('White tea - Kim Lee').waitFor();
    await window.screenshot('talks of a file');
    await window.openFromTree('White tea - Kim Lee', 'tea-conf.md');
    await window.page.locator('.statusbar-item', { hasText: 'Ln 13,' }).waitFor();
  });
});

const talks = `# Tea conf

## Green tea
by [Jane Roe](https://a.dev)

[Slides](https://a.dev/1)

## Black tea
Speaker: Al Poe

https://youtu.be/abcdefghijk

## White tea - Kim Lee

[Slides](https://a.dev/3)
`;
