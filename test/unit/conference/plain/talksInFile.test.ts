import assert from 'node:assert/strict';
import type { Session } from '../../../../src/core/conference/conference';
import { talksInFile } from '../../../../src/core/conference/plain/talksInFile';
import { walkPages } from '../../../../src/core/conference/pages/walkPages';
import { parseNote } from '../../../../src/core/note/parseNote';
import { conferenceOf, homeOf, modelOf, uriOf } from '../../../support/conferenceFiles';
import { assertLinear } from '../../../support/growth';

function sessionIn(text: string, name = 'tea-conf.md'): Session {
  const [session] = [...walkPages(conferenceOf({ [name]: text }, { kind: 'plain' }))].filter(
    (page) => page.kind === 'session',
  );
  assert.ok(session);
  return session;
}

const headings = (text: string) => sessionIn(text).talks?.map(({ heading }) => heading);

const day = `# Tea Conf

## Green tea
by [Jane Roe](https://a.dev)

[Slides](https://a.dev/1)

- TODO: Steal slide

### Q&A

## Black tea
Speaker: Al Poe

https://youtu.be/abc

## White tea - Kim Lee

[Slides](https://a.dev/3)

## Notes

TODO: All of it
`;

describe('a file of several talks', () => {
  it('has those of one level that have a speaker, a link or a time', () => {
    const { title, talks = [], missing, totals } = sessionIn(day);
    assert.equal(title, 'Tea Conf');
    assert.deepEqual(
      talks.map((talk) => [
        talk.title,
        talk.speakers,
        talk.links,
        talk.missing,
        talk.todos.length,
        talk.range.start.line,
      ]),
      [
        [
          'Green tea',
          ['Jane Roe'],
          { video: undefined, slides: 'https://a.dev/1' },
          { video: false, slides: false },
          1,
          2,
        ],
        [
          'Black tea',
          ['Al Poe'],
          { video: 'https://youtu.be/abc', slides: undefined },
          { video: false, slides: true },
          0,
          11,
        ],
        [
          'White tea',
          ['Kim Lee'],
          { video: undefined, slides: 'https://a.dev/3' },
          { video: false, slides: false },
          0,
          16,
        ],
      ],
    );
    assert.deepEqual(missing, { video: false, slides: false });
    assert.deepEqual(totals, { sessions: 3, todos: 2, missingVideo: 0, missingSlides: 1 });
  });

  it('may have them below days, with times, or as linked titles', () => {
    assert.deepEqual(
      headings('# Day 1\n\n## A tea\n* speaker: Jane\n\n# Day 2\n\n## B tea\n* speaker: Al\n'),
      ['A tea', 'B tea'],
    );
    assert.deepEqual(headings('# Meet-up\n\n## 9:00 A tea\n\n## 9:45 B tea\n'), ['9:00 A tea', '9:45 B tea']);
    assert.deepEqual(
      headings('[A tea](https://youtu.be/a)\n===\n\nx\n\n[B tea](https://youtu.be/b)\n===\n'),
      ['A tea', 'B tea'],
    );
    assert.deepEqual(headings('# First Talk\n\nby Jane Roe\n\n# Second Talk\n\nby Al Poe\n'), [
      'First Talk',
      'Second Talk',
    ]);
  });

  it('is none with the parts of one talk', () => {
    for (const text of [
      '# Tea\n\n## Jane Roe\n\n### Why\n\n### How\n',
      '# Tea\n\n## Hot Water\n\n## Cold Milk\n\n## Old Honey\n',
      '# Tea\n\nby Jane Roe\n\n## Slides\n\nhttps://a.dev/1\n\n## Video\n\nhttps://a.dev/2\n',
      '# Tea\n\n## Why\n\n## How\n\nSee [video](https://a.dev/2)\n\n## When\n\n## Where to\n',
    ])
      assert.equal(headings(text), undefined, text);
  });

  it('is none with a list of notes', () => {
    const page =
      '# Conf\n\n## "A" by Jane Roe\n\n* [Slides](https://a.dev/1)\n* [Notes](a.md)\n\n## "B" by Al Poe\n\n* [Notes](b.md)\n';
    assert.equal(headings(page), undefined);
  });

  it('gives its talks ids that stay, whatever stands below them', () => {
    const ids = (text: string) => sessionIn(text).talks?.map(({ id }) => id);
    assert.deepEqual(ids(day.replace('- TODO: Steal slide', 'more\n\nand more')), ids(day));
    const twice = ids('## A\n\nby Jane Roe\n\n## A\n\nby Al Poe\n') ?? [];
    assert.equal(new Set(twice).size, 2);
  });

  it('counts in its section, and no more when it holds one', () => {
    const model = modelOf({ 'a/tea.md': day, 'a/b.md': '# B\n' }, { kind: 'plain' });
    assert.equal(homeOf(model.conference).totals.sessions, 4);
    model.apply({ changed: [{ path: 'a/tea.md', uri: uriOf('a/tea.md'), text: '# Tea\n' }] });
    assert.equal(homeOf(model.conference).totals.sessions, 2);
  });

  it('is read in time in proportion to it', () => {
    for (const unit of [
      '## A\nby Jane Roe\n- TODO: x\n[Slides](https://a.dev/1)\n',
      '# A\n## B\n### C\n#### D\n',
    ])
      assertLinear(
        (size) => parseNote('file:///a.md', unit.repeat(Math.ceil(size / unit.length)), undefined, 'plain'),
        talksInFile,
      );
  });
});
