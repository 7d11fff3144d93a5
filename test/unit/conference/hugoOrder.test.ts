import assert from 'node:assert/strict';
import { conferenceOf, homeOf, note, outline } from '../../support/conferenceFiles';

/** The titles of a day with these sessions, in the order of the menu. */
function day(
  sessions: Readonly<Record<string, string>>,
  index = note({ title: 'Day' }),
  config = '',
): string[] {
  const files = Object.entries(sessions).map(([name, text]) => [`content/day/${name}`, text] as const);
  const conference = conferenceOf({
    'hugo.toml': config,
    'content/day/_index.md': index,
    ...Object.fromEntries(files),
  });
  return outline(conference)
    .slice(1)
    .map((line) => line.trim());
}

describe('order of a site’s menu', () => {
  it('goes by weight, negative first, without weight last', () => {
    const titles = day({
      '01_none.md': note({ title: 'None' }),
      '02_zero.md': note({ title: 'Zero', weight: 0 }),
      '03_ten.md': note({ title: 'Ten', weight: 10 }),
      '04_two.md': note({ title: 'Two', weight: 2 }),
      '05_before.md': note({ title: 'Before', weight: -3 }),
      '06_word.md': note({ title: 'Word', weight: 'soon' }),
    });
    assert.deepEqual(titles, ['Before', 'Two', 'Ten', 'None', 'Word', 'Zero']);
  });

  it('puts the newest date first among equal weights, no date last', () => {
    const titles = day({
      'a.md': note({ title: 'Autumn', weight: 4, date: '2024-10-01' }),
      'b.md': note({ title: 'Bare', weight: 4 }),
      'c.md': note({ title: 'Current', weight: 4, date: '2025-02-01' }),
    });
    assert.deepEqual(titles, ['Current', 'Autumn', 'Bare']);
  });

  it('collates titles among equal weights and dates: digits as text, signs first, no difference of case', () => {
    const titles = day({
      'a.md': note({ title: 'zebra' }),
      'b.md': note({ title: 'Étude' }),
      'c.md': note({ title: 'eta' }),
      'd.md': note({ title: 'Etwas' }),
      'e.md': note({ title: '7 seven' }),
      'f.md': note({ title: '12 twelve' }),
      'g.md': note({ title: '_private' }),
      'h.md': note({ title: 'Apple' }),
    });
    assert.deepEqual(titles, ['_private', '12 twelve', '7 seven', 'Apple', 'eta', 'Étude', 'Etwas', 'zebra']);
  });

  it('falls back to the path, and the number in a file name plays no other part', () => {
    const conference = conferenceOf({
      'content/day/_index.md': note({ title: 'Day' }),
      'content/day/b.md': note({ title: 'Same', weight: 2 }),
      'content/day/A.md': note({ title: 'Same', weight: 2 }),
      'content/day/09_first.md': note({ title: 'First', weight: 1 }),
    });
    const [section] = homeOf(conference).children;
    assert.ok(section?.kind === 'section');
    assert.deepEqual(
      section.children.map(({ path }) => path),
      ['content/day/09_first.md', 'content/day/A.md', 'content/day/b.md'],
    );
  });

  it('sorts and shows linkTitle before title, and knows nothing of menuTitle', () => {
    const titles = day({
      'a.md': note({ title: 'Alpha', linkTitle: 'Zulu' }),
      'b.md': note({ title: 'Mike', menuTitle: 'Aaa' }),
      'c.md': note({ title: 'Tango' }),
    });
    assert.deepEqual(titles, ['Mike', 'Tango', 'Zulu']);
  });

  it('has sections and pages in one list', () => {
    const conference = conferenceOf({
      'content/p.md': note({ title: 'Page 1', weight: 1 }),
      'content/day/_index.md': note({ title: 'Day 2', weight: 2 }),
      'content/bundle/index.md': note({ title: 'Bundle 3', weight: 3 }),
    });
    assert.deepEqual(outline(conference), ['Page 1', 'Day 2', 'Bundle 3']);
  });

  it('gives a section without a date the newest date below it', () => {
    const conference = conferenceOf({
      'content/a/_index.md': note({ title: 'Old' }),
      'content/a/x.md': note({ title: 'x', date: '2023-01-01' }),
      'content/b/_index.md': note({ title: 'New' }),
      'content/b/inner/_index.md': note({ title: 'Inner' }),
      'content/b/inner/y.md': note({ title: 'y', date: '2024-01-01' }),
    });
    assert.deepEqual(outline(conference), ['New', '  Inner', '    y', 'Old', '  x']);
  });

  for (const [by, expected] of [
    ['title', ['Apple', 'Berry', 'Cherry']],
    ['linktitle', ['Berry', 'Cherry', 'one']],
    ['date', ['Cherry', 'Apple', 'Berry']],
    ['publishdate', ['Cherry', 'Apple', 'Berry']],
    ['weight', ['Berry', 'Apple', 'Cherry']],
    ['nonsense', ['Berry', 'Apple', 'Cherry']],
  ] as const) {
    it(`follows ordersectionsby: ${by}, of the section before the site’s`, () => {
      const apple = { title: 'Apple', weight: 2, date: '2024-05-01' };
      const sessions = {
        'a.md': note(by === 'linktitle' ? { ...apple, linkTitle: 'one' } : apple),
        'b.md': note({ title: 'Berry', weight: 1, date: '2024-06-01' }),
        'c.md': note({ title: 'Cherry', weight: 3 }),
      };
      assert.deepEqual(day(sessions, note({ title: 'Day', ordersectionsby: by })), expected);
      const site = (order: string) => `[params]\norderSectionsBy = "${order}"\n`;
      assert.deepEqual(day(sessions, note({ title: 'Day' }), site(by)), expected);
      assert.deepEqual(
        day(sessions, note({ title: 'Day', ordersectionsby: by }), site('expirydate')),
        expected,
      );
    });
  }
});

describe('what a site’s menu leaves out', () => {
  it('stands where its sort keys put it, with the reason', () => {
    const titles = day({
      'a.md': note({ title: 'Hidden', weight: 1, hidden: true }),
      'b.md': note({ title: 'Draft', weight: 2, draft: true }),
      'c.md': note({ title: 'Shown', weight: 3 }),
      'd.md': note({ title: 'Later', weight: 4, publishDate: '2025-04-02' }),
      'e.md': note({ title: 'Over', weight: 5, expiryDate: '2025-03-31' }),
      'f.md': `---\ntitle: Never\nweight: 6\nbuild:\n  list: never\n---\n`,
      'g.md': `---\nweight: 7\n---\n# Heading\n`,
      '08_no-title.md': 'text\n',
      'h.md': note({ title: 'Future date', weight: 8, date: '2025-04-02' }),
      'i.md': note({
        title: 'Published before its date',
        weight: 9,
        date: '2025-04-02',
        publishDate: '2025-03-01',
      }),
    });
    assert.deepEqual(titles, [
      'Hidden (hidden)',
      'Draft (draft)',
      'Shown',
      'Later (future)',
      'Over (expired)',
      'Never (unlisted)',
      'Heading (no-title)',
      'Future date (future)',
      'Published before its date',
      'No title (no-title)',
    ]);
  });

  it('has a session with broken front matter in its place, by the weight and title that can be read', () => {
    const titles = day({
      'a.md': note({ title: 'First', weight: 1 }),
      'b.md': '---\ntitle: Zero: to hero\nweight: 2\n---\n',
      'c.md': note({ title: 'Third', weight: 3 }),
    });
    assert.deepEqual(titles, ['First', 'Zero: to hero (unreadable)', 'Third']);
  });

  it('shows a page as soon as its time has come', () => {
    const files = { 'content/p.md': note({ title: 'P', publishDate: '2025-04-02' }) };
    const at = (time: number) => outline(conferenceOf(files, { now: () => time }));
    assert.deepEqual(at(Date.UTC(2025, 3, 1)), ['P (future)']);
    assert.deepEqual(at(Date.UTC(2025, 3, 3)), ['P']);
  });
});
