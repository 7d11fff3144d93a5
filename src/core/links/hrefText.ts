/**
 * An address as it can stand in a shortcode's parameter, quoted, in backticks or bare, also in an HTML comment. Only the
 * signs that would end the value, the shortcode or the comment are percent-encoded, and a `%` that begins no escape,
 * at which Hugo fails the build (tried with 0.131 and 0.169). All else stays: what is encoded stays encoded.
 * @param address in one piece, without white space
 */
export function shortcodeHref(address: string): string {
  return address.replace(/["'`\\<>{}]/g, percentEncoded).replace(loosePercent, '%25');
}

/** An address as it can stand in the parentheses of a Markdown link. */
export function markdownHref(address: string): string {
  return address.replace(/[()<>\\"`]/g, percentEncoded);
}

const loosePercent = /%(?![\da-f]{2})/gi;

/** ASCII only; `encodeURIComponent` leaves some of these signs as they are. */
function percentEncoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
