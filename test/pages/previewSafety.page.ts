import assert from 'node:assert/strict';
import type { RenderedDiagram } from '../../src/core/render/renderedPage';
import { isFollowed } from '../../src/core/render/safety/address';
import { readToPreviewHost } from '../../src/shared/preview';
import { PreviewInBrowser } from '../support/pages/previewInBrowser';
import { patience } from '../support/pages/shippedPage';
import { htmlVectors, noteVectors } from '../support/pages/vectors';
import { renderIn, unsafeSite } from '../support/renderedSite';
import { sharedBrowser } from '../support/window/server';

const note = 'content/day/01_talk.md';
const all = [...htmlVectors, ...noteVectors];
const sites = {
  'a site that lets HTML through': { 'hugo.toml': unsafeSite, 'README.md': '# x' },
  'a usual site': { 'hugo.toml': '', 'README.md': '# x' },
  'plain notes': { 'README.md': '# x' },
};
/** As many are shown side by side, each as a piece of the note: the page makes each of them safe by itself. */
const atOnce = 32;

/** A way in as the page gets it. */
interface Attempt {
  readonly vector: string;
  readonly html: string;
  readonly diagrams: readonly RenderedDiagram[];
}

function batchesOf(attempts: readonly Attempt[]): Attempt[][] {
  return Array.from({ length: Math.ceil(attempts.length / atOnce) }, (_, i) =>
    attempts.slice(i * atOnce, (i + 1) * atOnce),
  );
}

/** Shows them, sets off what a user could, and tells what came of it. */
async function harmOf(preview: PreviewInBrowser, attempts: readonly Attempt[]): Promise<string[]> {
  const diagrams: RenderedDiagram[] = [];
  const fresh = attempts.map(({ html, diagrams: own }) => {
    const first = diagrams.length;
    diagrams.push(...own);
    return html.replace(/ data-diagram="(\d+)"/g, (_, index) => ` data-diagram="${first + Number(index)}"`);
  });
  await preview.show('', { pieces: { first: 0, last: 0, fresh }, diagrams });
  await touchEverything(preview);
  await settle(preview);
  return [...(await tripsInThePage(preview)), ...(await preview.page.evaluate(harmIn))];
}

/** The ways in that did harm, each with what it did. */
async function caughtOf(preview: PreviewInBrowser, attempts: readonly Attempt[]): Promise<string[]> {
  const caught: string[] = [];
  for (const batch of batchesOf(attempts)) {
    const together = await harmOf(preview, batch);
    if (together.length === 0) continue;
    const before = caught.length;
    for (const attempt of batch) {
      const harm = await harmOf(preview, [attempt]);
      if (harm.length > 0) caught.push(`${attempt.vector.slice(0, 400)}\n    ${harm.join('\n    ')}`);
    }
    const vectors = batch.map(({ vector }) => vector).join('\n');
    if (caught.length === before) caught.push(`together:\n${vectors}\n    ${together.join('\n    ')}`);
  }
  return caught;
}

/** What a click, a key and the focus set off is tried on everything, formulas and diagrams included, which are drawn first. */
async function touchEverything(preview: PreviewInBrowser): Promise<void> {
  await preview.page.waitForFunction(
    () =>
      document.querySelector('main [aria-busy="true"]') === null &&
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

/** Waits until what was set off has had its turns: a picture that was asked for last is known to be missing. */
async function settle(preview: PreviewInBrowser): Promise<void> {
  await preview.page.evaluate(async () => {
    await new Promise((resolve) => {
      const last = new Image();
      last.onerror = resolve;
      last.src = '/last.png';
    });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await new Promise((resolve) => setTimeout(resolve));
  });
}

/**
 * What ran, and what the page's rules had to stop. Chromium tells also of handlers and base addresses in documents that
 * belong to no window, in which DOMPurify takes them away and Mermaid measures; there they can do nothing. What of them
 * gets into the page, `harmIn` finds; that nothing runs where no rules stop it, `diagramSafety` shows.
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
      if (
        name.startsWith('on') ||
        /^(?:srcdoc|srcset|ping|formaction|action|anchor|is|inert|accesskey|nonce|slot|part|exportparts)$/.test(
          name,
        )
      )
        found.push(name);
      if (/^(?:popover|command|interest|invoke)/.test(name)) found.push(name);
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

describe('Nobody gets in through the preview', () => {
  it('of at least 150 known ways', () => assert.ok(new Set(all).size >= 150, String(new Set(all).size)));

  it('as the notes of any site say it, and notes without one', async () => {
    // One page for all: what a diagram needs is loaded once.
    const preview = await openTall();
    for (const [kind, config] of Object.entries(sites)) {
      const attempts = all.map((vector) => ({ vector, ...renderIn({ ...config, [note]: vector }, note) }));
      assert.deepEqual(await caughtOf(preview, attempts), [], kind);
    }
    assert.deepEqual(foreign(await preview.said()), []);
    assert.deepEqual(preview.asked, []);
  });

  it('and past a renderer that lets everything through: what makes the page safe stands alone', async () => {
    const preview = await openTall({ remoteImages: true });
    const within = (vector: string) =>
      `<details open><summary>x</summary><div><p>x</p>${vector}</div></details>`;
    const attempts = all.flatMap((vector) =>
      [vector, within(vector)].map((html) => ({ vector: html, html, diagrams: [] })),
    );
    assert.deepEqual(await caughtOf(preview, attempts), []);
    assert.deepEqual(foreign(await preview.said()), []);
  });

  it('and the tripwire works: a page without protection trips it', async () => {
    const context = await (await sharedBrowser()).newContext();
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      await context.route('**/*', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<main></main>' }),
      );
      await context.addInitScript(() => {
        const tripped = new Set<Element>();
        // A frame tells the window at the top; each way in has a frame of its own there.
        const trip = () => {
          let frame: Window = window;
          while (frame.parent !== frame.parent.parent) frame = frame.parent;
          if (frame.frameElement !== null)
            (window.top as unknown as { tripped: Set<Element> }).tripped.add(frame.frameElement);
        };
        Object.assign(window, { tripped, trip });
      });
      await page.goto('https://bare.test/');
      await page.evaluate(
        (vectors) => {
          for (const vector of vectors) {
            const frame = document.createElement('iframe');
            frame.srcdoc = `<!doctype html><main>${vector}</main>`;
            frame.addEventListener('load', () => frame.contentDocument?.querySelector('a')?.click());
            document.body.append(frame);
          }
        },
        htmlVectors.slice(0, 108),
      );
      await page.waitForFunction(() => (window as unknown as { tripped: Set<Element> }).tripped.size >= 50);
    } finally {
      await context.close();
    }
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
  });
});

/** So tall that what is drawn only in view is drawn, too. */
async function openTall(options?: { remoteImages: boolean }): Promise<PreviewInBrowser> {
  const preview = await PreviewInBrowser.open(options);
  await preview.page.setViewportSize({ width: 900, height: 4000 });
  return preview;
}

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
