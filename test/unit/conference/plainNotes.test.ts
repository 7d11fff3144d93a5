import assert from 'node:assert/strict';
import type { Conference } from '../../../src/core/conference/conference';
import { walkPages } from '../../../src/core/conference/pages/walkPages';
import { conferenceOf, homeOf, modelOf, note, outline, uriOf } from '../../support/conferenceFiles';

const plain = (files: Record<string, string>) => conferenceOf(files, { kind: 'plain' });

describe('a folder of plain notes', () => {
  it('goes by names, numbers in them as numbers', () => {
    const conference = plain({
      'Day10/a.md': '# Ten',
      'Day2/b.md': '# Two',
      '10_last.md': '# Last',
      '9_first.md': '# First',
      'day1/c.md': '# One',
    });
    assert.deepEqual(outline(conference), [
      'First',
      'Last',
      'Day1',
      '  One',
      'Day2',
      '  Two',
      'Day10',
      '  Ten',
    ]);
  });

  it('titles a note by front matter, first heading or readable name', () => {
    const conference = plain({
      '01_a.md': note({ title: 'From front matter' }, '# Heading'),
      '02_b.md': 'Text\n\n## `From` a [heading](https://example.org)\n',
      '03_my-great_talk.md': 'Text\n',
      '2024.md': '',
    });
    assert.deepEqual(outline(conference), ['From front matter', 'From a heading', 'My great talk', '2024']);
  });

  it('takes README.md, else index.md, for the folder’s own page', () => {
    const conference = plain({
      'README.md': '# My notes',
      'one/README.md': '# Conference One',
      'one/index.md': '# An index',
      'one/talk.md': '# Talk',
      'two/index.md': '# Conference Two',
      'three/talk.md': '# Talk',
    });
    assert.equal(conference.title, 'My notes');
    assert.deepEqual(outline(conference), [
      'Conference One',
      '  An index',
      '  Talk',
      'Three',
      '  Talk',
      'Conference Two',
    ]);
  });

  it('has no rules on drafts and titles, but marks what cannot be read', () => {
    const conference = plain({
      'a.md': note({ title: 'Draft', draft: true, hidden: true }),
      'b.md': '',
      'c.md': '---\ntitle: a: b\n---\n',
    });
    assert.deepEqual(outline(conference), ['Draft', 'B', 'a: b (unreadable)']);
  });

  it('leaves out what belongs to the repository, dot names and packages', () => {
    const conference = plain({
      'LICENSE.md': '',
      'CONTRIBUTING.md': '',
      '.github/a.md': '',
      'node_modules/x/b.md': '',
      'talks/CHANGELOG.md': '',
      'notes.md': '',
      'image.png': '',
    });
    assert.deepEqual(outline(conference), ['Notes', 'Talks', '  CHANGELOG']);
  });
});

describe('missing links of plain notes', () => {
  const missing = (conference: Conference) =>
    Object.fromEntries(
      [...walkPages(conference)].flatMap((page) =>
        page.kind === 'session'
          ? [[page.path, Number(page.missing.video) * 2 + Number(page.missing.slides)]]
          : [],
      ),
    );

  it('are none in a folder whose notes keep no such links', () => {
    assert.deepEqual(
      missing(
        plain({
          'a/a.md': 'See [this video about cats and their ways](https://example.org/x)',
          'a/b.md': '',
        }),
      ),
      {
        'a/a.md': 0,
        'a/b.md': 0,
      },
    );
  });

  it('are those that two neighbours have', () => {
    const conference = plain({
      'a/a.md': '[Slides](https://decks.confs.dev/1.pdf)',
      'a/b.md': 'text',
      'a/c.md': 'Slides: https://decks.confs.dev/2',
      'b/c.md': 'text',
    });
    assert.deepEqual(missing(conference), { 'a/a.md': 0, 'a/b.md': 1, 'a/c.md': 0, 'b/c.md': 0 });
    assert.equal(homeOf(conference).totals.missingSlides, 1);
  });

  it('come and go with the second note that keeps them', () => {
    const keeps = '[Video](https://videos.confs.dev/2)';
    const model = modelOf({ 'a/a.md': '', 'a/b.md': '', 'a/c.md': keeps }, { kind: 'plain' });
    const write = (text: string) =>
      model.apply({ changed: [{ path: 'a/a.md', uri: uriOf('a/a.md'), text }] });
    write('[Video](https://videos.confs.dev/1)');
    assert.deepEqual(missing(model.conference), { 'a/a.md': 0, 'a/b.md': 2, 'a/c.md': 0 });
    write('');
    assert.deepEqual(missing(model.conference), { 'a/a.md': 0, 'a/b.md': 0, 'a/c.md': 0 });
  });
});
