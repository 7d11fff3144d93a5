import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { LineIndex } from '../../../src/core/text/lineIndex';
import type { Range } from '../../../src/core/text/range';

const read = (text: string) => parseNote('file:///note.md', text);
const codes = (text: string) => read(text).faults.map(({ code }) => code);

/** The text that stands in a range. */
function at(text: string, range: Range | undefined): string | undefined {
  if (range === undefined) return undefined;
  const index = new LineIndex(text);
  return text.slice(index.offset(range.start), index.offset(range.end));
}

const session = `---
title: "Small clusters: a love story"
linkTitle: Small clusters
menuTitle: Clusters
weight: 7
tags:
- edge
- "big: data"
categories: [talks]
speakers:
  - Ada
  - name: Grace
date: 2025-04-01T10:00:00+02:00
start: 2025-04-01 10:00
draft: true
hidden: false
video: https://youtu.be/abc
---

# Small

{{% button href="https://youtu.be/abc" style="warning" icon="video" %}}Watch{{% /button %}}
<!-- {{< button href="https://example.com/x.pdf" style="tip" icon="person-chalkboard" >}} Slides {{< /button >}} -->

- See [the paper](./paper.md "Paper") and ![a chart](_img/c.png)

TODO: Steal images of the rack (3 slides)
`;

describe('parseNote: front matter', () => {
  const { frontMatter } = read(session);

  it('reads every field with its exact place', () => {
    assert.equal(frontMatter.format, 'yaml');
    assert.equal(frontMatter.title?.value, 'Small clusters: a love story');
    assert.equal(at(session, frontMatter.title.range), '"Small clusters: a love story"');
    assert.equal(frontMatter.linkTitle, 'Small clusters');
    assert.equal(frontMatter.menuTitle, 'Clusters');
    assert.equal(frontMatter.weight?.value, 7);
    assert.equal(at(session, frontMatter.weight.range), '7');
    assert.deepEqual(
      frontMatter.tags.map(({ range }) => at(session, range)),
      ['edge', '"big: data"'],
    );
    assert.deepEqual(
      frontMatter.tags.map(({ value }) => value),
      ['edge', 'big: data'],
    );
    assert.deepEqual(
      frontMatter.categories.map(({ value }) => value),
      ['talks'],
    );
    assert.deepEqual(frontMatter.speakers, ['Ada', 'Grace']);
    assert.equal(frontMatter.date, Date.UTC(2025, 3, 1, 8));
    assert.equal(frontMatter.start, Date.UTC(2025, 3, 1, 10));
    assert.equal(frontMatter.draft, true);
    assert.equal(frontMatter.hidden, false);
    assert.deepEqual(
      frontMatter.links.map(({ kind, range }) => [kind, at(session, range)]),
      [['video', 'https://youtu.be/abc']],
    );
    assert.equal(at(session, frontMatter.range)?.split('\n').at(-2), '---');
  });

  const sources: readonly (readonly [name: string, text: string])[] = [
    [
      'TOML',
      '+++\ntitle = "Days"\nweight = 3\ntags = ["a", \'b\'] # none\n[build]\nlist = "never"\n+++\nbody',
    ],
    ['JSON', '{\n"title": "Days",\n"weight": 3, "tags": ["a", "b"],\n"build": {"list": "never"}\n}\nbody'],
    [
      'YAML with CRLF',
      '---\r\nTitle: Days\r\nWEIGHT: 3\r\nTags: [a, b]\r\nbuild:\r\n  list: never\r\n---\r\nbody',
    ],
    [
      'YAML with a byte order mark',
      '\ufeff---\ntitle: Days\nweight: 3\ntags:\n  - a\n  - b\nbuild: {list: never}\n---\nbody',
    ],
    [
      'YAML with lone carriage returns',
      '---\rtitle: Days\rweight: 3\rtags: [a, b]\rbuild:\r  list: never\r---\rbody',
    ],
    [
      'YAML behind blank lines',
      '\n  \n---  \ntitle: Days\nweight: 03\ntags: [a, b]\nbuild:\n  list: never\n---body',
    ],
  ];
  for (const [name, text] of sources) {
    it(`reads ${name}`, () => {
      const { frontMatter: found, faults, bodyStart } = read(text);
      assert.deepEqual(faults, []);
      assert.equal(found.title?.value, 'Days');
      assert.match(at(text, found.title.range) ?? '', /^"?Days"?$/);
      assert.equal(found.weight?.value, 3);
      assert.match(at(text, found.weight.range) ?? '', /^0?3$/);
      assert.deepEqual(
        found.tags.map(({ value }) => value),
        ['a', 'b'],
      );
      assert.deepEqual(
        found.tags.map(({ range }) => at(text, range)?.replace(/["']/g, '')),
        ['a', 'b'],
      );
      assert.equal(found.unlisted, true);
      assert.equal(at(text, { start: bodyStart, end: { line: 999, character: 0 } }), 'body');
    });
  }

  it('finds none in plain Markdown, a list or a shortcode', () => {
    for (const text of [
      '# Head\n',
      '- item\n',
      '{{% button href="x" %}}y{{% /button %}}',
      '{ brace',
      '',
      '+ plus',
    ]) {
      assert.equal(read(text).frontMatter.format, 'none', text);
    }
  });

  const findings: readonly (readonly [
    text: string,
    code: string,
    place: string,
    title: string | undefined,
  ])[] = [
    ['---\ntitle: Foo: Bar\n---\n', 'yaml-syntax', 'Foo: Bar', 'Foo: Bar'],
    ['---\ntitle: A\ntags:\n\t- x\n---\n', 'yaml-syntax', '\t- x', 'A'],
    ['---\ntitle: A\ntitle: B\n---\n', 'yaml-duplicate-key', 'title', 'B'],
    ['---\ntitle: A\ntags: one, two\n---\n', 'tags-comma-string', 'one, two', 'A'],
    ['---\ntitle: A\ntags: one\n---\n', 'tags-string', 'one', 'A'],
    ['---\ntitle: A\ntags: [[x]]\n---\n', 'tags-not-text', '[x]', 'A'],
    ['---\ntitle: A\nweight: "3"\n---\n', 'weight-string', '"3"', 'A'],
    ['---\ntitle: A\nweight: heavy\n---\n', 'weight-not-a-number', 'heavy', 'A'],
    ['---\ntitle: A\nweight: 010\n---\n', 'weight-not-a-number', '010', 'A'],
    ['---\ntitle: A\ndate: 01.04.2025\n---\n', 'date-unreadable', '01.04.2025', 'A'],
    ['---\ntitle: [A]\n---\n', 'title-not-text', '[A]', undefined],
    ['---\ntitle: A\n', 'front-matter-not-closed', '---\n', 'A'],
    ['---\njust text\n---\n', 'front-matter-not-a-map', 'just text', undefined],
    ['---\ntitle: A\n---\n\0', 'text-encoding', '\0', 'A'],
  ];
  for (const [text, code, place, title] of findings) {
    it(`reports ${code} in ${JSON.stringify(text)}`, () => {
      const note = read(text);
      assert.deepEqual(
        note.faults.map((fault) => [fault.code, at(text, fault.range)]),
        [[code, place]],
      );
      assert.equal(note.frontMatter.title?.value, title);
    });
  }

  it('takes a string of tags for one tag, as Hugo does', () => {
    assert.deepEqual(
      read('---\ntags: one, two\n---\n').frontMatter.tags.map(({ value }) => value),
      ['one, two'],
    );
  });

  it('keeps name, place and tags of a page whose front matter is broken', () => {
    const { frontMatter: found } = read('---\ntitle: A: B\nweight: 4\ntags:\n- x\n- y\n---\nTODO: z');
    assert.equal(found.broken, true);
    assert.equal(found.title?.value, 'A: B');
    assert.equal(found.weight?.value, 4);
    assert.deepEqual(
      found.tags.map(({ value }) => value),
      ['x', 'y'],
    );
  });

  it('loses nothing of the body behind front matter that nobody closed', () => {
    const note = read('---\ntitle: A\ntags:\n- x\n\nWords\n\nTODO: one\n\n---\n\nTODO: two\n');
    assert.deepEqual(
      note.faults.map(({ code }) => code),
      ['front-matter-not-closed'],
    );
    assert.deepEqual(
      note.todos.map(({ hint }) => hint),
      ['one', 'two'],
    );
    assert.equal(note.frontMatter.title?.value, 'A');
  });

  it('takes a key like __proto__ for a key like any other', () => {
    const note = read('---\n__proto__:\n  polluted: true\nconstructor: x\ntitle: A\n---\n');
    assert.equal(note.frontMatter.title?.value, 'A');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  for (const fence of [
    '---js',
    '---javascript',
    '---coffee',
    '--- js',
    '---js ',
    '---JavaScript',
    '---json',
  ]) {
    it(`never evaluates ${fence}`, () => {
      const flag = 'talkNotesWasEvaluated';
      const text = `${fence}\n{ title: (globalThis.${flag} = true, "x") }\n---\n`;
      const note = read(text);
      assert.equal((globalThis as Record<string, unknown>)[flag], undefined);
      assert.deepEqual(
        note.faults.map(({ code }) => code),
        ['front-matter-fence'],
      );
      assert.equal(at(text, note.faults[0]?.range), fence.slice(3).trim());
      assert.equal(note.frontMatter.broken, true);
    });
  }
});

describe('parseNote: a comment behind the opening fence', () => {
  for (const fence of ['---', '+++']) {
    it(`is a comment to Hugo, and the front matter is read: ${fence}`, () => {
      const title = fence === '---' ? 'title: A' : 'title = "A"';
      const { frontMatter, faults } = read(`${fence} # a comment\n${title}\n${fence}\nbody\n`);
      assert.deepEqual([frontMatter.title?.value, frontMatter.broken, faults], ['A', false, []]);
    });
  }
});

describe('parseNote: buttons', () => {
  it('finds both notations, live and commented out, with exact places', () => {
    const [video, slides, ...rest] = read(session).buttons;
    assert.deepEqual(rest, []);
    assert.deepEqual(
      [video?.kind, video?.notation, video?.commentedOut, video?.placeholder],
      ['video', '%', false, false],
    );
    assert.equal(at(session, video?.hrefRange), 'https://youtu.be/abc');
    assert.equal(at(session, video?.labelRange), 'Watch');
    assert.match(at(session, video?.range) ?? '', /^\{\{% button .*\/button %\}\}$/);
    assert.deepEqual(
      [slides?.kind, slides?.notation, slides?.commentedOut, slides?.placeholder],
      ['slides', '<', true, true],
    );
    assert.equal(slides?.label, 'Slides');
    assert.match(at(session, slides.commentRange) ?? '', /^<!-- .* -->$/);
  });

  const hidden = [
    '`X`',
    '```\nX\n```',
    '~~~\nX\n~~~',
    '- a\n\n  ```\n  X\n  ```',
    '> ```\n> X\n> ```',
    '``` yaml\nX',
  ];
  for (const shape of hidden) {
    it(`leaves out what stands in code: ${JSON.stringify(shape)}`, () => {
      const text = shape.replace('X', '{{% button href="https://a.b" %}}x{{% /button %}} TODO: y [z](z.md)');
      const { buttons, todos, links } = read(text);
      assert.deepEqual([buttons, todos, links], [[], [], []]);
    });
  }

  it('leaves out escaped shortcodes, in the short form too', () => {
    for (const text of [
      '{{%/* button href="x" */%}}W{{%/* /button */%}}',
      '{{%/* button href="x" %}}W{{% /button */%}}',
      '{{</* button href="x" >}}TODO: W{{< /button */>}}',
    ]) {
      assert.deepEqual([read(text).buttons, read(text).todos], [[], []], text);
    }
  });

  const placeholders = [
    '',
    'TODO',
    '#',
    'https://youtu.be/',
    'https://example.com/slides',
    'https://www.example.org',
    'https://',
    'tbd',
  ];
  for (const href of placeholders) {
    it(`takes “${href}” for a placeholder`, () => {
      assert.equal(read(`{{% button href="${href}" %}}x{{% /button %}}`).buttons[0]?.placeholder, true);
    });
  }

  it('takes the home page of the site for no placeholder', () => {
    assert.equal(read('{{% button href="/" %}}x{{% /button %}}').buttons[0]?.placeholder, false);
  });

  const kinds: readonly (readonly [parameters: string, label: string, kind: string])[] = [
    ['href="https://youtu.be/a"', 'Go', 'video'],
    ['href="https://a.b" icon="fa-brands fa-youtube"', 'Go', 'video'],
    ['href="https://a.b"', 'Watch the talk', 'video'],
    ['href="https://a.b/x.pdf?download=1"', 'Go', 'slides'],
    ['href="https://a.b" icon="person-chalkboard"', 'Go', 'slides'],
    ['href="https://github.com/a/b" icon="code"', 'Demo', 'code'],
    ['href="https://github.com/a/b/slides.pdf"', 'Slides', 'slides'],
    ['href="https://sched.com/event/1"', 'Event page', 'other'],
  ];
  for (const [parameters, label, kind] of kinds) {
    it(`takes ${parameters} “${label}” for ${kind}`, () => {
      assert.equal(read(`{{% button ${parameters} %}}${label}{{% /button %}}`).buttons[0]?.kind, kind);
    });
  }

  it('reports a button that is not closed, and still shows it', () => {
    const note = read('{{% button href="https://a.b" %}}x');
    assert.deepEqual(
      note.faults.map(({ code }) => code),
      ['shortcode-not-closed'],
    );
    assert.equal(note.buttons[0]?.href, 'https://a.b');
  });

  it('reports whatever has content and is not closed, and nothing else', () => {
    for (const tag of ['highlight go', 'comment', 'qr text="x"', 'Notice tip', 'cards'])
      assert.deepEqual(codes(`{{< ${tag} >}}`), ['shortcode-not-closed'], tag);
    for (const tag of ['youtube abc', 'children', 'constructor', 'of-the-site'])
      assert.deepEqual(codes(`{{< ${tag} >}}`), [], tag);
  });
});

describe('parseNote: headings, links, diagrams', () => {
  it('finds headings in both forms and not what looks like them', () => {
    const text =
      '# One ##\n#Two\n\nThree\n===\n\nFour\n---\n- item\n---\n> ## Five {#five}\n\n    # code\n####### Six';
    assert.deepEqual(
      read(text).headings.map(({ level, text: words }) => [level, words]),
      [
        [1, 'One'],
        [1, 'Three'],
        [2, 'Four'],
        [2, 'Five'],
      ],
    );
  });

  const links: readonly (readonly [text: string, ...hrefs: string[]])[] = [
    ['[a](./b.md "T")', './b.md'],
    ['[a](<b c.md>)', 'b c.md'],
    ['[a](b(c).md)', 'b(c).md'],
    ['[a][r] [r] [R][]\n\n[r]: https://a.b "T"', 'https://a.b', 'https://a.b', 'https://a.b'],
    ['<https://a.b>', 'https://a.b'],
    ['see https://a.b/c, or (https://c.d/e).', 'https://a.b/c', 'https://c.d/e'],
    ['[![alt](img.png)](href.md)', 'href.md'],
    ['[https://a.b](https://a.b)', 'https://a.b'],
    ['\\[a](b) `[a](b)`'],
    ['[a] (b) [ ] [x](un finished'],
    ['{{% button href="https://a.b" %}}x{{% /button %}}'],
  ];
  for (const [text, ...hrefs] of links) {
    it(`reads the links of ${JSON.stringify(text)}`, () => {
      const found = read(text).links;
      assert.deepEqual(
        found.map(({ href }) => href),
        hrefs,
      );
      for (const { href, hrefRange } of found) assert.equal(at(text, hrefRange), href);
    });
  }

  it('tells links in comments apart, and images from links', () => {
    const note = read('<!-- [a](b) -->\n\n[c](d) ![e](f) <!-- ![g](h) -->');
    assert.deepEqual(
      note.links.map(({ href, commentedOut }) => [href, commentedOut]),
      [
        ['b', true],
        ['d', false],
      ],
    );
    assert.deepEqual(
      note.images.map(({ text, href, commentedOut }) => [text, href, commentedOut]),
      [
        ['e', 'f', false],
        ['g', 'h', true],
      ],
    );
  });

  it('finds Mermaid as fence and as shortcode', () => {
    const text =
      '```mermaid {zoom=true}\na --> b\n```\n\n{{< mermaid >}}\nc --> d\n{{< /mermaid >}}\n\n```Mermaid\nno\n```';
    const { diagrams } = read(text);
    assert.deepEqual(
      diagrams.map(({ notation, source }) => [notation, source.trim()]),
      [
        ['fence', 'a --> b'],
        ['shortcode', 'c --> d'],
      ],
    );
    for (const { source, sourceRange } of diagrams) assert.equal(at(text, sourceRange), source);
  });

  it('reports a comment that hides the rest of the page', () => {
    assert.deepEqual(codes('a\n\n<!-- b\n\nTODO: c'), ['comment-not-closed']);
  });
});

describe('a byte order mark', () => {
  it('hides no heading, comment or list that the first line begins with', () => {
    assert.deepEqual(
      parseNote('file:///n.md', '\ufeff# Talk\n').headings.map(({ text, range }) => [text, range.start]),
      [['Talk', { line: 0, character: 0 }]],
    );
    const [button] = parseNote('file:///n.md', '\ufeff<!-- {{< button >}}\n\n{{< /button >}} -->').buttons;
    assert.equal(button?.commentedOut, true);
  });
});
