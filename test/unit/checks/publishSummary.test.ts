import assert from 'node:assert/strict';
import type { Found } from '../../../src/core/checks/finding';
import { publishSummary } from '../../../src/core/checks/publishSummary';
import { conferenceOf, uriOf } from '../../support/conferenceFiles';

const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
const found = (code: Found['code'], severity: Found['severity'], breaksBuild = false): Found => ({
  code,
  severity,
  breaksBuild,
  message: code,
  range,
});

describe('the summary before publishing', () => {
  const conference = conferenceOf({
    'hugo.toml': '',
    'content/day1/_index.md': '---\ntitle: Day\n---\n',
    'content/day1/1.md':
      '---\ntitle: One\nweight: 1\n---\n<!-- {{% button href="" icon="video" %}}Watch{{% /button %}} -->\nTODO: x\n',
    'content/day1/2.md': '---\ntitle: Two\nweight: 2\ndraft: true\n---\nTODO: y\n',
  });
  const all = new Map([
    [uriOf('content/day1/1.md'), [found('link-todo', 'info'), found('title-cut-short', 'warning')]],
    [
      uriOf('content/day1/2.md'),
      [
        found('weight-zero', 'warning'),
        found('yaml-colon', 'warning', true),
        found('yaml-quote', 'error', true),
      ],
    ],
  ]);
  const summary = publishSummary(conference, (uri) => all.get(uri) ?? []);

  it('has what breaks the build first, whatever its severity, then the rest by severity in the order of the menu', () => {
    assert.deepEqual(
      summary.findings.map(({ page, found: { code } }) => `${page.title} ${code}`),
      ['Two yaml-colon', 'Two yaml-quote', 'One title-cut-short', 'Two weight-zero', 'One link-todo'],
    );
  });

  it('counts notes that break the site, each once, and what is still open', () => {
    assert.equal(summary.broken, 1);
    assert.equal(summary.todos, 2);
    assert.equal(summary.missingLinks, 4, 'both talks lack both');
    assert.deepEqual(
      summary.drafts.map(({ title }) => title),
      ['Two'],
    );
  });
});
