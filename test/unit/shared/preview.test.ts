import assert from 'node:assert/strict';
import {
  readPreviewSetup,
  readPreviewState,
  readToPreview,
  readToPreviewHost,
  type ToPreview,
  type ToPreviewHost,
} from '../../../src/shared/preview';
import { previewPage } from '../../../src/shared/previewPage';

const position = { line: 1, character: 2 };
const range = { start: position, end: { line: 3, character: 4 } };
const diagram = { source: 'graph TD', range, lineStarts: [position], align: 'center', zoom: false };

const toPage: readonly ToPreview[] = [
  {
    type: 'show',
    version: 1,
    note: 'file:///a.md',
    title: 'A',
    isLocked: false,
    pieces: { first: 1, last: 0, fresh: ['<p>a</p>'] },
    base: 0,
    diagrams: [diagram],
    mermaid: { initialize: '{}' },
    styles: ['p {}'],
    line: 2.5,
    anchor: undefined,
  },
  { type: 'scroll', line: 3 },
  { type: 'empty', words: 'Gone' },
  { type: 'here' },
];
const toHost: readonly ToPreviewHost[] = [
  { type: 'ready' },
  { type: 'ask' },
  { type: 'shown', version: 1 },
  { type: 'scrolled', line: 1.5 },
  { type: 'goTo', line: 1 },
  { type: 'openPage', page: 'content/a.md', suffix: '#b' },
  { type: 'openFile', file: 'static/a.pdf' },
  { type: 'openAddress', address: 'https://a.dev' },
  { type: 'showTag', tag: 'a' },
  { type: 'fillButton', place: range },
  { type: 'closeTodo', place: range },
  { type: 'saveImage', version: 1, diagram: 0, format: 'png', bytes: new Uint8Array([1]) },
  { type: 'openDiagram', version: 1, diagram: 0, position },
  { type: 'surprise', message: 'x' },
];

describe('messages of the preview', () => {
  for (const message of toPage) {
    it(`reach the page as they are: ${message.type}`, () =>
      assert.deepEqual(readToPreview(message), message));
  }
  for (const message of toHost) {
    it(`reach the host as they are: ${message.type}`, () =>
      assert.deepEqual(readToPreviewHost(message), message));
  }

  const isMade = (message: object) => Object.keys(message).filter((key) => key !== 'type');
  for (const message of [...toPage, ...toHost]) {
    const read = (value: unknown) => readToPreview(value) ?? readToPreviewHost(value);
    for (const key of isMade(message)) {
      for (const wrong of [null, Symbol('x'), [[[]]], NaN, -1]) {
        it(`are none with a wrong ${key}: ${message.type}, ${typeof wrong} ${JSON.stringify(wrong)}`, () => {
          assert.equal(read({ ...message, [key]: wrong }), undefined);
        });
      }
    }
  }

  it('hold nothing that nobody asked for', () => {
    assert.deepEqual(readToPreviewHost({ type: 'ready', more: 1 }), { type: 'ready' });
  });

  for (const value of [undefined, null, 1, 'ready', [], {}, { type: 'open' }, { type: 'constructor' }]) {
    it(`are none where they are something else: ${JSON.stringify(value)}`, () => {
      assert.equal(readToPreview(value), undefined);
      assert.equal(readToPreviewHost(value), undefined);
    });
  }
});

describe('what a page of the preview keeps', () => {
  it('is read as it is, and nothing else', () => {
    const state = { note: 'file:///a.md', isLocked: true, line: 2 };
    assert.deepEqual(readPreviewState({ ...state, zoom: 2 }), state);
    for (const wrong of [
      undefined,
      [],
      { ...state, note: 1 },
      { ...state, isLocked: 'x' },
      { ...state, line: -1 },
    ])
      assert.equal(readPreviewState(wrong), undefined);
  });
});

describe('the page of the preview', () => {
  const setup = {
    resources: 'https://a.test/',
    remoteImages: false,
    refresh: 'a.b',
    words: { a: '"><script>x</script>' },
  };
  const page = {
    script: 'https://a.test/main.js',
    styles: ['https://a.test/"x.css'],
    source: 'https://a.test',
    language: 'en"><script>',
    nonce: 'n1',
    setup,
  };
  const rules = (remoteImages: boolean) =>
    /Content-Security-Policy" content="([^"]*)"/.exec(
      previewPage({ ...page, setup: { ...setup, remoteImages } }),
    )?.[1] ?? '';

  it('has one script, and lets none run but by its nonce', () => {
    assert.equal(previewPage(page).split('<script').length, 2);
    assert.match(rules(false), /^default-src &#39;none&#39;; script-src &#39;nonce-n1&#39;;/);
    assert.doesNotMatch(rules(false), /unsafe-eval|script-src[^;]*unsafe|script-src[^;]*https:/);
  });

  it('loads pictures of other sites only where that is wanted', () => {
    assert.doesNotMatch(rules(false), /https:(?!\/\/a\.test)/);
    assert.match(rules(true), /img-src https:\/\/a\.test data: blob: https:;/);
  });

  it('says words before its script runs, as words', () => {
    assert.doesNotMatch(previewPage(page), /class="empty"/);
    const html = previewPage({ ...page, words: '<b>Too long</b>' });
    assert.match(html, /<p class="empty" role="status">&lt;b&gt;Too long&lt;\/b&gt;<\/p>\s*<script/);
  });

  it('carries its setup whatever is in it', () => {
    const html = previewPage(page);
    const held = /data-setup="([^"]*)"/.exec(html)?.[1] ?? '';
    const text = held
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
    assert.deepEqual(readPreviewSetup(JSON.parse(text)), setup);
    assert.equal(readPreviewSetup({ ...setup, words: { a: 1 } }), undefined);
  });
});
