import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { JSDOM } from 'jsdom';
import { HeadingIds } from '../../../src/core/render/goldmark/headingIds';
import { markdownOf } from '../../../src/core/report/writeMarkdown';
import { wellFormed } from '../../../src/core/text/wellFormed';
import { corpora } from '../../support/corpora';
import * as fc from '../../support/fastCheck';
import { assertGolden, hash } from '../../support/golden';
import { anyText } from '../../support/hostile/anyText';
import { hostileNote } from '../../support/hostile/documents';
import { unsafeSite } from '../../support/renderedSite';
import { reportIn, reportOfFolder } from '../../support/reportIn';

const day = '---\ntitle: Day\n---\n## Talk recommendations\n\n- [A](./01_a)\n';

/** What a favourite talk's notes become. */
function written(body: string, files: Readonly<Record<string, string>> = {}): string {
  const report = reportIn({
    'hugo.toml': unsafeSite,
    'content/day/_index.md': day,
    'content/day/01_a.md': `---\ntitle: A\n---\n${body}`,
    ...files,
  });
  const text = markdownOf({ ...report, takeaways: [], actions: [] }, { fileAddress: (file) => `../${file}` });
  return (/\n### A\n\n([^]*?)\n\n## All talks\n/.exec(text)?.[1] ?? '').trim();
}

describe('notes in a report', () => {
  it('has talks with who speaks for whom in their headings', () => {
    const report = reportIn({
      'hugo.toml': 'title = "Conf"\n',
      'content/day/_index.md': '---\ntitle: Day\n---\n## Talk recommendations\n\n- [A](./01_a)\n',
      'content/day/01_a.md':
        '---\ntitle: A\nspeakers:\n  - name: Ana Lee\n    company: Acme\n  - Bo Chen\n---\nText\n',
    });
    assert.match(markdownOf(report), /\n### A – Ana Lee, Acme & Bo Chen\n/);
  });

  it('lose shortcodes and keep what they say', () => {
    assert.equal(
      written(
        '{{% notice tip "Try it" %}}\nText\n{{% /notice %}}\n\n{{% notice note %}}\nB\n{{% /notice %}}\n',
      ),
      '> [!TIP]\n> **Try it**\n>\n> Text\n\n> [!NOTE]\n> B',
    );
    assert.equal(
      written('{{% expand "More & more" %}}\n- a\n{{% /expand %}}\n'),
      '<details>\n<summary>More &amp; more</summary>\n\n- a\n\n</details>',
    );
    assert.equal(
      written(
        '{{% button href="https://a.b/c" %}}Sign up{{% /button %}} and {{% badge %}}6.0{{% /badge %}}\n',
      ),
      '[Sign up](https://a.b/c) and 6.0',
    );
    assert.equal(
      written(
        '{{< tabs >}}\n{{% tab title="Go" %}}\nOne\n{{% /tab %}}\n{{% tab title="C" %}}\nTwo\n{{% /tab %}}\n{{< /tabs >}}\n',
      ),
      '**Go**\n\nOne\n\n**C**\n\nTwo',
    );
    assert.equal(
      written('{{< mermaid >}}\ngraph LR\na-->b\n{{< /mermaid >}}\n'),
      '```mermaid\n\ngraph LR\na-->b\n```',
    );
    assert.equal(
      written('{{< youtube abc >}}\n\n{{% unknown x="1" %}}\nKept\n{{% /unknown %}}\n'),
      '<https://www.youtube.com/watch?v=abc>\n\nKept',
    );
  });

  it('keep lists, tables, code and diagrams', () => {
    for (const body of [
      '- a\n  - b\n- c',
      '3. a\n4. b\n   - c',
      '- a\n\n  b\n\n- c',
      '- [ ] a\n- [x] b',
      '| A | B |\n| :-- | --: |\n| 1 \\| 2 | `x\\|y` |',
      '```go\nfunc a() {}\n```',
      '````\n```\n````',
      '```mermaid\ngraph LR\n  a-->b\n```',
      '> a\n>\n> - b',
      'a\nb\\\nc **d** *e* ~~f~~ `g` `` h` ``',
      '- a\n\n* b',
    ])
      assert.equal(written(`${body}\n`), body);
  });

  it('have headings two levels deeper, and none without anything below it', () => {
    assert.equal(
      written('## One\n\na\n\n### Two\n\nb\n\n##### Deep\n\nc\n\n## Empty\n\nTODO: x\n\n### Emptier\n'),
      '#### One\n\na\n\n##### Two\n\nb\n\n###### Deep\n\nc',
    );
  });

  it('lose what is for their writer alone', () => {
    assert.equal(
      written(
        '- a\n- TODO: Steal slide\n- [12:34] TODO: x\n\nTODO:\n\n{{< button href="https://example.com/x" icon="video" >}}Watch{{< /button >}}\n\n![](gone.png)\n',
      ),
      '- a',
    );
  });

  it('have links that lead there from anywhere, else to a heading, else none', () => {
    const links =
      '[A](./01_a) [B](../day/02_b) [Home](..) [gone](./03_x) [place](#x) [mail](mailto:a@b.c) [bad](javascript:x)\n';
    const b = { 'content/day/02_b.md': '---\ntitle: B\n---\nB\n' };
    assert.equal(written(links, b), '[A](#a) [B](#day) Home gone place [mail](mailto:a@b.c) bad');
    assert.equal(
      written(links, { ...b, 'hugo.toml': 'baseURL = "https://notes.dev/sub/"\n' }),
      '[A](#a) [B](https://notes.dev/sub/day/02_b/index.html) [Home](https://notes.dev/sub/index.html) gone place [mail](mailto:a@b.c) bad',
    );
  });

  it('have pictures by their published address, else by their file', () => {
    const files = { 'content/day/_img/a.png': '' };
    assert.equal(
      written('![An (a) *image*](../_img/a.png)\n', files),
      '![An (a) image](../content/day/_img/a.png)',
    );
    assert.equal(
      written('![x](../_img/a.png)\n', { ...files, 'hugo.toml': 'baseURL = "https://notes.dev"\n' }),
      '![x](https://notes.dev/day/_img/a.png)',
    );
  });

  it('have formulas as GitHub writes them', () => {
    const config =
      'markup.goldmark.extensions.passthrough = {enable = true, delimiters = {inline = [["$", "$"]], block = [["$$", "$$"]]}}\n';
    assert.equal(written('a $x_1$ b\n\n$$\ny\n$$\n', { 'hugo.toml': config }), 'a $x_1$ b\n\n$$\ny\n$$');
  });

  it('say of words what they are and nothing else', () => {
    const words = String.raw`1\. a \# b \* c \_d\_ e_f \[g\](h) \<i\> \`j\` &amp;copy; \~\~k\~\~ $5 and $6 \{\{< l >\}\}`;
    assert.equal(
      new JSDOM(new MarkdownIt().render(written(`${words}\n`))).window.document.body.textContent.trim(),
      '1. a # b * c _d_ e_f [g](h) <i> `j` &copy; ~~k~~ $5 and $6 {{< l >}}',
    );
  });

  it('are their words, whatever stands in them', () => {
    const md = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(anyText, (text) => {
        const report = reportIn({ 'a/b.md': '# B\n' });
        const kept = text.replace(/\s+/g, ' ').replaceAll('\0', '').trim();
        const html = md.render(
          markdownOf({ ...report, introduction: [{ kind: 'paragraph', inlines: [kept] }] }),
        );
        const { document } = new JSDOM(html).window;
        const shown = [...document.querySelectorAll('p')].map((each) => each.textContent);
        assert.ok(kept === '' || shown.includes(wellFormed(kept)), JSON.stringify(kept));
      }),
      { numRuns: 200 },
    );
  });

  it('hold no shortcode, whatever a note holds', () => {
    fc.assert(
      fc.property(hostileNote, (text) => {
        const report = reportIn({
          'hugo.toml': unsafeSite,
          'content/day/_index.md': day,
          'content/day/01_a.md': text,
        });
        const tokens = new MarkdownIt({ html: true }).parse(markdownOf(report), {});
        for (const { type, content } of tokens)
          if (type !== 'fence' && type !== 'code_block')
            assert.doesNotMatch(content.replace(/`[^`]*`/g, ''), /\{\{[<%]/);
      }),
      { numRuns: 100 },
    );
  });
});

async function markdownOfFolder(folder: string): Promise<string> {
  return markdownOf(await reportOfFolder(folder), { fileAddress: (file) => file });
}

/** Every link within a text leads to one of its headings, as GitHub names them, and every other one is whole. */
function assertLinksLead(text: string): void {
  const tokens = new MarkdownIt({ html: true }).parse(text, {});
  const ids = new HeadingIds();
  const known = new Set<string>();
  for (const [i, { type }] of tokens.entries()) {
    if (type !== 'heading_open') continue;
    const words = (tokens[i + 1]?.children ?? []).map(({ content }) => content).join('');
    known.add(`#${ids.make(words, 'github')}`);
  }
  const hrefs = tokens.flatMap(({ children }) =>
    (children ?? []).flatMap((each) => each.attrGet('href') ?? []),
  );
  assert.ok(hrefs.length > 0);
  for (const href of hrefs.map(decodeURI))
    assert.ok(known.has(href) || /^(?:https?:\/\/|mailto:)/.test(href), href);
}

describe('the report', () => {
  it('of the sample conference is as it was, and its links lead somewhere', async () => {
    const text = await markdownOfFolder(join(process.cwd(), 'media/sample'));
    assertGolden('report/sample.md', text);
    assertLinksLead(text);
  });

  for (const name of ['kubecon-eu-2025', 'plain-amorphic-conference-notes']) {
    if (!existsSync(join(corpora, name))) {
      it.skip(`of ${name}: it is not beside this checkout`);
      continue;
    }
    it(`of ${name} is as it was, and holds no shortcode`, async () => {
      const text = await markdownOfFolder(join(corpora, name));
      assertGolden(`report/${name}.txt`, text.split('\n').map(hashed).join('\n'));
      assert.doesNotMatch(text, /\{\{[<%]/);
      if (name === 'kubecon-eu-2025') assertLinksLead(text);
    });
  }
});

/** The signs that a line begins with, and a hash for its words, which are not ours. */
function hashed(line: string): string {
  const [, signs = '', words = ''] = /^((?:[\s>#|-]|\*\* |\d+\. |\[[ x]\] )*)(.*)$/.exec(line) ?? [];
  return words === '' ? line : signs + hash(words);
}
