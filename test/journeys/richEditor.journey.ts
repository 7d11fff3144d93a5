import { openSampleNoteRich } from '../support/window/sampleNote';

describe('A note in the rich Markdown editor', () => {
  it('is followed by the tree, which asks the tab and not the text editor', async () => {
    const window = await openSampleNoteRich({ day: 'Wed, reliability', title: 'eBPF for humans' });
    const { tree } = window;
    await tree.row('Tue, platforms').click();
    await window.runCommand('Talk Notes: Reveal Active Note');
    await tree.waitForSelected('eBPF for humans');
    await window.screenshot('rich editor');
  });
});
