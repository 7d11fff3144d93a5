import assert from 'node:assert/strict';
import { plainText } from '../../../src/core/report/content';
import { isTakeawayHeading, markedIn, usualTakeawayMarks } from '../../../src/core/report/marked';
import { readContent } from '../../../src/core/report/readContent';
import { assertLinear } from '../../support/growth';
import { renderBody } from '../../support/renderedSite';

function marked(body: string, marks = usualTakeawayMarks) {
  const { takeaways, actions } = markedIn(readContent(renderBody(body).html), marks);
  return {
    takeaways: takeaways.map(plainText),
    actions: actions.map(({ inlines, owner }) => [plainText(inlines), owner]),
  };
}

describe('takeaways', () => {
  it('are lines and items that begin with the mark', () => {
    const body = 'Before\n=> One **thing**\nafter\n\n- => Two\n- not => this\n  - => Three, deeper\n';
    assert.deepEqual(marked(body).takeaways, ['One thing', 'Two', 'Three, deeper']);
  });

  it('are all that an alert or a notice of the style important says', () => {
    const body =
      '> [!important]\n> First\n\n{{% notice style="important" %}}\n- Second\n- Third\n{{% /notice %}}\n\n> [!note]\n> Not this\n';
    assert.deepEqual(marked(body).takeaways, ['First', 'Second', 'Third']);
  });

  for (const heading of [
    'Takeaways',
    'Key take-aways:',
    'Lessons learned',
    '**TL;DR**',
    'Wichtigste Erkenntnisse',
  ])
    it(`stand below the heading ${heading}, down to the next of its level`, () => {
      const body = `## ${heading}\n\n1. One\n2. Two\n   - more of it\n\n### Deeper\n\nThree\n\n## Q&A\n\n- no\n`;
      assert.deepEqual(marked(body).takeaways, ['One', 'Two', 'Three']);
    });

  it('stand below no heading that is the title of something', () => {
    assert.equal(isTakeawayHeading('Lessons learned from the Charts Repo'), false);
    assert.equal(isTakeawayHeading('Takeaway food'), false);
    assert.equal(isTakeawayHeading('Major takeaways'), true);
  });

  it('begin with what a setting names', () => {
    assert.deepEqual(marked('!! One\n\n=> Two\n', ['!!']).takeaways, ['One']);
  });

  it('are none where nothing is marked, and none in code', () => {
    assert.deepEqual(marked('One\n\n- Two\n\n```\n=> three\n```\n').takeaways, []);
  });

  it('are said once where a marked line stands below their heading', () => {
    assert.deepEqual(marked('## TL;DR\n\n- => One\n\n=> Two\n').takeaways, ['One', 'Two']);
  });
});

describe('actions', () => {
  it('are lines that begin with their word or an arrow, with an owner behind @', () => {
    const body =
      'ACTION: Try it @mia\n-> Ask them\n\n- **ACTION:** @jo.k Write it up\n- a -> b is none\n- ->none\n';
    assert.deepEqual(marked(body).actions, [
      ['Try it', 'mia'],
      ['Ask them', undefined],
      ['Write it up', 'jo.k'],
    ]);
  });

  it('have no owner in an e-mail address or behind nothing else', () => {
    assert.deepEqual(marked('-> Write to a@b.example\n-> @mia\n').actions, [
      ['Write to a@b.example', undefined],
    ]);
  });
});

it('marks are found in time that grows with the text', () => {
  assertLinear(
    (size) => renderBody('- => a -> b ACTION: @c\n'.repeat(size / 10)).html,
    (html) => markedIn(readContent(html), usualTakeawayMarks),
  );
});
