import assert from 'node:assert/strict';
import { readSetup, readToHost, readToPage, type ToHost, type ToPage } from '../../../src/shared/deck';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const webp = new TextEncoder().encode('RIFF1234WEBPVP8 ');
const aim = {
  wish: { hint: 'a', heading: 'b', around: 'c' },
  todo: 'TODO: a',
  left: 2,
  note: 'A',
  isAtCursor: true,
};
const picture = { page: 3, title: 'A', type: 'png' as const, bytes: png };

const toPage: readonly ToPage[] = [
  { type: 'open', name: 'a.pdf', bytes: png, aim, attached: [[{ number: 1, text: 'a' }]] },
  { type: 'aim', aim, taken: 1, isOther: false },
  { type: 'notTaken' },
  { type: 'sendText', pictures: true },
];
const toHost: readonly ToHost[] = [
  { type: 'ready' },
  { type: 'take', pictures: [picture, { ...picture, type: 'webp', bytes: webp }] },
  { type: 'opened', pages: 3 },
  { type: 'transcriptPictures', pictures: [picture] },
  { type: 'transcriptCancelled' },
  { type: 'text', pages: [{ number: 1, title: '', text: 'x' }] },
  { type: 'chooseDeck' },
  { type: 'close' },
  { type: 'surprise', message: 'x' },
];

describe('messages of the slide picker', () => {
  for (const message of toPage) {
    it(`reach the page as they are: ${message.type}`, () => assert.deepEqual(readToPage(message), message));
  }
  for (const message of toHost) {
    it(`reach the host as they are: ${message.type}`, () => assert.deepEqual(readToHost(message), message));
  }

  it('of another kind are none', () => {
    for (const value of [null, undefined, 1, 'ready', [], {}, { type: 'eval' }, { type: 1 }]) {
      assert.equal(readToHost(value), undefined);
      assert.equal(readToPage(value), undefined);
    }
  });

  it('with a piece missing or of another kind are none', () => {
    for (const message of toPage) {
      for (const key of Object.keys(message)) {
        for (const wrong of [undefined, null, {}, Symbol('x')]) {
          assert.equal(readToPage({ ...message, [key]: wrong }), undefined, `${message.type} without ${key}`);
        }
      }
    }
    for (const message of toHost) {
      for (const key of Object.keys(message)) {
        for (const wrong of [undefined, null, {}, [{}]]) {
          assert.equal(readToHost({ ...message, [key]: wrong }), undefined, `${message.type} without ${key}`);
        }
      }
    }
  });

  it('bring no file that is not the picture that it says, and none of no page', () => {
    const html = new TextEncoder().encode('<script>alert(1)</script>');
    for (const wrong of [
      { bytes: html },
      { bytes: webp },
      { type: 'svg' },
      { type: '../png' },
      { page: 0 },
      { page: 1.5 },
      { page: -1 },
    ]) {
      assert.equal(readToHost({ type: 'take', pictures: [{ ...picture, ...wrong }] }), undefined);
    }
    assert.equal(readToHost({ type: 'take', pictures: [] }), undefined);
  });
});

describe('the setup of the slide picker’s page', () => {
  const setup = { worker: 'w', assets: 'a/', pictures: 'webp' as const, words: { A: 'B' } };
  it('is taken whole or not at all', () => {
    assert.deepEqual(readSetup(setup), setup);
    for (const wrong of [
      null,
      {},
      { ...setup, pictures: 'gif' },
      { ...setup, words: { A: 1 } },
      { ...setup, worker: 1 },
    ])
      assert.equal(readSetup(wrong), undefined);
  });
});
