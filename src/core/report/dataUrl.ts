import { mayMove, pictureEnding, type PictureEnding } from '../images/pictureType';

const types: Readonly<Record<PictureEnding, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

/**
 * A picture as a `data:` URL; undefined for bytes that browsers show as none. In an `img` an SVG runs nothing and loads
 * nothing, whatever stands in it. [HTML; SVG 2, secure static mode]
 */
export function pictureUrl(bytes: Uint8Array): string | undefined {
  const ending = pictureEnding(bytes);
  return ending === undefined ? undefined : `data:${types[ending]};base64,${base64(bytes)}`;
}

/** Bytes of an image that a report takes as it is. */
const smallFile = 150_000;

/** Whether a report looks for a smaller file of an image: SVGs have no pixels, and what moves must not stand still. */
export function isWorthScaling(bytes: Uint8Array): boolean {
  return bytes.length > smallFile && pictureEnding(bytes) !== '.svg' && !mayMove(bytes);
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += slice) {
    let text = '';
    const end = Math.min(from + slice, bytes.length);
    for (let i = from; i < end; i += 3) {
      const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
      text += signs.charAt(three >> 18) + signs.charAt((three >> 12) & 63);
      text += i + 1 < bytes.length ? signs.charAt((three >> 6) & 63) : '=';
      text += i + 2 < bytes.length ? signs.charAt(three & 63) : '=';
    }
    parts.push(text);
  }
  return parts.join('');
}

/** Bytes at a time; a multiple of three, so that nothing is filled up in between. */
const slice = 3 * 16_384;
