import assert from 'node:assert/strict';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { formulaMath, formulaMathIfAny } from '../../../src/core/formulas/formulaMath';
import * as fc from '../../support/fastCheck';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements that do not belong into a formula, and attributes that do more than say how it looks. */
function faultsOf(markup: string): string[] {
  const faults: string[] = [];
  const look = (node: Node) => {
    if ('tagName' in node) {
      if (!/^m[a-z]+$/.test(node.tagName) || node.tagName === 'mglyph') faults.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (/^(?:on|style$|href$|src$|id$|xlink)/.test(name)) faults.push(name);
        if (name === 'class' && !/^(?:to-(?:left|right) ?)?(?:gap-\d{1,2})?$/.test(value)) faults.push(value);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(look);
  };
  look(parseFragment(markup, { onParseError: ({ code }) => faults.push(code) }));
  return faults;
}

/** Known ways in, through formulas. [KaTeX, advisories] */
const vectors = [
  '\\href{javascript:trip()}{x}',
  '\\url{javascript:trip()}',
  '\\includegraphics{https://evil.example/x.png}',
  '\\htmlId{x}{y}\\htmlClass{x}{y}\\htmlStyle{color:red}{y}\\htmlData{x=y}{z}',
  '\\text{<img src=x onerror=trip()>}',
  '\\text{</math><script>trip()</script>}',
  '\\unicode{x}',
  '\\color{red;background:url(//evil.example)}x',
  '\\fcolorbox{red}{yellow}{x}\\pmb{y}\\cancel{z}\\boxed{w}',
];

describe('a formula', () => {
  it('is MathML of its own size, and nothing besides', () => {
    assert.equal(
      formulaMath('\\frac{a}{b}', false),
      '<math><mrow><mfrac><mi>a</mi><mi>b</mi></mfrac></mrow></math>',
    );
    assert.match(formulaMath('x', true), /^<math display="block">/);
  });

  it('says in classes on which side its columns stand, and how far apart', () => {
    const aligned = formulaMath('\\begin{align}a&=b\\end{align}', true);
    assert.match(aligned, /<mtd class="to-right gap-0">.*<mtd class="to-left gap-0">/);
    assert.doesNotMatch(aligned, /mtr-glue|columnalign/);
    assert.match(formulaMath('\\begin{cases}1&x\\end{cases}', false), /<mtd class="to-left gap-4">/);
  });

  it('holds nothing that runs, leads anywhere or is loaded', () => {
    for (const vector of vectors)
      assert.deepEqual(faultsOf(formulaMathIfAny(vector, true) ?? ''), [], vector);
    const piece = fc.constantFrom(
      ...vectors,
      'x',
      '^',
      '_',
      '{',
      '}',
      '&',
      '\\\\',
      '\\begin{align}',
      '<',
      '"',
      '$',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (pieces, isBlock) => {
        assert.deepEqual(faultsOf(formulaMathIfAny(pieces.join(' '), isBlock) ?? ''), []);
      }),
    );
  });

  it('is none where KaTeX does not understand it, or where it would have no end', () => {
    for (const wrong of ['\\frac{a', '\\nowhere', '{'.repeat(4000), 'x'.repeat(9000), '\\def\\a{\\a\\a}\\a'])
      assert.equal(formulaMathIfAny(wrong, false), undefined, wrong.slice(0, 30));
  });
});
