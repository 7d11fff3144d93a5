import assert from 'node:assert/strict';
import { plainLine, plainMarkdown, webAddress } from '../../../src/core/schedule/plainMarkdown';

const markdown = (source: string) => plainMarkdown(source, 'https://a.org/talks/1/');

describe('an abstract as Markdown', () => {
  const cases: Record<string, [string, string]> = {
    'paragraphs and emphasis': [
      '<p>One <b>two </b>three</p>\n<p><em>four</em><br>five</p>',
      'One **two** three\n\n*four*\nfive',
    ],
    'lists in lists': [
      '<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul><ol><li>d</li><li>e</li></ol>',
      '- a\n  - b\n- c\n\n1. d\n2. e',
    ],
    'links, also relative ones': [
      '<a href="/x">y</a> <a href="../2/">z</a> <a href="javascript:alert(1)">w</a>',
      '[y](https://a.org/x) [z](https://a.org/talks/2/) w',
    ],
    'a link that is called by its address': [
      '<p><a href="https://a.org/b_c">https://a.org/b_c</a></p>',
      'https://a.org/b_c',
    ],
    code: ['<p><code>a*b</code></p><pre><code>x &lt; y\n  z</code></pre>', '`a*b`\n\n```\nx < y\n  z\n```'],
    'quotes and headings': ['<h2>Head</h2><blockquote><p>a</p></blockquote><p>b</p>', '**Head**\n\n> a\n\nb'],
    'signs that Markdown reads': [
      '<p>2 * 3 * 4, [x], snake_case, _x_</p>',
      '2 \\* 3 \\* 4, \\[x\\], snake_case, \\_x\\_',
    ],
    'no scripts and no comments': ['<p>a<script>alert(1)</script><!-- b --><style>c</style>d</p>', 'ad'],
    entities: ['a &amp; b&nbsp;&ndash; c', 'a & b\u00a0– c'],
    'Markdown as it is': ['# A\n\n* b\n* [c](https://d.org)\n', '# A\n\n* b\n* [c](https://d.org)'],
    'line ends of Markdown with a tag in it': ['a<br />b\n* c\n* d <i>e</i>', 'a\nb\n* c\n* d *e*'],
    'tags in code of Markdown': ['Use `<p>` and <b>x</b>', 'Use `<p>` and **x**'],
    'what only looks like a tag': ['List<String> and a < b', 'List\\<String> and a < b'],
    'misnested and unclosed elements': ['<p><b>a<i>b</b>c<p>d', '**a*b***c\n\nd'],
  };
  for (const [name, [html, expected]] of Object.entries(cases)) {
    it(`has ${name}`, () => assert.equal(markdown(html), expected));
  }

  it('is one line in titles', () => {
    assert.equal(plainLine(' A <b>bold</b>\n&amp; <i>title</i> \u0007'), 'A bold & title');
    assert.equal(plainLine('List<String> & Co'), 'List<String> & Co');
  });

  it('has addresses of the web alone', () => {
    assert.equal(webAddress('//b.org/x', 'https://a.org'), 'https://b.org/x');
    assert.equal(webAddress('x?y=1', 'https://a.org/b/c?d'), 'https://a.org/b/x?y=1');
    for (const address of ['javascript:x', 'mailto:a@b.c', '', 'a b', '#top', 'file:///etc/passwd']) {
      assert.equal(webAddress(address, 'https://a.org/'), undefined, address);
    }
  });
});
