import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConferences } from '../../../src/cli/readConferences';
import { Troubles } from '../../../src/cli/troubles';
import type { Conference, Session } from '../../../src/core/conference/conference';
import { sessionLinks } from '../../../src/core/conference/talkLinks/talkLinks';
import { checkFiles } from '../../support/checkFiles';
import { walkPages } from '../../../src/core/conference/pages/walkPages';
import { homeOf, outline } from '../../support/conferenceFiles';

const cases = join(process.cwd(), '../shared/cases/plain-notes');

/** What plain notes are read as, on small folders that stand for kinds of mistakes that were seen. */
describe('the cases of plain notes', () => {
  if (!existsSync(cases)) {
    it.skip('are not beside this checkout');
    return;
  }

  it('01: several headings of the first one’s level leave the title to the name', async () => {
    assert.deepEqual(outline(await conferenceIn('01-title-first-of-several-headings')), [
      'Conf',
      '  20 Tricks for Clouds',
      '  Bigconf 2021',
      '  MeetupX 2014-02-26',
      '  Six Bottles of Rum (5:15pm)',
    ]);
  });

  it('02: numbers and dates in names stay', async () => {
    const titles = outline(await conferenceIn('02-year-and-number-lost-from-names'));
    assert.deepEqual(
      titles.filter((title) => title.trim() !== 'T').sort(),
      [
        '10 commandments of design',
        '2001 A Space Odyssey',
        '2023-03-15',
        '2025 ARConf',
        '2025-06-10',
        '2026 ARConf',
        '3-12-14',
      ].sort(),
    );
  });

  it('03: a hash without a plain space is meant as a heading', async () => {
    assert.deepEqual(outline(await conferenceIn('03-hash-without-space-and-nbsp')), [
      'Trends and patterns - Jane Roe',
      'How to Get Across - Jane Roe',
    ]);
  });

  it('03 and 07: what looks like a heading or a link, and is none, is found', () => {
    const hash = findingsIn('03-hash-without-space-and-nbsp');
    assert.deepEqual(hash, { '9_trends.md': ['heading-space'], 'communication.md': ['heading-space'] });
    const links = findingsIn('07-talk-links-not-recognised');
    assert.deepEqual(links, {
      'a-noscheme.md': ['address-without-scheme'],
      'b-emptyaddress.md': ['link-empty'],
    });
  });

  it('06: a link in passing makes no habit', async () => {
    const sessions = sessionsOf(await conferenceIn('06-habit-from-no-talk-link'));
    assert.deepEqual(
      sessions.filter(({ missing }) => missing.video || missing.slides).map(({ path }) => path),
      [],
    );
    for (const session of sessions) assert.equal(sessionLinks(session).video, undefined, session.path);
  });

  it('07: links of the talk are read in every form', async () => {
    const links = Object.fromEntries(
      sessionsOf(await conferenceIn('07-talk-links-not-recognised')).map((session) => {
        assert.equal(session.missing.slides, false, session.path);
        const { video, slides } = sessionLinks(session);
        return [session.path.charAt(0), [slides, video]];
      }),
    );
    assert.deepEqual(links, {
      a: ['https://bit.ly/abc', undefined],
      b: ['https://speakerdeck.com/a/b', undefined],
      c: ['https://canva.com/design/1', undefined],
      d: ['https://example.org/d', 'https://example.org/v'],
      f: ['https://example.org/f', 'https://example.org/v'],
      g: ['https://bit.ly/g', undefined],
    });
  });

  it('09: the page of a section gives its notes their links', async () => {
    const conference = await conferenceIn('09-links-in-the-section-page');
    const sessions = sessionsOf(conference);
    assert.deepEqual(Object.fromEntries(sessions.map((each) => [each.path, sessionLinks(each).slides])), {
      'conf/docker.md': 'https://speakerdeck.com/a/docker',
      'conf/testing.md': undefined,
      'conf/webrtc.md': 'https://example.org/webrtc',
    });
    assert.equal(homeOf(conference).totals.todos, 1);
  });

  it('10: open ends are TODOs', async () => {
    const [session] = sessionsOf(await conferenceIn('10-todos'));
    assert.deepEqual(
      session?.note.todos.map(({ kind, range }) => [range.start.line + 1, kind]),
      [
        [3, 'other'],
        [5, 'link'],
      ],
    );
  });

  it('11: one finding at one place, and none about what nobody meant', () => {
    assert.deepEqual(findingsIn('11-findings-twice-and-noise'), {
      'conf/a.md': ['address-without-scheme'],
      'conf/b.md': ['address-without-scheme', 'link-not-found'],
    });
  });

  it('12: a README speaks by its one heading alone', async () => {
    const conference = await conferenceIn('12-readme-title');
    assert.equal(conference.title, 'In');
    assert.deepEqual(outline(conference), ['2021']);
  });

  it('14: a first line is a title', async () => {
    assert.deepEqual(outline(await conferenceIn('14-first-line-is-title')), [
      'Analytics in the age of IoT (Keynote)',
      'A talk about x',
    ]);
  });
});

function findingsIn(name: string): Record<string, string[]> {
  const files: Record<string, string> = {};
  const folder = join(cases, name, 'in');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files[file.slice(folder.length + 1).replaceAll('\\', '/')] = readFileSync(file, 'utf8');
  }
  const { findings } = checkFiles(files, { kind: 'plain' });
  return Object.fromEntries(
    [...findings]
      .filter(([, list]) => list.length > 0)
      .map(([path, list]) => [path, list.map(({ code }) => code).sort()]),
  );
}

async function conferenceIn(name: string): Promise<Conference> {
  const folder = join(cases, name, 'in');
  const [found] = await readConferences(folder, new Troubles(folder));
  assert.ok(found);
  assert.ok(homeOf(found.conference));
  return found.conference;
}

function sessionsOf(conference: Conference): Session[] {
  return [...walkPages(conference)].filter((page) => page.kind === 'session');
}
