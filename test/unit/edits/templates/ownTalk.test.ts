import assert from 'node:assert/strict';
import { newSession } from '../../../../src/core/edits/pages/newPage';
import {
  ownTalkNote,
  plainOwnTalkTemplate,
  readMentions,
} from '../../../../src/core/edits/templates/ownTalk';
import { sessionTemplate } from '../../../../src/core/edits/templates/sessionTemplate';
import { parseNote } from '../../../../src/core/note/parseNote';
import { linkPlaces } from '../../../../src/core/edits/links/linkPlaces';

const mentions = readMentions('skycfg https://skycfg.fun https://a.site/b, no haunted forests');

function made(kind: 'hugo' | 'plain', date = '2018-12-11', event = 'Tidewater Days') {
  const page = newSession(
    { names: [], pageNames: [], weights: [] },
    {
      title: 'High tides',
      template: kind === 'hugo' ? sessionTemplate('%') : plainOwnTalkTemplate,
      date: '2026-01-02T10:00:00Z',
      kind,
    },
  );
  const { text, cursor } = ownTalkNote(page, { date, event, mentions }, '2026-01-02');
  const lines = text.split('\n');
  lines[cursor.line] = `${lines[cursor.line]?.slice(0, cursor.character)}¦`;
  return { text, marked: lines.join('\n') };
}

const body = `Tidewater Days · 2018-12-11

## Abstract

¦

## Slides

## A few notes

### skycfg

- <https://skycfg.fun>
- <https://a.site/b>

### no haunted forests

## Other talks
`;

describe('the note of one’s own talk', () => {
  it('has the marks and headings of a post about it, and the writing starts at the abstract', () => {
    assert.equal(
      made('hugo').marked,
      `---
title: High tides
weight: 1
tags: []
date: "2018-12-11"
event: Tidewater Days
ownTalk: true
---

<!-- {{% button href="" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}} -->
<!-- {{% button href="" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}} -->

${body}`,
    );
    assert.equal(parseNote('', made('hugo').text).frontMatter.ownTalk, true);
  });

  it('has the same in plain notes, with lines that wait for the links', () => {
    const { text, marked } = made('plain');
    assert.equal(
      marked,
      `---\ndate: "2018-12-11"\nevent: Tidewater Days\nownTalk: true\n---\n\n# High tides\n\n- Video: TBD\n- Slides: TBD\n\n${body}`,
    );
    const note = parseNote('', text);
    assert.equal(note.frontMatter.ownTalk, true);
    for (const kind of ['video', 'slides'] as const)
      assert.deepEqual(
        linkPlaces(text, note, kind).map(({ placeholder }) => placeholder),
        [true],
      );
  });

  it('says a day that is still to come in its words alone: Hugo would leave the page out', () => {
    const { text } = made('hugo', '2026-03-01', '');
    assert.ok(!/^(?:date|event):/m.test(text));
    assert.ok(text.includes('\n\n2026-03-01\n\n## Abstract'));
  });
});

describe('what a talk mentioned', () => {
  it('is read with its links', () => {
    assert.deepEqual(mentions, [
      { name: 'skycfg', links: ['https://skycfg.fun', 'https://a.site/b'] },
      { name: 'no haunted forests', links: [] },
    ]);
    assert.deepEqual(readMentions('https://a.site/b,c; d'), [
      { name: 'a.site/b,c', links: ['https://a.site/b,c'] },
      { name: 'd', links: [] },
    ]);
    assert.deepEqual(readMentions(' , ;'), []);
  });
});
