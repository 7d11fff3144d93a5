import assert from 'node:assert/strict';
import { optionBeside } from '../../../src/webview/deck/neighbours';
import {
  isTiny,
  moved,
  regionBetween,
  resized,
  sharpScale,
  wholePage,
} from '../../../src/webview/deck/region';

describe('a part of a page', () => {
  it('lies between two corners, in whichever order, and on the page', () => {
    assert.deepEqual(regionBetween(0.75, 1.5, 0.25, -1), { left: 0.25, top: 0, width: 0.5, height: 1 });
  });

  it('is none where someone clicked', () => {
    assert.ok(isTiny(regionBetween(0.5, 0.5, 0.505, 0.9)));
    assert.ok(!isTiny(wholePage));
  });

  it('is moved and resized as far as the page goes', () => {
    const part = { left: 0.5, top: 0.5, width: 0.25, height: 0.25 };
    assert.deepEqual(moved(part, 1, -1), { ...part, left: 0.75, top: 0 });
    assert.deepEqual(resized(part, 1, -1), { ...part, width: 0.5, height: 0.02 });
  });

  it('is drawn twice as large as in the PDF, a small one larger, a poster smaller', () => {
    assert.equal(sharpScale(960, 540), 2);
    assert.equal(sharpScale(200, 100), 6);
    assert.equal(sharpScale(400, 300), 4);
    assert.equal(sharpScale(8192, 100), 0.5);
  });
});

describe('keys in a grid', () => {
  // Three columns; the second group begins a new row.
  const places = [
    ...[0, 1, 2, 3].map((i) => ({ offsetLeft: (i % 3) * 100, offsetTop: Math.floor(i / 3) * 50 })),
    ...[0, 1, 2, 3, 4].map((i) => ({ offsetLeft: (i % 3) * 100, offsetTop: 200 + Math.floor(i / 3) * 50 })),
  ];

  for (const [from, way, to] of [
    [-1, 'after', 0],
    [0, 'before', 0],
    [0, 'after', 1],
    [8, 'after', 8],
    [2, 'below', 3],
    [3, 'below', 4],
    [6, 'above', 3],
    [0, 'above', 0],
    [5, 'below', 8],
    [1, 'pageBelow', 8],
    [8, 'pageAbove', 1],
    [4, 'first', 0],
    [4, 'last', 8],
  ] as const) {
    it(`lead ${way} ${from} to ${to}`, () => assert.equal(optionBeside(places, from, way), to));
  }

  it('lead nowhere in an empty one', () => assert.equal(optionBeside([], -1, 'below'), -1));
});
