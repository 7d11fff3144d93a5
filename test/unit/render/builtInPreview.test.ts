import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { pageWords } from '../../../src/core/checks/pageFaults';
import { extendBuiltInPreview } from '../../../src/core/render/builtInPreview';
import { renderSite } from '../../../src/core/render/renderSite';
import { conferenceOf } from '../../support/conferenceOf';
import { filesOf } from '../../support/renderedSite';

const files = {
  'hugo.toml': '',
  'content/day/01.md': '',
  'content/day/02.md': '',
  'content/day/_img/a.png': '',
};

/**
 * Renders as VS Code's engine does: parses with an empty environment, calls plugins before it sets rules of its own, and
 * says only when it writes which document it is. [vscode, markdown-language-features/src/markdownEngine.ts, 1.139]
 */
function preview(text: string, isNote = true): string {
  const conference = conferenceOf(files);
  const site = renderSite(conference, conference.trees[0]!, filesOf(files));
  const md = extendBuiltInPreview(new MarkdownIt({ html: true }), {
    words: pageWords,
    noteOf: () => (isNote ? { site, path: 'content/day/01.md' } : undefined),
    image: (file) => `resource:/${file}`,
  });
  const image = md.renderer.rules.image!;
  md.renderer.rules.image = (tokens, i, options, env, self) => {
    const token = tokens[i]!;
    const src = token.attrGet('src');
    if (src !== null && token.attrGet('data-src') === null) {
      token.attrSet('src', `wrong:/${src}`);
      token.attrSet('data-src', src);
    }
    return image(tokens, i, options, env, self);
  };
  const link = md.renderer.rules['link_open']!;
  md.renderer.rules['link_open'] = (tokens, i, options, env, self) => {
    tokens[i]!.attrSet('data-href', tokens[i]!.attrGet('href') ?? '');
    return link(tokens, i, options, env, self);
  };
  md.options.highlight = (code, language) =>
    language === 'mermaid' ? `<pre class="theirs">${code}</pre>` : '';
  md.core.ruler.push('their_lines', ({ tokens }) => {
    for (const token of tokens)
      if (token.map && token.type !== 'inline') token.attrSet('data-line', String(token.map[0]));
  });
  const tokens = md.parse(text, {});
  const once = md.renderer.render(tokens, md.options, { currentDocument: 1 });
  assert.equal(
    md.renderer.render(tokens, md.options, { currentDocument: 1 }),
    once,
    'tokens are kept and written again',
  );
  return once;
}

describe('VS Code’s own preview', () => {
  it('shows shortcodes', () => {
    const html = preview(
      '{{% button href="https://a.b" icon="video" %}}**W**{{% /button %}}\n\n{{% notice tip %}}\nx\n\ny\n{{% /notice %}}\n\nz',
    );
    assert.match(html, /class="btn cstyle button transparent interactive".*fa-video.*<strong>W<\/strong>/);
    assert.match(html, /<p data-line="3">x<\/p>\n<p data-line="5">y<\/p>/);
    assert.match(html, /<p data-line="8">z<\/p>/);
  });

  it('finds pictures and notes as the site does', () => {
    assert.match(preview('![x](../_img/a.png)'), /src="resource:\/content\/day\/_img\/a\.png"/);
    assert.match(
      preview('![x](_img/a.png)'),
      /class="[^"]*not-found".*src="resource:\/content\/day\/_img\/a\.png"/,
    );
    assert.match(preview('[x](./02#y)'), /href="02\.md#y".*data-href="02\.md#y"/);
    assert.match(preview('[x](./nope)'), /class="broken-link"/);
  });

  it('leaves diagrams to whoever draws them, and never says `mermaid` in a class', () => {
    const html = preview(
      '```mermaid\ngraph LR\n```\n\n{{< mermaid >}}\ngraph TD\n{{< /mermaid >}}\n\n{{% notice %}}\n```mermaid\npie\n```\n{{% /notice %}}',
    );
    assert.deepEqual(
      Array.from(html.matchAll(/<pre class="theirs">(.*)/g), ([, code]) => code),
      ['graph LR', 'graph TD', 'pie'],
    );
    assert.doesNotMatch(html, /class="[^"]*mermaid/);
  });

  it('shows what comments keep back, and runs shortcodes in code', () => {
    assert.match(
      preview('<!-- {{% button href="" icon="video" %}}W{{% /button %}} -->'),
      /class="ghost-button"/,
    );
    assert.match(preview('`{{% icon star %}}`'), /<code><i class="fa-fw fas fa-star"><\/i><\/code>/);
    assert.match(preview('    {{% icon star %}}'), /fa-star/);
  });

  it('leaves what is no note as it is', () => {
    const text =
      'a {{% icon star %}} `{{< x >}}` ![{{< y >}}](_img/a.png)\n\n```\n{{% z %}}\n```\n\n[b](./02)\n\n<!-- {{< w >}} -->';
    const html = preview(text, false);
    assert.match(
      html,
      /a \{\{% icon star %\}\} <code>\{\{&lt; x &gt;\}\}<\/code> <img src="wrong:\/_img\/a\.png" alt="\{\{&lt; y &gt;\}\}"/,
    );
    assert.match(html, /\{\{% z %\}\}/);
    assert.match(html, /<a href="\.\/02" data-href="\.\/02">/);
    assert.match(html, /<!-- \{\{< w >\}\} -->/);
    assert.doesNotMatch(html, /[\ufdd0\ufdd1]/);
  });

  it('leaves front matter to itself', () => {
    assert.doesNotMatch(preview('---\ntitle: "{{% icon star %}}"\n---\nx'), /fa-star/);
  });

  it('puts nothing of the text into its tokens, which VS Code sends to its language server as JSON', () => {
    const md = extendBuiltInPreview(new MarkdownIt({ html: true }), {
      words: pageWords,
      noteOf: () => undefined,
      image: () => undefined,
    });
    const sizeOf = (lines: number) =>
      JSON.stringify(md.parse('{{% button href="x" %}}Watch{{% /button %}} text\n'.repeat(lines), {})).length;
    assert.ok(sizeOf(400) < 2.2 * sizeOf(200), `${sizeOf(200)} → ${sizeOf(400)}`);
  });
});
