import assert from 'node:assert/strict';
import { bareAddresses } from '../../../../src/core/note/markdown/bareAddresses';
import { findBlocks } from '../../../../src/core/note/markdown/findBlocks';
import { findInlines } from '../../../../src/core/note/markdown/inlines';
import * as fc from '../../../support/fastCheck';
import { assertLinear } from '../../../support/growth';

function found(text: string, typographer = true): string[] {
  const blocks = findBlocks(text, 0);
  return Array.from(
    bareAddresses(text, blocks, findInlines(text, blocks), typographer, () => true),
    ({ start, end }) => text.slice(start, end),
  );
}

describe('bare addresses that become links', () => {
  it('have a host with a dot and a last part in small letters', () => {
    assert.deepEqual(found('See https://notes.example/a and ftp://files.example.'), [
      'https://notes.example/a',
      'ftp://files.example',
    ]);
    for (const text of [
      'http://localhost:PORT/ui',
      'http://localhost:8080/ui',
      'http://{host}/',
      'http://$HOST:$PORT/',
      'http://::x',
      'http://10.0.0.1/x',
      'https://NOTES.EXAMPLE/',
      'HTTPS://notes.example/',
    ])
      assert.deepEqual(found(`Open ${text} now.`), [], text);
  });

  it('end where Goldmark ends them', () => {
    assert.deepEqual(found('Slides (https://notes.example/deck.pdf), later'), [
      'https://notes.example/deck.pdf)',
    ]);
    assert.deepEqual(found('(https://notes.example/deck.pdf) later'), ['https://notes.example/deck.pdf']);
    assert.deepEqual(found('Go to "https://notes.example/mail" first'), ['https://notes.example/mail"']);
    assert.deepEqual(found('https://notes.example/x; next'), ['https://notes.example/x;']);
    assert.deepEqual(found('https://notes.example/?a=1&amp; next'), ['https://notes.example/?a=1']);
    assert.deepEqual(found('https://notes.example/a_b_? yes'), ['https://notes.example/a_b']);
    assert.deepEqual(found('https://notes.example/資料 yes'), ['https://notes.example/']);
  });

  it('stand behind a space, emphasis, an opening parenthesis or what the typographer replaces', () => {
    for (const before of ['', 'a ', 'a\n', '(', '**', 'a_', '"', "'", 'a--', '...', '`x`', '[x](y)'])
      assert.deepEqual(found(`${before}https://notes.example`), ['https://notes.example'], before);
    for (const before of ['は', 'a', ':', ',', 'a"', '\\(', '- a\t', '[', 'x [a '])
      assert.deepEqual(found(`${before}https://notes.example`), [], before);
    for (const before of ['"', "'", 'a--', '...'])
      assert.deepEqual(found(`${before}https://notes.example`, false), [], before);
  });

  it('are none in code, in links, in HTML and in comments', () => {
    for (const text of [
      '`https://notes.example`',
      '[https://notes.example](x)',
      '<https://notes.example>',
      '<pre>\nhttps://notes.example\n</pre>',
      '<!-- https://notes.example -->',
      '    https://notes.example',
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('never overlap, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('https://a.example/', ' ', '[', ']', '(', ')', '"', '`', '<', '>', 'x\n', '\\'),
        ),
        (parts) => {
          const text = parts.join('');
          const blocks = findBlocks(text, 0);
          let last = 0;
          for (const { start, end } of bareAddresses(
            text,
            blocks,
            findInlines(text, blocks),
            true,
            () => true,
          )) {
            assert.ok(start >= last && end > start && end <= text.length);
            last = end;
          }
        },
      ),
    );
  });

  it('take time in proportion to the text', () => {
    for (const part of ['https://a.example/%zz ', '[https://a.example/%zz ', 'a`b` https://a.example/%'])
      assertLinear((size) => part.repeat(size), found);
  });
});
