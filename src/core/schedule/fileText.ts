/** Encodings of schedules; each platform has its decoder for them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/**
 * The text of a schedule's file. Calendars that are folded by bytes part letters at the end of a line, and tables from
 * spreadsheets can be in UTF-16 or in Windows' code page.
 * @param decode puts U+FFFD in place of what the encoding has not
 */
export function fileText(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, encoding: Encoding) => string,
): string {
  const wide = wideOrder(bytes);
  if (wide !== undefined)
    return decode(wide === 'big' ? withSwappedPairs(bytes) : bytes, 'utf-16le').replace(/^\ufeff/, '');
  const text = decode(bytes, 'utf-8');
  if (!text.includes('\ufffd')) return text;
  const whole = decode(withWholeLetters(bytes), 'utf-8');
  const count = (pattern: RegExp) => whole.match(pattern)?.length ?? 0;
  // A slip here and there; in another encoding nearly all letters with accents would be one.
  return count(/\ufffd/g) * 3 < count(/[^\u0000-\u007f]/g) ? whole : decode(bytes, 'windows-1252');
}

/** As much of a file as shows whether it is in UTF-16. */
const headLength = 4000;

/**
 * Which byte of UTF-16's pairs comes first: by the byte order mark, else by the zeros that line ends, digits and Latin
 * letters have on one side alone. UTF-8 and code pages have no zeros. [RFC 2781, 3.2]
 */
function wideOrder(bytes: Uint8Array): 'big' | 'little' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
  const pairs = Math.floor(Math.min(bytes.length, headLength) / 2);
  let [first, second] = [0, 0];
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) first++;
    if (bytes[2 * i + 1] === 0) second++;
  }
  // Signs of other scripts have no zeros, but what stands between words has.
  if (Math.max(first, second) * 20 < pairs || Math.min(first, second) * 20 > pairs) return undefined;
  return pairs === 0 ? undefined : first > second ? 'big' : 'little';
}

function withSwappedPairs(bytes: Uint8Array): Uint8Array {
  const found = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let i = 0; i < found.length; i++) found[i] = bytes[i ^ 1] ?? 0;
  return found;
}

/** Moves folds (a line end and a blank) out of letters, behind their last byte. */
function withWholeLetters(bytes: Uint8Array): Uint8Array {
  const found = new Uint8Array(bytes.length);
  const isRest = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte < 0xc0;
  let to = 0;
  let from = 0;
  while (from < bytes.length) {
    let end = from;
    while (bytes[end] === 0x0d) end++;
    const isFold =
      bytes[end] === 0x0a && (bytes[end + 1] === 0x20 || bytes[end + 1] === 0x09) && isRest(bytes[end + 2]);
    if (!isFold || (bytes[from - 1] ?? 0) < 0x80) {
      found[to++] = bytes[from++] ?? 0;
      continue;
    }
    let rest = end + 2;
    while (isRest(bytes[rest])) found[to++] = bytes[rest++] ?? 0;
    for (const byte of bytes.subarray(from, end + 2)) found[to++] = byte;
    from = rest;
  }
  return found;
}
