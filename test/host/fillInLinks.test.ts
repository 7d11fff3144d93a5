import { assert } from 'chai';
import type * as vscode from 'vscode';
import { readLinkList } from '../../src/core/linkLists/readLinkList';
import { sameVideo } from '../../src/core/links/sameVideo';
import { reviewOf } from '../../src/core/matching/reviewRows';
import { readFiles } from '../../src/features/links/chooseLists';
import { fillIn } from '../../src/features/links/fillInLinks';
import { RememberedLists } from '../../src/features/links/rememberedLists';
import { closeEditors } from './support/closeEditors';
import { makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const button = (href: string) =>
  `{{% button href="${href}" style="warning" icon="video" %}}Watch{{% /button %}}`;
const note = (title: string, body: string) =>
  `---\ntitle: ${title}\nspeakers: [Ana Lee]\n---\n\n${body}\n\n* mine\n`;
const list = [
  'Hacking Emotional Computers - Ana Lee\thttps://www.youtube.com/watch?v=aaaaaaaaaa1&t=90&si=track&list=PL&index=1',
  'Steering Large Migrations - Ana Lee\thttps://youtu.be/aaaaaaaaaa2',
  'Nobody Reads Dashboards Anymore - Ana Lee\thttps://youtu.be/aaaaaaaaaa3',
  'Something Else Altogether - Bo Li\thttps://youtu.be/aaaaaaaaaa4',
].join('\n');

describe('filling in links from a list', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      'content/day1/01_a.md': note('Hacking Emotional Computers', `<!-- ${button('')} -->`),
      'content/day1/02_b.md': note('Steering Large Migrations', button('https://youtu.be/own00000000')),
      'content/day1/03_c.md': note('Nobody Reads Dashboards Anymore', 'No button yet.'),
      'content/day1/04_d.md': note('Badge Pick-up', ''),
      'list.tsv': list,
      'ids.csv': 'Video ID,Time\naaaaaaaaaa1,2024\n',
    });
  });

  afterEach(async () => {
    await closeEditors();
    site.dispose();
  });

  it('reads files, ticks what is sure, fills it in as one change, and takes it back @portable', async () => {
    const chosen = await readFiles([site.uri('ids.csv'), site.uri('list.tsv')]);
    assert.deepEqual(
      chosen?.files.map((file) => file.toString()),
      [site.uri('list.tsv').toString()],
    );
    const review = reviewOf(site.conference(), chosen!.links, new Set());
    assert.deepEqual(
      review.proposals.map(({ session, isTicked, proposal }) => [
        session!.title,
        isTicked,
        proposal!.current,
      ]),
      [
        ['Hacking Emotional Computers', true, undefined],
        ['Nobody Reads Dashboards Anymore', true, undefined],
        ['Steering Large Migrations', false, 'https://youtu.be/own00000000'],
      ],
    );
    assert.deepEqual(
      review.withoutLink.map(({ session }) => session!.title),
      ['Badge Pick-up'],
    );
    assert.deepEqual(
      review.withoutSession.map(({ link }) => link!.title),
      ['Something Else Altogether - Bo Li'],
    );

    const before = await Promise.all(
      ['01_a', '02_b', '03_c'].map((name) => site.read(`content/day1/${name}.md`)),
    );
    const ticked = review.proposals.flatMap(({ session, link, isTicked }) =>
      isTicked ? [{ session: session!, link: link! }] : [],
    );
    assert.isTrue(await fillIn(site.notes, site.conference(), ticked));
    assert.equal(
      await site.read('content/day1/01_a.md'),
      note('Hacking Emotional Computers', button('https://www.youtube.com/watch?v=aaaaaaaaaa1&t=90')),
    );
    assert.equal(await site.read('content/day1/02_b.md'), before[1]);
    assert.include(await site.read('content/day1/03_c.md'), button('https://youtu.be/aaaaaaaaaa3'));
    await waitFor(
      'the links in the snapshot',
      () => reviewOf(site.conference(), chosen!.links, new Set()).there === 2,
    );
    await site.notes.undo();
    assert.deepEqual(
      await Promise.all(['01_a', '02_b', '03_c'].map((name) => site.read(`content/day1/${name}.md`))),
      before,
    );
  });

  it('asks of a longer list only what is new', async () => {
    const kept = new Map<string, unknown>();
    const lists = new RememberedLists({
      keys: () => [...kept.keys()],
      get: (key: string) => kept.get(key),
      update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
    } as vscode.Memento);
    const { id } = site.conference();
    const seen = readLinkList(list)!.links.slice(0, 2);
    await lists.remember(
      id,
      ['file:///x/list.tsv'],
      seen.map(({ url }) => sameVideo(url)),
    );
    await lists.remember(id, [], ['youtube:bbbbbbbbbbb']);
    const remembered = lists.of(id);
    assert.deepEqual(remembered.files, ['file:///x/list.tsv']);
    const review = reviewOf(site.conference(), readLinkList(list)!.links, new Set(remembered.seen));
    assert.deepEqual(
      review.proposals.map(({ isTicked, wasSeen }) => [isTicked, wasSeen]),
      [
        [false, true],
        [true, false],
        [false, true],
      ],
    );
  });
});
