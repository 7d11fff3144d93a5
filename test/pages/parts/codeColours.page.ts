import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { serveBench, type BenchPages } from '../../support/pages/benchPages';
import { asSite, corpora, readCorpus } from '../../support/corpora';
import { languageOf } from '../../../src/webview/preview/codeColours/languageNames';
import { renderIn } from '../../support/renderedSite';
import type { CodeBench } from '../../support/pages/codeBench';

declare const window: { readonly bench: CodeBench };

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** A block as `core/render` writes it. */
const block = (language: string, code: string, id = 'a') =>
  `<div class="highlight wrap-code"><pre tabindex="0"><code class="language-${language} ${id}" data-lang="${language}">${escape(code)}</code></pre></div>\n`;
const numbered = (language: string, lines: readonly string[]) =>
  `<div class="highlight wrap-code"><pre tabindex="0" class="chroma"><code class="a" data-lang="${language}">${lines
    .map(
      (line, i) =>
        `<span class="line"><span class="ln" aria-hidden="true">${i + 1}</span><span class="cl">${escape(line)}\n</span></span>`,
    )
    .join('')}</code></pre></div>\n`;
const far = '<p style="height: 5000px">far</p>\n';

describe('code on the page', () => {
  let pages: BenchPages;
  let page: Page;

  before(async () => (pages = await serveBench('codeBench')));
  after(() => pages.close());

  /** Shows a text; what is said of it is what the page holds before it waits for anything. */
  async function show(html: string, note?: string): Promise<{ read: number; ranges: number }> {
    const said = await page.evaluate(
      ([text, name]) => {
        window.bench.show(text, name);
        return { read: window.bench.read, ranges: window.bench.ranges() };
      },
      [html, note] as const,
    );
    await page.evaluate(() => window.bench.settled());
    assert.deepEqual(await page.evaluate(() => window.bench.surprises), []);
    return said;
  }
  const read = () => page.evaluate(() => window.bench.read);
  const ranges = () => page.evaluate(() => window.bench.ranges());
  const colours = (selector = '.a') => page.evaluate((at) => window.bench.colours(at), selector);
  const asked = () =>
    pages.asked.filter((address) =>
      /colouring|common|compiled|functional|operations|scripts|templates/.test(address),
    );

  it('loads highlight.js for the first block in a language that is known, and of the languages what is needed', async () => {
    page = await pages.open();
    await show(
      `<p>words</p>\n${block('', 'x')}${block('nobody-knows', 'if x')}${far}${block('go', 'return')}`,
    );
    assert.deepEqual(asked(), []);
    await show(block('nginx', 'listen 80;'));
    assert.ok(asked().some((address) => address.includes('colouring')));
    assert.deepEqual(await colours(), ['attribute: listen', 'number: 80']);
    const parts = pages.asked.length;
    await show(block('protobuf', 'message A {}'));
    assert.equal(pages.asked.length, parts, 'they stand in one file');
    assert.deepEqual(pages.complaints, []);
  });
  it('is coloured without being changed, in lines and without', async () => {
    page = await pages.open();
    const html = block('js', 'let a = "<b>" // x');
    await show(html);
    assert.deepEqual(await colours(), ['keyword: let', 'string: "<b>"', 'comment: // x']);
    assert.equal(await page.locator('main').innerHTML(), html.trim());
    await show(numbered('js', ['/* one', 'two */ let', '3']));
    assert.deepEqual(await colours(), ['comment: /* one\n', 'comment: two */', 'keyword: let', 'number: 3']);
  });
  it('is read again where it was changed, before that is painted, and nowhere else', async () => {
    page = await pages.open();
    const note = (words: string, code: string) =>
      `<p>${words}</p>\n${block('js', code)}<p>between</p>\n${block('py', 'return 1', 'b')}`;
    await show(note('One', 'let a'));
    assert.equal(await read(), 2);
    assert.equal((await show(note('Two', 'let a'))).read, 2);
    assert.equal((await show(`<p>New</p>\n${note('Two', 'let a')}`)).read, 2);
    const typed = await show(note('Two', 'let a = "b"'));
    assert.deepEqual(typed, { read: 3, ranges: 4 });
    assert.deepEqual(await colours(), ['keyword: let', 'string: "b"']);
    assert.deepEqual(await colours('.b'), ['keyword: return', 'number: 1']);
    // Lines and languages are the reader's, too.
    await show(numbered('js', ['let a']));
    await show(numbered('py', ['let a']));
    assert.deepEqual(await colours(), []);
  });
  it('is coloured near to the view, and has no colours far from it or when it is gone', async () => {
    page = await pages.open();
    await show(`${block('js', 'let a')}${far}${block('js', 'let b', 'b')}`);
    assert.deepEqual([await read(), await ranges()], [1, 1]);
    await page.evaluate(() => scrollTo(0, 99_999));
    await page.evaluate(() => window.bench.settled());
    assert.deepEqual([await colours(), await colours('.b')], [[], ['keyword: let']]);
    await show('<p>nothing</p>');
    assert.equal(await ranges(), 0);
    await show(block('js', 'let a'), 'two');
    assert.equal(await ranges(), 1);
  });
  it('is coloured when the fold or tab that hides it opens', async () => {
    page = await pages.open();
    await show(`<details><summary>s</summary>${block('js', 'let a')}</details>`);
    assert.equal(await ranges(), 0);
    await page.locator('summary').click();
    await page.evaluate(() => window.bench.settled());
    assert.deepEqual(await colours(), ['keyword: let']);
  });
  it('leaves nothing behind after 1,000 changes', async () => {
    page = await pages.open();
    const after = await page.evaluate(
      async ([before, behind]) => {
        const { bench } = window;
        bench.show(before + behind);
        await bench.settled();
        for (let i = 0; i < 1000; i++) {
          bench.show(
            i % 3 === 0 ? '<p>gone</p>' : before + `let x${i} = "${'y'.repeat(i % 7)}"`.repeat(5) + behind,
          );
          if (i % 50 === 0) await new Promise(requestAnimationFrame);
        }
        bench.show(before + behind);
        await bench.settled();
        return bench.ranges();
      },
      ['<div class="highlight"><pre><code class="a" data-lang="js">let a ', '</code></pre></div>'] as const,
    );
    assert.equal(after, 1);
  });
  it('stays plain where it is too long, or has a line that is', async () => {
    page = await pages.open();
    await show(block('js', `let a // ${'x'.repeat(1001)}`) + block('js', 'let a\n'.repeat(4000), 'b'));
    assert.equal(await read(), 0);
    await show(block('js', `let a // ${'x'.repeat(900)}`));
    assert.equal(await read(), 1);
  });
  it('is given up in a note that makes it slow on purpose', async () => {
    page = await pages.open();
    await page.evaluate(() => {
      let skew = 0;
      const now = performance.now.bind(performance);
      // Every look at the clock is half a second later.
      performance.now = () => now() + (skew += 500);
    });
    const long = (code: string) => `${code.padEnd(600)}\n${' '.repeat(400)}`;
    for (let i = 0; i < 10; i++)
      await show(block('js', long(`let a${i}`), `n${i}`) + block('py', long(`return ${i}`), `m${i}`));
    assert.equal(await read(), 2, 'a slow block is not read again');
    await show(Array.from({ length: 9 }, (_, i) => block('js', long(`let a${i}`), `o${i}`)).join(''));
    assert.equal(await read(), 3);
    await show(block('js', long('let other')), 'two');
    assert.equal(await read(), 4);
    await show(block('js', 'let a') + block('js', 'let b', 'b'), 'three');
    await show(block('js', 'let b') + block('js', 'let a', 'b'), 'three');
    assert.equal(await read(), 8, 'a short one has a busy machine to thank');
  });
  it('has colours for its theme, those of paper when it is printed, and none where the system has its own', async () => {
    page = await pages.open();
    await show(block('js', 'let a'));
    const colour = (theme: string) =>
      page.evaluate((name) => {
        document.body.className = name;
        const code = document.querySelector('code');
        return code && getComputedStyle(code, '::highlight(talk-notes-keyword)').color;
      }, theme);
    assert.equal(await colour('vscode-light'), 'rgb(0, 0, 255)');
    assert.equal(await colour('vscode-dark'), 'rgb(105, 174, 230)');
    assert.equal(await colour('vscode-high-contrast'), 'rgb(117, 190, 255)');
    assert.equal(await colour('vscode-high-contrast vscode-high-contrast-light'), 'rgb(0, 0, 200)');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await colour('vscode-dark'), 'rgb(0, 0, 255)');
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    const own = await page.evaluate(() => getComputedStyle(document.querySelector('code')!).color);
    assert.equal(await colour('vscode-dark'), own);
    await page.emulateMedia({ media: 'screen', forcedColors: 'none' });
    await page.addStyleTag({ content: 'body { --talk-notes-code-keyword: rgb(1, 2, 3) }' });
    assert.equal(await colour('vscode-dark'), 'rgb(1, 2, 3)', 'a style of the user sets them');
  });
  it('of real notes is coloured, and the page stays as it is', async function () {
    if (!existsSync(corpora)) this.skip();
    page = await pages.open();
    await page.setViewportSize({ width: 1000, height: 20_000 });
    let notes = 0;
    for (const corpus of readdirSync(corpora)) {
      const files = asSite(readCorpus(corpus));
      for (const [path, text] of Object.entries(files)) {
        if (!path.endsWith('.md') || !/^\s*(?:```|~~~) ?\w/m.test(text)) continue;
        const { html } = renderIn(files, path);
        const written = [...html.matchAll(/data-lang="([^"]*)"/g)];
        if (!written.some(([, name = '']) => languageOf(name) !== undefined)) continue;
        const before = await page.evaluate(
          ([all, name]) => {
            window.bench.show(all, name);
            return document.querySelector('main')?.innerHTML;
          },
          [html, path] as const,
        );
        await page.evaluate(() => window.bench.settled());
        assert.equal(await page.locator('main').innerHTML(), before);
        notes += (await ranges()) > 0 ? 1 : 0;
      }
    }
    assert.ok(notes > 15, `${notes} notes have colours`);
    assert.ok((await read()) > 60, `${await read()} blocks were read`);
    assert.deepEqual(await page.evaluate(() => window.bench.surprises), []);
  });
});
