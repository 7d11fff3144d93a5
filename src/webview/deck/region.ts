/** A part of a page, in shares of its width and height from the upper left corner. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const wholePage: Region = { left: 0, top: 0, width: 1, height: 1 };

/** No part is smaller than that, in shares of the page. */
const smallest = 0.02;
/** In pixels of the longer side. */
const leastPixels = 1600;
const mostPixels = 4096;

/**
 * How much larger than in the PDF (72 dots per inch) a picture of that size is drawn: twice, a small part so that it has
 * enough pixels, a poster so that it has not too many.
 */
export function sharpScale(width: number, height: number): number {
  const longer = Math.max(width, height, 1);
  return Math.min(Math.max(2, Math.min(leastPixels / longer, 6)), mostPixels / longer);
}

/** The part between two corners, within the page. */
export function regionBetween(x1: number, y1: number, x2: number, y2: number): Region {
  const [left, right] = [within(Math.min(x1, x2)), within(Math.max(x1, x2))];
  const [top, bottom] = [within(Math.min(y1, y2)), within(Math.max(y1, y2))];
  return { left, top, width: right - left, height: bottom - top };
}

/** True for what was not drawn but clicked. */
export function isTiny({ width, height }: Region): boolean {
  return width < smallest || height < smallest;
}

/** The part moved by shares of the page, as far as the page goes. */
export function moved({ left, top, width, height }: Region, x: number, y: number): Region {
  return { left: clamp(left + x, 0, 1 - width), top: clamp(top + y, 0, 1 - height), width, height };
}

/** The part with its lower right corner moved. */
export function resized({ left, top, width, height }: Region, x: number, y: number): Region {
  return {
    left,
    top,
    width: clamp(width + x, smallest, 1 - left),
    height: clamp(height + y, smallest, 1 - top),
  };
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), Math.max(least, most));
const within = (value: number) => clamp(value, 0, 1);
