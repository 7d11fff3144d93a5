import assert from 'node:assert/strict';
import { conferenceItem, pageItem } from '../../../src/core/tree/pageItem';
import { conferenceOf, pageTitled } from '../../support/conferenceOf';

const video = '{{% button href="https://youtu.be/abc" icon="video" %}}Watch talk on YouTube{{% /button %}}\n';
const slides =
  '{{% button href="https://decks.test/x.pdf" icon="person-chalkboard" %}}Slides{{% /button %}}\n';
const between = { first: false, last: false };

/** One session with this body in a site of one day. */
function sessionRow(frontMatter: string, body = '') {
  const conference = conferenceOf({
    'hugo.toml': 'title = "Conf"',
    'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
    'content/day1/01_talk.md': `---\ntitle: Talk\n${frontMatter}---\n${body}`,
  });
  return pageItem(pageTitled(conference, 'Talk'), between);
}

describe('who speaks', () => {
  const row = (text: string, title: string, withSpeakers = true) =>
    pageItem(pageTitled(conferenceOf({ 'a.md': text }, 'plain'), title), between, false, 0, withSpeakers);

  it('stands behind a session where that is wanted and its title does not say it', () => {
    assert.equal(row('# Tea\n\n## Jane Roe & Al Poe\n', 'Tea').description, 'Jane Roe, Al Poe');
    assert.match(row('# Tea\n\n## Jane Roe\n', 'Tea').spoken, /Jane Roe/);
    assert.equal(row('# Tea\n\n## Jane Roe\n', 'Tea', false).description, '');
    assert.equal(row('# Tea - Jane Roe\n', 'Tea - Jane Roe').description, '');
  });
});

describe('the row of one’s own talk', () => {
  it('has an icon of its own and says so, whatever links it has', () => {
    for (const body of ['', video, video + slides]) {
      const row = sessionRow('ownTalk: true\ntags: [a]\n', body);
      assert.equal(row.icon.id, 'megaphone');
      assert.match(row.description, /^My talk · /);
      assert.match(row.spoken, /^Talk, my talk, /);
    }
    assert.equal(sessionRow('ownTalk: true\n', 'TODO: x\n').icon.color, 'talkNotes.openTodos');
  });

  it('is one only where the front matter says so', () => {
    for (const frontMatter of ['', 'ownTalk: false\n', 'ownTalk: yes please\n'])
      assert.notEqual(sessionRow(frontMatter, video).icon.id, 'megaphone');
  });

  it('shows first what keeps it off the site', () => {
    assert.equal(sessionRow('ownTalk: true\ndraft: true\n').icon.id, 'git-pull-request-draft');
  });
});

describe('rows where a note breaks the site', () => {
  const conference = conferenceOf({
    'hugo.toml': 'title = "Conf"',
    'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
    'content/day1/01_talk.md': '---\ntitle: Talk\n---\n{{% nosuch %}}\n',
    'content/day1/02_unread.md': '---\ntitle: a: b\n---\n',
  });

  it('say so: the note’s own, and those above it that count', () => {
    const row = pageItem(pageTitled(conference, 'Talk'), between, false, 1);
    assert.match(row.description, /^breaks the site · /);
    assert.match(row.spoken, /^Talk, session, breaks the site, /);
    assert.deepEqual(row.icon, { id: 'error', color: 'talkNotes.broken' });
    const day = pageItem(pageTitled(conference, 'Day 1'), between, false, 2);
    assert.match(day.description, /^2 notes break the site · /);
    assert.deepEqual(day.icon, { id: 'calendar', color: 'talkNotes.broken' });
    assert.match(conferenceItem(conference, 1).description, /^1 note breaks the site · /);
  });

  it('leave the word to front matter that cannot be read', () => {
    const row = pageItem(pageTitled(conference, 'a: b'), between, false, 1);
    assert.match(row.description, /^front matter can’t be read/);
  });
});

describe('the row of a session', () => {
  it('says which links are missing before anything else, and leaves open TODOs to the badge', () => {
    const row = sessionRow('tags: [dns]\n', 'TODO: Steal slide\n');
    assert.equal(row.description, 'no video · no slides');
    assert.equal(row.todos, 1);
    assert.match(row.spoken, /, 1 TODO, /);
  });

  it('has a star where its day recommends it', () => {
    const conference = conferenceOf({
      'hugo.toml': '',
      'content/d/a.md': '---\ntitle: Talk\n---\nTODO: x\n',
    });
    const row = pageItem(pageTitled(conference, 'Talk'), between, true);
    assert.equal(row.description, '★ · no video · no slides');
    assert.match(row.spoken, /^Talk, session, recommended, /);
    assert.match(row.context, /;recommended;/);
  });

  it('shows the tags when no link is missing', () => {
    assert.equal(sessionRow('tags: [dns, go]\n', video + slides).description, 'dns, go');
  });

  it('tells by its icon which links are known', () => {
    assert.equal(sessionRow('', video + slides).icon.id, 'pass');
    assert.equal(sessionRow('', video).icon.id, 'device-camera-video');
    assert.equal(sessionRow('', slides).icon.id, 'preview');
    assert.equal(sessionRow('').icon.id, 'circle-large-outline');
  });

  it('is just a note where no links are kept', () => {
    const plain = conferenceOf({ 'talk.md': '# Talk\n' });
    assert.equal(pageItem(pageTitled(plain, 'Talk'), between).icon.id, 'note');
  });

  it('takes the colour of a warning while slides are to be stolen', () => {
    assert.equal(sessionRow('', `${video}${slides}TODO: Steal slide\n`).icon.color, 'talkNotes.openTodos');
    assert.equal(sessionRow('', video).icon.color, undefined);
  });

  it('does not take a commented-out placeholder for a link', () => {
    const row = sessionRow('', `<!-- ${video.trim()} -->\n`);
    assert.match(row.description, /no video/);
    assert.doesNotMatch(row.context, /;video;/);
  });

  it('tells menus what can be done with it', () => {
    assert.equal(sessionRow('', video).context, 'session;page;up;down;video;');
    assert.equal(sessionRow('', slides).context, 'session;page;up;down;slides;');
  });

  it('marks a draft and says so', () => {
    const row = sessionRow('draft: true\n', video + slides);
    assert.equal(row.icon.id, 'git-pull-request-draft');
    assert.equal(row.description, 'draft');
    assert.equal(row.muted, true);
  });

  it('marks a page that cannot be read, and does not dim it', () => {
    const row = sessionRow('title: a: b: c\n');
    assert.deepEqual(row.icon, { id: 'error', color: 'talkNotes.broken' });
    assert.match(row.description, /front matter can’t be read/);
    assert.equal(row.muted, false);
  });

  it('says why the menu leaves it out', () => {
    assert.match(sessionRow('hidden: true\n').description, /not in the menu: hidden/);
  });

  it('speaks in words where the row shows icons', () => {
    assert.equal(sessionRow('', video).spoken, 'Talk, session, no slides');
  });
});

describe('the rows above sessions', () => {
  const conference = conferenceOf({
    'hugo.toml': 'title = "Conf"',
    'content/_index.md': '---\ntitle: Home\n---\n',
    'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
    'content/day1/01_a.md': `---\ntitle: A\n---\n${video}TODO: Steal slide\n`,
    'content/day1/02_b.md': `---\ntitle: B\n---\n${video}${slides}`,
    'content/day2/01_c.md': '---\ntitle: C\n---\n',
  });

  it('count sessions and TODOs for the conference', () => {
    const row = conferenceItem(conference);
    assert.equal(row.label, 'Conf');
    assert.equal(row.description, '3 sessions · 1 TODO');
    assert.equal(row.context, 'conference;page;');
  });

  it('count TODOs and missing links for a day', () => {
    assert.equal(pageItem(pageTitled(conference, 'Day 1'), between).description, '1 TODO · 1 link missing');
  });

  it('offer no page where a day has no file', () => {
    assert.equal(pageItem(pageTitled(conference, 'Day2s'), between).context, 'section;up;down;');
  });

  it('offer no move beyond the first and the last place', () => {
    const only = pageItem(pageTitled(conference, 'Day 1'), { first: true, last: true });
    assert.equal(only.context, 'section;page;');
  });
});
