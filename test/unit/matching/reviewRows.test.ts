import assert from 'node:assert/strict';
import { reviewOf, type ReviewRow } from '../../../src/core/matching/reviewRows';
import { conferenceOf } from '../../support/conferenceOf';

const note = (title: string) => `---\ntitle: ${title}\nspeakers: [Ana Lee]\n---\n`;
const conference = conferenceOf({
  'hugo.toml': 'title = "Conf"\n',
  'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
  'content/day1/01_a.md': note('Hacking Emotional Computers'),
  'content/day1/02_b.md': note('Badge Pick-up'),
});
const links = [
  { kind: 'slides', url: 'https://a.org/x.pdf', title: 'Hacking Emotional Computers' },
  { kind: 'video', url: 'https://youtu.be/aaaaaaaaaa1', title: 'Hacking Emotional Computers - Ana Lee' },
  { kind: 'video', url: 'https://youtu.be/aaaaaaaaaa2', title: 'Something Else Altogether' },
] as const;
const inWords = ({ kind, session, link, isTicked }: ReviewRow) =>
  `${isTicked ? '✓' : '-'} ${kind} ${session?.title ?? ''} ${link?.url.slice(-5) ?? ''}`;

describe('the review of a list', () => {
  it('has proposals by session, then what is left on both sides', () => {
    const review = reviewOf(conference, links, new Set());
    assert.deepEqual(review.proposals.map(inWords), [
      '✓ video Hacking Emotional Computers aaaa1',
      '✓ slides Hacking Emotional Computers x.pdf',
    ]);
    assert.deepEqual(review.withoutLink.map(inWords), ['- video Badge Pick-up ', '- slides Badge Pick-up ']);
    assert.deepEqual(review.withoutSession.map(inWords), ['- video  aaaa2']);
  });

  it('ticks nothing that an earlier one left out', () => {
    const review = reviewOf(conference, links, new Set(['youtube:aaaaaaaaaa1']));
    assert.deepEqual(review.proposals.map(inWords), [
      '- video Hacking Emotional Computers aaaa1',
      '✓ slides Hacking Emotional Computers x.pdf',
    ]);
  });
});
