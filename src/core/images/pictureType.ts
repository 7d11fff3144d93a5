/** What a picture's bytes say that it is. */
export type PictureEnding = '.png' | '.jpg' | '.gif' | '.webp' | '.avif' | '.svg';

/** How far into an SVG its first element is looked for: comments of drawing programs may stand before it. */
const svgStart = 4096;

/**
 * The ending that fits a picture's bytes, whatever its name says: those that browsers show.
 * @returns undefined where they are none of these
 */
export function pictureEnding(bytes: Uint8Array): PictureEnding | undefined {
  // [PNG 5.2; GIF89a 17; JPEG: ISO 10918-1 B.1.1.3; WebP: RIFF header; AVIF: ISO 14496-12 4.3]
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return '.png';
  if (startsWith(bytes, '\xff\xd8\xff')) return '.jpg';
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return '.gif';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return '.webp';
  if (startsWith(bytes, 'ftypavif', 4) || startsWith(bytes, 'ftypavis', 4)) return '.avif';
  return isSvg(bytes) ? '.svg' : undefined;
}

function startsWith(bytes: Uint8Array, signature: string, at = 0): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}

function isSvg(bytes: Uint8Array): boolean {
  const start = asciiOf(bytes.subarray(0, svgStart));
  return /^(?:\xef\xbb\xbf)?\s*</.test(start) && /<svg[\s>]/.test(start);
}

const active =
  /<\s*(?:[\w-]+:)?(?:script|foreignObject|handler|iframe|embed|object)\b|\son\w+\s*=\s*["']|javascript:|href\s*=\s*["'][^"'<]{0,200}&#|<!ENTITY|<\?xml-stylesheet/i;

/**
 * True for an SVG that could run something where someone opens it by itself, on the site of the notes: pages show it as
 * an image, in which nothing runs, but its address is there for all. Rather one too many: other forms of the picture do.
 */
export function hasScript(svg: Uint8Array): boolean {
  return active.test(asciiOf(svg));
}

/** Whether a picture moves: drawn anew it would stand still. [GIF89a; PNG 11.3.6.1; WebP container, VP8X; AVIF 3] */
export function mayMove(bytes: Uint8Array): boolean {
  const ending = pictureEnding(bytes);
  // The flags that WebP begins with say it; PNG says it before its first pixel.
  if (ending === '.webp') return startsWith(bytes, 'VP8X', 12) && ((bytes[20] ?? 0) & 2) !== 0;
  if (ending === '.png') return asciiOf(bytes.subarray(0, pngStart)).includes('acTL');
  return ending === '.gif' || startsWith(bytes, 'ftypavis', 4);
}

/** Colour profiles may stand before what says that a PNG moves. */
const pngStart = 65_536;

const sliceSize = 8192;

/** Bytes as characters of the same number: enough to find words of ASCII. UTF-16 is not read and so no SVG. */
function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += sliceSize) {
    text += String.fromCharCode(...bytes.subarray(i, i + sliceSize));
  }
  return text;
}
