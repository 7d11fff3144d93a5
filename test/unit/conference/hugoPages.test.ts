import assert from 'node:assert/strict';
import { conferenceOf, homeOf, note, outline, uriOf } from '../../support/conferenceFiles';

describe('pages of a site', () => {
  it('makes a section of every folder in the content folder, titled as Hugo does', () => {
    const conference = conferenceOf({ 'content/day1/a.md': note({ title: 'A' }) });
    assert.deepEqual(outline(conference), ['Day1s', '  A']);
    const [section] = homeOf(conference).children;
    assert.ok(section);
    assert.equal(section.path, 'content/day1');
    assert.equal(section.id, uriOf('content/day1'));
    assert.equal(section.note, undefined);
  });

  it('hangs the notes of a deeper folder without _index.md into the section above', () => {
    const files = {
      'content/day/_index.md': note({ title: 'Day' }),
      'content/day/track/a.md': note({ title: 'A' }),
      'content/day/track/deep/b.md': note({ title: 'B' }),
    };
    assert.deepEqual(outline(conferenceOf(files)), ['Day', '  A', '  B']);
    assert.deepEqual(
      outline(conferenceOf({ ...files, 'content/day/track/_index.md': note({ title: 'T' }) })),
      ['Day', '  T', '    A', '    B'],
    );
  });

  it('makes one session of a leaf bundle; other notes in it are no pages', () => {
    const conference = conferenceOf({
      'content/day/_index.md': note({ title: 'Day' }),
      'content/day/talk/index.md': note({ title: 'Talk', weight: 1 }),
      'content/day/talk/part.md': note({ title: 'Part' }),
      'content/day/talk/more/_index.md': note({ title: 'More' }),
    });
    assert.deepEqual(outline(conference), ['Day', '  Talk', '  More (not-a-page)', '  Part (not-a-page)']);
    const talk = conference.find(uriOf('content/day/talk/index.md'));
    assert.ok(talk?.kind === 'session');
    assert.equal(talk.bundle, true);
  });

  it('prefers index.md to _index.md in one folder, as Hugo 0.169 does', () => {
    const conference = conferenceOf({
      'content/s/_index.md': note({ title: 'Branch' }),
      'content/s/index.md': note({ title: 'Leaf' }),
      'content/s/child.md': note({ title: 'Child' }),
    });
    assert.deepEqual(outline(conference), ['Branch (shadowed)', 'Child (not-a-page)', 'Leaf']);
  });

  it('prefers a bundle to a plain file of its name, and of two plain files the later', () => {
    const conference = conferenceOf({
      'content/x.md': note({ title: 'Plain', weight: 1 }),
      'content/x/index.md': note({ title: 'Bundle', weight: 2 }),
      'content/y.markdown': note({ title: 'Markdown', weight: 3 }),
      'content/y.mdown': note({ title: 'Mdown', weight: 4 }),
    });
    assert.deepEqual(outline(conference), ['Plain (shadowed)', 'Bundle', 'Markdown (shadowed)', 'Mdown']);
  });

  it('compares paths as Hugo does: no difference of case, `-` for a space', () => {
    const conference = conferenceOf({
      'content/Day 1/a.md': note({ title: 'A' }),
      'content/day-1/b.md': note({ title: 'B' }),
      'content/day-1/My Talk.md': note({ title: 'One', weight: 1 }),
      'content/day-1/my-talk.md': note({ title: 'Two', weight: 2 }),
    });
    assert.deepEqual(outline(conference), ['Day 1s', '  One (shadowed)', '  Two', '  A', '  B']);
  });

  it('leaves out dot names, `#` and `~` names, ignoreFiles and what is no Markdown, and nothing else', () => {
    const conference = conferenceOf({
      'hugo.toml': 'ignoreFiles = ["\\\\.tmpl\\\\.md$", "/scratch/"]',
      'content/.templates/talk.md': note({ title: 'hidden folder' }),
      'content/.dot.md': note({ title: 'dot' }),
      'content/#a.md': note({ title: 'hash' }),
      'content/b.md~': note({ title: 'tilde' }),
      'content/c.txt': 'text',
      'content/d.tmpl.md': note({ title: 'template' }),
      'content/scratch/e.md': note({ title: 'scratch' }),
      'static/f.md': note({ title: 'static' }),
      'README.md': note({ title: 'outside' }),
      'content/_tmpl.md': note({ title: 'Underscore' }),
      'content/README.md': note({ title: 'Readme' }),
      'content/a~.md': note({ title: 'Tilde' }),
    });
    assert.deepEqual(outline(conference), ['Readme', 'Tilde', 'Underscore']);
  });

  it('names the home page and the conference by the site, its home page or its folder', () => {
    const titles = (files: Record<string, string>) => {
      const conference = conferenceOf(files);
      return [conference.title, homeOf(conference).title];
    };
    assert.deepEqual(
      titles({ 'hugo.toml': 'title = "Site"', 'content/_index.md': note({ title: 'Home' }) }),
      ['Site', 'Home'],
    );
    assert.deepEqual(titles({ 'hugo.toml': 'title = "Site"' }), ['Site', 'Site']);
    assert.deepEqual(titles({ 'content/_index.md': note({ title: 'Home' }) }), ['Home', 'Home']);
    assert.deepEqual(titles({}), ['My conference', 'My conference']);
  });

  it('has the sections above a page, nearest first', () => {
    const conference = conferenceOf({
      'content/day/_index.md': note({ title: 'Day' }),
      'content/day/track/_index.md': note({ title: 'Track' }),
      'content/day/track/a.md': note({ title: 'A' }),
    });
    const titles = conference.ancestors(uriOf('content/day/track/a.md')).map(({ title }) => title);
    assert.deepEqual(titles, ['Track', 'Day', 'My conference']);
    assert.equal(conference.find(uriOf('content/day/_index.md'))?.title, 'Day');
    assert.equal(conference.find(uriOf('content/none.md')), undefined);
    assert.deepEqual(conference.ancestors(uriOf('content/none.md')), []);
  });
});

describe('languages of a site', () => {
  const config = `defaultContentLanguage = "en"
[languages.de]
languageName = "Deutsch"
weight = 2
[languages.en]
languageName = "English"
weight = 1
`;

  it('has a tree for each, told apart by file names', () => {
    const conference = conferenceOf({
      'hugo.toml': config,
      'content/_index.md': note({ title: 'Home' }),
      'content/day/_index.md': note({ title: 'Day' }),
      'content/day/_index.de.md': note({ title: 'Tag' }),
      'content/day/a.md': note({ title: 'Talk' }),
      'content/day/a.de.md': note({ title: 'Vortrag' }),
      'content/day/a.fr.md': note({ title: 'Not French: there is none' }),
    });
    assert.deepEqual(
      conference.trees.map(({ language, languageName }) => [language, languageName]),
      [
        ['en', 'English'],
        ['de', 'Deutsch'],
      ],
    );
    const ids = conference.trees.map(({ home }) => home.children[0]!.id);
    assert.notEqual(ids[0], ids[1]);
    assert.deepEqual(
      conference.trees.map(({ home }) => home.totals.sessions),
      [2, 1],
    );
    const talk = conference.find(uriOf('content/day/a.de.md'))!;
    assert.deepEqual(
      conference.ancestors(talk.id).map(({ title }) => title),
      ['Tag', 'My conference'],
    );
  });

  it('has a tree for each, told apart by content folders', () => {
    const conference = conferenceOf({
      'hugo.toml': config.replace('weight = 2', 'weight = 2\ncontentDir = "content/de"'),
      'content/a.md': note({ title: 'Talk' }),
      'content/de/a.md': note({ title: 'Vortrag' }),
    });
    assert.deepEqual(
      conference.trees.map(({ home }) => home.children.map(({ title }) => title)),
      [['Talk'], ['Vortrag']],
    );
  });

  it('has one tree, `en` or as configured, where there is one language', () => {
    assert.deepEqual(
      conferenceOf({}).trees.map(({ language }) => language),
      ['en'],
    );
    const german = conferenceOf({
      'hugo.toml': 'defaultContentLanguage = "de"',
      'content/a.md': note({ title: 'A' }),
    });
    assert.deepEqual(
      german.trees.map(({ language }) => language),
      ['de'],
    );
  });
});
