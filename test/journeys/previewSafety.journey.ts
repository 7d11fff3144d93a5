import assert from 'node:assert/strict';
import { isFollowed } from '../../src/core/render/safety/address';
import { readToPreviewHost } from '../../src/shared/preview';
import { sharedBrowser } from '../support/window/server';
import { renderIn, unsafeSite } from '../support/renderedSite';
import { PreviewInBrowser } from '../support/xss/previewInBrowser';
import { htmlVectors, noteVectors } from '../support/xss/vectors';

const note = 'content/day/01_talk.md';
const all = [...htmlVectors, ...noteVectors];

/** What a click, a key and the focus set off is tried on everything, formulas included, which are drawn first. */
async function touchEverything(preview: PreviewInBrowser): Promise<void> {
  await preview.page.waitForFunction(() =>
    [...document.querySelectorAll('main :is(span, div).math')].every(
      ({ shadowRoot }) => shadowRoot !== null && shadowRoot.childNodes.length > 0,
    ),
  );
  await preview.page.evaluate(() => {
    const formulas = [...document.querySelectorAll('main .math')].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []),
    ]);
    for (const element of [...document.querySelectorAll<HTMLElement>('main *'), ...formulas]) {
      if (element.localName === 'summary') continue;
      element.focus();
      for (const type of ['click', 'mouseover', 'mousedown', 'focus', 'copy', 'animationstart', 'toggle'])
        element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
  });
  await preview.page.keyboard.press('Escape');
}

/** Waits until what was set off has had its turns: errors of pictures, frames, timers. */
async function settle(preview: PreviewInBrowser): Promise<void> {
  await preview.page.evaluate(
    () => new Promise<void>((resolve) => setTimeout(() => requestAnimationFrame(() => resolve()), 25)),
  );
}

/**
 * What ran, and what the page's rules had to stop. Chromium tells also of handlers and base addresses in documents that
 * belong to no window, in which DOMPurify takes them away and Mermaid measures; there they can do nothing. What of them
 * gets into the page, `harmIn` finds; that nothing runs where no rules stop it, `diagramSafety.test.ts` shows.
 */
async function tripsInThePage(preview: PreviewInBrowser): Promise<string[]> {
  return (await preview.trips()).filter((trip) => !/^(?:script-src-attr|base-uri) stopped/.test(trip));
}

/** What must not be in a page, whether it did something or not. */
function harmIn(): string[] {
  const found: string[] = document.querySelector('base') === null ? [] : ['base'];
  const formulas = [...document.querySelectorAll('main .math')].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('*') ?? []),
  ]);
  for (const element of [...document.querySelectorAll('main *'), ...formulas]) {
    if (element.closest('[data-diagram]') !== null && !element.matches('[data-diagram]')) continue;
    const isDrawn = element.getRootNode() instanceof ShadowRoot;
    const known = isDrawn
      ? /^(?:span|code|math|menclose|mfrac|mi|mn|mo|mover|mpadded|mphantom|mroot|mrow|ms|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|munderover)$/
      : /^(?!(?:script|style|iframe|object|embed|link|meta|base|form|svg|math|template|area)$)/;
    if (!known.test(element.localName)) found.push(element.localName);
    if (isDrawn && (element.hasAttribute('href') || element.id !== '')) found.push(element.outerHTML);
    for (const { name, value } of element.attributes) {
      const bare = value.replace(/[\u0000-\u0020]/g, '').toLowerCase();
      if (name.startsWith('on') || /^(?:srcdoc|srcset|ping|formaction|action)$/.test(name)) found.push(name);
      if (
        /^(?:href|src)$/.test(name) &&
        /^(?!https?:|mailto:|tel:|data:image\/(?!svg))[a-z][\w+.-]*:/.test(bare)
      )
        found.push(`${name}=${value}`);
      if (name === 'style' && /url|position|expression/i.test(value)) found.push(`style=${value}`);
    }
  }
  return found;
}

describe('Nobody gets in through the preview', function () {
  // Hundreds of pages are shown, one after the other.
  this.timeout(300_000);
  it('of at least 150 known ways', () => assert.ok(new Set(all).size >= 150, String(new Set(all).size)));

  for (const config of [unsafeSite, '', undefined]) {
    const kind =
      config === undefined ? 'plain notes' : config === '' ? 'a usual site' : 'a site that lets HTML through';
    it(`as the notes of ${kind} say it`, async () => {
      const preview = await PreviewInBrowser.open();
      const caught: string[] = [];
      for (const vector of all) {
        const files = {
          ...(config !== undefined && { 'hugo.toml': config }),
          [note]: vector,
          'README.md': '# x',
        };
        const { html, diagrams } = renderIn(files, note);
        await preview.show(html, { diagrams });
        await touchEverything(preview);
        await settle(preview);
        const harm = [...(await tripsInThePage(preview)), ...(await preview.page.evaluate(harmIn))];
        if (harm.length > 0) caught.push(`${vector}\n    ${harm.join('\n    ')}`);
      }
      assert.deepEqual(caught, []);
      assert.deepEqual(foreign(await preview.said()), []);
      assert.deepEqual(preview.asked, []);
      await preview.close();
    });
  }

  it('and past a renderer that lets everything through: what makes the page safe stands alone', async () => {
    const preview = await PreviewInBrowser.open(true);
    const caught: string[] = [];
    for (const vector of all) {
      for (const html of [
        vector,
        `<details open><summary>x</summary><div><p>x</p>${vector}</div></details>`,
      ]) {
        await preview.show(html);
        await touchEverything(preview);
        await settle(preview);
        const harm = [...(await tripsInThePage(preview)), ...(await preview.page.evaluate(harmIn))];
        if (harm.length > 0) caught.push(`${html.slice(0, 400)}\n    ${harm.join('\n    ')}`);
      }
    }
    assert.deepEqual(caught, []);
    assert.deepEqual(foreign(await preview.said()), []);
    await preview.close();
  });

  it('and the tripwire works: a page without protection trips it', async () => {
    const context = await (await sharedBrowser()).newContext();
    await context.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<main></main>' }),
    );
    await context.addInitScript(() => {
      Object.assign(window, { trips: 0, trip: () => ((window as unknown as { trips: number }).trips += 1) });
    });
    const enough = 50;
    let tripped = 0;
    for (const vector of htmlVectors) {
      // A page of its own: some ways in lead elsewhere, whenever they get there.
      const page = await context.newPage();
      await page.goto('https://bare.test/');
      await page
        .setContent(`<!doctype html><main>${vector}</main>`, { waitUntil: 'commit' })
        .catch(() => undefined);
      await page.waitForTimeout(40);
      const links = page.locator('main a');
      if ((await links.count().catch(() => 0)) > 0)
        await links
          .first()
          .evaluate((link: HTMLElement) => link.click())
          .catch(() => undefined);
      await page.waitForTimeout(10);
      const trips = await page.evaluate(() => (window as unknown as { trips: number }).trips).catch(() => 0);
      if (trips > 0) tripped++;
      await page.close();
      if (tripped === enough) break;
    }
    assert.equal(tripped, enough);
    await context.close();
  });

  it('and with its own rules switched off the page trips as well: they are what the test tests', async () => {
    const preview = await PreviewInBrowser.open();
    await preview.page.evaluate(() => {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'trip()');
      image.src = 'https://evil.example/x';
      document.querySelector('main')?.append(image);
    });
    await settle(preview);
    const trips = await preview.trips();
    assert.ok(
      trips.some((trip) => trip.startsWith('script-src')) && trips.some((trip) => trip.startsWith('img-src')),
      trips.join('\n'),
    );
    await preview.close();
  });
});

/** What the page said to its host that could do something outside. */
function foreign(said: readonly unknown[]): unknown[] {
  return said.filter((message) => {
    const read = readToPreviewHost(message);
    if (read === undefined || read.type === 'surprise') return true;
    if (read.type === 'openAddress') return !isFollowed(read.address);
    const path = read.type === 'openPage' ? read.page : read.type === 'openFile' ? read.file : '';
    return path.includes('..');
  });
}
