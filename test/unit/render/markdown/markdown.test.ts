import assert from 'node:assert/strict';
import { addressFault } from '../../../../src/core/hugo/goUrl';
import { htmlStructure } from '../../../support/htmlStructure';
import { renderBody, renderIn, unsafeSite } from '../../../support/renderedSite';

function assertPage(note: string, html: string, config = unsafeSite): void {
  assert.deepEqual(htmlStructure(renderBody(note, config).html), htmlStructure(html), note);
}

describe('Markdown as Goldmark reads it', () => {
  it('strikes out between one and between two tildes, not between others', () => {
    assertPage(
      '~a~ ~~b~~ ~~~c~~~ H~2~O ~d~~',
      '<p><del>a</del> <del>b</del> ~~~c~~~ H<del>2</del>O ~d~~</p>',
    );
  });

  it('sets quotes, dashes and ellipses, and no other signs', () => {
    assertPage(`"a" 'b' it's -- --- ... << >> (c) +-`, '<p>“a” ‘b’ it’s – — … « » (c) +-</p>');
    // As Hugo 0.111 and Goldmark have them.
    assertPage('a <<word>> b', '<p>a «word» b</p>');
    assertPage(
      '<<<b>x</b>>> [<<l>>](https://u.de)',
      '<p>«<b>x</b>» <a href="https://u.de" rel="external" target="_blank">«l»</a></p>',
    );
    assertPage(
      '`<<c>>` <<https://a.de>>',
      '<p><code>&lt;&lt;c&gt;&gt;</code> «<a href="https://a.de" rel="external" target="_blank">https://a.de</a>»</p>',
    );
    assertPage('"a" -- b', '<p>"a" -- b</p>', '[markup.goldmark.extensions.typographer]\ndisable = true\n');
  });

  it('has footnotes with its ids and signs', () => {
    assertPage(
      'a[^x] b[^x] ^[no]\n\n[^x]: note',
      '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> ' +
        'b<sup id="fnref1:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> ^[no]</p>' +
        '<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>note&#160;<a href="#fnref:1" class="footnote-backref">↩︎</a>' +
        '&#160;<a href="#fnref1:1" class="footnote-backref">↩︎</a></p></li></ol></div>',
    );
  });

  it('has tables, task lists and definition lists', () => {
    assertPage(
      '| a |\n|:-:|\n| b |',
      '<table><thead><tr><th style="text-align:center">a</th></tr></thead><tbody><tr><td style="text-align:center">b</td></tr></tbody></table>',
    );
    assertPage(
      '- [x] a\n- [ ] b',
      '<ul><li><input checked disabled type="checkbox"> a</li><li><input disabled type="checkbox"> b</li></ul>',
    );
    assertPage('T\n: d', '<dl><dt>T</dt><dd>d</dd></dl>');
  });

  it('makes links of addresses with a scheme or www, and of no mere names', () => {
    assertPage(
      'https://a.b www.c.de. d.com e@f.gh //x.y',
      '<p><a href="https://a.b" rel="external">https://a.b</a> <a href="https://www.c.de" rel="external">www.c.de</a>. d.com <a href="mailto:e@f.gh" rel="external">e@f.gh</a> //x.y</p>',
    );
  });

  it('reaches www by what the site says, and of plain notes as GitHub does', () => {
    const config = '[markup.goldmark.extensions]\nlinkifyProtocol = "http"\n';
    assert.match(renderBody('www.c.de', config).html, /href="http:\/\/www\.c\.de"/);
    assert.match(renderIn({ 'a.md': 'www.c.de' }, 'a.md').html, /href="http:\/\/www\.c\.de"/);
  });

  it('hands formulas on where the site says so', () => {
    const config =
      '[markup.goldmark.extensions.passthrough]\nenable = true\n[markup.goldmark.extensions.passthrough.delimiters]\ninline = [["\\\\(", "\\\\)"]]\nblock = [["$$", "$$"]]\n';
    const page = renderBody('a \\(x_1 * y_2\\) $no$\n\n$$\nb_1 < c_2\n$$', config);
    assert.match(page.html, /<span class="math inline" data-signs="2 2">\\\(x_1 \* y_2\\\)<\/span> \$no\$/);
    assert.match(page.html, /^<span class="math block" data-signs="2 2">\$\$\nb_1 &lt; c_2\n\$\$<\/span>/m);
    assert.equal(page.hasMath, true);
    assert.equal(renderBody('$a$').hasMath, false);
  });

  it('takes attributes of headings, and of blocks where the site says so', () => {
    assert.match(
      renderBody('## a {#b .c .d onclick="x"}').html,
      /<h2 id="b" class="c d" data-line="0">a<\/h2>/,
    );
    const config = '[markup.goldmark.parser.attribute]\nblock = true\n';
    assert.match(renderBody('- a\n\n{.b}', config).html, /<ul class="b"/);
    assert.match(renderBody('- a\n\n{.b}').html, /<p data-line="2">\{\.b\}<\/p>/);
  });

  it('leaves raw HTML out where the site does', () => {
    assertPage('a <b>c</b>\n\n<div>d</div>', '<p>a c</p>', '');
    assertPage('a <b>c</b>\n\n<div>d</div>', '<p>a <b>c</b></p><div>d</div>');
  });

  it('has alerts with title and fold', () => {
    const { html } = renderBody('> [!tip]- A *b*\n> c\n\n> [!gold]\n> d\n\n> e');
    assert.match(
      html,
      /<details class="box cstyle notices tip expand" data-line="0"><summary class="box-label">.*fa-lightbulb.* A <em>b<\/em><\/summary>/,
    );
    assert.match(html, /<div class="box cstyle notices" style="--VARIABLE-BOX-color: gold;" data-line="3">/);
    assert.match(html, /<blockquote data-line="6">/);
  });

  it('runs shortcodes in the title of an alert once', () => {
    const { faults } = renderBody('> [!tip] a {{% unheard %}}\n> c');
    assert.deepEqual(
      faults.map(({ code }) => code),
      ['shortcode-unknown'],
    );
  });
});

describe('addresses of pages', () => {
  const hrefOf = (config: string) => {
    const files = { 'hugo.toml': config, 'content/day/01.md': '[x](./02#y)', 'content/day/02.md': '' };
    return /href="([^"]*)"/.exec(renderIn(files, 'content/day/01.md').html)?.[1];
  };

  it('are as the configuration wants them', () => {
    assert.equal(hrefOf(''), '/day/02/index.html#y');
    assert.equal(hrefOf('baseURL = "https://x.example/sub/"\n'), '/sub/day/02/index.html#y');
    assert.equal(hrefOf('uglyURLs = true\n'), '/day/02.html#y');
    assert.equal(hrefOf('relativeURLs = true\n'), '../../day/02/index.html#y');
    assert.equal(hrefOf('[params]\ndisableExplicitIndexURLs = true\n'), '/day/02/#y');
  });
});

describe('addresses that Hugo cannot read', () => {
  it('are known', () => {
    for (const address of [
      'https://a b:c/',
      ' https://a.b',
      "'https://a.b'",
      'a%zz',
      'https://a.b:x/',
      ':a',
      'a\nb',
    ])
      assert.notEqual(addressFault(address), undefined, JSON.stringify(address));
    for (const address of [
      'https://a.b:80/%20?x=1#%20',
      './a:b',
      'a:b.md',
      '',
      '#',
      'https://[::1]:80/',
      'https://u:p@a.b',
      'TODO',
      'https://',
    ])
      assert.equal(addressFault(address), undefined, address);
  });
});
