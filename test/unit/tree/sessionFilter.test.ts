import assert from 'node:assert/strict';
import type { Section } from '../../../src/core/conference/conference';
import {
  describeFilter,
  isFiltering,
  noFilter,
  visibleChildren,
  type SessionFilter,
} from '../../../src/core/tree/sessionFilter';
import { tagKey } from '../../../src/core/hugo/tagKey';
import { conferenceOf } from '../../support/conferenceOf';

const live = (icon: string) => `{{% button href="https://a.test/x" icon="${icon}" %}}L{{% /button %}}\n`;
const conference = conferenceOf({
  'hugo.toml': '',
  'content/day1/_index.md': '---\ntitle: Day 1\nweight: 1\n---\n',
  'content/day1/1.md': `---\ntitle: complete\nweight: 1\ntags: [DNS, go]\n---\n${live('video')}${live('person-chalkboard')}`,
  'content/day1/2.md': `---\ntitle: no slides\nweight: 2\ntags: [dns]\n---\n${live('video')}`,
  'content/day2/_index.md': '---\ntitle: Day 2\nweight: 2\n---\n',
  'content/day2/1.md': '---\ntitle: bare\nweight: 1\n---\nTODO: Steal slide\n',
});

/** The titles that a filter leaves, each below its section. */
function shown(filter: Partial<SessionFilter>, section: Section = conference.trees[0]!.home): string[] {
  return visibleChildren(section, { ...noFilter, ...filter }).flatMap((page) => [
    page.title,
    ...(page.kind === 'section' ? shown(filter, page) : []),
  ]);
}

describe('the filter', () => {
  it('leaves everything when nothing is chosen', () =>
    assert.deepEqual(shown({}), ['Day 1', 'complete', 'no slides', 'Day 2', 'bare']));
  it('leaves sessions without video and the days that hold them', () =>
    assert.deepEqual(shown({ missingVideo: true }), ['Day 2', 'bare']));
  it('leaves sessions without slides', () =>
    assert.deepEqual(shown({ missingSlides: true }), ['Day 1', 'no slides', 'Day 2', 'bare']));
  it('leaves sessions that lack the one or the other', () =>
    assert.deepEqual(shown({ missingLinks: true }), ['Day 1', 'no slides', 'Day 2', 'bare']));
  it('leaves sessions with open TODOs', () =>
    assert.deepEqual(shown({ openTodos: true }), ['Day 2', 'bare']));
  it('compares tags as Hugo merges them', () =>
    assert.deepEqual(shown({ tags: ['dns'] }), ['Day 1', 'complete', 'no slides']));
  it('asks for every tag', () => assert.deepEqual(shown({ tags: ['dns', 'go'] }), ['Day 1', 'complete']));
  it('joins conditions', () =>
    assert.deepEqual(shown({ tags: ['dns'], missingSlides: true }), ['Day 1', 'no slides']));
  it('may leave nothing', () => assert.deepEqual(shown({ tags: ['nobody'] }), []));

  it('is described in the order of its conditions', () => {
    assert.equal(
      describeFilter({ ...noFilter, openTodos: true, missingVideo: true, tags: ['dns'] }),
      'no video · open TODOs · #dns',
    );
    assert.equal(describeFilter(noFilter), '');
  });
  it('knows when it does something', () => {
    assert.equal(isFiltering(noFilter), false);
    assert.equal(isFiltering({ ...noFilter, tags: ['x'] }), true);
  });
  it('has one key for spellings that are one term', () => assert.equal(tagKey(' CI  CD '), tagKey('ci-cd')));
});
