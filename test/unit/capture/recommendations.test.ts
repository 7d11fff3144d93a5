import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dayOf, newSectionPage } from '../../../src/core/capture/dayPage';
import { linkText, recommendationLine } from '../../../src/core/capture/recommendationLine';
import { RecommendedTalks } from '../../../src/core/capture/recommendedTalks';
import { usualNames } from '../../../src/core/edits/sections/sectionNames';
import type { Conference, Section } from '../../../src/core/conference/conference';
import type { ConferenceModel } from '../../../src/core/conference/conferenceModel';
import { linkSite } from '../../../src/core/edits/links/linkSite';
import { conferenceOf, modelOf, note, uriOf } from '../../support/conferenceFiles';
import { pageTitled } from '../../support/conferenceOf';

const name = usualNames.recommendations;

/** The line that recommends the talk titled `title` on the page at `path`. */
function line(
  conference: Conference,
  texts: Readonly<Record<string, string>>,
  title: string,
  words = '',
): string {
  const site = linkSite(conference, conference.trees[0]!);
  const pages = Object.entries(texts).map(([path, text]) => ({ page: site.pageAt(path)!, text }));
  const talk = pageTitled(conference, title);
  return recommendationLine(
    site,
    pages[0]!.page,
    { page: site.pageAt(talk.path)!, title },
    words,
    pages,
    name,
  );
}

const day = (body: string) => note({ title: 'Day 1' }, body);
const site = (dayPage: string) => ({
  'hugo.toml': '',
  'content/_index.md': note({ title: 'Home' }),
  'content/day1/_index.md': dayPage,
  'content/day1/01_a.md': note({ title: 'A' }),
  'content/day1/02_b c/index.md': note({ title: 'B' }),
  'content/day2/_index.md': note({ title: 'Day 2' }, '## Talk recommendations\n\n- [C](03_c.md) - because\n'),
  'content/day2/03_c.md': note({ title: 'C' }),
});

describe('a recommendation', () => {
  const inSite = (recommendations: string, title: string, words = '') => {
    const dayPage = day(`## Talk recommendations\n\n${recommendations}`);
    return line(conferenceOf(site(dayPage)), { 'content/day1/_index.md': dayPage }, title, words);
  };

  it('is a link to the session, with the words in front, where nothing is written yet', () => {
    assert.equal(inSite('', 'A'), '[A](./01_a)');
    assert.equal(inSite('', 'A', 'Nice slides:'), 'Nice slides: [A](./01_a)');
    assert.equal(inSite('', 'B'), '[B](./02_b%20c)');
    assert.equal(inSite('', 'C'), '[C](../day2/03_c)');
  });

  it('is written as those that are there', () => {
    assert.equal(inSite('- x: [B](02_b%20c)\n', 'A', 'w'), 'w: [A](01_a)');
    assert.equal(inSite('- [B](./02_b%20c/) – x\n', 'A', 'w'), '[A](./01_a/) – w');
    assert.equal(inSite('- [B](/day1/02_b%20c): x\n', 'A', 'w'), '[A](/day1/01_a): w');
    assert.equal(inSite('- [C](../day2/03_c.md)\n', 'A'), '[A](01_a.md)');
    assert.equal(inSite('- [C]({{% relref "/day2/03_c" %}})\n', 'A'), '[A]({{% relref "/day1/01_a" %}})');
    assert.equal(inSite('- [x](https://a.dev) [gone](../gone) [B](02_b%20c/)\n', 'A'), '[A](01_a/)');
  });

  it('learns from the other days where its own page has none', () => {
    const files = site(day(''));
    const texts = {
      'content/day1/_index.md': day(''),
      'content/day2/_index.md': files['content/day2/_index.md'],
    };
    assert.equal(line(conferenceOf(files), texts, 'A', 'w'), '[A](01_a.md) - w');
  });

  it('leads to files in notes without Hugo', () => {
    const files = { 'README.md': '# All\n', 'day 1/README.md': '# One\n', 'day 1/a (1).md': '# A\n' };
    const conference = conferenceOf(files, { kind: 'plain' });
    assert.equal(line(conference, { 'day 1/README.md': '# One\n' }, 'A'), '[A](a%20%281%29.md)');
    assert.equal(line(conference, { 'README.md': '# All\n' }, 'A'), '[A](day%201/a%20%281%29.md)');
  });

  it('shows the title as it is', () => {
    assert.equal(
      linkText('a [b] `c` *d* <e> snake_case __init__ {{< x >}}'),
      'a \\[b\\] \\`c\\` \\*d\\* \\<e> snake_case \\_\\_init\\_\\_ \\{\\{\\< x >}}',
    );
  });
});

describe('recommended talks', () => {
  const links = (...hrefs: string[]) =>
    day(
      `## Talk recommendations\n\n${hrefs.map((href) => `- [x](${href})\n`).join('')}\n## Other\n[A](./01_a)\n`,
    );
  const follow = (model: ConferenceModel) => {
    const talks = new RecommendedTalks(name);
    let before: Conference | undefined;
    talks.take(undefined, (before = model.conference), new Set());
    return {
      talks,
      write: (path: string, text: string | undefined) => {
        const batch =
          text === undefined ? { removed: [path] } : { changed: [{ path, uri: uriOf(path), text }] };
        const { conference, changedUris } = model.apply(batch);
        const changed = talks.take(before, conference, changedUris);
        before = conference;
        return [...changed].map((id) => conference.find(id)?.title ?? id);
      },
    };
  };
  const id = (path: string) => uriOf(path);

  it('are those that a day links to below its heading, in whatever form', () => {
    const { talks } = follow(modelOf(site(links('02_b%20c', '{{< ref "03_c" >}}'))));
    assert.ok(!talks.has(id('content/day1/01_a.md')));
    assert.ok(talks.has(id('content/day1/02_b c/index.md')));
    assert.ok(talks.has(id('content/day2/03_c.md')));
  });

  it('change with the day’s page', () => {
    const { write, talks } = follow(modelOf(site(links())));
    assert.deepEqual(write('content/day1/_index.md', links('./01_a', './01_a')), ['A']);
    assert.deepEqual(write('content/day1/_index.md', links('./01_a')), []);
    assert.deepEqual(write('content/day1/01_a.md', note({ title: 'A' }, 'more')), []);
    assert.deepEqual(write('content/day1/_index.md', links('./02_b%20c')).sort(), ['A', 'B']);
    assert.deepEqual(write('content/day1/_index.md', day('')), ['B']);
    assert.ok(talks.has(id('content/day2/03_c.md')));
  });

  it('come with the file that a link waits for, and go with the day', () => {
    const { write } = follow(modelOf(site(links('./09_new'))));
    assert.deepEqual(write('content/day1/09_new.md', note({ title: 'New' })), ['New']);
    assert.deepEqual(write('content/day1/_index.md', undefined), ['New']);
  });

  const corpus = '../shared/corpora/kubecon-eu-2025/content/day1';
  it('are those of real notes', function () {
    if (!existsSync(corpus)) return this.skip();
    const names = ['_index.md', '01_scaling-gpu.md', '02_migrations.md', '03_operator-mistakes.md'];
    const read = (file: string) =>
      existsSync(`${corpus}/${file}`) ? readFileSync(`${corpus}/${file}`, 'utf8') : note({ title: file });
    const model = modelOf({
      'hugo.toml': '',
      ...Object.fromEntries(names.map((file) => [`content/day1/${file}`, read(file)])),
    });
    const { talks } = follow(model);
    for (const file of names.slice(1)) assert.ok(talks.has(id(`content/day1/${file}`)), file);
  });
});

describe('the page of a day', () => {
  const conference = conferenceOf({
    'hugo.toml': '',
    'content/_index.md': note({ title: 'Home' }),
    'content/about.md': note({ title: 'About' }),
    'content/day1/_index.md': note({ title: 'Day 1' }, '## What I learned\n'),
    'content/day1/track/_index.md': note({ title: 'Track' }),
    'content/day1/track/1.md': note({ title: 'One' }),
    'content/day2: x/2.md': note({ title: 'Two' }),
  });
  const dayOfPage = (title: string) => dayOf(conference, pageTitled(conference, title), usualNames);

  it('is the section around a session that has a day’s headings, else the nearest, else home', () => {
    assert.equal(dayOfPage('One').title, 'Day 1');
    assert.equal(dayOfPage('Track').title, 'Track');
    assert.equal(dayOfPage('Two').path, 'content/day2: x');
    assert.equal(dayOfPage('About').title, 'Home');
  });

  it('is made where there is none', () => {
    const section: Section = dayOfPage('Two');
    assert.deepEqual(newSectionPage(conference, section), {
      path: 'content/day2: x/_index.md',
      text: `---\ntitle: ${section.title.includes(': ') ? `"${section.title}"` : section.title}\n---\n`,
    });
    const plain = conferenceOf({ 'day1/a.md': '# A\n' }, { kind: 'plain' });
    const around = dayOf(plain, pageTitled(plain, 'A'), usualNames);
    assert.deepEqual(newSectionPage(plain, around), { path: 'day1/README.md', text: '# Day1\n' });
  });
});
