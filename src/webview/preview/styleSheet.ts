/** A style sheet for a shadow root or the page: made by script, it needs no leave of the page's rules for styles. */
export function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
