import { fileText, type Encoding } from '../core/schedule/fileText';

/**
 * The text of a file that some program wrote: in UTF-16, as PowerShell does, in Windows' code page, as spreadsheets do, or in
 * UTF-8. U+FFFD stands for what its encoding has not.
 */
export function textOfBytes(bytes: Uint8Array): string {
  return fileText(bytes, decoded);
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  // Node takes it for Latin-1, which has control characters in the place of quotes and dashes.
  return text.replace(/[\u0080-\u009f]/g, (sign) => inWindows1252.charAt(sign.charCodeAt(0) - 0x80));
}

/** What the code page has from 0x80 to 0x9f. [WHATWG Encoding, index windows-1252] */
const inWindows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
