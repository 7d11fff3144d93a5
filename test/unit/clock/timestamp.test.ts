import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { formatTime, parseTime } from '../../../src/core/text/time';
import { findTimestamps, formatTimestamp } from '../../../src/core/clock/timestamp';
import { assertLinear } from '../../support/growth';

const found = (text: string) => findTimestamps(text).map(({ start, end }) => text.slice(start, end));

describe('a time of the talk clock', () => {
  it('is written in minutes, and in hours where there are any', () => {
    assert.equal(formatTime(0), '0:00');
    assert.equal(formatTime(754), '12:34');
    assert.equal(formatTime(3599.9), '59:59');
    assert.equal(formatTime(3723), '1:02:03');
    assert.equal(formatTime(-5), '0:00');
    assert.equal(formatTimestamp(754), '[12:34]');
  });

  it('is read back, also in minutes beyond the hour', () => {
    assert.equal(parseTime('75:00'), 4500);
    assert.equal(parseTime('00:07'), 7);
    for (const other of ['', '1', '1:2', '1:60', '1:60:00', '1:02:3', '1234:00', '-1:00', '1:02:03:04']) {
      assert.equal(parseTime(other), undefined, other);
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359_999 }), (seconds) => {
        assert.equal(parseTime(formatTime(seconds)), seconds);
      }),
    );
  });
});

describe('timestamps in a note', () => {
  it('are found in paragraphs, items, headings and TODOs', () => {
    assert.deepEqual(
      found('---\ntitle: "[0:01]"\n---\n# A [1:00]\n\n- [2:00] b\n\n> [1:02:03] TODO: Steal slide\n'),
      ['[1:00]', '[2:00]', '[1:02:03]'],
    );
  });

  it('are none in code, comments, shortcodes, links and images', () => {
    for (const text of [
      '`[1:00]`',
      '```\n[1:00]\n```\n',
      '    [1:00]\n',
      '<!-- [1:00] -->',
      'a <!-- [1:00] --> b',
      '{{% notice title="[1:00]" %}}x{{% /notice %}}',
      '[1:00](https://a.dev)',
      '[see [1:00] there](https://a.dev)',
      '![[1:00]](a.png)',
      '\\[1:00]',
      '[[1:00]]',
      '[1:60]',
      '+++\ntitle = "[1:00]"\n+++\n',
      '{"title": "[1:00]"}\n',
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });

  it('are found beside all of these', () => {
    assert.deepEqual(found('[1:00] `x` [2:00] [a](b) [3:00] <!-- c --> [4:00]\r\n[5:00]'), [
      '[1:00]',
      '[2:00]',
      '[3:00]',
      '[4:00]',
      '[5:00]',
    ]);
  });

  it('are found in any text without a fault, each where it says', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        '[1:23]',
        '[1:02:03]',
        '\n',
        '\r\n',
        '\r',
        '`',
        '```',
        '<!--',
        '-->',
        '](x)',
        '---',
        '{{% x %}}',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        for (const { seconds, start, end } of findTimestamps(text)) {
          assert.equal(parseTime(text.slice(start + 1, end - 1)), seconds);
        }
      }),
    );
  });

  for (const piece of ['[1:00', '[[1:00]'])
    it(`take time in proportion to the text: ${piece}`, () => {
      assertLinear((size) => piece.repeat(size), found);
    });
});
