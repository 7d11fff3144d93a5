import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { assertLinear } from '../../support/growth';
import { attributeAt } from '../../../src/core/hugo/attributeAt';

/** `|` is where the cursor is; the answer is the parameter and its value. */
function at(marked: string): [name: string, value: string] | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = attributeAt(text, offset);
  return found && [`${found.shortcode} ${found.name}`, text.slice(found.start, found.end)];
}

describe('the parameter at a place', () => {
  for (const [marked, expected] of [
    ['{{% button style="|" %}}', ['button style', '']],
    ['{{% button style="wa|rn" icon="x" %}}', ['button style', 'warn']],
    ['{{< Button icon=`vi|deo` >}}', ['button icon', 'video']],
    ['<!-- {{% button href="https://a|" icon="x"', ['button href', 'https://a']],
    ['{{% button style="wa| %}}x{{% /button %}}', ['button style', 'wa']],
    ['{{% button style="| icon="video" %}}', ['button style', '']],
    ['{{% button style="tip" icon="|', ['button icon', '']],
    ['{{% button\n  style = "ti|p"\n%}}', ['button style', 'tip']],
    ['{{% notice style="t|" %}}', ['notice style', 't']],
  ] as const) {
    it(`is found while it is written: ${marked}`, () => assert.deepEqual(at(marked), expected));
  }

  for (const marked of [
    'text "|"',
    '{{% button | %}}',
    '{{% button style="tip"| %}}',
    '{{% button style="tip" %}}"|"',
    '{{% button "|" %}}',
    '{{ style="|" }}',
    '{{% button style="a\nb|" %}}',
  ]) {
    it(`is none: ${JSON.stringify(marked)}`, () => assert.equal(at(marked), undefined));
  }

  it('never throws, and holds the place', () => {
    const piece = fc.constantFrom('{{% button ', '{{<', 'style=', '"', '`', ' %}}', '>}}', 'x', '\n', ' ');
    fc.assert(
      fc.property(fc.array(piece), fc.nat(60), (pieces, offset) => {
        const text = pieces.join('');
        const found = attributeAt(text, Math.min(offset, text.length));
        if (found === undefined) return;
        assert.ok(found.start <= Math.min(offset, text.length) && found.end >= Math.min(offset, text.length));
      }),
    );
  });

  it('is found in time proportional to the note', () =>
    assertLinear(
      (size) => '{{% button style="x" %}}x{{% /button %}}\n'.repeat(size),
      (text) => attributeAt(text, text.lastIndexOf('x"')),
    ));
});
