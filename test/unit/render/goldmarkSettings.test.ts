import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlStructure } from '../../support/htmlStructure';
import { renderBody, renderIn } from '../../support/renderedSite';

const extensions = (words: string) => `[markup.goldmark.extensions]\n${words}\n`;

/** The words of the page as HTML, without what the preview adds for itself. */
function body(text: string, config = ''): string {
  return renderBody(text, config)
    .html.replace(/ data-[\w-]+="[^"]*"| rel="external"| target="_blank"/g, '')
    .trim();
}

describe('a page by Goldmark’s settings of the site', () => {
  it('shows what is switched off as it is written', () => {
    assert.match(body('| a |\n|---|\n| b |', extensions('table = false')), /^<p>\| a \|/);
    assert.equal(body('- [ ] t', extensions('taskList = false')), '<ul>\n<li>[ ] t</li>\n</ul>');
    assert.equal(body('~~a~~', extensions('strikethrough = false')), '<p>~~a~~</p>');
    assert.match(body('A\n: b', extensions('definitionList = false')), /^<p>A\n: b<\/p>$/);
    for (const off of ['footnote = false', '[markup.goldmark.extensions.footnote]\nenable = false'])
      assert.doesNotMatch(body('A[^1]\n\n[^1]: n', extensions(off)), /<sup/);
    assert.equal(body('https://a.example', extensions('linkify = false')), '<p>https://a.example</p>');
    const titles = '[markup.goldmark.parser.attribute]\ntitle = false\n';
    assert.match(body('## A {#b}', titles), /A \{#b\}/);
  });

  it('shows the extras that are switched on', () => {
    const on = ['subscript', 'superscript', 'mark', 'insert', 'delete']
      .map((name) => `[markup.goldmark.extensions.extras.${name}]\nenable = true\n`)
      .join('');
    assert.equal(
      body('H~2~O, x^2^, ==marked==, ++new++', on),
      '<p>H<del>2</del>O, x<sup>2</sup>, <mark>marked</mark>, <ins>new</ins></p>',
    );
    assert.equal(body('x^2 3^, ==a== =b= +c+ ===d===', on), '<p>x^2 3^, <mark>a</mark> =b= +c+ ===d===</p>');
    const off = extensions('strikethrough = false') + on;
    assert.equal(body('H~2~O ~~a~~', off), '<p>H<sub>2</sub>O <del>a</del></p>');
    assert.equal(
      body('H~2~O, x^2^, ==marked==, ++new++'),
      '<p>H<del>2</del>O, x^2^, ==marked==, ++new++</p>',
    );
  });

  it('has the quotes that the site sets', () => {
    const german =
      '[markup.goldmark.extensions.typographer]\nleftDoubleQuote = "&bdquo;"\nrightDoubleQuote = "&ldquo;"\n';
    assert.equal(body('"a" -- b...', german), '<p>„a“ – b…</p>');
    assert.equal(body('"a" \'b\' --- <<c>>'), '<p>“a” ‘b’ — «c»</p>');
    const off = '[markup.goldmark.extensions.typographer]\ndisable = true\n';
    assert.equal(body('"a" -- b...', off), '<p>&quot;a&quot; -- b...</p>');
  });

  it('has the quotes that Goldmark tells from apostrophes', () => {
    assert.equal(
      body("Rock 'n' roll of the '90s, 'tis 5'10\"."),
      "<p>Rock ’n’ roll of the ’90s, ’tis 5'10&quot;.</p>",
    );
    assert.equal(
      body("I'm, don't, Smiths' house, l'été, 'we' said"),
      '<p>I’m, don’t, Smiths’ house, l’été, ‘we’ said</p>',
    );
    assert.equal(
      body('`"code"` and \\"escaped\\"'),
      '<p><code>&quot;code&quot;</code> and &quot;escaped&quot;</p>',
    );
  });

  it('joins lines of wide characters where the site says so', () => {
    const cjk =
      '[markup.goldmark.extensions.cjk]\nenable = true\neastAsianLineBreaks = true\nescapedSpace = true\n';
    assert.equal(body('日本\n語 and\nmore', cjk), '<p>日本語 and\nmore</p>');
    assert.equal(body('日本\\ **語**', cjk), '<p>日本<strong>語</strong></p>');
    assert.equal(body('日本\n語'), '<p>日本\n語</p>');
  });

  it('has no paragraph around a picture alone where the site says so', () => {
    const alone = '[markup.goldmark.parser]\nwrapStandAloneImageWithinParagraph = false\n';
    assert.doesNotMatch(body('![a](https://a.example/a.png)', alone), /<p>/);
    assert.match(body('x ![a](https://a.example/a.png)', alone), /^<p>x /);
    assert.match(body('![a](https://a.example/a.png)'), /^<p>/);
  });

  it('links what Goldmark links, by the protocol that the site has', () => {
    assert.equal(
      body('Go to "https://a.example/mail" first.'),
      '<p>Go to “<a href="https://a.example/mail%22">https://a.example/mail&quot;</a> first.</p>',
    );
    assert.equal(body('http://localhost:8080/ui'), '<p>http://localhost:8080/ui</p>');
    assert.equal(body('www.a.example'), '<p><a href="https://www.a.example">www.a.example</a></p>');
    const http = extensions('linkifyProtocol = "http"');
    assert.equal(body('www.a.example', http), '<p><a href="http://www.a.example">www.a.example</a></p>');
    assert.equal(body('me_x@a.example'), '<p><a href="mailto:me_x@a.example">me_x@a.example</a></p>');
    assert.equal(body('[x https://a.example'), '<p>[x https://a.example</p>');
    assert.equal(
      body('**https://a.example/x_y_z**'),
      '<p><strong><a href="https://a.example/x_y_z">https://a.example/x_y_z</a></strong></p>',
    );
  });
});

describe('pages of public reports', () => {
  const reports = join(process.cwd(), '..', 'shared', 'cases', 'public-reports');
  for (const name of [
    'goldmark-extras',
    'goldmark-switched-off',
    'heading-ids-new-hugo',
    'linkify-quote-paren',
    'typographer-quotes',
  ]) {
    const folder = join(reports, name);
    if (!existsSync(folder)) {
      it.skip(`${name} are not here`);
      continue;
    }
    it(`are those that Hugo 0.169 makes: ${name}`, () => {
      const files: Record<string, string> = {};
      for (const entry of readdirSync(join(folder, 'input'), { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile()) files[file.slice(join(folder, 'input').length + 1)] = readFileSync(file, 'utf8');
      }
      const { html } = renderIn(files, 'content/day1/01_talk.md');
      const expected = readFileSync(join(folder, 'expected.txt'), 'utf8');
      const theirs = expected.slice(expected.indexOf('\n<') + 1);
      assert.deepEqual(htmlStructure(html), htmlStructure(theirs));
    });
  }
});

describe('code of a shortcode in a list', () => {
  it('loses the indent that the shortcode has, and no more', () => {
    const text = '- item\n\n  {{< highlight go >}}\n  if x {\n      y()\n  }\n  {{< /highlight >}}\n';
    assert.match(body(text), /"language-go">if x \{\n {4}y\(\)\n\}<\/code>/);
    assert.match(
      body('{{< highlight go >}}\n  a\n b\n{{< /highlight >}}'),
      /"language-go"> {2}a\n b<\/code>/,
    );
  });
});
