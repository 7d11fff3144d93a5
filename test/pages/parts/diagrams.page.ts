import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Bench } from '../../support/pages/diagramBench';
import { kindSamples } from '../../support/diagrams/kinds';
import { serveBench, type BenchPages } from '../../support/pages/benchPages';

declare global {
  interface Window {
    readonly bench: Bench;
  }
}

const flow = (label: string) => `flowchart LR\n  a[${label}] --> b`;

/** What a reader sees of each diagram. */
interface Seen {
  readonly picture: string;
  readonly trouble: string;
}

describe('diagrams on the page', () => {
  let pages: BenchPages;
  let page: Page;

  before(async () => (pages = await serveBench('diagramBench')));
  after(() => pages.close());

  async function show(sources: readonly string[], settings: Parameters<Bench['show']>[1] = {}) {
    await page.evaluate(([all, own]) => window.bench.show(all, own), [sources, settings] as const);
    await page.evaluate(() => window.bench.settled());
  }
  const drawn = () => page.evaluate(() => window.bench.drawn);
  const seen = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-diagram] > *')].map((host): Seen => {
        const shadow = host.shadowRoot;
        const svg = shadow?.querySelector('.stage > svg')?.cloneNode(true) as SVGElement | undefined;
        svg?.querySelector('style')?.remove();
        return {
          picture: [...(svg?.querySelectorAll('.nodeLabel') ?? [])]
            .map((label) => label.textContent)
            .join(' '),
          trouble: shadow?.querySelector('.trouble')?.firstChild?.textContent ?? '',
        };
      }),
    );

  it('loads Mermaid for the first diagram, and of it the kind that is there', async () => {
    page = await pages.open();
    await show([]);
    assert.equal(
      pages.asked.filter((address) => address.includes('/parts/')).length <= 3,
      true,
      pages.asked.join('\n'),
    );
    assert.ok(!pages.asked.some((address) => /mermaid/i.test(address)));
    await show([flow('One')]);
    assert.deepEqual(await seen(), [{ picture: 'One b', trouble: '' }]);
    assert.ok(pages.asked.some((address) => address.includes('flowDiagram')));
    assert.ok(!pages.asked.some((address) => /sequenceDiagram|cytoscape|katex/.test(address)));
    assert.deepEqual(pages.complaints, []);
    const sizes = await page.evaluate(() => {
      const shadow = document.querySelector('[data-diagram] > *')?.shadowRoot;
      return ['.stage > svg', '.node rect', '.nodeLabel'].map((part) => {
        const box = shadow?.querySelector(part)?.getBoundingClientRect();
        return box !== undefined && box.width > 20 && box.height > 12 && box.width < 400;
      });
    });
    assert.deepEqual(sizes, [true, true, true]);
  });
  it('never draws again what is not changed', async () => {
    page = await pages.open();
    const all = Array.from({ length: 10 }, (_, i) => flow(`Number ${i}`));
    await show(all);
    assert.equal(await drawn(), 10);
    for (let i = 0; i < 5; i++) await show(all);
    assert.equal(await drawn(), 10);
    await show(all.with(3, flow('Changed')));
    assert.equal(await drawn(), 11);
    assert.equal((await seen())[3]?.picture, 'Changed b');
    // Back again, moved by one, and twice the same: all of it was drawn before.
    await show([flow('Changed'), ...all, flow('Number 3')]);
    assert.equal(await drawn(), 11);
    assert.equal((await seen()).at(-1)?.picture, 'Number 3 b');
  });
  it('keeps the last good picture while there is an error, and says what is wrong below it', async () => {
    page = await pages.open();
    await show([flow('Good'), flow('Other')]);
    await show([flow('Bad (one)'), flow('Other')]);
    assert.deepEqual(await seen(), [
      { picture: 'Good b', trouble: 'Unexpected “(”' },
      { picture: 'Other b', trouble: '' },
    ]);
    await page.locator('.trouble button').click();
    const said = await page.evaluate(() => window.bench.said.at(-1));
    assert.deepEqual(said, {
      type: 'openDiagram',
      version: 2,
      diagram: 0,
      position: { line: 1, character: 8 },
    });
    await show([flow('Mended'), flow('Other')]);
    assert.deepEqual((await seen())[0], { picture: 'Mended b', trouble: '' });
  });
  it('shows the source where there never was a picture', async () => {
    page = await pages.open();
    await show(['flowchart LR\n  a -->']);
    const text = await page.locator('.source').textContent();
    assert.equal(text, 'flowchart LR\n  a -->');
  });
  it('gives up one that takes too long, and draws the others', async () => {
    // Beside one that never ends stands one that needs no time: however busy the machine is, patience is enough for it.
    page = await pages.open('?patience=1000');
    await show([flow('never ends'), flow('at once')]);
    const [slow, after] = await seen();
    assert.match(slow?.trouble ?? '', /takes longer than 1 seconds/);
    assert.deepEqual(after, { picture: 'at once', trouble: '' });
    await show([flow('never ends'), flow('at once, too')]);
    assert.equal(await drawn(), 3, 'the slow one is not tried again');
  });
  it('goes on behind one that cannot be shown, and says so', async () => {
    page = await pages.open();
    await show([flow('cannot be shown'), flow('After')]);
    assert.equal((await seen())[1]?.picture, 'After b');
    assert.equal(await page.evaluate(() => window.bench.surprises.length), 1);
    assert.deepEqual(pages.complaints, []);
  });
  it('draws what is in view first, and what is far away when it comes near', async () => {
    page = await pages.open('?many=10');
    await page.evaluate(
      (all) => window.bench.show(all),
      Array.from({ length: 30 }, (_, i) => flow(`N${i}`)),
    );
    await page.evaluate(async () => {
      const pictures = () =>
        [...document.querySelectorAll('[data-diagram] > *')].filter(
          ({ shadowRoot }) => shadowRoot?.querySelector('.stage > svg') !== null,
        ).length;
      // One that waits for its turn has it in the next frame: when none has begun in ten, none does.
      for (let quiet = 0, begun = 0; quiet < 10; quiet++) {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        if (begun === 0 || window.bench.drawn !== begun || pictures() < begun) quiet = 0;
        begun = window.bench.drawn;
      }
    });
    const first = await seen();
    assert.equal(first[0]?.picture, 'N0 b');
    assert.equal(first[29]?.picture, '');
    const isDrawn = async () => (await seen())[29]?.picture === 'N29 b';
    while (!(await isDrawn())) {
      // What is drawn on the way is higher than its place was.
      await page.evaluate(async () => {
        window.scrollTo(0, document.body.scrollHeight);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      });
    }
  });
  it('draws every kind that there is', async () => {
    page = await pages.open('?many=100');
    const samples = Object.values(kindSamples).map(({ right }) => right);
    await show(samples);
    const troubles = (await seen()).map(({ trouble }, i) => `${samples[i]?.split('\n')[0]}: ${trouble}`);
    assert.deepEqual(
      troubles.filter((trouble) => !trouble.endsWith(': ')),
      [],
    );
    assert.equal(await drawn(), samples.length);
  });
  it('lays out by dagre where ELK is asked for, as the sites do', async () => {
    page = await pages.open();
    const edges = '\n a --> b --> c\n a --> c';
    await show([
      `flowchart LR${edges}`,
      `flowchart-elk LR${edges}`,
      `---\nconfig:\n  layout: elk\n---\nflowchart LR${edges}`,
    ]);
    const [plain, ...others] = await page.evaluate(() =>
      [...document.querySelectorAll('[data-diagram] > *')].map(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('.edgePaths path') ?? [])].map((path) => path.getAttribute('d')),
      ),
    );
    assert.equal(plain?.length, 3);
    assert.deepEqual(others, [plain, plain]);
  });
  it('takes the colours of the editor, and the theme of the site', async () => {
    page = await pages.open();
    await show([flow('One')]);
    const fill = () =>
      page.evaluate(() => {
        const shadow = document.querySelector('[data-diagram] > *')?.shadowRoot;
        const shape = shadow?.querySelector('.node rect');
        return shape === null || shape === undefined ? '' : getComputedStyle(shape).fill;
      });
    const light = await fill();
    await page.evaluate(() => (document.body.className = 'vscode-dark'));
    await show([flow('One')]);
    const dark = await fill();
    await page.evaluate(() => (document.body.className = 'vscode-high-contrast'));
    await show([flow('One')]);
    assert.equal(await fill(), 'rgb(0, 0, 0)');
    await page.evaluate(() => (document.body.className = 'vscode-light'));
    await show([flow('One')], { initialize: '{"theme":"forest","securityLevel":"loose"}' });
    assert.equal(new Set([light, dark, await fill(), 'rgb(0, 0, 0)']).size, 4);
    assert.equal(await drawn(), 4);
  });
});
