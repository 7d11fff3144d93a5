import DOMPurify from 'dompurify';
import { withoutUncalledFor } from '../uncalledFor';

type Purify = ReturnType<typeof DOMPurify>;
let purify: Purify | undefined;

/**
 * A formula's MathML as nodes to be put into the page. It was written from a list of elements already; this sees to it once
 * more: MathML alone, and nothing in it that leads anywhere, has a name, or lies elsewhere than its place. What comes out
 * are nodes and no text, so that nothing becomes another thing by being read once more.
 * @throws Error where there is no formula in it
 */
export function safeMath(markup: string): MathMLElement {
  const fragment = (purify ??= ownPurify()).sanitize(markup, {
    USE_PROFILES: { mathMl: true },
    ADD_ATTR: ['class'],
    FORBID_ATTR: ['href', 'xlink:href', 'src', 'id', 'name', 'style', 'tabindex'],
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  const math = fragment.querySelector('math');
  if (math === null) throw new Error('KaTeX drew nothing');
  return math;
}

function ownPurify(): Purify {
  const own = DOMPurify(window);
  own.addHook('uponSanitizeAttribute', withoutUncalledFor);
  return own;
}
