import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import type { Conference, Page } from '../../../src/core/conference/conference';
import { walkPages } from '../../../src/core/conference/pages/walkPages';
import { conferenceOf, homeOf, modelOf, note, siteUri, uriOf } from '../../support/conferenceFiles';

const names = ['_index', 'index', 'README', 'a', 'b', 'A b', 'a-b', 'c.de', '1_x', '2_y'];
const folders = ['', 'day1/', 'day1/deep/', 'day1/deep/deeper/', 'Day 2/', 'a/', '1_f/', '2_g/'];

const path = fc
  .tuple(
    fc.constantFrom('content/', 'content/', 'elsewhere/'),
    fc.constantFrom(...folders),
    fc.constantFrom(...names),
  )
  .map((parts) => `${parts.join('')}.md`);

const frontMatter = fc.record(
  {
    title: fc.constantFrom('One', 'two', 'Three', '""'),
    weight: fc.constantFrom(-1, 0, 1, 2, 3),
    date: fc.constantFrom('2024-01-01', '2024-02-02', '2030-01-01'),
    hidden: fc.boolean(),
    draft: fc.boolean(),
    ordersectionsby: fc.constantFrom('title', 'date'),
  },
  { requiredKeys: [] },
);

const body = fc.constantFrom(
  '',
  'TODO: two things\n\nTODO: more\n',
  '[Slides](https://decks.confs.dev/1)\n',
  '[Video](https://videos.confs.dev/1)\n',
  '* [Notes](a.md) [Slides](https://decks.confs.dev/3)\n* [Notes](../b.md) [Video](https://videos.confs.dev/3)\n',
  '# Jane Roe: One\n\n## Part\n',
  '# Al Poe: Two\n',
  '{{% button href="https://videos.confs.dev/2" icon="video" %}}Watch{{% /button %}}\n',
  '<!-- {{% button href="https://videos.confs.dev/2" icon="video" %}}Watch{{% /button %}} -->\n',
);

const text = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(frontMatter, body).map(([keys, rest]) => note(keys, rest)) },
  { weight: 1, arbitrary: fc.constant('---\ntitle: a: b\n---\n') },
);

const configs = [
  '',
  'title = "Site"\n',
  '[languages.en]\nweight = 1\n[languages.de]\nweight = 2\n',
  'contentDir = "elsewhere"\n',
];

type Step =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'configure'; readonly text: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('write' as const), path, text }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('remove' as const), path }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('configure' as const), text: fc.constantFrom(...configs) }),
  },
);

const deepSection: Step = {
  kind: 'write',
  path: 'content/day1/deep/deeper/_index.md',
  text: note({ title: 'A' }),
};

describe('a conference that follows its files', () => {
  for (const kind of ['hugo', 'plain'] as const) {
    it(`is after any batches what it would be read anew (${kind})`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
          (batches) => {
            const files = new Map<string, string>();
            const model = modelOf({}, { kind });
            for (const batch of batches) {
              const removed = batch.filter((each) => each.kind === 'remove').map((each) => each.path);
              const changed = batch.filter((each) => each.kind === 'write');
              const config = batch.filter((each) => each.kind === 'configure').at(-1);
              for (const each of removed) files.delete(each);
              for (const each of changed) files.set(each.path, each.text);
              if (config !== undefined) files.set('hugo.toml', config.text);
              model.apply({
                config: config && [{ path: 'hugo.toml', uri: uriOf('hugo.toml'), text: config.text }],
                changed: changed.map((each) => ({ path: each.path, uri: uriOf(each.path), text: each.text })),
                removed,
              });
              assertSame(model.conference, conferenceOf(Object.fromEntries(files), { kind }), [
                ...files.keys(),
              ]);
            }
          },
        ),
        {
          numRuns: 100,
          // A deep section that is written as it was: nothing above it changes.
          examples: [[[[deepSection], [deepSection]]]],
        },
      );
    });
  }

  it('leaves every snapshot as it was', () => {
    const model = modelOf({
      'content/day/a.md': note({ title: 'A', weight: 1 }),
      'content/day/b.md': note({ title: 'B' }),
    });
    const before = model.conference;
    const seen = JSON.stringify(before.trees);
    model.apply({
      changed: [{ path: 'content/day/a.md', uri: uriOf('content/day/a.md'), text: note({ title: 'Z' }) }],
    });
    model.apply({ removed: ['content/day/b.md'] });
    assert.equal(JSON.stringify(before.trees), seen);
    assert.equal(before.find(uriOf('content/day/a.md'))?.title, 'A');
    assert.equal(before.find(uriOf('content/day/b.md'))?.title, 'B');
    assert.equal(model.conference.find(uriOf('content/day/b.md')), undefined);
  });

  it('shares with the last snapshot all that did not change', () => {
    const model = modelOf({
      'content/day1/a.md': note({ title: 'A' }),
      'content/day1/b.md': note({ title: 'B' }),
      'content/day2/c.md': note({ title: 'C' }),
    });
    const uri = uriOf('content/day1/a.md');
    const { previous, conference, changedUris } = model.apply({
      changed: [{ path: 'content/day1/a.md', uri, text: note({ title: 'A' }, 'TODO: more\n') }],
    });
    assert.deepEqual([...changedUris], [uri]);
    for (const path of ['content/day1/b.md', 'content/day2/c.md']) {
      assert.equal(conference.find(uriOf(path)), previous.find(uriOf(path)));
    }
    const day2 = `${siteUri}/content/day2`;
    assert.equal(conference.find(day2), previous.find(day2));
    assert.notEqual(homeOf(conference), homeOf(previous));
    assert.equal(homeOf(conference).totals.todos, 1);
  });

  it('is the very same after a batch of nothing', () => {
    const model = modelOf({ 'content/a.md': note({ title: 'A' }) });
    const { previous, conference, changedUris } = model.apply({ removed: ['content/never-there.md'] });
    assert.equal(conference, previous);
    assert.equal(changedUris.size, 0);
  });

  it('takes in slices without a snapshot until the last', () => {
    const model = modelOf({});
    const empty = model.conference;
    const slice = (name: string) => ({
      changed: [
        { path: `content/${name}.md`, uri: uriOf(`content/${name}.md`), text: note({ title: name }) },
      ],
    });
    model.stage(slice('a'));
    model.stage(slice('b'));
    assert.equal(model.conference, empty);
    const { conference, changedUris } = model.apply({});
    assert.equal(homeOf(conference).children.length, 2);
    assert.equal(changedUris.size, 2);
  });

  it('keeps the ids of pages and sections whatever their texts become', () => {
    const model = modelOf({ 'content/day/a.md': note({ title: 'A' }) });
    const ids = (conference: Conference) => [...walkPages(conference)].map(({ id }) => id);
    const before = ids(model.conference);
    model.apply({
      changed: [
        { path: 'content/day/_index.md', uri: uriOf('content/day/_index.md'), text: note({ title: 'Day' }) },
        { path: 'content/day/a.md', uri: uriOf('content/day/a.md'), text: '---\ntitle: a: b\n---\n' },
      ],
    });
    assert.deepEqual(ids(model.conference), before);
  });
});

/** Equal in all that can be seen: pages, and what is found by every address. */
function assertSame(actual: Conference, expected: Conference, paths: readonly string[]): void {
  assert.deepEqual(plain(actual), plain(expected));
  const keys = new Set(paths.map(uriOf));
  for (const { id } of [...walkPages(actual)]) keys.add(id);
  for (const folder of folders) keys.add(uriOf(`content/${folder}`.slice(0, -1)));
  for (const key of keys) {
    assert.equal(actual.find(key)?.id, expected.find(key)?.id, key);
    const above = (conference: Conference) => conference.ancestors(key).map(({ id }) => id);
    assert.deepEqual(above(actual), above(expected), key);
  }
  for (const page of walkPages(actual)) assert.equal(actual.find(page.id), page);
}

function plain({ title, trees }: Conference): unknown {
  // Of folders that Hugo takes for one, the first that was seen gives the section its name and id.
  return { title, trees: trees.map(({ language, home }) => ({ language, home: plainPage(home) })) };
}

function plainPage(page: Page): unknown {
  const { note: own, ...rest } = page;
  return { ...rest, note: own?.uri, children: page.kind === 'section' ? page.children.map(plainPage) : [] };
}
