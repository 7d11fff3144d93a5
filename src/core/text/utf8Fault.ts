/**
 * Where the first byte stands that belongs to no character in UTF-8: beyond the longest sequences, cut off, overlong, a
 * surrogate. Undefined where all are well formed. [RFC 3629, section 4]
 */
export function utf8Fault(bytes: Uint8Array): number | undefined {
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const length =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0) return at;
    if (length > 1 && !isSecond(first, bytes[at + 1])) return at;
    for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return at;
    at += length;
  }
  return undefined;
}

/** The second byte, which for some first ones has narrower bounds. */
function isSecond(first: number, second = 0): boolean {
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return second >= least && second <= most;
}
