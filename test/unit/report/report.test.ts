import assert from 'node:assert/strict';
import { plainText, type Block } from '../../../src/core/report/content';
import { daysOf, namedDays } from '../../../src/core/report/report';
import { conferenceOf } from '../../support/conferenceOf';
import { reportIn } from '../../support/reportIn';

const site = {
  'hugo.toml': 'baseURL = "https://notes.conf.dev/2025/"\ntitle = "Conf"\n[params.author]\nname = "Kim"\n',
  'content/_index.md': '---\ntitle: Home\nlocation: Porto\n---\nHello.\n\nMore.\n\n- a list\n',
  'content/day1/_index.md':
    '---\ntitle: "Day 1: First"\nweight: 1\ndate: 2025-04-01T00:00:00+02:00\n---\n## Talk recommendations\n\n- [B](./02_b)\n- [A](./01_a)\n\n## Other stuff I learned\n\n- Learned\n\n## People I met\n\n- Mia\n',
  'content/day1/01_a.md':
    '---\ntitle: A\nweight: 1\ntags: [one, Two]\nspeakers: [Jo Doe, Company]\nstart: 2025-04-01T10:00:00+02:00\n---\n{{% button href="https://youtu.be/a" icon="video" %}}Watch{{% /button %}}\n\n=> Take this\n\n- One\n- Two\n- Three\n\n![Pic](../a.png)\n\nTODO: Steal slide\n',
  'content/day1/a.png': '',
  'content/day1/02_b.md':
    '---\ntitle: B\nweight: 2\nownTalk: true\ntags: [two]\n---\n<!-- {{% button href="https://example.com/x" icon="video" %}}Watch{{% /button %}} -->\n\n-> Do it @kim\n\nText\n',
  'content/day1/03_draft.md': '---\ntitle: Draft\ndraft: true\n---\n=> Not this\n',
  'content/day2/_index.md': '---\ntitle: Day 2\nweight: 2\ndate: 2025-04-02\n---\n',
  'content/day2/01_c.md': '---\ntitle: C\n---\n## TL;DR\n\n- Third\n',
  'content/lessons.md': '---\ntitle: Lessons\nweight: 9\n---\nNext year less coffee.\n',
};

function words(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [plainText(block.inlines)];
    return block.kind === 'list' ? block.items.flatMap((item) => words(item.blocks)) : [block.kind];
  });
}

describe('a report', () => {
  it('says where and when it was, who wrote it, and its figures', () => {
    const { title, place, author, dates, figures, introduction, language, lang } = reportIn(site);
    assert.deepEqual([title, place, author, language, lang], ['Conf', 'Porto', 'Kim', 'en', 'en']);
    assert.deepEqual(dates, { from: '2025-04-01', to: '2025-04-02' });
    assert.deepEqual(figures, { talks: 3, days: 2, favourites: 2, video: 1, slides: 0, todos: 1 });
    assert.deepEqual(words(introduction), ['Hello.', 'More.']);
  });

  it('has the favourites in the order of their recommendations', () => {
    const { favourites } = reportIn(site);
    assert.deepEqual(
      favourites.map(({ talk: { id, title, isOwn, links } }) => [id, title, isOwn, links.video]),
      [
        ['talk-1-2', 'B', true, undefined],
        ['talk-1-1', 'A', false, 'https://youtu.be/a'],
      ],
    );
    assert.deepEqual(words(favourites[1]?.notes ?? []), ['=> Take this', 'One', 'Two', 'Three', 'Pic']);
  });

  it('has takeaways and actions with the talk that they are from, in the order of the menu', () => {
    const { takeaways, actions } = reportIn(site);
    assert.deepEqual(
      takeaways.map(({ inlines, from }) => [plainText(inlines), from.title]),
      [
        ['Take this', 'A'],
        ['Third', 'C'],
      ],
    );
    assert.deepEqual(
      actions.map(({ inlines, owner, from }) => [plainText(inlines), owner, from.title]),
      [['Do it', 'kim', 'B']],
    );
  });

  it('has what days and other pages say besides talks', () => {
    const { learned, people } = reportIn(site);
    assert.deepEqual(
      learned.map(({ from, blocks }) => [from.title, ...words(blocks)]),
      [
        ['Day 1: First', 'Learned'],
        ['Lessons', 'Next year less coffee.'],
      ],
    );
    assert.deepEqual(
      people.map(({ blocks }) => words(blocks)),
      [['Mia']],
    );
  });

  it('lists the talks that the menu shows, with the time that the note says', () => {
    const { days } = reportIn(site);
    assert.deepEqual(
      days.map(({ id, title, date, talks }) => [id, title, date, ...talks.map((talk) => talk.title)]),
      [
        ['day-1', 'Day 1: First', '2025-04-01', 'A', 'B'],
        ['day-2', 'Day 2', '2025-04-02', 'C'],
      ],
    );
    const [first] = days[0]?.talks ?? [];
    assert.equal(first?.time, '10:00');
    assert.equal(first.address, 'https://notes.conf.dev/2025/day1/01_a/index.html');
  });

  it('names whom speakers work for where front matter says it beside their names', () => {
    const of = (frontMatter: string) => {
      const { days } = reportIn({
        'hugo.toml': 'title = "Conf"\n',
        'content/day/_index.md': '---\ntitle: Day\n---\n## Talk recommendations\n\n- [A](./01_a)\n',
        'content/day/01_a.md': `---\ntitle: A\n${frontMatter}---\nText\n`,
      });
      return days[0]?.talks[0]?.speakers.map(({ name, company }) => [name, company]);
    };
    const list =
      'speakers:\n  - name: Ana Lee\n    company: Acme\n  - name: Bo\n    affiliation: " Beta "\n  - Cy\n';
    assert.deepEqual(of(list), [
      ['Ana Lee', 'Acme'],
      ['Bo', 'Beta'],
      ['Cy', undefined],
    ]);
    assert.deepEqual(of('speaker: { name: Ana, Company: Acme }\n'), [['Ana', 'Acme']]);
    assert.deepEqual(of('params:\n  speakers:\n    - name: Ana\n      organization: Acme\n'), [
      ['Ana', 'Acme'],
    ]);
    assert.deepEqual(of('speakers: [Ana, Acme]\ncompany: Beta\n'), [
      ['Ana', undefined],
      ['Acme', undefined],
    ]);
  });

  it('gathers spellings of one tag', () => {
    assert.deepEqual(
      reportIn(site).tags.map(({ tag, talks }) => [tag, ...talks.map(({ title }) => title)]),
      [
        ['one', 'A'],
        ['Two', 'A', 'B'],
      ],
    );
  });

  it('is of some days, and of talks with a tag', () => {
    const day = reportIn(site, { choices: { days: ['file:///conf/content/day2'] } });
    assert.deepEqual([day.figures.talks, day.favourites.length, day.learned.length], [1, 0, 0]);
    const tag = reportIn(site, { choices: { tags: ['TWO'] } });
    assert.deepEqual([tag.figures.talks, tag.learned.length, tag.takeaways.length], [2, 0, 1]);
  });

  it('has as much of the notes as was chosen', () => {
    const notesOfA = (choices: Parameters<typeof reportIn>[1]) =>
      words(reportIn(site, choices).favourites[1]?.notes ?? []);
    assert.deepEqual(notesOfA({ choices: { notes: 2 } }), ['One', 'Two', 'Pic']);
    assert.deepEqual(notesOfA({ choices: { notes: 'takeaways', pictures: false } }), ['Take this']);
    assert.deepEqual(notesOfA({ choices: { pictures: false } }), ['=> Take this', 'One', 'Two', 'Three']);
  });

  it('has open TODOs only where they are asked for', () => {
    assert.deepEqual(reportIn(site).todos, []);
    const { todos } = reportIn(site, { choices: { todos: true } });
    assert.deepEqual(
      todos.map(({ from, todos: open }) => [from.title, ...open.map(({ text }) => text)]),
      [['A', 'TODO: Steal slide']],
    );
  });

  it('is written in the language of the site, else in the one that is given', () => {
    const inLanguage = (config: string) =>
      reportIn({ 'hugo.toml': config, 'content/d/a.md': '---\ntitle: A\n---\n' }, { language: 'de' });
    const of = (config: string) => [inLanguage(config).language, inLanguage(config).lang];
    assert.deepEqual(of('languageCode = "de-AT"\n'), ['de', 'de-AT']);
    assert.deepEqual(of('locale = "en-GB"\n'), ['en', 'en-GB']);
    assert.deepEqual(of('defaultContentLanguage = "fr"\n'), ['de', 'fr']);
    const plain = reportIn({ 'd/a.md': '# A\n' }, { language: 'de' });
    assert.deepEqual([plain.language, plain.lang], ['de', 'de']);
  });

  it('is the same for the same notes', () => {
    assert.deepEqual(reportIn(site), reportIn(site));
  });

  it('knows no talk where there is none', () => {
    assert.equal(reportIn({ 'hugo.toml': '', 'content/_index.md': 'Hello.\n' }).figures.talks, 0);
  });
});

describe('days', () => {
  const conference = conferenceOf(
    Object.fromEntries(Object.entries(site).filter(([path]) => /\.(?:md|toml)$/.test(path))),
  );
  const days = daysOf(conference.trees[0]!, 'hugo');

  it('are named by title, folder or number', () => {
    for (const name of ['Day 2', 'day2', ' DAY2', '2'])
      assert.deepEqual(namedDays(days, [name]).ids, [days[1]?.section.id], name);
    assert.deepEqual(namedDays(days, ['3', 'x']).unknown, ['3', 'x']);
  });

  it('are those of plain notes, too, and what stands in none comes last', () => {
    const plain = conferenceOf({ 'z.md': '# Z\n', 'b/a.md': '# A\n' });
    assert.deepEqual(
      daysOf(plain.trees[0]!, 'plain').map(({ section, talks }) => [section.path, talks.length]),
      [
        ['b', 1],
        ['', 1],
      ],
    );
  });
});
