/** The only schemes that a link of a note may have: no script, no command of the editor, no file of the machine. */
const followed = new Set(['http', 'https', 'mailto', 'tel']);

/** Pictures that may stand in the address itself: formats that hold no script. */
const pictureInAddress = /^data:image\/(?:png|gif|jpe?g|webp|avif);base64,[a-z0-9+/=]*$/i;

/**
 * The scheme of an address as a browser reads it, in lower case; undefined for a relative one. A browser drops white
 * space and control characters before it looks (WHATWG URL, basic URL parser): `java\tscript:` is a scheme.
 */
export function schemeOf(address: string): string | undefined {
  const bare = address.slice(0, 200).replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
}

/** Whether a link may lead there: a relative address, or one of a scheme that can do no harm. */
export function isFollowed(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined || followed.has(scheme);
}

/** Whether a picture, a film or a sound may be loaded from there. */
export function isLoaded(address: string): boolean {
  const scheme = schemeOf(address);
  if (scheme === undefined || scheme === 'http' || scheme === 'https') return true;
  return pictureInAddress.test(address.trim());
}

/**
 * Whether a path of a note, percent-decoded, may name a file: no backslash, which is a separator on some systems and not
 * on others, no drive, no control character.
 */
export function isPlainPath(path: string): boolean {
  return !/[\\\u0000-\u001f]|^[a-z]:/i.test(path);
}
