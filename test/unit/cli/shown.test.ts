import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import { shown, shownHtml, shownLines, toJson } from '../../../src/cli/shown';
import * as fc from '../../support/fastCheck';

const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', '"', '\\', '&', '<', 'ä', '\ud800', '\u{1f600}'),
    fc
      .oneof(fc.integer({ min: 0, max: 0xa0 }), fc.integer({ min: 0x2000, max: 0x2070 }))
      .map((code) => String.fromCharCode(code)),
  ),
});

describe('what the command line shows', () => {
  it('escapes control characters and signs of direction, so that they can be read', () => {
    assert.equal(shown('a\u001b[31mred\u0007\u0000'), String.raw`a\x1b[31mred\x07\x00`);
    assert.equal(shown('\u009b2J\u007f'), String.raw`\x9b2J\x7f`);
    assert.equal(shown('a\u202etxt.exe\u2066'), String.raw`a\u202etxt.exe\u2066`);
    assert.equal(shown('one\ntwo\r\tthree'), String.raw`one\ntwo\r\tthree`);
    assert.equal(shown('Grüße – 東京 🎤 C:\\notes'), 'Grüße – 東京 🎤 C:\\notes');
  });

  it('keeps the ends of lines where there are lines', () => {
    assert.equal(shownLines('one\ntwo\u001b'), 'one\ntwo\\x1b');
  });

  it('leaves nothing that moves the cursor in any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.doesNotMatch(shown(text), /\n|\t/);
        for (const each of [shown(text), shownLines(text), shownHtml(text), toJson([text])])
          assert.doesNotMatch(each, raw);
      }),
    );
  });

  it('keeps what JSON says', () => {
    fc.assert(
      fc.property(hostile, (text) =>
        assert.deepEqual(JSON.parse(toJson({ [text]: text })), { [text]: text }),
      ),
    );
  });

  it('keeps what a page says, except for characters that HTML has not', () => {
    const html = '<p title="\u202ea">\u200fשלום\u001b\t</p>\n';
    const { document } = new JSDOM(shownHtml(html)).window;
    assert.equal(document.querySelector('p')?.title, '\u202ea');
    assert.equal(document.querySelector('p')?.textContent, '\u200fשלום\u001b\t');
    assert.equal(shownHtml('\u009b\u0000\u007f'), '\ufffd\ufffd\ufffd');
  });
});
