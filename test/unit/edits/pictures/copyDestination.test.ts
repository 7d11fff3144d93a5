import assert from 'node:assert/strict';
import { copyDestination } from '../../../../src/core/edits/pictures/copyDestination';

const document = { path: '/w/site/content/day1/02_gslb.md', workspaceFolder: '/w/site' };
const names = { whole: '02_gslb-failover.png', part: 'failover.png' };
const now = new Date('2026-04-01T10:20:30.400Z');

function destination(setting: string): string {
  return copyDestination(document, setting, names, now);
}

describe('copyDestination', () => {
  const table: readonly (readonly [setting: string, expected: string])[] = [
    ['', '/w/site/content/day1/02_gslb-failover.png'],
    ['_img/', '/w/site/content/day1/_img/02_gslb-failover.png'],
    ['_img/${fileName}', '/w/site/content/day1/_img/02_gslb-failover.png'],
    ['../pics/${documentBaseName}-${fileName}', '/w/site/content/pics/02_gslb-failover.png'],
    ['/static/img/', '/w/site/static/img/02_gslb-failover.png'],
    ['${documentDirName}/a.${fileExtName}', '/w/site/content/day1/a.png'],
    ['/${documentRelativeDirName}/x/', '/w/site/content/day1/x/02_gslb-failover.png'],
    ['${documentWorkspaceFolder}/${documentFileName}/', '/w/site/02_gslb.md/02_gslb-failover.png'],
    ['/${documentRelativeFilePath}.${documentExtName}', '/w/site/content/day1/02_gslb.md.md'],
    ['${unixTime}.png', '/w/site/content/day1/1775038830400.png'],
    ['${isoTime}.png', '/w/site/content/day1/2026-04-01T10-20-30.400Z.png'],
    ['\\${fileName}-${unknown}.png', '/w/site/content/day1/${fileName}-${unknown}.png'],
    ['_img/${documentBaseName/^\\d+_(.*)$/$1/}/', '/w/site/content/day1/_img/gslb/02_gslb-failover.png'],
    ['${documentFilePath/content\\/day1/img/}', '/w/site/img/02_gslb.md'],
    ['_img/${fileName/.*/$&/}', '/w/site/content/day1/_img/failover.png'],
    ['/../../../../etc/', '/etc/02_gslb-failover.png'],
  ];
  for (const [setting, expected] of table) {
    it(JSON.stringify(setting), () => assert.equal(destination(setting), expected));
  }

  it('leaves out a pattern that would run for ages, or is none', () => {
    assert.equal(
      destination('${documentBaseName/(a+)+$/x/}/'),
      '/w/site/content/day1/02_gslb/02_gslb-failover.png',
    );
    assert.equal(
      destination('${documentBaseName/[/x/}/'),
      '/w/site/content/day1/02_gslb/02_gslb-failover.png',
    );
  });

  it('counts absolute paths for a document outside of all folders', () => {
    const outside = { path: '/a/b.md', workspaceFolder: undefined };
    assert.equal(copyDestination(outside, '/img/', names, now), '/a/img/02_gslb-failover.png');
  });
});
