import assert from 'node:assert/strict';
import {
  readToReportHost,
  readToReportPage,
  type ToReportHost,
  type ToReportPage,
} from '../../../src/shared/report';

const bytes = Uint8Array.from([1, 2, 3]);
const toPage: readonly ToReportPage[] = [
  { type: 'draw', job: 1, source: 'graph LR', initialize: '{}' },
  { type: 'scale', job: 2, bytes },
  { type: 'progress', words: 'a', done: 1, all: 2 },
];
const toHost: readonly ToReportHost[] = [
  { type: 'ready' },
  { type: 'drawn', job: 1, drawing: { svg: bytes, width: 10 } },
  { type: 'scaled', job: 2, bytes },
  { type: 'surprise', message: 'x' },
];

describe('messages of the page that draws a report', () => {
  for (const message of toPage)
    it(`reach the page as they are: ${message.type}`, () =>
      assert.deepEqual(readToReportPage(message), message));
  for (const message of toHost)
    it(`reach the host as they are: ${message.type}`, () =>
      assert.deepEqual(readToReportHost(message), message));

  it('may have nothing to show', () => {
    assert.ok(readToReportPage({ type: 'draw', job: 1, source: 'x' }));
    assert.ok(readToReportHost({ type: 'drawn', job: 1 }));
    assert.ok(readToReportHost({ type: 'scaled', job: 1 }));
  });

  it('of another kind, or with a piece of another kind, are none', () => {
    for (const value of [null, 1, 'ready', [], {}, { type: 'eval', job: 1 }]) {
      assert.equal(readToReportHost(value), undefined);
      assert.equal(readToReportPage(value), undefined);
    }
    for (const message of toPage)
      for (const key of Object.keys(message))
        assert.equal(readToReportPage({ ...message, [key]: null }), undefined, `${message.type} ${key}`);
    for (const message of toHost)
      for (const key of Object.keys(message))
        assert.equal(readToReportHost({ ...message, [key]: null }), undefined, `${message.type} ${key}`);
    const drawing = { svg: 'text', width: 1 };
    assert.equal(readToReportHost({ type: 'drawn', job: 1, drawing }), undefined);
  });
});
