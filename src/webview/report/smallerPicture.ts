import { pictureEnding } from '../../core/images/pictureType';

/** Pixels: twice as many as a report shows, sharp on today's screens and on paper. */
const longestSide = 1600;
/** More are not unpacked: 100 million take 400 MB. */
const mostPixels = 100_000_000;
const quality = 0.9;

/**
 * A smaller file of the same picture, upright as its camera says that it was held, and the same bytes each time.
 * @returns undefined where there is none
 */
export async function smallerPicture(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (pictureEnding(bytes) === undefined) return undefined;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  try {
    const image = await loaded(address);
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width * height > mostPixels) return undefined;
    const scale = Math.min(1, longestSide / Math.max(width, height));
    const drawn = await fileOf(image, Math.round(width * scale), Math.round(height * scale));
    return drawn !== undefined && drawn.length < bytes.length ? drawn : undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Its size is known then, and none of its pixels are unpacked. */
function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The browser shows no such picture'));
    image.src = address;
  });
}

async function fileOf(
  image: HTMLImageElement,
  width: number,
  height: number,
): Promise<Uint8Array | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  // Kept in memory and not on a graphics card, of which each counts otherwise.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // A browser that writes no WebP makes a PNG of it. [HTML, canvas.toBlob]
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', quality));
  return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer());
}
