import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { judgedFault, pageWords } from '../../../src/core/checks/pageFaults';
import { NoteReading } from '../../../src/core/note/parseNote';
import { createRenderer } from '../../../src/core/render/renderPage';
import { renderSite } from '../../../src/core/render/renderSite';
import { conferenceOf } from '../../support/conferenceOf';
import { renderBody, renderIn, unsafeSite } from '../../support/renderedSite';
import { htmlStructure } from '../../support/htmlStructure';

/** A site with formulas and attributes of blocks. */
const section =
  '[markup.goldmark.parser.attribute]\nblock = true\n[markup.goldmark.extensions.passthrough]\nenable = true\n[markup.goldmark.extensions.passthrough.delimiters]\ninline = [["$", "$"]]\nblock = [["$$", "$$"]]\n';

/** The lines that blocks of these elements say that they stand on. */
function linesOf(html: string, element: string): number[] {
  return Array.from(html.matchAll(new RegExp(`<${element}\\b[^>]*data-line="(\\d+)"`, 'g')), (match) =>
    Number(match[1]),
  );
}

describe('lines', () => {
  it('are those of the note, behind front matter and shortcodes of several lines, and within them', () => {
    const note = [
      '---',
      'title: T',
      '---',
      '# a',
      '',
      '{{% notice tip %}}',
      'b',
      '',
      'c',
      '{{% /notice %}}',
      '',
      '# d',
      '',
      '{{% icon',
      'star',
      '%}} e',
      '',
      'f',
    ];
    const { html } = renderBody(note.join('\n'));
    assert.deepEqual(linesOf(html, 'h1'), [0, 3, 11].slice(1));
    assert.deepEqual(linesOf(html, 'details'), [5]);
    assert.deepEqual(linesOf(html, 'p'), [6, 8, 13, 17]);
  });

  it('are the same whatever ends them', () => {
    const note = ['a', '', '{{% notice %}}', 'b', '{{% /notice %}}', '', 'c', '', '```', 'x', '```'];
    const [unix, windows, old] = ['\n', '\r\n', '\r'].map((end) => renderBody(note.join(end)).html);
    assert.equal(windows, unix);
    assert.equal(old, unix);
  });

  it('of a block never come after those of a block below it', () => {
    const block = fc.constantFrom(
      '# h',
      'text',
      '- a\n- b',
      '> q',
      '```\nx\n```',
      '{{% notice %}}\nx\n\ny\n{{% /notice %}}',
      '{{% icon\nstar %}}',
      '| a |\n|---|\n| b |',
      '<div>\n\nx\n\n</div>',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const { html } = renderBody(blocks.join('\n\n'));
        const lines = Array.from(html.matchAll(/data-line="(\d+)"/g), (match) => Number(match[1]));
        return lines.every((line, i) => i === 0 || line >= (lines[i - 1] ?? 0));
      }),
    );
  });
});

describe('diagrams', () => {
  it('say where each of their lines begins, in a fence, a list, a quote and a shortcode', () => {
    const note = [
      '```mermaid',
      'graph LR',
      'A-->B',
      '```',
      '',
      '- x',
      '',
      '  ```mermaid {align="left" zoom="true"}',
      '  graph TD',
      '  ```',
      '',
      '> ~~~mermaid',
      '> pie',
      '> ~~~',
      '',
      '{{< mermaid zoom=false >}}',
      'graph TB',
      '{{< /mermaid >}}',
      '',
      '{{% notice %}}',
      '```mermaid',
      'gantt',
      '```',
      '{{% /notice %}}',
    ].join('\n');
    const { diagrams, html } = renderBody(note);
    assert.deepEqual(
      diagrams.map(({ source, lineStarts, align, zoom, range }) => [
        source.trim(),
        lineStarts.map(({ line, character }) => `${line}:${character}`),
        align,
        zoom,
        range.start.line,
        range.end.line,
      ]),
      [
        ['graph LR\nA-->B', ['1:0', '2:0'], 'center', false, 0, 3],
        ['graph TD', ['8:2'], 'left', true, 7, 9],
        ['pie', ['12:2'], 'center', false, 11, 13],
        ['graph TB', ['15:26', '16:0', '17:0'], 'center', false, 15, 17],
        ['gantt', ['21:0'], 'center', false, 20, 22],
      ],
    );
    assert.deepEqual(
      Array.from(html.matchAll(/data-diagram="(\d)"/g), ([, index]) => index),
      ['0', '1', '2', '3', '4'],
    );
  });

  it('are zoomed as they say, else as the page or the site says', () => {
    const zooms = (note: string, config: string) => renderBody(note, config).diagrams.map(({ zoom }) => zoom);
    const two = '```mermaid\na\n```\n\n```mermaid {zoom=false}\nb\n```\n';
    assert.deepEqual(zooms(two, ''), [false, false]);
    assert.deepEqual(zooms(two, '[params]\nmermaidZoom = true\n'), [true, false]);
    assert.deepEqual(zooms(`---\nmermaidZoom: false\n---\n${two}`, '[params]\nmermaidZoom = true\n'), [
      false,
      false,
    ]);
  });

  it('are not counted where a comment hides them', () => {
    assert.deepEqual(renderBody('<!-- {{< mermaid >}}graph LR{{< /mermaid >}} -->').diagrams, []);
  });
});

describe('buttons in comments', () => {
  it('are chips with their kind and place, in a block, in a line and where the site leaves HTML out', () => {
    const note =
      '<!-- {{% button href="https://example.com" icon="video" %}}Watch{{% /button %}} -->\n\na <!-- {{% button href="" %}}Slides{{% /button %}} --> b';
    for (const config of [unsafeSite, '']) {
      const { ghosts, html, links } = renderBody(note, config);
      assert.deepEqual(
        ghosts.map(({ kind, range }) => [kind, range.start, range.end]),
        [
          ['video', { line: 0, character: 5 }, { line: 0, character: 79 }],
          ['slides', { line: 2, character: 7 }, { line: 2, character: 50 }],
        ],
      );
      assert.match(html, /class="ghost-button"[^>]*data-ghost="0" data-kind="video" data-range="0:5-0:79"/);
      assert.match(html, /Video missing/);
      assert.deepEqual(links, []);
    }
  });

  it('say that they are hidden where they lead somewhere', () => {
    const commented = (href: string) =>
      `<!-- {{% button href="${href}" icon="video" %}}Watch{{% /button %}} -->\n`;
    const real = commented('https://youtu.be/a1"onclick=b');
    assert.match(
      renderBody(commented('https://youtu.be/a1')).html,
      /title="https:\/\/youtu\.be\/a1"[^>]*>.*Video commented out/,
    );
    assert.match(renderBody(commented('TODO')).html, /Video missing/);
    assert.doesNotMatch(renderBody(real).html, /[" ]onclick/);
  });

  it('wait for their address where several notes have the same one: it is the template’s', () => {
    const note = '<!-- {{% button href="https://youtu.be/a1" icon="video" %}}Watch{{% /button %}} -->\n';
    const [first, second] = ['content/d/one.md', 'content/d/two.md'] as const;
    const { html } = renderIn({ 'hugo.toml': '', [first]: note, [second]: note }, first);
    assert.match(html, /Video missing/);
  });

  it('are all that a comment shows, and what is wrong in it breaks the page', () => {
    const { html, faults } = renderBody('<!-- {{% notice tip %}}words{{% /notice %}} {{% badge %}} -->\n');
    assert.doesNotMatch(html, /words/);
    assert.deepEqual(
      faults.map(judgedFault).map(({ code, severity }) => [code, severity]),
      [['shortcode-not-closed', 'error']],
    );
  });
});

describe('TODOs', () => {
  it('are marked to the end of their line, with their kind and place', () => {
    const { html } = renderBody('- TODO: Steal *two* slides\n- done\n\nwords\nTODO: draw\nmore');
    assert.match(
      html,
      /<mark class="todo" data-kind="slide" data-range="0:2-0:26">TODO: Steal <em>two<\/em> slides<\/mark>/,
    );
    assert.match(
      html,
      /words\n<mark class="todo" data-kind="draw" data-range="4:0-4:10">TODO: draw<\/mark>\nmore/,
    );
  });

  it('are not found in code, nor where the note has none', () => {
    assert.doesNotMatch(renderBody('`TODO: x` and\n\n    TODO: y\n\n- [x] TODO done').html, /<mark/);
  });

  it('do not break the emphasis that they begin in', () => {
    assert.deepEqual(
      htmlStructure(renderBody('**TODO:** x *y*\nz').html),
      htmlStructure('<p><strong>TODO:</strong> x <em>y</em> z</p>'),
    );
  });
});

describe('pictures', () => {
  const files = {
    'hugo.toml': unsafeSite,
    'content/day/_index.md': '',
    'content/day/01.md': '',
    'content/day/_img/a.png': '',
    'static/images/b.png': '',
  };
  const images = (path: string, body: string) =>
    renderIn({ ...files, [path]: body }, path).images.map(({ state, file }) => [state, file]);

  it('are where the site finds them from a note and from a section', () => {
    const own = 'content/day/_img/a.png';
    assert.deepEqual(
      images('content/day/01.md', '![](../_img/a.png) ![](_img/a.png) ![](/images/b.png) ![](no.png)'),
      [
        ['found', own],
        ['not-found', own],
        ['found', 'static/images/b.png'],
        ['missing', undefined],
      ],
    );
    assert.deepEqual(images('content/day/_index.md', '![](../_img/a.png) ![](_img/a.png)'), [
      ['missing', undefined],
      ['found', own],
    ]);
  });

  it('are found in whatever folders the site names as static', () => {
    const site = { 'hugo.toml': 'staticDir = ["public", "static"]\n', 'public/c.png': '', 'other/d.png': '' };
    const note = { 'content/day/01.md': '![](/c.png) ![](/images/b.png) ![](/d.png)' };
    assert.deepEqual(
      renderIn({ ...files, ...site, ...note }, 'content/day/01.md').images.map(({ file }) => file),
      ['public/c.png', 'static/images/b.png', undefined],
    );
  });

  it('that the site does not find are marked, and those that are nowhere a frame with their name', () => {
    const { html, faults } = renderIn(
      { ...files, 'content/day/01.md': '![x](_img/a.png) ![y](no.png)' },
      'content/day/01.md',
    );
    assert.match(html, /class="[^"]*not-found"/);
    assert.match(html, /<span class="missing-image"[^>]*>.*no\.png: y<\/span>/);
    assert.deepEqual(
      faults.map(({ code }) => code),
      ['image-not-found', 'image-not-found'],
    );
  });

  it('that lead out of the site are refused', () => {
    for (const address of [
      '..\\..\\x.png',
      '%2e%2e%5cx.png',
      'C:/x.png',
      'file:///x.png',
      'data:image/svg+xml,x',
    ])
      assert.deepEqual(images('content/day/01.md', `![](<${address}>)`), [['refused', undefined]], address);
    for (const [, file] of images(
      'content/day/01.md',
      '![](../../../../../etc/passwd) ![](/../../etc/passwd)',
    ))
      assert.doesNotMatch(file ?? '', /^\.\.|^\//);
  });

  it('of HTML are found, too, and what is not known is asked for', () => {
    assert.deepEqual(images('content/day/01.md', '<img src="../_img/a.png" width=400>'), [
      ['found', 'content/day/_img/a.png'],
    ]);
  });

  it('are loaded from where who shows the page has them', () => {
    const { html } = renderIn({ ...files, 'content/day/01.md': '![](../_img/a.png)' }, 'content/day/01.md', {
      image: (file) => `webview://${file}`,
    });
    assert.match(html, /src="webview:\/\/content\/day\/_img\/a\.png"/);
  });
});

describe('included files', () => {
  const include = (files: Readonly<Record<string, string>>, body: string) =>
    renderIn({ 'hugo.toml': unsafeSite, ...files, 'content/a.md': body }, 'content/a.md');

  it('are read as Markdown with their shortcodes, without their front matter', () => {
    const { html } = include(
      { 'content/part.md': '---\ntitle: x\n---\n**b** {{% icon star %}}' },
      '{{% include "part.md" %}}',
    );
    assert.deepEqual(
      htmlStructure(html),
      htmlStructure('<p><strong>b</strong> <i class="fa-fw fas fa-star"></i></p>'),
    );
  });

  it('that include themselves or each other end', () => {
    const { faults, html } = include(
      { 'content/b.md': '{{% include "c.md" %}}', 'content/c.md': '{{% include "b.md" %}}' },
      '{{% include "b.md" %}}',
    );
    assert.match(html, /<span class="build-error"[^>]* title="b\.md includes itself, or [^"]+"[^>]*>b\.md</);
    assert.deepEqual(
      faults.map(({ code }) => code),
      ['include-too-large'],
    );
  });

  it('that lead out of the site are refused', () => {
    for (const path of [
      '../../../etc/passwd',
      '..\\x.md',
      'file:///etc/passwd',
      '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    ])
      assert.deepEqual(
        include({}, `{{% include "${path}" %}}`).faults.map(({ code }) => code),
        ['include-refused'],
        path,
      );
  });

  it('are bounded together', () => {
    const { faults } = include(
      { 'content/big.md': 'x\n'.repeat(300_000) },
      '{{% include "big.md" %}}\n'.repeat(3),
    );
    assert.deepEqual(
      faults.map(({ code }) => code),
      ['include-too-large', 'include-too-large'],
    );
  });
});

describe('links', () => {
  const site = {
    'hugo.toml': unsafeSite,
    'content/day/_index.md': '',
    'content/day/02.md': '## y',
    'content/other/03.md': '## z',
  };
  const render = (body: string) => renderIn({ ...site, 'content/day/01.md': body }, 'content/day/01.md');

  it('lead to notes by the address of the site and by the path of the note', () => {
    assert.match(
      render('[x](./02#y)').html,
      /<a href="\/day\/02\/index\.html#y" data-page="content\/day\/02\.md" data-suffix="#y">/,
    );
    assert.match(
      render('[x]({{% relref "03#z" %}})').html,
      /<a href="\/other\/03\/index\.html#z" data-page="content\/other\/03\.md"/,
    );
    assert.match(render('[x](../02)').html, /href="\.\.\/02" data-page="content\/day\/02\.md"/);
  });

  it('are marked where they lead nowhere or are not to be opened', () => {
    const { html, links } = render('[x](./nope) [y](javascript:alert(1))');
    assert.match(html, /<a class="broken-link" href="\.\/nope"/);
    assert.match(html, /<a class="dead-link" title=/);
    assert.deepEqual(
      links.map(({ state }) => state),
      ['broken', 'dead'],
    );
  });
});

describe('links to places', () => {
  const site = {
    'hugo.toml': unsafeSite,
    'content/day/_index.md': '## Setup\n',
    'content/day/02.md':
      '## Set up the cluster\n\n## Own {#mine}\n\nText[^1]\n\n<b id="größe">x</b>\n\n[^1]: note\n',
    'content/day/03.md': '{{% include "part.md" %}}\n',
    'content/day/04.md': '{{% ours %}}\n',
  };
  const brokenIn = (body: string, files: Readonly<Record<string, string>> = site) => {
    const { html, faults } = renderIn({ ...files, 'content/day/01.md': body }, 'content/day/01.md');
    assert.doesNotMatch(html, /data-anchor/);
    const found = Array.from(
      html.matchAll(/<a class="([^"]*)\bbroken-link" title="([^"]*)"/g),
      ([, , title = '']) => title,
    );
    const messages = faults.flatMap((fault) =>
      fault.code === 'heading-not-found' ? [pageWords.of(fault)] : [],
    );
    assert.deepEqual(found, messages);
    return found;
  };

  it('are marked where no heading of the page is meant by them, with the one that may be', () => {
    assert.deepEqual(brokenIn('## Setup\n\n[a](#setup) [b](#setpu) [c](#nope) [d](#Setup)'), [
      'No heading “setpu” on this page. Did you mean “setup”?',
      'No heading “nope” on this page.',
      'No heading “Setup” on this page. Did you mean “setup”?',
    ]);
    assert.deepEqual(
      brokenIn('[a](./02#set-up-the-cluster) [b](./02#set-up-a-cluster "Why") [c](/day#nope)'),
      [
        'No heading “set-up-a-cluster” on this page. Did you mean “set-up-the-cluster”?',
        'No heading “nope” on this page.',
      ],
    );
    assert.equal(brokenIn('{{% button href="#nope" %}}x{{% /button %}}').length, 1);
  });

  it('still lead to the page', () => {
    const { html } = renderIn({ ...site, 'content/day/01.md': '[b](./02#nope)' }, 'content/day/01.md');
    assert.match(
      html,
      /<a class="broken-link" title="[^"]+" href="\/day\/02\/index\.html#nope" data-page="content\/day\/02\.md"/,
    );
  });

  it('are not marked where the place is written in another way, or may be', () => {
    const body =
      '## A b {#c}\n\n<a name="d"></a>\n\n{{% notice tip %}}\n## E\n{{% /notice %}}\n\nx[^1]\n\n[^1]: f\n\n' +
      '[1](#c) [2](#d) [3](#e) [4](#fn:1) [5](#top) [6](#) [7](#R-body-inner) [8](#:~:text=x)';
    assert.deepEqual(brokenIn(body), []);
    assert.deepEqual(
      brokenIn('[1](./02#mine) [2](./02#fn:1) [3](./02#gr%C3%B6%C3%9Fe) [4](./03#part) [5](./04#x)'),
      [],
    );
    assert.deepEqual(brokenIn('{{% ours %}}\n\n[1](#x)'), []);
    const hook = { ...site, 'layouts/_default/_markup/render-heading.html': '' };
    assert.deepEqual(brokenIn('[1](#x) [2](./02#x)', hook), []);
  });

  it('are not marked before the text of the other page is known, which is asked for', () => {
    const conference = conferenceOf(site);
    const unread = { exists: () => false, text: () => undefined, list: () => [] };
    const renderer = createRenderer(renderSite(conference, conference.trees[0]!, unread), pageWords);
    const { html, wanted } = renderer.render({
      path: 'content/day/03.md',
      reading: new NoteReading('content/day/03.md', '[x](./02#nope)'),
    });
    assert.doesNotMatch(html, /broken-link/);
    assert.deepEqual(wanted, ['content/day/02.md']);
  });

  it('in plain notes are told by the headings of the file', () => {
    const plain = { 'b.md': '# Some thing\n', 'a.md': '[1](b.md#Some-thing) [2](b.md#nope) [3](b.md#L3)' };
    const { html } = renderIn(plain, 'a.md');
    assert.equal(html.match(/broken-link/g)?.length, 1);
  });
});

describe('shortcodes', () => {
  it('that nobody knows are chips with name and content, unless the site has them', () => {
    const { html, faults } = renderBody('{{< mine a="b" >}}<b>x</b>{{< /mine >}}');
    assert.match(
      html,
      /<span class="shortcode-name">.* mine a=b<\/span><span class="shortcode-content"><b>x<\/b><\/span>/,
    );
    assert.deepEqual(
      faults.map(({ code }) => code),
      ['shortcode-unknown'],
    );
    const own = renderIn(
      { 'hugo.toml': '', 'layouts/shortcodes/mine.html': '', 'content/a.md': '{{< mine >}}' },
      'content/a.md',
    );
    assert.deepEqual(own.faults, []);
  });

  it('nest, in both notations, and `<` takes its content as HTML', () => {
    const { html } = renderBody(
      '{{% notice tip %}}\n{{< expand "E" >}}**x** <i>y</i>{{% badge %}}**z**{{% /badge %}}{{< /expand >}}\n{{% /notice %}}',
    );
    assert.match(
      html,
      /\*\*x\*\* <i>y<\/i><span class="badge cstyle default"[^>]*><span class="badge-content"><strong>z<\/strong>/,
    );
  });

  it('that are escaped are text like any other', () => {
    assert.match(
      renderBody('a {{%/* badge */%}}x{{%/* /badge */%}} b').html,
      /a \{\{% badge %\}\}x\{\{% \/badge %\}\} b/,
    );
  });

  it('in a picture’s words are words', () => {
    assert.match(
      renderBody('![a {{% icon star %}} {{% badge %}}b"<{{% /badge %}}](x.png)').html,
      /<\/i> x\.png: a  b&quot;&lt;<\/span>/,
    );
  });

  it('leave nothing behind, wherever they stand', () => {
    const icon = '{{% icon star %}}';
    const places = [
      `# ${icon} {#a title="${icon}"}`,
      `| ${icon} |\n|---|\n| ${icon} |`,
      `> [!note] ${icon}\n> x`,
      `> [!${icon}] x`,
      `[${icon}][r]\n\n[r]: ${icon} "${icon}"`,
      `<https://a.b/${icon}> https://a.b/${icon} www.a.b/${icon}`,
      `[^${icon}]\n\n[^${icon}]: ${icon}`,
      `${icon}\n: ${icon}`,
      `\`\`\`${icon} {title="${icon}"}\n${icon}\n\`\`\``,
      `<a href="${icon}" title='${icon}' ${icon}>${icon}</a>`,
      `<div class=${icon}>\n${icon}\n</div>`,
      `<iframe src="https://${icon}">`,
      `<!-- ${icon} -->`,
      `- [ ] ${icon}`,
      `~~${icon}~~ "${icon}" ${icon}--${icon}`,
      `{{< tree >}}\n- ${icon} | ${icon}\n{{< /tree >}}`,
      `{{< notice >}}<p title="${icon}">${icon}</p>{{< /notice >}}`,
      `{{< mermaid >}}${icon}{{< /mermaid >}}`,
      `<script>${icon}</script>`,
      `$${icon}$ $$${icon}$$`,
      `\`\`\`mermaid\n${icon}\n\`\`\``,
      `\`\`\`tree\n- ${icon} | a\n\`\`\``,
      `&${icon};`,
      `![${icon}](${icon} "${icon}")`,
      `TODO: ${icon} x`,
    ];
    for (const place of places) {
      for (const config of ['', unsafeSite, section]) {
        const html = renderBody(place, config).html;
        assert.doesNotMatch(html, /[\ufdd0\ufdd1]|%EF%B7%9|\{\{%/, place);
      }
    }
  });

  it('read parameters of the site', () => {
    const config = '[params]\nfoo = "a <b>b</b> <script>c</script>"\n[params.deep]\nn = 3\n';
    assert.match(
      renderBody('{{% siteparam "foo" %}} {{% siteparam name="deep.n" %}}{{% siteparam "no" %}}.', config)
        .html,
      /a <b>b<\/b> {2}3\./,
    );
  });

  it('list the files beside a bundle', () => {
    const { html } = renderIn(
      {
        'hugo.toml': '',
        'content/a/index.md': '{{% resources pattern=".*\\.pdf" /%}}',
        'content/a/x.pdf': '',
        'content/a/y.png': '',
      },
      'content/a/index.md',
    );
    assert.match(html, /<li><a href="\/a\/x\.pdf" data-file="content\/a\/x\.pdf">x\.pdf<\/a><\/li>/);
    assert.doesNotMatch(html, /y\.png/);
  });

  it('take styles of the site’s own', () => {
    const config =
      '[[params.boxStyle]]\nidentifier = "magic"\ntitle = "Magic"\nicon = "wand"\ncolor = "gold"\n';
    assert.match(
      renderBody('{{% notice magic %}}x{{% /notice %}}', config).html,
      /class="box cstyle notices magic" style="--VARIABLE-BOX-color: gold;".*fa-wand.*Magic/,
    );
  });
});

describe('plain notes', () => {
  const render = (text: string) => renderIn({ 'a.md': text, 'b.md': '# b', 'x.png': '' }, 'a.md');

  it('are GitHub-flavoured Markdown without shortcodes', () => {
    const { html, links, images, faults } = render(
      '{{% badge %}} "q" [b](b.md) ![x](x.png) ~~s~~ https://a.b $x$ costs $5 or $6\n\n> [!NOTE]\n> n\n\nt\n: no',
    );
    assert.match(html, /\{\{% badge %\}\} &quot;q&quot;/);
    assert.match(html, /<span class="math inline" data-signs="1 1">\$x\$<\/span> costs \$5 or \$6/);
    assert.match(html, /class="box cstyle notices note"/);
    assert.match(html, /<p data-line="5">t\n: no<\/p>/);
    assert.deepEqual(
      [...links.map(({ state }) => state), ...images.map(({ state, file }) => `${state} ${String(file)}`)],
      ['page', 'external', 'found x.png'],
    );
    assert.deepEqual(faults, []);
  });

  it('show title, tags and links of their front matter and no weight', () => {
    const { html } = render('---\ntitle: A <b>\nweight: 7\ntags: [x]\nslides: https://s.example/1\n---\nt');
    assert.match(html, /<header class="page-header" data-line="0"><h1 id="a-b">A &lt;b&gt;<\/h1>/);
    assert.match(html, /data-tag="x">x<\/span>/);
    assert.match(html, /data-kind="slides"><a href="https:\/\/s\.example\/1"/);
    assert.doesNotMatch(html, /7/);
  });
});

describe('headings', () => {
  it('have Hugo’s ids', () => {
    const ids = Array.from(
      renderBody('# A b\n# A b\n# C++ / C#\n# Ä ö 1.2_x\n# x {#own .c}\n# !').html.matchAll(
        /<h1[^>]* id="([^"]*)"/g,
      ),
      ([, id]) => id,
    );
    assert.deepEqual(ids, ['a-b', 'a-b-1', 'c--c', 'ä-ö-12_x', 'own', 'heading']);
    assert.match(renderBody('# x {#own .c}').html, /<h1 id="own" class="c"/);
  });
});
