import assert from 'node:assert/strict';
import * as fc from '../../../support/fastCheck';
import { hugoLinkSite, plainLinkSite, type LinkSite } from '../../../../src/core/edits/links/linkSite';
import { linkFollower, newPath, type PathMove } from '../../../../src/core/edits/links/moveEdits';
import { hasLocalAddresses, noteAddresses } from '../../../../src/core/edits/links/noteAddresses';
import { unescaped } from '../../../../src/core/edits/links/writtenAddress';
import { readSiteConfig } from '../../../../src/core/hugo/siteConfig';
import { NoteReading, parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { assertLinear } from '../../../support/growth';

type Texts = Readonly<Record<string, string>>;

const config = readSiteConfig([]);

function siteOf(texts: Texts, kind: 'hugo' | 'plain'): LinkSite {
  const paths = Object.keys(texts).filter((path) => path.endsWith('.md'));
  return kind === 'hugo' ? hugoLinkSite(paths, config, 'en') : plainLinkSite(paths);
}

/** The notes after the moves, by their new paths. Names that do not end in `.md` are files of the site. */
function move(
  texts: Texts,
  moves: readonly PathMove[],
  kind: 'hugo' | 'plain' = 'hugo',
): Record<string, string> {
  const notes = Object.entries(texts)
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, text]) => ({ path, reading: new NoteReading(`file:///${path}`, text) }));
  const follow = linkFollower({ site: siteOf(texts, kind), moves, hasFile: (path) => path in texts });
  const edits = notes.flatMap((note) => follow(note) ?? []);
  return Object.fromEntries(
    notes.map(({ path, reading }) => {
      const own = edits.find(({ uri }) => uri === reading.uri)?.edits ?? [];
      return [newPath(path, moves), applyEdits(reading.written, own)];
    }),
  );
}

const days = {
  'content/_index.md': '',
  'content/day1/_index.md': '',
  'content/day1/01_open.md': '',
  'content/day1/02_mesh.md': '',
  'content/day2/_index.md': '',
  'content/day2/01_x.md': '',
};

const renameMesh = [{ from: 'content/day1/02_mesh.md', to: 'content/day1/05_mesh.md' }];
const meshToDay2 = [{ from: 'content/day1/02_mesh.md', to: 'content/day2/02_mesh.md' }];

/** What a text in `path` becomes. */
function after(path: string, text: string, moves: readonly PathMove[], more: Texts = {}): string {
  const result = move({ ...days, ...more, [path]: text }, moves);
  return result[newPath(path, moves)] ?? 'gone';
}

describe('linkFollower: links to a page with a new name', () => {
  const link = (href: string) =>
    after('content/day1/01_open.md', `[see](${href})\n`, renameMesh).slice(6, -2);

  it('keeps the form that the writer gave the link', () => {
    assert.equal(link('./02_mesh'), './05_mesh');
    assert.equal(link('02_mesh'), '05_mesh');
    assert.equal(link('02_mesh.md'), '05_mesh.md');
    assert.equal(link('./02_mesh/'), './05_mesh/');
    assert.equal(link('./02_mesh/index.html'), './05_mesh/index.html');
    assert.equal(link('/day1/02_mesh'), '/day1/05_mesh');
    assert.equal(link('day1/02_mesh.md'), 'day1/05_mesh.md');
    assert.equal(link('../day1/02_mesh'), '../day1/05_mesh');
    assert.equal(link('./02_mesh#part-two'), './05_mesh#part-two');
    assert.equal(link('./02_mesh?target=_self#a'), './05_mesh?target=_self#a');
    assert.equal(link('<./02_mesh>'), '<./05_mesh>');
    assert.equal(link('./02_mesh "Title"'), './05_mesh "Title"');
    assert.equal(link('./02\\_mesh'), './05_mesh');
    assert.equal(link('./02%5Fmesh'), './05_mesh');
  });

  it('follows a link that works in the browser by accident', () => {
    assert.equal(link('../02_mesh'), '../05_mesh');
  });

  it('leaves links that lead elsewhere, nowhere, or to other sites', () => {
    for (const href of [
      '../day2/01_x',
      './02_mes',
      'https://a.example/02_mesh',
      '#02_mesh',
      './nope/02_mesh.md',
    ]) {
      assert.equal(link(href), href);
    }
  });

  it('encodes what the new name needs', () => {
    const moves = [{ from: 'content/day1/02_mesh.md', to: 'content/day1/02_mesh (50% #1).md' }];
    const text = '[a](./02_mesh) [b](<02_mesh>) {{% button href="./02_mesh" %}}c{{% /button %}}';
    assert.equal(
      after('content/day1/01_open.md', text, moves),
      '[a](./02_mesh%20%2850%25%20%231%29) [b](<02_mesh (50%25 %231)>) ' +
        '{{% button href="./02_mesh%20(50%25%20%231)" %}}c{{% /button %}}',
    );
  });

  it('changes buttons, ref, relref and reference links, in comments and code of shortcodes too', () => {
    const text = `{{% button href="./02_mesh" icon="video" %}}a{{% /button %}}
<!-- {{< button href="02_mesh.md" >}}b{{< /button >}} [c](./02_mesh) -->
[d]({{% relref "02_mesh#x" %}}) [e]({{< ref path="/day1/02_mesh.md" >}})
[f][m] and [g][m]
![h](./02_mesh)

[m]: ./02_mesh "Mesh"
`;
    assert.equal(after('content/day1/01_open.md', text, renameMesh), text.replaceAll('02_mesh', '05_mesh'));
  });

  it('leaves what stands in code', () => {
    const text = '`[a](./02_mesh)`\n\n```md\n[b](./02_mesh)\n```\n';
    assert.equal(after('content/day1/01_open.md', text, renameMesh), text);
  });

  it('keeps byte order mark and mixed line ends', () => {
    const text = '\ufeff---\r\ntitle: A\r\n---\r\n[a](./02_mesh)\n[b](./02_mesh)\r[c](02_mesh)\r\n';
    assert.equal(after('content/day1/01_open.md', text, renameMesh), text.replaceAll('02_', '05_'));
  });
});

describe('linkFollower: a page that goes to another day', () => {
  it('does not leave a link to the chance that its bare name is unique', () => {
    assert.equal(after('content/day1/01_open.md', '[a](./02_mesh)', meshToDay2), '[a](../day2/02_mesh)');
    assert.equal(after('content/day1/01_open.md', '[a](02_mesh.md)', meshToDay2), '[a](../day2/02_mesh.md)');
    assert.equal(after('content/day2/01_x.md', '[a](../day1/02_mesh)', meshToDay2), '[a](../day2/02_mesh)');
    assert.equal(after('content/day2/01_x.md', '[a](/day1/02_mesh/)', meshToDay2), '[a](/day2/02_mesh/)');
  });

  it('leaves a bare name that the writer chose and that is unique still', () => {
    assert.equal(after('content/day2/01_x.md', '[a](02_mesh)', meshToDay2), '[a](02_mesh)');
  });

  it('mends the links in the page itself', () => {
    const text = '[a](./01_open) [b](../day2/01_x) [c](/day1/01_open.md) [d](#e) [f](..) [g](./) [h](nope)';
    assert.equal(
      after('content/day1/02_mesh.md', text, meshToDay2),
      '[a](../day1/01_open) [b](../day2/01_x) [c](/day1/01_open.md) [d](#e) [f](..) [g](./) [h](nope)',
    );
  });

  it('mends the images in the page itself that lead to a file, by the reading that finds it', () => {
    const files = {
      'content/day1/_img/p.png': '',
      'content/day1/slides 1.pdf': '',
      'content/day1/q.svg': '',
    };
    const text =
      '![a](../_img/p.png?width=20vw) ![b](./_img/p.png) [c](../slides%201.pdf) ![d](q.svg) ![e](../no.png)';
    assert.equal(
      after('content/day1/02_mesh.md', text, meshToDay2, files),
      '![a](../../day1/_img/p.png?width=20vw) ![b](../day1/_img/p.png) [c](../../day1/slides%201.pdf) ' +
        '![d](../day1/q.svg) ![e](../no.png)',
    );
  });

  it('leaves images from the root', () => {
    const text = '![a](/day1/_img/p.png)';
    assert.equal(after('content/day1/02_mesh.md', text, meshToDay2, { 'content/day1/_img/p.png': '' }), text);
  });
});

describe('linkFollower: folders', () => {
  it('follows a day with a new name, and leaves what stays inside it', () => {
    const moves = [{ from: 'content/day1', to: 'content/tuesday' }];
    const files = { 'content/day1/_img/p.png': '' };
    const inside = '[a](./01_open) ![b](../_img/p.png) [c](../day2/01_x) [d](/day1/01_open)';
    assert.equal(
      after('content/day1/02_mesh.md', inside, moves, files),
      inside.replace('/day1/01_open', '/tuesday/01_open'),
    );
    const outside =
      '[a](../day1/) [b](../day1/_index.md) [c](../day1/02_mesh) ![d](/day1/_img/p.png) [e](day1)';
    assert.equal(after('content/day2/01_x.md', outside, moves, files), outside.replaceAll('day1', 'tuesday'));
  });

  it('lets two days change places', () => {
    const moves = [
      { from: 'content/day1', to: 'content/day2' },
      { from: 'content/day2', to: 'content/day1' },
    ];
    assert.equal(after('content/_index.md', '[a](./day1/02_mesh)', moves), '[a](./day2/02_mesh)');
    assert.equal(after('content/day1/02_mesh.md', '[a](../day2/01_x)', moves), '[a](../day1/01_x)');
  });

  it('moves a bundle with its images', () => {
    const text = '![a](own.png) ![b](./own.png) [c](./01_open) [d](../02_mesh.md)';
    const moves = [{ from: 'content/day1/talk', to: 'content/day2/talk' }];
    assert.equal(
      after('content/day1/talk/index.md', text, moves, { 'content/day1/talk/own.png': '' }),
      '![a](own.png) ![b](./own.png) [c](../day1/01_open) [d](../../day1/02_mesh.md)',
    );
  });
});

describe('linkFollower: numbers that change places', () => {
  it('exchanges the links', () => {
    const moves = [
      { from: 'content/day1/01_open.md', to: 'content/day1/02_open.md' },
      { from: 'content/day1/02_mesh.md', to: 'content/day1/01_mesh.md' },
    ];
    assert.equal(
      after('content/day1/_index.md', '- [a](./01_open)\n- [b](./02_mesh)', moves),
      '- [a](./02_open)\n- [b](./01_mesh)',
    );
  });
});

describe('linkFollower: plain notes', () => {
  const notes = { 'a/one.md': '', 'a/two.md': '', 'a/p.png': '', 'b/README.md': '' };

  it('follows file paths', () => {
    const moves = [{ from: 'a/two.md', to: 'b/2.md' }];
    const texts = {
      ...notes,
      'a/one.md': '[a](two.md) [b](./two) [c](/a/two.md#x) [d](../b)',
      'a/two.md': '![p](p.png) [o](one.md)',
    };
    const result = move(texts, moves, 'plain');
    assert.equal(result['a/one.md'], '[a](../b/2.md) [b](../b/2) [c](/b/2.md#x) [d](../b)');
    assert.equal(result['b/2.md'], '![p](../a/p.png) [o](../a/one.md)');
  });
});

describe('hasLocalAddresses', () => {
  it('tells which notes need reading', () => {
    const has = (text: string) => hasLocalAddresses(parseNote('file:///n.md', text));
    assert.equal(has('[a](https://x.example) [b](#c)'), false);
    assert.equal(has('[a](./b)'), true);
    assert.equal(has('![a](b.png)'), true);
    assert.equal(has('[a]({{% relref "b" %}})'), true);
    assert.equal(has('{{% button href="./b" %}}x{{% /button %}}'), true);
  });
});

describe('linkFollower: any moves', () => {
  const folder = fc.constantFrom('', 'd1', 'd2', 'Day 3');
  const name = fc.constantFrom('01_a', '02_b', 'c c', 'D(1)', 'e%', '03_a.1', 'f#1');
  const pagePath = fc.oneof(
    fc.tuple(folder, name).map(([dir, file]) => `content/${dir}/${file}.md`.replace('//', '/')),
    fc.tuple(folder, name).map(([dir, bundle]) => `content/${dir}/${bundle}/index.md`.replace('//', '/')),
    folder.map((dir) => `content/${dir}/_index.md`.replace('//', '/')),
  );
  const lead = fc.constantFrom('', './', '../', '/', '../../');
  const href = fc
    .tuple(lead, folder, name, fc.constantFrom('', '.md', '/', '/index.md', '#x', '.md#x'), fc.boolean())
    .map(([start, dir, file, end, angle]) => {
      const path = start + (dir ? `${dir}/` : '') + file;
      const encoded =
        path.replace(angle ? /[%#]/g : /[%#() ]/g, (c) => `%${c.charCodeAt(0).toString(16)}`) + end;
      return angle ? `<${encoded}>` : encoded;
    });
  const notation = fc.constantFrom('link', 'button', 'relref');
  const line = fc.tuple(href, notation).map(([address, as]) => {
    if (as === 'link') return `[x](${address})`;
    const bare = address.replace(/^<|>$/g, '');
    return as === 'button' ? `{{% button href="${bare}" %}}x{{% /button %}}` : `{{% relref "${bare}" %}}`;
  });
  const site = fc
    .uniqueArray(pagePath, { minLength: 2, maxLength: 9, selector: (path) => path.toLowerCase() })
    .filter((paths) => hugoKeys(paths).size === paths.length)
    .chain((paths) =>
      fc.record({
        texts: fc
          .array(fc.array(line, { maxLength: 6 }), { minLength: paths.length, maxLength: paths.length })
          .map((lines) => Object.fromEntries(paths.map((path, i) => [path, (lines[i] ?? []).join('\n\n')]))),
        order: fc.shuffledSubarray(paths, { minLength: 1, maxLength: 2 }),
        to: fc.array(fc.tuple(folder, name), { minLength: 3, maxLength: 3 }),
        renameDay: fc.boolean(),
      }),
    );

  it('leave every address that led to a page leading to the same page, and change nothing else', () => {
    let followed = 0;
    fc.assert(
      fc.property(site, ({ texts, order, to, renameDay }) => {
        const moves = order.map((from, i): PathMove => {
          const [dir, file] = to[i] ?? ['', 'x'];
          const place = `content/${dir}/${file}`.replace('//', '/');
          return from.endsWith('/_index.md') ? { from, to: from } : placeMove(from, place);
        });
        if (renameDay) moves.push({ from: 'content/d1', to: 'content/d9' });
        const paths = Object.keys(texts);
        const newPaths = paths.map((path) => newPath(path, moves));
        fc.pre(hugoKeys(newPaths).size === paths.length);
        const result = move(texts, moves);
        const [before, after] = [hugoLinkSite(paths, config, 'en'), hugoLinkSite(newPaths, config, 'en')];
        for (const path of paths) {
          const newText = result[newPath(path, moves)] ?? '';
          const old = pagesOf(before, path, texts[path] ?? '');
          const now = pagesOf(after, newPath(path, moves), newText);
          assert.equal(now.length, old.length);
          for (const [i, page] of old.entries()) {
            if (page === undefined) continue;
            assert.equal(now[i], newPath(page, moves), `${path}: ${texts[path]} → ${newText}`);
            followed++;
          }
          assert.equal(
            withoutAddresses(newPath(path, moves), newText),
            withoutAddresses(path, texts[path] ?? ''),
          );
        }
      }),
      { numRuns: 100 },
    );
    assert.ok(followed > 100, String(followed));
  });
});

function placeMove(from: string, place: string): PathMove {
  return from.endsWith('/index.md') ? { from: from.slice(0, -9), to: place } : { from, to: `${place}.md` };
}

function hugoKeys(paths: readonly string[]): Set<string> {
  const site = hugoLinkSite(paths, config, 'en');
  return new Set(paths.flatMap((path) => site.pageAt(path)?.logicalPath ?? []));
}

function pagesOf(site: LinkSite, path: string, text: string): (string | undefined)[] {
  const page = site.pageAt(path);
  assert.ok(page);
  return noteAddresses(new NoteReading('file:///n.md', text)).map(({ written, context }) => {
    const target = site.resolve(page, context === 'shortcode' ? written : unescaped(written));
    return target.kind === 'page' ? target.page.path : undefined;
  });
}

/** The text with the paths of its addresses cut out. */
function withoutAddresses(path: string, text: string): string {
  let rest = text;
  for (const { start, written } of noteAddresses(new NoteReading(path, text)).reverse()) {
    rest = rest.slice(0, start) + rest.slice(start + written.replace(/[?#].*$/, '').length);
  }
  return rest;
}

describe('linkFollower: many notes', () => {
  const manyNotes = (count: number) => {
    const texts = Object.fromEntries(
      Array.from({ length: count }, (_, i) => {
        const path = `content/day${i % 100}/${String(i).padStart(5, '0')}_talk.md`;
        return [path, i % 10 === 0 ? `[next](./${String(i + 100).padStart(5, '0')}_talk)\n` : ''];
      }),
    );
    const linking = Object.entries(texts).filter(([, text]) => text !== '');
    const notes = linking.map(([path, text]) => ({
      path,
      reading: new NoteReading(`file:///${path}`, text),
    }));
    return { site: siteOf(texts, 'hugo'), notes };
  };
  const moveOne = ({ site, notes }: ReturnType<typeof manyNotes>) => {
    const moves = [{ from: 'content/day0/00100_talk.md', to: 'content/day1/00100_talk.md' }];
    const follow = linkFollower({ site, moves, hasFile: () => false });
    return notes.flatMap((note) => follow(note) ?? []);
  };

  it('changes those that lead to it, and its own links', () => {
    assert.deepEqual(
      moveOne(manyNotes(1000)).map(({ uri }) => uri),
      ['file:///content/day0/00000_talk.md', 'file:///content/day0/00100_talk.md'],
    );
  });

  it('takes time in proportion to their number', () => assertLinear(manyNotes, moveOne));
});
