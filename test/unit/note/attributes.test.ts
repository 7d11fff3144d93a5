import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { hasLocalAttributes } from '../../../src/core/note/localAttributes';
import { parseNote } from '../../../src/core/note/parseNote';
import { writtenIds } from '../../../src/core/note/writtenIds';

const pieces =
  'id|ID|name|rename|grid|src|href|attrlink|data|image|=| = |     =|"|\'|`|#|?|/|//|a/b|./a|https:|mailto:a|x|{|}|{{|>| |\n|{{< include |\u00a0'
    .split('|')
    .map((piece) => fc.constant(piece));
const text = fc.array(fc.oneof(...pieces), { maxLength: 24 }).map((all) => all.join(''));

describe('attributes in a text', () => {
  it('give the ids that a search for their names finds', () => {
    const ids = /\b(?:id|name)\s{0,9}=\s{0,9}["']?([^\s"'<>}]{1,200})/gi;
    fc.assert(
      fc.property(text, (each) =>
        assert.deepEqual(
          [...writtenIds(each)],
          Array.from(each.matchAll(ids), ([, id]) => id),
        ),
      ),
      { numRuns: 1000 },
    );
  });

  it('may hold an address of the site where a search for names and paths finds one', () => {
    const holders = [
      /\b(?:src|srcset|href|poster|data|image|link|attrlink)\s{0,9}=\s{0,9}["'`]?\s{0,9}(?![\s"'`#?>]|[a-z][a-z\d+.-]{0,30}:|\/\/|\{\{)/i,
      /=\s{0,9}["'`]?(?![a-z][a-z\d+.-]{0,30}:|\/\/)[^\s"'`<>{}=]{0,200}\/[^\s"'`<>{}=]/i,
      /\{\{[%<]\s{0,9}(?:include|openapi|swagger)\s/i,
    ];
    fc.assert(
      fc.property(text, (each) =>
        assert.equal(
          hasLocalAttributes(each, 0),
          holders.some((holder) => holder.test(each)),
        ),
      ),
      { numRuns: 1000 },
    );
  });

  it('are found behind the front matter alone, where their names are asked for', () => {
    assert.equal(hasLocalAttributes('href=a\n---\nx', 8), false);
    assert.equal(hasLocalAttributes('---\nhref=a', 4), true);
  });

  it('of a brace give the id that its sign marks, on the line below too', () => {
    const idsOf = (each: string) => parseNote('file:///a.md', each).ids;
    assert.deepEqual(idsOf('# A {#b}\n\n{.c #d .e}\n'), ['b', 'd']);
    assert.deepEqual(idsOf('{.c\n#d}\n'), ['d']);
    assert.deepEqual(idsOf('{{% button %}}\n\n## A\n'), []);
  });
});
