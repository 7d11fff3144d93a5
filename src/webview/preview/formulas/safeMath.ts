import DOMPurify from 'dompurify';
import { safeStyle } from '../../../core/render/safety/style';
import { withoutUncalledFor } from '../uncalledFor';

type Purify = ReturnType<typeof DOMPurify>;
let purify: Purify | undefined;

/**
 * What KaTeX made of a formula, as nodes to be put into the page. KaTeX lets nothing of a formula be an address or an
 * attribute; this sees to it once more: MathML alone, and nothing in it that leads anywhere, has a name, or lies elsewhere
 * than its place. What comes out are nodes and no text, so that nothing becomes another thing by being read once more.
 * @throws Error where there is no formula in it
 */
export function safeMath(html: string): MathMLElement {
  const fragment = (purify ??= ownPurify()).sanitize(html, {
    USE_PROFILES: { mathMl: true },
    ADD_ATTR: ['columnalign', 'class'],
    FORBID_ATTR: ['href', 'xlink:href', 'src', 'id', 'name', 'tabindex'],
    ALLOW_DATA_ATTR: false,
    // The formula as it was written, which stands in the page already.
    ADD_FORBID_CONTENTS: ['annotation'],
    RETURN_DOM_FRAGMENT: true,
  });
  const math = fragment.querySelector('math');
  if (math === null) throw new Error('KaTeX drew nothing');
  for (const table of math.querySelectorAll('mtable')) alignColumns(table);
  for (const named of math.querySelectorAll('[class]')) named.removeAttribute('class');
  return math;
}

function ownPurify(): Purify {
  const own = DOMPurify(window);
  own.addHook('uponSanitizeAttribute', withoutUncalledFor);
  own.addHook('uponSanitizeAttribute', (_, data) => {
    if (data.attrName !== 'style') return;
    const safe = safeStyle(data.attrValue);
    if (safe === undefined) data.keepAttr = false;
    else data.attrValue = safe;
  });
  return own;
}

/**
 * Says in style what KaTeX says in attributes that browsers do not read any more: on which side the columns of `align` and
 * `cases` stand, and how far apart. Cells that push numbers to the edge of the page go: a formula is as wide as it is.
 * [MathML Core, `mtable`; KaTeX: src/environments/array.ts, `mathmlBuilder`]
 */
function alignColumns(table: Element): void {
  const sides = table.getAttribute('columnalign')?.split(/\s+/) ?? [];
  const gaps = table.getAttribute('columnspacing')?.split(/\s+/) ?? [];
  for (const row of table.children) {
    for (const cell of Array.from(row.children))
      if (cell.matches('.mtr-glue, .mml-eqn-num:empty')) cell.remove();
    for (const [i, cell] of Array.from(row.children).entries()) {
      if (!(cell instanceof MathMLElement)) continue;
      const isNumber = cell.matches('.mml-eqn-num');
      const side = isNumber ? 'right' : (sides[i] ?? sides.at(-1));
      // What stands in a cell is a block there, which `right` alone does not move. [Chromium, mathml.css]
      if (side === 'left' || side === 'right') cell.style.textAlign = `-webkit-${side}`;
      const gap = isNumber ? '2em' : i === 0 ? '0em' : (gaps[i - 1] ?? gaps.at(-1));
      if (gap !== undefined && /^[\d.]{1,6}em$/.test(gap)) cell.style.paddingInline = `${gap} 0`;
    }
  }
}
