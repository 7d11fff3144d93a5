import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { benchOrigin, serveBench, type BenchPages } from '../../support/pages/benchPages';
import { diagramVectors, image } from '../../support/pages/diagramVectors';

describe('diagrams let nobody in', () => {
  let pages: BenchPages;
  let page: Page;

  before(async () => {
    // Without rules for scripts: what stops them is what the pictures are made of, and not the page's rules alone.
    pages = await serveBench('diagramBench', { hasRules: false });
    page = await pages.open();
  });
  after(() => pages.close());

  const tripped = () =>
    page.evaluate(() => 'tripped' in window || 'tripped' in ({} as object) || 'tripped' in document);

  it('runs nothing and loads nothing of what is written in one', async () => {
    for (let i = 0; i < diagramVectors.length; i += 10) {
      const some = diagramVectors.slice(i, i + 10);
      await page.evaluate((all) => window.bench.show(all), some);
      await page.evaluate(() => window.bench.settled());
      // What can be clicked is clicked: no link leads anywhere but to the web.
      const left = await page.evaluate(() => {
        const wrong: string[] = [];
        for (const host of document.querySelectorAll('[data-diagram] > *')) {
          for (const element of host.shadowRoot?.querySelectorAll('.stage *') ?? []) {
            if (
              /^(?:script|iframe|object|embed|form|input|base|meta|link|animate|set)$/i.test(
                element.localName,
              )
            )
              wrong.push(element.outerHTML);
            for (const { name, value } of element.attributes) {
              if (name.startsWith('on'))
                wrong.push(`${name}: ${value} in ${element.outerHTML.slice(0, 200)}`);
              if (/href$|^src$|action$/.test(name) && !/^(?:https?:|#|data:image\/)/.test(value))
                wrong.push(`${name}: ${value} in ${element.outerHTML.slice(0, 200)}`);
            }
            element.dispatchEvent(
              new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
            );
          }
        }
        return wrong;
      });
      assert.deepEqual(left, [], some.join('\n\n'));
      // A picture that is asked for now is known to be missing after those that were asked for before.
      await page.evaluate(async () => {
        await new Promise((resolve) => {
          const last = new Image();
          last.onerror = resolve;
          last.src = '/last.png';
        });
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      });
      assert.equal(await tripped(), false, some.join('\n\n'));
      assert.ok(page.url().startsWith(benchOrigin), page.url());
    }
    const said = await page.evaluate(() => window.bench.said);
    assert.ok(
      said.every((each) => each.type === 'openDiagram'),
      JSON.stringify(said),
    );
    assert.deepEqual(
      pages.asked.filter(
        (address) => /^https?:/.test(address) && !/^https:\/\/(?:bench|files)\.test\//.test(address),
      ),
      [],
    );
  });

  it('loads no picture that the page’s rules do not let in', async () => {
    const ruled = await serveBench('diagramBench');
    try {
      const strict = await ruled.open();
      const source = 'flowchart LR\n a@{ img: "https://evil.example/x.png", label: "x" } --> b';
      await strict.evaluate((all) => window.bench.show(all), [source]);
      await strict.evaluate(() => window.bench.settled());
      const refused =
        /Refused to load the image 'https:\/\/evil.example\/x.png'|violates the following Content Security Policy/;
      assert.ok(
        ruled.complaints.some((each) => refused.test(each)),
        ruled.complaints.join('\n'),
      );
    } finally {
      await ruled.close();
    }
  });

  it('would notice it: the same image trips where it is let in', async () => {
    await page.evaluate((html) => {
      const place = document.createElement('div');
      place.innerHTML = html;
      document.body.append(place);
    }, image);
    await page.waitForFunction(() => 'tripped' in window);
    assert.equal(await tripped(), true);
  });

  it('knows as many ways as it should', () => {
    assert.ok(diagramVectors.length >= 90, String(diagramVectors.length));
  });
});
