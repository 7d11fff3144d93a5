/**
 * Attributes with which HTML opens, closes and steers other elements without a script, or gives one a meaning that only
 * code of ours should: they come in one after the other, and DOMPurify lets some of them through. [HTML: popover,
 * command and commandfor, interestfor, is, inert, accesskey; Chromium: invoketarget, anchor; DOMPurify 3.5,
 * ALLOWED_ATTR]
 */
const uncalledFor =
  /^(?:popover.*|command.*|interest.*|invoke.*|anchor|is|inert|accesskey|nonce|slot|part|exportparts|elementtiming)$/i;

/** A hook of DOMPurify (`uponSanitizeAttribute`) that takes them away. */
export function withoutUncalledFor(_: Element, data: { readonly attrName: string; keepAttr: boolean }): void {
  if (uncalledFor.test(data.attrName)) data.keepAttr = false;
}
