/**
 * What must not reach a terminal as it is: control characters (C0, DEL, C1), which move the cursor, recolour and rename
 * windows, and the signs that turn the direction of writing, behind which other words can hide. [Unicode: general
 * category Cc, and the characters with Bidi_Control]
 */
const unshown = /[\p{Cc}\p{Bidi_Control}]/gu;

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A title, a file name, a message in one line, as a terminal may show it. */
export function shown(text: string): string {
  return text.replace(unshown, escaped);
}

/** As {@link shown}, for lines. */
export function shownLines(text: string): string {
  return text.replace(unshown, (sign) => (sign === '\n' ? sign : escaped(sign)));
}

/**
 * A page's HTML as a terminal may show it and a browser reads it: character references in place of what {@link shown}
 * escapes. References to C1 mean something else to HTML, which has no such characters. [HTML: 13.2.5.80]
 */
export function shownHtml(html: string): string {
  return html.replace(unshown, (sign) => {
    if (sign === '\n' || sign === '\t') return sign;
    const code = codeOf(sign);
    return code === 0 || (code >= 0x7f && code <= 0x9f) ? '\ufffd' : `&#x${code.toString(16)};`;
  });
}

/** A value as JSON, with the same characters escaped in it; they come back as what they were. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(unshown, (sign) =>
    sign === '\n' ? sign : `\\u${hex(codeOf(sign), 4)}`,
  );
}

function escaped(sign: string): string {
  const code = codeOf(sign);
  return names[sign] ?? (code <= 0xff ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
