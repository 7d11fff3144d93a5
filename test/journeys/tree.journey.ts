import { cleanWindow } from '../support/window/sharedWindow';

describe('The conference tree', () => {
  it('shows days and sessions in the order of the site', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await tree.waitForRows([
      'Tidewater Days 2025',
      '  Tue, platforms',
      '  Wed, reliability',
      '  Thu, small and odd',
      '  Lessons learned',
    ]);
    await tree.expand('Wed, reliability');
    await tree.waitForRows([
      'Tidewater Days 2025',
      '  Tue, platforms',
      '  Wed, reliability',
      '    Slow is smooth',
      '    eBPF for humans',
      '    Incident review bingo',
      '    Feature flags rot faster than fruit',
      '    DNS, again',
      '  Thu, small and odd',
      '  Lessons learned',
    ]);
    await window.screenshot('tree');
  });
});
