import assert from 'node:assert/strict';
import * as fc from '../../../support/fastCheck';
import { defaultTreeAdapter, html as htmlNames, parseFragment, serialize } from 'parse5';
import {
  changedPieces,
  outermostPieces,
  pieceChange,
} from '../../../../src/core/render/markdown/outermostPieces';
import { renderBody } from '../../../support/renderedSite';
import { assertLinear } from '../../../support/growth';

const body = defaultTreeAdapter.createElement('body', htmlNames.NS.HTML, []);

/** HTML as a browser reads it; jsdom puts words that stand in a table behind it, browsers before it. */
function asRead(html: string): string {
  return serialize(parseFragment(body, html, {}));
}

describe('outermost pieces of a page', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'elements side by side': ['<p>a</p>', '\n<hr>', '\n<p>b <em>c</em></p>', '\n'],
    'elements in each other': ['<div><p>a</p><div>b</div></div>', '<p>c</p>'],
    'words between elements': ['a <b>b</b>', ' c<br>', ' d'],
    'marks in attributes': ['<p title="a &gt; </p>">b</p>', '<p>c</p>'],
    'ends that may be left out': ['<ul><li>a<li>b</ul>', '<table><tr><td>c<td>d</table>', '<p>e</p>'],
    'an end without a beginning': ['<p>a</div></p>', '</b>', '<p>b</p>'],
    'elements that overlap': ['<p>a</p>', '<p><b>b</p><p>c</b></p><p>d</p>'],
    'an element without an end': ['<p>a</p>', '<div><p>b</p><p>c</p>'],
  };
  for (const [name, pieces] of Object.entries(cases)) {
    it(`are known: ${name}`, () => assert.deepEqual(outermostPieces(pieces.join('')), pieces));
  }

  it('are each what they are in the whole, whatever HTML a note brings along', () => {
    const names = 'p div b a li ul table tr td details summary br img h2 em span ruby rt'.split(' ');
    const part = fc.oneof(
      fc.constantFrom(...names.flatMap((name) => [`<${name}>`, `</${name}>`])),
      fc.constantFrom('\n\n', '\n', 'word ', '- item', '> ', '`code`', '{{% badge %}}x{{% /badge %}}'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const { html } = renderBody(parts.join(''));
        const pieces = outermostPieces(html);
        assert.equal(pieces.join(''), html);
        assert.equal(pieces.map((piece) => asRead(piece)).join(''), asRead(html));
      }),
      { numRuns: 150 },
    );
  });

  const repeated: Readonly<Record<string, (count: number) => string>> = {
    'beginnings before other ends': (count) => '<i>'.repeat(count) + '</b>'.repeat(count),
    elements: (count) => '<p></p>'.repeat(count),
    'tags without an end': (count) => '<p'.repeat(count),
  };
  for (const [name, html] of Object.entries(repeated)) {
    it(`lose nothing of many, and take time in proportion to them: ${name}`, () => {
      assert.equal(outermostPieces(html(50_000)).join(''), html(50_000));
      assertLinear(html, outermostPieces);
    });
  }
});

describe('changes of pieces', () => {
  const pieces = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

  it('make the new ones of the old ones, and hold no more than what lies between two that stay', () => {
    fc.assert(
      fc.property(pieces, pieces, pieces, pieces, (start, before, after, end) => {
        const old = [...start, ...before, ...end];
        const fresh = [...start, ...after, ...end];
        const change = pieceChange(old, fresh);
        assert.deepEqual(changedPieces(old, change), fresh);
        assert.ok(change.fresh.length <= after.length);
      }),
    );
  });

  it('are none of fewer pieces than stay', () => {
    assert.equal(changedPieces(['a'], { first: 1, last: 1, fresh: [] }), undefined);
  });
});
