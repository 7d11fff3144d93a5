import type { Picture } from './drawMermaid';

/** A picture of more pixels than this on a side no browser draws reliably. */
const largestSide = 8000;
/** Twice the size: sharp on today's screens. */
const sharpness = 2;
const paper = 'white';

/** A picture as a file that other programs read, too: with its size, and on paper, whatever the page behind it is. */
export function svgText({ svg }: Picture): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = sizeOf(copy);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.style.removeProperty('max-width');
  copy.style.setProperty('background-color', paper);
  return new XMLSerializer().serializeToString(copy);
}

/**
 * A picture as PNG.
 * @throws Error where the browser cannot draw it
 */
export async function pngOf(picture: Picture): Promise<Blob> {
  const { width, height } = sizeOf(picture.svg);
  const scale = Math.min(sharpness, largestSide / Math.max(width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser draws no pictures');
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture is too large'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** In whole pixels. */
export function sizeOf(svg: SVGSVGElement): { readonly width: number; readonly height: number } {
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const whole = (side: number | undefined) =>
    side !== undefined && Number.isFinite(side) && side >= 1 ? Math.ceil(side) : 100;
  return { width: whole(width), height: whole(height) };
}
