import assert from 'node:assert/strict';
import type { Session } from '../../../src/core/conference/conference';
import { pageItem } from '../../../src/core/tree/pageItem';
import { pageTooltip } from '../../../src/core/tree/pageTooltip';
import { isVisible, noFilter } from '../../../src/core/tree/sessionFilter';
import { talkItem, talkTooltip } from '../../../src/core/tree/talkItem';
import { talkOfWanted, wantedOfFile, wantedOfTalk } from '../../../src/core/tree/wantedRows';
import { conferenceOf, pageTitled } from '../../support/conferenceOf';

const text = `# Tea Conf

TODO: Thank everybody

## Green tea
by Jane Roe, 9:00

Room: Blue

[Slides](https://a.dev/1)

- TODO: Steal slide

## Black tea - Al Poe

[Slides](https://a.dev/2)

## White tea
by Kim Lee
`;
const session = pageTitled(conferenceOf({ 'conf/tea-conf.md': text }, 'plain'), 'Tea Conf') as Session;
const [green, black, white] = session.talks ?? [];
const between = { first: false, last: false };

describe('a file of several talks in the tree', () => {
  it('counts them in its row', () => {
    const { description, icon, context, spoken } = pageItem(session, between);
    assert.equal(description, '3 sessions · 1 link missing');
    assert.equal(icon.id, 'files');
    assert.equal(context, 'session;page;up;down;');
    assert.match(spoken, /3 sessions/);
    assert.match(pageTooltip(session), /3 sessions/);
    assert.doesNotMatch(pageTooltip(session), /Slides/);
  });

  it('has a row for each, with what it lacks and who speaks', () => {
    assert.ok(green && black && white);
    assert.deepEqual(
      [green, black, white].map((talk) => {
        const { label, description, icon, todos } = talkItem(talk, true);
        return [label, description, icon.id, todos];
      }),
      [
        ['Green tea', 'Jane Roe', 'preview', 1],
        ['Black tea - Al Poe', '', 'preview', 0],
        ['White tea', 'Kim Lee · no slides', 'circle-large-outline', 0],
      ],
    );
    assert.equal(talkItem(white).description, 'no slides');
    assert.equal(
      talkTooltip(green, session.path),
      [
        '**Green tea**',
        '$(person) Jane Roe',
        '$(calendar) Blue',
        '$(preview) [Slides](https://a.dev/1)',
        '$(checklist) 1 TODO',
        '$(file) conf\\/tea\\-conf\\.md\\:5',
      ].join('\n\n'),
    );
  });

  it('parts its TODOs by talk', () => {
    assert.ok(green && black);
    assert.deepEqual(
      wantedOfFile(session).map(({ label }) => label),
      ['Thank everybody'],
    );
    assert.deepEqual(
      wantedOfTalk(session, green).map(({ label }) => label),
      ['Steal slide'],
    );
    assert.deepEqual(wantedOfTalk(session, black), []);
    assert.equal(talkOfWanted(session, 'todo:1'), green);
    assert.equal(talkOfWanted(session, 'todo:0'), undefined);
  });

  it('is left by a filter for what one of them lacks', () => {
    assert.equal(isVisible(session, { ...noFilter, missingSlides: true }), true);
    assert.equal(isVisible(session, { ...noFilter, missingVideo: true }), false);
  });
});
