/**
 * A text with U+FFFD in place of each half of a surrogate pair that stands alone: no address can hold one, and the
 * functions that encode addresses throw. Offsets stay.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** `encodeURI` for any text. */
export function encodeUri(text: string): string {
  return encodeURI(wellFormed(text));
}

/** `encodeURIComponent` for any text. */
export function encodeUriPart(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
