import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { PicturesOnDisk } from '../../../src/cli/picturesOnDisk';
import { isWorthScaling, pictureUrl } from '../../../src/core/report/dataUrl';
import { htmlStyle, htmlStyleHash } from '../../../src/core/report/htmlStyle';
import { htmlOf, wantedParts, type HtmlParts } from '../../../src/core/report/writeHtml';
import { corpora } from '../../support/corpora';
import * as fc from '../../support/fastCheck';
import { assertGolden } from '../../support/golden';
import { hostileNote } from '../../support/hostile/documents';
import { htmlVectors, noteVectors } from '../../support/pages/vectors';
import { everythingNote } from '../../support/everythingNote';
import { unsafeSite } from '../../support/renderedSite';
import { reportIn, reportOfFolder } from '../../support/reportIn';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const noParts: HtmlParts = { picture: () => undefined };
const png = 'data:image/png;base64,iVBORw0KGgo=';
const svg = 'data:image/svg+xml;base64,PHN2Zz4=';

function written(body: string, parts = noParts, more: Readonly<Record<string, string>> = {}): string {
  const report = reportIn({
    'hugo.toml': unsafeSite,
    'content/day/_index.md': '---\ntitle: Day\n---\n## Talk recommendations\n\n- [A](./01_a)\n',
    'content/day/01_a.md': body.startsWith('---') ? body : `---\ntitle: A\n---\n${body}`,
    ...more,
  });
  return htmlOf(report, parts);
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

const attributesAllowed: Readonly<Record<string, RegExp>> = {
  html: /^lang$/,
  meta: /^(?:charset|http-equiv|content|name)$/,
  nav: /^aria-labelledby$/,
  section: /^(?:aria-labelledby|class)$/,
  article: /^aria-labelledby$/,
  a: /^href$/,
  img: /^(?:src|alt|width)$/,
  ol: /^(?:start|class)$/,
  th: /^(?:class|scope)$/,
  pre: /^tabindex$/,
  div: /^(?:class|tabindex)$/,
  figure: /^(?:class|tabindex)$/,
  span: /^(?:class|tabindex)$/,
};
const elementsAllowed =
  /^(?:html|head|meta|title|style|body|header|nav|main|section|article|h[1-6]|p|ul|ol|li|a|img|figure|figcaption|pre|code|blockquote|div|table|thead|tbody|tr|th|td|hr|br|details|summary|strong|em|del|sub|sup|kbd|span)$/;

/** What a report must never have in it; also what HTML calls an error. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => faults.push(code) });
  const ids = new Set<string>();
  const targets: string[] = [];
  for (const { tagName, attrs } of elementsOf(document)) {
    if (!elementsAllowed.test(tagName)) faults.push(`<${tagName}>`);
    const valueOf = (name: string) => attrs.find((each) => each.name === name)?.value;
    for (const { name } of attrs)
      if (!(attributesAllowed[tagName]?.test(name) ?? /^(?:id|class)$/.test(name)))
        if (name !== 'id') faults.push(`${tagName} ${name}`);
    const [id, href, src] = [valueOf('id'), valueOf('href'), valueOf('src')];
    if (id !== undefined && ids.has(id)) faults.push(`twice: #${id}`);
    ids.add(id ?? '');
    if (tagName === 'a' && !/^(?:https?:|mailto:|tel:|#)/.test(href ?? '')) faults.push(`href=${href}`);
    if (href?.startsWith('#') === true) targets.push(href.slice(1));
    for (const label of (valueOf('aria-labelledby') ?? '').split(' ')) if (label !== '') targets.push(label);
    if (tagName === 'img' && (src?.startsWith('data:image/') !== true || valueOf('alt') === undefined))
      faults.push(`img ${src?.slice(0, 60)}`);
  }
  return [...faults, ...targets.filter((target) => !ids.has(target)).map((target) => `nowhere: #${target}`)];
}

describe('a report as HTML', () => {
  it('lets in its own style and nothing else', () => {
    assert.equal(htmlStyleHash, `sha256-${createHash('sha256').update(htmlStyle).digest('base64')}`);
    const html = written('Text\n');
    assert.match(html, /default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-/);
    assert.match(html, /^<!doctype html>\n<html lang="en">/);
    assert.doesNotMatch(html, /unsafe|<script/);
  });

  it('is sound, whatever a note is made of', () => {
    assert.deepEqual(faultsOf(written(everythingNote)), []);
    fc.assert(
      fc.property(hostileNote, (text) => assert.deepEqual(faultsOf(written(text)), [])),
      { numRuns: 60 },
    );
  });

  it('lets nothing through that could run', () => {
    const vectors = [...htmlVectors, ...noteVectors];
    for (const vector of vectors) assert.deepEqual(faultsOf(written(vector)), [], vector);
    const marked = vectors.filter((vector) => !vector.includes('\n')).map((vector) => `=> ${vector}`);
    assert.deepEqual(faultsOf(written(marked.join('\n\n'))), []);
    const title = '"><script>trip()</script>';
    const html = written(
      `---\ntitle: ${JSON.stringify(title)}\ntags: [${JSON.stringify(title)}]\n---\nText\n`,
    );
    assert.deepEqual(faultsOf(html), []);
  });

  it('holds its pictures, and links to those of other sites', () => {
    const body = '![Own](../a.png) and ![](../a.png)\n\n![Gone](../b.png)\n\n![Far](https://x.dev/a.png)\n';
    const files = { 'content/day/a.png': '', 'content/day/b.png': '' };
    const html = written(body, { picture: (file) => (file.endsWith('a.png') ? png : undefined) }, files);
    assert.match(html, new RegExp(`<p><img src="${png}" alt="Own"> and <img src="${png}" alt=""></p>`));
    assert.match(html, /<p><em>Gone<\/em><\/p>/);
    assert.match(html, /<p><a href="https:\/\/x\.dev\/a\.png">Far<\/a><\/p>/);
    const alone = written('![Own](../a.png)\n', { picture: () => png }, files);
    assert.match(alone, /<figure><img [^>]*alt="Own"><\/figure>/);
  });

  it('has diagrams as pictures with words, or their source', () => {
    const body = '## Flow\n\n```mermaid\ngraph LR\n  a-->b\n```\n\n```mermaid\npie\n  title Costs\n```\n';
    const drawn = written(body, { ...noParts, diagram: () => ({ url: svg, width: 300 }) });
    assert.match(drawn, /<figure class="diagram"><img src="[^"]+" alt="Diagram: Flow"><\/figure>/);
    assert.match(drawn, /alt="Diagram: Costs"/);
    assert.match(
      written(body),
      /<figcaption>Diagram: Flow<\/figcaption>\n<pre tabindex="0"><code>graph LR\n {2}a--&gt;b/,
    );
  });

  it('describes a diagram as its author does, and lets a wide one be scrolled', () => {
    const body =
      '```mermaid\nflowchart LR\n  accTitle: Roles\n  accDescr {\n    Who asks\n    whom\n  }\n  a-->b\n  style a fill:#f00\n```\n';
    assert.match(
      written(body, { ...noParts, diagram: () => ({ url: svg, width: 3000 }) }),
      /<figure class="diagram wide own-colours" tabindex="0"><img src="[^"]+" alt="Diagram: Roles\. Who asks whom" width="1800">/,
    );
    assert.match(written('```mermaid\npie title Costs\n "a": 1\n```\n'), /Diagram: Costs</);
  });

  it('has formulas as they are drawn, or their source', () => {
    const body =
      '{{< math >}}$x^2${{< /math >}} and\n\n{{< math >}}$$y${{< /math >}}\n\n{{< math >}}$$y$${{< /math >}}\n';
    const formula: HtmlParts['formula'] = ({ text }) =>
      text === 'y' ? `<math><mi>${text}</mi></math>` : undefined;
    const html = written(body, { ...noParts, formula });
    assert.match(html, /<code class="formula">x\^2<\/code>/);
    assert.match(html, /<span class="formula block" tabindex="0"><math><mi>y<\/mi><\/math><\/span>/);
  });

  it('names each thing that is to be drawn once', () => {
    const twice = '```mermaid\ngraph LR\n  a-->b\n```\n\n![A](../a.png)\n\n{{< math >}}$x${{< /math >}}\n\n';
    const report = reportIn({
      'hugo.toml': unsafeSite,
      'content/day/_index.md':
        '---\ntitle: Day\n---\n## Talk recommendations\n\n- [A](./01_a)\n- [B](./02_b)\n',
      'content/day/01_a.md': `---\ntitle: A\n---\n${twice}${twice}`,
      'content/day/02_b.md': `---\ntitle: B\nmermaidInitialize: '{"theme":"forest"}'\n---\n${twice}`,
      'content/day/a.png': '',
    });
    const { pictures, diagrams, formulas } = wantedParts(report);
    assert.deepEqual(pictures, ['content/day/a.png']);
    assert.deepEqual(
      diagrams.map(({ initialize }) => initialize),
      [undefined, '{"theme":"forest"}'],
    );
    assert.deepEqual(formulas, [{ kind: 'formula', text: 'x', isBlock: false }]);
  });

  it('has the order of headings that readers go by', () => {
    const html = written('### Deep\n\na\n\n###### Deeper\n\nb\n\n## Up\n\nc\n');
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    assert.ok(
      levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1),
      levels.join(' '),
    );
  });

  it('of the sample conference is as it was', async () => {
    const folder = join(process.cwd(), 'media/sample');
    const html = htmlOf(await reportOfFolder(folder), new PicturesOnDisk(folder));
    assert.deepEqual(faultsOf(html), []);
    assertGolden(
      'report/sample.html',
      html.replace(/<style>[^]*<\/style>/, '').replace(/;base64,[^"]*/g, ''),
    );
  });

  if (!existsSync(corpora)) it.skip('of real notes is sound: they are not beside this checkout');
  else
    for (const name of ['kubecon-eu-2025', 'relearn-docs-7.6.1', 'plain-daneah-conference-notes'])
      it(`of real notes is sound: ${name}`, async () => {
        const folder = join(corpora, name);
        assert.deepEqual(faultsOf(htmlOf(await reportOfFolder(folder), new PicturesOnDisk(folder))), []);
      });
});

describe('a picture in a report', () => {
  it('is its bytes, whatever their number', () => {
    for (let length = 8; length < 12; length++) {
      const bytes = Buffer.alloc(length, 'abc');
      bytes.set(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
      assert.equal(pictureUrl(bytes), `data:image/png;base64,${bytes.toString('base64')}`);
    }
    const long = Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.alloc(200_000, 'xyz1')]);
    assert.equal(pictureUrl(long), `data:image/jpeg;base64,${long.toString('base64')}`);
  });

  it('is made smaller only where it is large, and stands still', () => {
    const of = (head: string, length: number) =>
      Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(length)]);
    const large = 200_000;
    const png = '\x89PNG\r\n\x1a\n';
    for (const [head, length, expected] of [
      [png, large, true],
      [png, 1000, false],
      [`${png}....acTL`, large, false],
      ['\xff\xd8\xff', large, true],
      ['GIF89a', large, false],
      ['RIFF1234WEBPVP8 ', large, true],
      ['RIFF1234WEBPVP8X1234\x02', large, false],
      ['RIFF1234WEBPVP8X1234\x10', large, true],
      ['1234ftypavis', large, false],
      ['<svg xmlns="x">', large, false],
    ] as const)
      assert.equal(isWorthScaling(of(head, length)), expected, head);
  });

  it('is none where browsers show none', () => {
    assert.equal(pictureUrl(Buffer.from('<html></html>')), undefined);
  });
});
