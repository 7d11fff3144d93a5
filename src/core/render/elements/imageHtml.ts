import { baseName } from '../../hugo/linkPages';
import { asTree } from '../../hugo/configTree';
import type { PageRendering } from '../page/pageRendering';
import { classes, element, escapeHtml } from '../../text/writtenHtml';
import { safeLength } from '../safety/style';
import { iconHtml } from '../shortcodes/look';

/** A picture of a note. */
export interface WrittenImage {
  readonly address: string;
  readonly alt: string;
  readonly title: string | undefined;
  readonly line: number;
  readonly isInLink: boolean;
}

/** What Relearn does to a picture when nothing says otherwise. [Relearn, documentation, Image effects] */
const defaults: Readonly<Record<string, boolean>> = { lazy: true, lightbox: true };

/**
 * A picture as Relearn 7 writes it, with the effects that its address names (`?width=20vw&classes=shadow`). One that the
 * site does not find is shown and marked; one that is nowhere is a frame with its name.
 */
export function imageHtml(
  page: PageRendering,
  { address, alt, title, line, isInLink }: WrittenImage,
): string {
  const image = page.image(address, line);
  const faultTitle = image.fault && page.words.of(image.fault);
  if (image.state === 'missing' || image.state === 'refused') return frameHtml(address, alt, faultTitle);
  const { width, height, effects } = effectsOf(page, address);
  const isMissed = image.state === 'not-found';
  const img = element('img', {
    alt,
    class: classes(...effects, 'figure-image', isMissed && 'not-found'),
    loading: effects.includes('lazy') ? 'lazy' : undefined,
    src: image.source,
    style: `height: ${height ?? 'auto'}; width: ${width ?? 'auto'};`,
    title: faultTitle ?? title,
    'data-file': image.file,
  });
  if (!effects.includes('lightbox') || isInLink) return img;
  // No id: what is numbered on a page must not be what the page is patched by.
  return element('a', { href: `#R-image-${page.newName()}`, class: 'lightbox-link' }, img);
}

function frameHtml(address: string, alt: string, title: string | undefined): string {
  const path = address.replace(/[?#].*$/, '');
  const words = [baseName(path) || path, alt]
    .filter((word) => word !== '')
    .map(escapeHtml)
    .join(': ');
  return element('span', { class: 'missing-image', role: 'img', title }, `${iconHtml('image')} ${words}`);
}

interface Effects {
  readonly width: string | undefined;
  readonly height: string | undefined;
  /** Those that are on, and other classes that the address names; in alphabetical order, as the theme writes them. */
  readonly effects: readonly string[];
}

/** Reads `?width=…&height=…&classes=a,b&lightbox=false`; any further name is an effect that is switched. */
function effectsOf(page: PageRendering, address: string): Effects {
  const switched = new Map(Object.entries(defaults));
  const settings = asTree(page.setting('imageeffects')) ?? {};
  for (const [name, on] of Object.entries(settings)) if (typeof on === 'boolean') switched.set(name, on);
  let width: string | undefined;
  let height: string | undefined;
  const query = /\?([^#]*)/.exec(address)?.[1] ?? '';
  for (const parameter of query.split('&').slice(0, 50)) {
    const [name = '', value = ''] = parameter.split('=', 2);
    if (name === 'width') width = safeLength(decoded(value));
    else if (name === 'height') height = safeLength(decoded(value));
    else if (name === 'classes' || name === 'featherlight')
      for (const word of decoded(value).split(/[,\s]+/)) switched.set(word, true);
    else if (name !== '') switched.set(name.toLowerCase(), value !== 'false');
  }
  const on = [...switched]
    .flatMap(([name, isOn]) => (isOn && /^[\w-]{1,60}$/.test(name) ? [name] : []))
    .sort();
  return { width, height, effects: on.filter((name) => name !== 'mermaid') };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
