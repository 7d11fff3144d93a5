import { openWindow } from '../support/window/window';

describe('A note in the rich Markdown editor', () => {
  it('is followed by the tree, which asks the tab and not the text editor', async () => {
    const window = await openWindow({
      folder: 'media/sample',
      settings: { 'workbench.editorAssociations': { '*.md': 'vscode.markdown.editor' } },
    });
    const tree = await window.showTree();
    await tree.expand('Wed, reliability');
    await tree.row('eBPF for humans').click();
    await window.tab('02_ebpf-for-humans.md').waitFor();
    await window.page
      .locator('.editor-instance .webview, .editor-instance iframe, iframe.webview')
      .first()
      .waitFor({ state: 'attached' });
    await tree.row('Tue, platforms').click();
    await window.runCommand('Talk Notes: Reveal Active Note');
    await tree.waitForSelected('eBPF for humans');
    await window.screenshot('rich editor');
  });
});
