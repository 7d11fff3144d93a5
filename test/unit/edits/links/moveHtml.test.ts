import assert from 'node:assert/strict';
import * as fc from '../../../support/fastCheck';
import { htmlAddresses } from '../../../../src/core/edits/links/htmlAddresses';
import { hugoLinkSite, plainLinkSite } from '../../../../src/core/edits/links/linkSite';
import { linkFollower, newPath, type PathMove } from '../../../../src/core/edits/links/moveEdits';
import { hasLocalAddresses, noteAddresses } from '../../../../src/core/edits/links/noteAddresses';
import { readSiteConfig } from '../../../../src/core/hugo/siteConfig';
import { NoteReading, parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { assertLinear } from '../../../support/growth';

type Texts = Readonly<Record<string, string>>;

const config = readSiteConfig([]);
const files: Texts = {
  'content/_index.md': '',
  'content/day1/_index.md': '',
  'content/day1/01_open.md': '',
  'content/day1/02_mesh.md': '',
  'content/day1/_img/a.png': '',
  'content/day1/_img/b.png': '',
  'content/day1/_img/talk.mp4': '',
  'content/day1/bundle/index.md': '',
  'content/day1/bundle/own.png': '',
  'content/day2/_index.md': '',
  'content/day2/01_x.md': '',
  'content/parts/part.txt': '',
};

interface Moved {
  readonly texts: Texts;
  readonly left: readonly string[];
}

/** All texts after the moves, by their new paths, and the addresses that could not follow. */
function moveAll(texts: Texts, moves: readonly PathMove[], kind: 'hugo' | 'plain' = 'hugo'): Moved {
  const paths = Object.keys(texts).filter((path) => path.endsWith('.md'));
  const site = kind === 'hugo' ? hugoLinkSite(paths, config, 'en') : plainLinkSite(paths);
  const left: string[] = [];
  const follow = linkFollower({
    site,
    moves,
    hasFile: (path) => path in texts,
    left: ({ path }, { written }) => left.push(`${path}: ${written}`),
  });
  const moved = Object.entries(texts).map(([path, text]): [string, string] => {
    const edits = path.endsWith('.md')
      ? follow({ path, reading: new NoteReading(`file:///${path}`, text) })?.edits
      : undefined;
    return [newPath(path, moves), applyEdits(text, edits ?? [])];
  });
  return { texts: Object.fromEntries(moved), left };
}

/** What a text in `path` becomes. */
function after(path: string, text: string, moves: readonly PathMove[], kind?: 'plain'): string {
  return moveAll({ ...files, [path]: text }, moves, kind).texts[newPath(path, moves)] ?? 'gone';
}

const toDay2 = [{ from: 'content/day1/02_mesh.md', to: 'content/day2/07_mesh.md' }];
const renameMesh = [{ from: 'content/day1/02_mesh.md', to: 'content/day1/05_mesh.md' }];
const renameDay = [{ from: 'content/day1', to: 'content/day9' }];

describe('a moved note: its HTML and its shortcodes', () => {
  const moved = (text: string) => after('content/day1/02_mesh.md', text, toDay2);

  for (const [before, now] of [
    ['<img src="../_img/a.png">', '<img src="../../day1/_img/a.png">'],
    [`<IMG alt=x SRC='../_img/a.png' >`, `<IMG alt=x SRC='../../day1/_img/a.png' >`],
    ['<img src=../_img/a.png alt=x>', '<img src=../../day1/_img/a.png alt=x>'],
    ['<img src=" ../_img/a.png ">', '<img src=" ../../day1/_img/a.png ">'],
    ['<img src="../_img/a.png?v=1&amp;w=2#x">', '<img src="../../day1/_img/a.png?v=1&amp;w=2#x">'],
    [
      '<img srcset="../_img/a.png 1x,\n  ../_img/b.png, ../_img/none.png 3x">',
      '<img srcset="../../day1/_img/a.png 1x,\n  ../../day1/_img/b.png, ../_img/none.png 3x">',
    ],
    [
      '<video poster="../_img/a.png" src="../_img/talk.mp4"></video>',
      '<video poster="../../day1/_img/a.png" src="../../day1/_img/talk.mp4"></video>',
    ],
    [
      '<video>\n<source src="../_img/talk.mp4">\n</video>',
      '<video>\n<source src="../../day1/_img/talk.mp4">\n</video>',
    ],
    ['text <a href="../01_open/">x</a>', 'text <a href="../../day1/01_open/">x</a>'],
    ['<!-- <img src="../_img/a.png"> -->', '<!-- <img src="../../day1/_img/a.png"> -->'],
    ['> - <img src="../_img/a.png">', '> - <img src="../../day1/_img/a.png">'],
    [
      '{{< figure src="../_img/a.png" link="../_img/b.png" >}}',
      '{{< figure src="../../day1/_img/a.png" link="../../day1/_img/b.png" >}}',
    ],
    [
      '{{% card title="x" image="../_img/a.png" href="01_open" %}}',
      '{{% card title="x" image="../../day1/_img/a.png" href="../day1/01_open" %}}',
    ],
    [
      '{{% button href="./01_open.md" %}}x{{% /button %}}',
      '{{% button href="../day1/01_open.md" %}}x{{% /button %}}',
    ],
    ['{{< openapi "../_img/a.png" >}}', '{{< openapi "../../day1/_img/a.png" >}}'],
  ] as const)
    it(`takes addresses along: ${before}`, () => assert.equal(moved(before), now));

  for (const text of [
    '`<img src="../_img/a.png">`',
    '```html\n<img src="../_img/a.png">\n```',
    '    <img src="../_img/a.png">',
    '<script>x = \'<img src="../_img/a.png">\'</script>',
    '<img src="https://example.org/_img/a.png"><a href="//example.org/x">x</a><a href="#x">x</a>',
    '<img src="/img/a.png"><img src="../_img/none.png"><img src="data:image/png;base64,AA==">',
    '<img src="{{< param "here" >}}/../_img/a.png">',
    '{{< tab link="../_img/a.png" >}}',
    'a < b src="../_img/a.png" >',
    '<p title="../_img/a.png" data-src="../_img/a.png">',
  ])
    it(`leaves what is no address of it: ${text}`, () => assert.equal(moved(text), text));

  it('goes by what the browser finds, and by what was meant where it finds nothing', () => {
    const inDay = '<a href="../01_open/">x</a> <a href="./01_open">x</a> <a href="01_open.md">x</a>';
    assert.equal(
      moved(inDay),
      '<a href="../../day1/01_open/">x</a> <a href="../day1/01_open">x</a> <a href="../day1/01_open.md">x</a>',
    );
  });
});

describe('a moved note: HTML and shortcodes that lead to it', () => {
  const linking = (text: string, moves = renameMesh) => after('content/day1/01_open.md', text, moves);

  for (const [before, now] of [
    ['<a href="../02_mesh/">x</a>', '<a href="../05_mesh/">x</a>'],
    [`<a class=b href='../02_mesh#top'>x</a>`, `<a class=b href='../05_mesh#top'>x</a>`],
    ['<a href="../02&#95;mesh/">x</a>', '<a href="../05_mesh/">x</a>'],
    ['<a href="/day1/02_mesh/?a=1&amp;b=2">x</a>', '<a href="/day1/05_mesh/?a=1&amp;b=2">x</a>'],
    ['{{% card href="02_mesh" %}}', '{{% card href="05_mesh" %}}'],
    ['{{% include "02_mesh.md" %}}', '{{% include "05_mesh.md" %}}'],
    ['{{% include file="/content/day1/02_mesh.md" %}}', '{{% include file="/content/day1/05_mesh.md" %}}'],
  ] as const)
    it(`follow: ${before}`, () => assert.equal(linking(before), now));

  it('follow into another day', () => {
    assert.equal(linking('<a href="../02_mesh/">x</a>', toDay2), '<a href="../../day2/07_mesh/">x</a>');
    assert.equal(
      linking('<a href="../02_mesh/"><img src="../bundle/own.png"></a>', renameDay),
      '<a href="../02_mesh/"><img src="../bundle/own.png"></a>',
    );
    assert.equal(
      after('content/_index.md', '<img src="day1/bundle/own.png"><a href="day1/02_mesh/">x</a>', renameDay),
      '<img src="day9/bundle/own.png"><a href="day9/02_mesh/">x</a>',
    );
  });

  it('follow a part that the content folder holds', () => {
    const moves = [{ from: 'content/parts', to: 'content/pieces' }];
    assert.equal(linking('{{% include "parts/part.txt" %}}', moves), '{{% include "pieces/part.txt" %}}');
  });

  it('follow without Hugo', () => {
    const moves = [{ from: 'content/day1/02_mesh.md', to: 'content/day2/02 mesh & "more".md' }];
    assert.equal(
      after('content/day1/01_open.md', '<a href="02_mesh.md#a">x</a><img src="_img/a.png">', moves, 'plain'),
      '<a href="../day2/02%20mesh%20%26%20%22more%22.md#a">x</a><img src="_img/a.png">',
    );
    assert.equal(
      after('content/day1/02_mesh.md', '<img src="_img/a.png">', moves, 'plain'),
      '<img src="../day1/_img/a.png">',
    );
  });

  it('keep byte order mark, line ends and everything around them', () => {
    assert.equal(
      linking('\ufeff<p>\r\n<a\r\n href="../02_mesh/"\r\n>x</a>\r<b>\n'),
      '\ufeff<p>\r\n<a\r\n href="../05_mesh/"\r\n>x</a>\r<b>\n',
    );
  });

  it('are named where they could not follow', () => {
    // It leaves the site.
    const { left, texts } = moveAll(
      { ...files, 'content/day1/01_open.md': '[x](02_mesh)\n\n<a href="../02_mesh/">x</a>' },
      [{ from: 'content/day1/02_mesh.md', to: 'elsewhere/02_mesh.md' }],
    );
    assert.equal(texts['content/day1/01_open.md'], '[x](02_mesh)\n\n<a href="../02_mesh/">x</a>');
    assert.deepEqual(left, ['content/day1/01_open.md: 02_mesh', 'content/day1/01_open.md: ../02_mesh/']);
  });
});

describe('what nobody knows as an address', () => {
  const left = (text: string, moves: readonly PathMove[] = toDay2, path = 'content/day1/01_open.md') => {
    const moved = moveAll({ ...files, [path]: text }, moves);
    assert.equal(moved.texts[newPath(path, moves)], text, 'it stays as it is');
    return moved.left.map((each) => each.split(': ').at(1));
  };

  it('is named where it led to a page or file: in shortcodes of the site and in front matter', () => {
    assert.deepEqual(left('{{< teaser to="/day1/02_mesh" >}}'), ['/day1/02_mesh']);
    assert.deepEqual(left('{{% teaser ../day1/02_mesh.md %}}'), ['../day1/02_mesh.md']);
    assert.deepEqual(left('---\nrelated: /day1/02_mesh/\n---\n'), ['/day1/02_mesh/']);
    assert.deepEqual(left('+++\nrelated = ["/day1/02_mesh", "b"]\n+++\n'), ['/day1/02_mesh']);
    const picture = [{ from: 'content/day1/_img/a.png', to: 'content/day2/a.png' }];
    assert.deepEqual(left('---\nimages: [_img/a.png]\n---\n', picture), ['_img/a.png']);
    assert.deepEqual(left('{{< photo file="/day1/_img/a.png" >}}', picture), ['/day1/_img/a.png']);
  });

  it('is not named where it leads there still, or never did', () => {
    for (const text of [
      '{{< teaser to="/day2/01_x" title="mesh" text="02_mesh" >}}',
      '{{< teaser to="https://a.site/day1/02_mesh" >}}',
      '---\ntitle: 02_mesh\ndate: 2025-04-01\ntags: [a/b, 1.5]\n---\n',
      '{{< teaser to="/day1/none" >}}',
    ])
      assert.deepEqual(left(text), [], text);
  });

  it('lets its note be read', () => {
    const { localAttributes } = parseNote('file:///n.md', '{{< teaser to="/day1/02_mesh" >}}');
    assert.ok(localAttributes);
  });
});

describe('hasLocalAddresses: HTML and shortcodes', () => {
  const has = (text: string) => hasLocalAddresses(parseNote('file:///n.md', text));

  it('tells which notes need reading', () => {
    for (const text of [
      '<img src="x.png">',
      '<a href=x>',
      '<img srcset="x.png 1x">',
      '{{< figure src="x.png" >}}',
      '{{% card image=`x.png` %}}',
      '{{% include "x.md" %}}',
    ])
      assert.equal(has(text), true, text);
    for (const text of [
      '',
      'words',
      '<img src="https://example.org/x.png">',
      `<a href = '#x'>`,
      '{{% button href="https://example.org" %}}x{{% /button %}}',
      '{{< figure src="" >}}',
    ])
      assert.equal(has(text), false, text);
  });

  it('misses no note with an address', () => {
    const piece = fc.constantFrom(
      ...[
        '<img src=',
        '<a ',
        'href=',
        '"',
        "'",
        ' ',
        'x',
        '../a.png',
        'https://e.org',
        '#',
        '>',
        '{{% ',
        ' %}}',
      ],
      ...['include ', 'card image=', 'srcset="a 1x"', '\n', '`', '&#35;', '/'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const reading = new NoteReading('file:///n.md', text);
        if (noteAddresses(reading).length > 0) assert.ok(hasLocalAddresses(reading.note), text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('addresses in HTML and shortcodes: any moves', () => {
  const target = fc.constantFrom(
    ...[
      '../_img/a.png',
      '../../day1/_img/b.png',
      '/day1/02_mesh/',
      '../02_mesh/',
      '../01_open',
      '../../day2/01_x/',
    ],
    ...[
      'day1/02_mesh/',
      '../02&#95;mesh/',
      '01_open.md',
      '../bundle/',
      '../none.png',
      'https://example.org/a.png',
    ],
  );
  const line = fc
    .tuple(target, fc.nat(8))
    .map(
      ([to, form]) =>
        [
          `<img src="${to}">`,
          `<img src='${to}' alt="a > b">`,
          `<a href=${to} >x</a>`,
          `<img srcset="${to} 1x, ${to} 2x">`,
          `<video src="${to}" poster="${to}"></video>`,
          `{{% card href="${to}" image="${to}" %}}`,
          `{{< figure src=\`${to}\` link="${to}" >}}`,
          `[x](${to})`,
          `\`<img src="${to}">\``,
        ][form] ?? '',
    );
  const texts = fc
    .array(fc.array(line, { maxLength: 4 }), { minLength: 4, maxLength: 4 })
    .map((lines): Texts => ({
      ...files,
      ...Object.fromEntries(
        [
          'content/_index.md',
          'content/day1/01_open.md',
          'content/day1/02_mesh.md',
          'content/day2/01_x.md',
        ].map((path, i) => [path, (lines[i] ?? []).join('\r\n\r\n')]),
      ),
    }));

  function back(moves: readonly PathMove[]): PathMove[] {
    return moves.map(({ from, to }) => ({ from: to, to: from }));
  }

  it('new names and the old ones again give the same bytes', () => {
    let changed = 0;
    const moves = fc.constantFrom<PathMove[]>(
      renameMesh,
      renameDay,
      [{ from: 'content/day1/_img', to: 'content/day1/_pictures' }],
      [
        { from: 'content/day1/01_open.md', to: 'content/day1/02_open.md' },
        { from: 'content/day1/02_mesh.md', to: 'content/day1/01_mesh.md' },
      ],
    );
    fc.assert(
      fc.property(texts, moves, (before, steps) => {
        // An entity of a name that changes is not written anew.
        const plain = Object.fromEntries(
          Object.entries(before).map(([path, text]) => [path, text.replaceAll('&#95;', '_')]),
        );
        const there = moveAll(plain, steps);
        if (JSON.stringify(Object.values(there.texts)) !== JSON.stringify(Object.values(plain))) changed++;
        const again = moveAll(there.texts, back(steps));
        assert.deepEqual(again.texts, plain);
      }),
      { numRuns: 200 },
    );
    assert.ok(changed > 50, String(changed));
  });

  it('into another day and back, each leads where it led, and nothing else is changed', () => {
    fc.assert(
      fc.property(texts, (before) => {
        const there = moveAll(before, toDay2);
        const again = moveAll(there.texts, back(toDay2));
        for (const [path, text] of Object.entries(before)) {
          const now = again.texts[path] ?? '';
          assert.equal(withoutAddresses(now), withoutAddresses(text));
          assert.equal(withoutAddresses(there.texts[newPath(path, toDay2)] ?? ''), withoutAddresses(text));
          // What leads where it led needs no edit to come from the one to the other place a second time.
          assert.deepEqual(moveAll(again.texts, toDay2).texts, there.texts);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of [
      '<img src="',
      '<a href=x ',
      "<a b='",
      '<img srcset="a,',
      '<script>',
      '<a "',
      '<img src=\'"',
    ])
      assertLinear(
        (count) => unit.repeat(count * 1000),
        (text) => htmlAddresses(new NoteReading('file:///n.md', text)),
        { from: 4, upTo: 64 },
      );
  });
});

/** The text with its addresses cut out. */
function withoutAddresses(text: string): string {
  let rest = text;
  for (const { start, path } of noteAddresses(new NoteReading('file:///n.md', text)).reverse())
    rest = rest.slice(0, start) + rest.slice(start + path.length);
  return rest;
}
