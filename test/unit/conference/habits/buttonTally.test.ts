import assert from 'node:assert/strict';
import {
  countOf,
  isExampleAddress,
  ranked,
  tallyOf,
  tallyOfConference,
} from '../../../../src/core/conference/habits/buttonTally';
import { modelOf, uriOf } from '../../../support/conferenceFiles';

const button = (icon: string, href = 'https://a.dev/1') =>
  `{{% button href="${href}" style="tip" icon="${icon}" %}}L{{% /button %}}\n`;
const files = {
  'hugo.toml': '',
  'content/day1/_index.md': button('star'),
  'content/day1/1.md': button('video') + button('video'),
  'content/day2/1.md': button('video') + button('person-chalkboard'),
  'content/day2/2.md': `<!-- ${button('code', 'https://a.dev/x').trim()} -->\n[Slides](https://a.dev/s)\n`,
  'content/day2/3.md': `<!-- ${button('code', 'https://a.dev/x').trim()} -->\n`,
};

describe('the sum of what notes have', () => {
  it('is that of all notes, the most frequent first', () => {
    const { conference } = modelOf(files);
    const tally = tallyOfConference(conference);
    assert.deepEqual(ranked(tally, 'icon'), [
      ['video', 3],
      ['code', 2],
      ['person-chalkboard', 1],
      ['star', 1],
    ]);
    assert.deepEqual(ranked(tally, 'form', 'slides'), [['link', 1]]);
    assert.equal(countOf(tally, 'before', 'video slides'), 1);
    assert.equal(isExampleAddress(conference, 'https://a.dev/x'), true);
    assert.equal(isExampleAddress(conference, 'https://a.dev/1'), false);
  });

  it('is counted anew for the section that changed, and kept for the others', () => {
    const model = modelOf(files);
    const sums = () => model.conference.trees[0]!.home.children.map(tallyOf);
    const [day1, day2] = sums();
    const path = 'content/day1/1.md';
    model.apply({ changed: [{ path, uri: uriOf(path), text: button('gears') }] });
    const [changed, same] = sums();
    assert.equal(same, day2);
    assert.notEqual(changed, day1);
    assert.deepEqual(
      ranked(changed!, 'icon')
        .map(([icon]) => icon)
        .sort(),
      ['gears', 'star'],
    );
    assert.equal(countOf(tallyOfConference(model.conference), 'icon', 'video'), 1);
  });
});
