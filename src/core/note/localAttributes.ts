const name = /\b(?:src|srcset|href|poster|data|image|link|attrlink)\s{0,9}$/i;
/** The longest name with the spaces behind it, and the sign before it. */
const longestName = 18;
/** The value of such a name that may be an address of the site: not one of another, nor a place in the note. */
const local = /=\s{0,9}["'`]?\s{0,9}(?![\s"'`#?>]|[a-z][a-z\d+.-]{0,30}:|\/\/|\{\{)/iy;
/** A value of any name that looks like a path: the site's own shortcodes may have addresses there. */
const path = /=\s{0,9}["'`]?(?![a-z][a-z\d+.-]{0,30}:|\/\/)[^\s"'`<>{}=]{0,200}\/[^\s"'`<>{}=]/iy;
/** Shortcodes whose first parameter is an address. */
const positional = /\{\{[%<]\s{0,9}(?:include|openapi|swagger)\s/i;

/**
 * Whether attributes of HTML, or parameters of shortcodes, from `from` on may hold an address of the site. In doubt yes:
 * then the text is read.
 */
export function hasLocalAttributes(text: string, from: number): boolean {
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    if (fitsAt(path, text, at)) return true;
    const before = Math.max(from, at - longestName);
    if (before < at && name.test(text.slice(before, at)) && fitsAt(local, text, at)) return true;
  }
  return positional.test(text);
}

function fitsAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
