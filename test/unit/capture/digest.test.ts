import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import {
  digestPartsIn,
  refreshDigest,
  type DigestPart,
  type DigestSource,
} from '../../../src/core/capture/digest';
import { usualNames } from '../../../src/core/edits/sections/sectionNames';
import { linkSite } from '../../../src/core/edits/links/linkSite';
import { applyEdits } from '../../../src/core/text/textEdit';
import { conferenceOf } from '../../support/conferenceOf';

const video = '{{% button href="https://youtu.be/abcdefghijk" icon="video" %}}Watch{{% /button %}}';
const files = {
  'hugo.toml': 'title = "Conf"\n',
  'content/_index.md': '---\ntitle: Conf\n---\n',
  'content/day1/_index.md': '---\ntitle: Day 1\nweight: 1\ndate: 2025-04-01\n---\n',
  'content/day1/01_tides.md': `---\ntitle: Tides [live]\nweight: 1\nspeakers: [Ada, Bo]\n---\n${video}\n\nTODO: Steal slide: moon\n\n## People I met\n\n- Cy, who knows [the harbour](../harbour)\n- See https://conf.org\n`,
  'content/day1/02_waves.md':
    '---\ntitle: Waves\nweight: 2\n---\n\n## What I learned\n\n- {{% icon x %}} salt\n',
  'content/day2/_index.md': '---\ntitle: Day 2\nweight: 2\n---\n',
  'content/day2/01_foam.md': '---\ntitle: Foam\n---\n',
  'content/about.md': '---\ntitle: About\n---\n',
};
const conference = conferenceOf(files);
const { home } = conference.trees[0]!;

function source(section = home.children.find(({ title }) => title === 'Day 1')!): DigestSource {
  if (section.kind !== 'section') throw new Error('no section');
  return {
    conference,
    section,
    site: linkSite(conference, conference.trees[0]!),
    names: usualNames,
    examples: [],
    textOf: ({ path }) => files[path as keyof typeof files],
    isRecommended: ({ title }) => title === 'Waves',
  };
}

function refreshed(text: string, wanted: readonly DigestPart[], from = source()): string {
  const edits = refreshDigest(text, wanted, from);
  if ('refused' in edits) throw new Error(edits.refused);
  return applyEdits(text, edits);
}

describe('a day’s page', () => {
  it('gets its talks with speakers and stars, at its end', () => {
    assert.equal(
      refreshed('# Day 1\n\nRain.\n', ['talks']),
      `# Day 1

Rain.

## Talks

<!-- talk-notes:talks -->

- [Tides \\[live\\]](./01_tides) – Ada, Bo
- [Waves](./02_waves) ★

<!-- /talk-notes:talks -->
`,
    );
  });

  it('gets what the talks say below their headings, into the section that is there, with where it is from', () => {
    const page = '## Other stuff I learned\n\n- mine\n\n## After\n';
    assert.equal(
      refreshed(page, ['learned', 'people', 'todos']),
      `## Other stuff I learned

- mine

<!-- talk-notes:learned -->

- \\{\\{% icon x %}} salt ([Waves](./02_waves))

<!-- /talk-notes:learned -->

## After

## People I met

<!-- talk-notes:people -->

- Cy, who knows the harbour ([Tides \\[live\\]](./01_tides))
- See https://conf.org ([Tides \\[live\\]](./01_tides))

<!-- /talk-notes:people -->

## Open ends

<!-- talk-notes:todos -->

- [Tides \\[live\\]](./01_tides): Steal slide: moon

<!-- /talk-notes:todos -->
`,
    );
  });

  it('is brought up to date between its marks, and nowhere else', () => {
    const before =
      'Mine <!-- talk-notes:talks -->\r\n\r\n<!-- talk-notes:talks -->\r\nold\r\n<!-- /talk-notes:talks -->\r\nMine\r\n';
    assert.deepEqual(digestPartsIn(before), ['talks']);
    const after = refreshed(before, []);
    assert.equal(
      after,
      before.replace('old', '\r\n- [Tides \\[live\\]](./01_tides) – Ada, Bo\r\n- [Waves](./02_waves) ★\r\n'),
    );
    assert.equal(refreshed(after, ['talks']), after);
  });

  it('leaves marks in code alone, and refuses one without an end', () => {
    const code = '```md\n<!-- talk-notes:talks -->\n```\n';
    assert.deepEqual(digestPartsIn(code), []);
    const edits = refreshDigest('Rain\n<!-- talk-notes:talks -->\nwords\n', [], source());
    assert.ok('refused' in edits);
    assert.equal(edits.line, 1);
    assert.match(edits.refused, /no end/);
  });

  it('keeps every character outside its regions', () => {
    const line = fc.constantFrom('words', '', '## Talks', '- item', '<!-- note -->', '{{% x %}}');
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (above, below) => {
        const region = ['<!-- talk-notes:talks -->', 'old', '<!-- /talk-notes:talks -->'];
        const text = [...above, ...region, ...below].join('\n');
        const after = refreshed(text, []);
        assert.ok(after.startsWith([...above, region[0]].join('\n')));
        assert.ok(after.endsWith([region[2], ...below].join('\n')));
      }),
    );
  });
});

describe('the home page', () => {
  it('gets the days that have talks, and a line for each', () => {
    const text = refreshed('', ['days', 'changelog'], source(home));
    assert.match(text, /- \[Day 1\]\(\.\/day1\): 2 talks, 1 with video, 0 with slides\n- \[Day 2\]/);
    assert.match(text, /- 2025-04-01: Day 1 – 2 talks, 1 with video, 0 with slides\n- Day 2 – 1 talk,/);
    assert.doesNotMatch(text, /About/);
  });
});
