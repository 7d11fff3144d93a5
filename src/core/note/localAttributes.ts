/** An attribute or parameter whose value may be an address of the site: not one of another, nor a place in the note. */
const local =
  /\b(?:src|srcset|href|poster|data|image|link|attrlink)\s{0,9}=\s{0,9}["'`]?\s{0,9}(?![\s"'`#?>]|[a-z][a-z\d+.-]{0,30}:|\/\/|\{\{)/gi;
/** A value of any name that looks like a path: the site's own shortcodes may have addresses there. */
const path = /=\s{0,9}["'`]?(?![a-z][a-z\d+.-]{0,30}:|\/\/)[^\s"'`<>{}=]{0,200}\/[^\s"'`<>{}=]/i;
/** Shortcodes whose first parameter is an address. */
const positional = /\{\{[%<]\s{0,9}(?:include|openapi|swagger)\s/i;

/**
 * Whether attributes of HTML, or parameters of shortcodes, from `from` on may hold an address of the site. In doubt yes:
 * then the text is read.
 */
export function hasLocalAttributes(text: string, from: number): boolean {
  local.lastIndex = from;
  return local.test(text) || positional.test(text) || path.test(text);
}
