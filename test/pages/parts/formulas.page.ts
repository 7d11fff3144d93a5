import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { serveBench, type BenchPages } from '../../support/pages/benchPages';
import type { FormulaBench } from '../../support/pages/formulaBench';

declare const window: { readonly bench: FormulaBench };

const block = (formula: string) => `<span class="math block" data-signs="2 2">$$${formula}$$</span>`;
const inline = (formula: string) => `<span class="math inline" data-signs="1 1">$${formula}$</span>`;

describe('formulas on the page', () => {
  let pages: BenchPages;
  let page: Page;

  before(async () => (pages = await serveBench('formulaBench')));
  after(() => pages.close());

  async function show(html: string) {
    await page.evaluate((all) => window.bench.show(all), html);
    await page.evaluate(() => window.bench.settled());
    assert.deepEqual(await page.evaluate(() => window.bench.surprises), []);
  }
  const drawn = () => page.evaluate(() => window.bench.drawn);
  /** What a reader sees of each: a block in brackets, what is wrong behind it. */
  const seen = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.math')].map(({ shadowRoot }) =>
        [...(shadowRoot?.childNodes ?? [])]
          .map((node) => {
            const text = node.textContent?.replaceAll('\u2061', '') ?? '';
            return node instanceof Element && node.matches('.block') ? `[${text}]` : text;
          })
          .join(''),
      ),
    );

  it('load KaTeX for the first one', async () => {
    page = await pages.open();
    await show('<p>words</p>');
    assert.ok(!pages.asked.some((address) => /katex|drawFormula/i.test(address)), pages.asked.join('\n'));
    await show(`<p>words ${inline('x^2')}</p>`);
    assert.ok(pages.asked.some((address) => /katex|drawFormula/i.test(address)));
    assert.deepEqual(await seen(), ['x2']);
    assert.deepEqual(pages.complaints, []);
  });
  it('are drawn as they are meant: signs of the site, several in one element, chemistry', async () => {
    page = await pages.open();
    await show(
      [
        block('\\frac{a}{b}'),
        '<span class="math align-left">\n$$x_1$$ and $\\sqrt{3}$, \\(y\\)\n</span>',
        '<span class="math align-center">\\begin{align}a&amp;=b\\\\ccc&amp;=d\\end{align}</span>',
        '<span class="math align-center" data-signs="0 0">a &lt; b</span>',
        `<p>${inline('\\ce{H2O}')}</p>`,
        '<span class="math">only words</span>',
      ].join(''),
    );
    const [fraction, several, , less, water, words] = await seen();
    assert.deepEqual([fraction, several, less, words], ['[ab]', '\n[x1] and 3, y\n', '[a<b]', 'only words']);
    assert.match(water ?? '', /H.*2.*O/s);
    const places = await page.evaluate(() => {
      const [, left, aligned] = document.querySelectorAll('.math');
      const math = left?.shadowRoot?.querySelector('math')?.getBoundingClientRect();
      const cells = aligned?.shadowRoot?.querySelectorAll('mtr > mtd:first-child > *') ?? [];
      return { left: math?.left ?? -1, rights: [...cells].map((cell) => cell.getBoundingClientRect().right) };
    });
    assert.ok(places.left < 40, String(places.left));
    assert.ok(Math.abs((places.rights[0] ?? 0) - (places.rights[1] ?? 9)) < 3, places.rights.join());
  });
  it('are not drawn again, nor taken down, when something else of their paragraph changes', async () => {
    page = await pages.open();
    const text = (words: string, last: string) =>
      `<p>${words} ${inline('a^2')} and <em>so</em> ${inline(last)}</p>${block('c')}`;
    await show(text('One', 'b'));
    assert.equal(await drawn(), 3);
    await page.evaluate(() => {
      for (const math of document.querySelectorAll('.math'))
        math.shadowRoot?.querySelector('math')?.setAttribute('data-mine', '');
    });
    await show(text('Two', 'b'));
    await show(text('Three', 'd'));
    assert.deepEqual(await seen(), ['a2', 'd', '[c]']);
    assert.equal(await drawn(), 4);
    const kept = await page.evaluate(
      () =>
        [...document.querySelectorAll('.math')].filter(
          ({ shadowRoot }) => (shadowRoot?.querySelectorAll('[data-mine]').length ?? 0) > 0,
        ).length,
    );
    assert.equal(kept, 2);
    await show(text('Four', 'b'));
    assert.equal(await drawn(), 4, 'what was drawn before is remembered');
  });
  it('that are wrong are shown as they are written, and why', async () => {
    page = await pages.open();
    await show(`<p>${inline('\\frac{a')}${inline('\\nowhere')}</p>${block('x')}`);
    const [open, unknown, fine] = await seen();
    assert.match(open ?? '', /^\\frac\{a This formula can’t be drawn\. .* \(/);
    assert.match(
      unknown ?? '',
      /^\\nowhere This formula can’t be drawn\. Check its commands and braces\. \(Undefined control sequence: \\nowhere\)$/,
    );
    assert.equal(fine, '[x]');
    await show(`<p>${inline('\\frac{a}{b}')}</p>`);
    assert.deepEqual(await seen(), ['ab']);
  });
  it('stay in their place, whatever size they say they have', async () => {
    page = await pages.open();
    await show(
      `<h1>Above</h1>${block('\\rule{9999em}{1em}')}<p>${inline('x\\kern-500em\\rule{999em}{999em}')}</p>`,
    );
    const { wide, hit } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      hit: document.elementFromPoint(60, 40)?.tagName,
    }));
    assert.deepEqual({ wide, hit }, { wide: false, hit: 'H1' });
  });
  it('that would take up all memory are refused in time', async () => {
    page = await pages.open();
    const bombs = [
      '\\def\\a#1{#1#1}'.concat('\\a{'.repeat(40), 'x', '}'.repeat(40)),
      '\\newcommand{\\a}[1]{#1#1#1#1}'.concat('\\expandafter\\a'.repeat(30), '{x}'),
      '\\def\\a{\\a\\a}\\a',
      `\\def\\a{${'x'.repeat(4000)}}${'\\a'.repeat(1000)}`,
      `\\def\\a{${'x'.repeat(90)}}${'\\a'.repeat(990)}`,
      `\\edef\\a{xx}${'\\edef\\a{\\a\\a}'.repeat(60)}\\a`,
      '{'.repeat(4000),
      `${'\\sqrt{'.repeat(1000)}x${'}'.repeat(1000)}`,
      `${'x^{'.repeat(1900)}y${'}'.repeat(1900)}`,
      `\\begin{matrix}${'&'.repeat(3900)}${'\\\\'.repeat(1900)}\\end{matrix}`,
      'x'.repeat(9000),
    ];
    for (const bomb of bombs) {
      await show(block(bomb));
      assert.match((await seen())[0] ?? '', /This formula can’t be drawn/, bomb.slice(0, 80));
    }
    await show(block('\\newcommand{\\norm}[1]{\\|#1\\|}\\norm{x}'));
    assert.deepEqual(await seen(), ['[∥x∥]']);
  });
});
