import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import { HugoLab, installedHugo } from '../../../support/realHugo';
import { renderBody, renderIn } from '../../../support/renderedSite';

const { document } = new JSDOM('<!doctype html>').window;

/** Each line of the first code in a page as `number| text`, with a `*` where it stands out. */
function linesOf(html: string): string[] {
  document.body.innerHTML = html;
  const code = document.querySelector('.highlight code[data-lang]');
  // Hugo's table has the numbers in a column of their own.
  const numbers = Array.from(document.querySelectorAll('.lnt'), ({ textContent }) => textContent);
  return Array.from(code?.querySelectorAll('.line') ?? [], (line, i) => {
    const number = (line.querySelector('.ln')?.textContent ?? numbers[i] ?? '').trim();
    const words = line.querySelector('.cl')?.textContent ?? '';
    return `${number}|${line.classList.contains('hl') ? '*' : ''}${words.replace(/\n$/, '')}`;
  });
}

const fence = (info: string, code = 'a\nb <x>\n\nd\ne') => `\`\`\`${info}\n${code}\n\`\`\`\n`;
const linesOfFence = (info: string, code?: string, config?: string) =>
  linesOf(renderBody(fence(info, code), config).html);

describe('lines of code', () => {
  it('are no elements of their own where nothing is said about them', () => {
    for (const info of ['go', 'go {title="x"}', 'go {linenos=false}', 'go {hl_lines=""}', '{linenos=true}'])
      assert.doesNotMatch(renderBody(fence(info)).html, /chroma|class="line/, info);
  });

  it('have numbers, from the one that is asked for', () => {
    const numbered = ['1|a', '2|b <x>', '3|', '4|d', '5|e'];
    for (const value of ['true', '"true"', 'inline', 'table', '1'])
      assert.deepEqual(linesOfFence(`go {linenos=${value}}`), numbered, value);
    assert.deepEqual(linesOfFence('go {lineNos=true, lineNoStart="666"}', 'a\nb'), ['666|a', '667|b']);
    assert.deepEqual(linesOfFence('go {linenos=true linenostart=-1}', 'a\nb\nc'), ['-1|a', '0|b', '1|c']);
  });

  it('have numbers that screen readers pass over, all as wide as the widest', () => {
    const { html } = renderBody(fence('go {linenos=true linenostart=9}', 'a\nb'));
    assert.deepEqual(
      Array.from(html.matchAll(/<span class="ln" aria-hidden="true">(.*?)<\/span>/g), ([, number]) => number),
      [' 9', '10'],
    );
  });

  it('stand out, counted from 1 whatever their numbers are', () => {
    const standOut = ['|a', '|*b <x>', '|', '|*d', '|*e'];
    for (const value of ['"2 4-5"', '" 4-5  2 "', '[2,"4-5"]', '["2", "4-5"]', '"4-999999999 2-2"'])
      assert.deepEqual(linesOfFence(`go {hl_lines=${value}}`), standOut, value);
    assert.deepEqual(linesOfFence('go {linenos=true linenostart=10 hl_Lines=2}', 'a\nb'), ['10|a', '11|*b']);
  });

  it('stand out nowhere when one of the ranges is none', () => {
    for (const value of ['"1 x"', '"1,3"', '"-2 1"', '"1 2-"', '[1'])
      assert.deepEqual(linesOfFence(`go {linenos=true hl_lines=${value}}`, 'a\nb'), ['1|a', '2|b'], value);
    assert.deepEqual(linesOfFence('go {linenos=true hl_lines="2-1 0"}', 'a\nb'), ['1|a', '2|b']);
  });

  it('are as the site says where the block says nothing', () => {
    const config = '[markup.highlight]\nlineNos = true\nlineNoStart = 5\nhl_Lines = "2"\n';
    assert.deepEqual(linesOfFence('go', 'a\nb', config), ['5|a', '6|*b']);
    assert.deepEqual(linesOfFence('go {linenostart=1 hl_lines=1}', 'a\nb', config), ['1|*a', '2|b']);
    assert.deepEqual(linesOfFence('go {linenos=false}', 'a\nb', config), ['|a', '|*b']);
  });

  it('are as the shortcode says, in one text or by name', () => {
    const lines = ['7|a', '8|*b', '9|*c'];
    for (const options of [
      'go "linenos=table, hl_lines=2-3, lineNoStart=7"',
      'type="go" lineNos="inline" hl_lines="2 3" linenostart="7"',
      'type="go" lineNos="true" options="hl_lines=2-3,linenostart=7"',
    ])
      assert.deepEqual(
        linesOf(renderBody(`{{< highlight ${options} >}}\n\na\nb\nc\n{{< /highlight >}}`).html),
        lines,
        options,
      );
  });

  it('begin on a site with the first that says something, in plain notes with the first', () => {
    assert.deepEqual(linesOfFence('go {linenos=true}', '\n\na\n'), ['1|a']);
    const plain = renderIn({ 'a.md': fence('go {linenos=true}', '\na') }, 'a.md').html;
    assert.deepEqual(linesOf(plain), ['1|', '2|a']);
  });

  it('keep what shortcodes in them become in one line', () => {
    const { html } = renderBody(fence('go {linenos=true}', 'a {{% icon star %}} b\nc'));
    assert.deepEqual(linesOf(html), ['1|a  b', '2|c']);
    assert.match(html, /<span class="cl">a <i class="[^"]*fa-star"><\/i> b\n<\/span>/);
  });

  it('cost no more than the code and the options are long', () => {
    const code = 'x\n'.repeat(20_000);
    const ranges = `1-999999999 ${'999999998-999999999 '.repeat(100_000)}`;
    const config = `[markup.highlight]\nlineNos = true\nlineNoStart = "${'9'.repeat(400)}"\nhl_Lines = "${ranges}"\n`;
    const { html } = renderBody(fence('go', code), config);
    assert.equal(html.match(/<span class="line hl">/g)?.length, 20_000);
    assert.match(html, /<span class="ln" aria-hidden="true"> {4}1<\/span>/);
  });
});

describe('lines of code beside the Hugo on this machine', () => {
  const version = installedHugo();
  if (version === undefined) {
    it.skip('no hugo is installed: nothing here was compared with one');
    return;
  }
  it(`are those of Hugo ${version}`, () => {
    const lab = new HugoLab();
    const blocks = [
      'go {linenos=true}',
      'go {linenos=false}',
      'go {linenos=inline hl_lines="2-3 9-999999999"}',
      'go {lineNos="true" lineNoStart="666" hl_Lines="2 4-5"}',
      'go {linenos=table,linenostart=199,hl_lines=[2,"4-5"]}',
      'go {linenos=inline hl_lines="4-2"}',
      'go {linenos=inline hl_lines="0 x 1"}',
      'go {linenos=inline linenostart=-3}',
      'go {linenos=inline linenostart=10 hl_lines="11"}',
      'go {linenos="TRUE" hl_lines="1,3"}',
      'go{linenos=1}',
      '{linenos=true}',
    ].map((info) => fence(info));
    blocks.push(
      '{{< highlight go "linenos=table,hl_lines=2 4-5,linenostart=5" >}}\na\nb\n\nc\nd\n{{< /highlight >}}\n',
    );
    try {
      for (const block of blocks) {
        const hugos = linesOf(lab.show(`---\ntitle: p\n---\n${block}`));
        const ours = linesOf(renderBody(block).html);
        // Hugo makes elements of all lines that it colours.
        const isPlain = hugos.every((line) => /^\|[^*]*$/.test(line));
        assert.deepEqual(ours, isPlain ? [] : hugos, block);
      }
    } finally {
      lab.close();
    }
  });
});
