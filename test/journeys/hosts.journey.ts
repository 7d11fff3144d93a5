import assert from 'node:assert/strict';
import { openWindow } from '../support/window/window';

const days = [
  'Tidewater Days 2025',
  '  Tue, platforms',
  '  Wed, reliability',
  '  Thu, small and odd',
  '  Lessons learned',
];

describe('The packaged extension, installed into a clean VS Code', () => {
  for (const kind of [
    { vscode: '1.139', host: 'web' },
    { vscode: '1.100', host: 'node' },
  ] as const) {
    it(`shows the conference in ${kind.vscode}, ${kind.host} host`, async () => {
      const window = await openWindow({ folder: 'media/sample', ...kind });
      const tree = await window.showTree();
      await tree.waitForRows(days);
      await tree.expand('Tue, platforms');
      await tree.row('Golden paths nobody walks').click();
      await window.tab('02_golden-paths.md').waitFor();
      await tree.waitForSelected('Golden paths nobody walks');
      await window.screenshot(`tree ${kind.vscode} ${kind.host}`);
    });
  }

  it('offers nothing in the palette that cannot run', async () => {
    const window = await openWindow({ files: { 'README.md': '# Somebody else’s\n' } });
    const offered = await window.offeredCommands('Talk Notes: ');
    const ours = offered.filter((label) => /^Talk Notes: (?!Focus on )/.test(label)).sort();
    assert.deepEqual(ours, [
      'Talk Notes: Create Conference Here',
      'Talk Notes: Refresh',
      'Talk Notes: Try the Sample Conference',
      'Talk Notes: Use a Folder of Notes',
    ]);
  });
});
