import DOMPurify, { type Config } from 'dompurify';
import { isFollowed } from '../../core/render/safety/address';
import { safeStyle } from '../../core/render/safety/style';
import type { PreviewSetup } from '../../shared/preview';
import { withoutUncalledFor } from './uncalledFor';

const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  RETURN_DOM_FRAGMENT: true,
  // Of SVG and MathML nothing comes out of a note: diagrams are drawn later, by code of ours.
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    ...['style', 'form', 'textarea', 'select', 'option', 'datalist', 'dialog', 'template', 'slot'],
    // Links that only the pointer finds.
    ...['map', 'area'],
  ],
  FORBID_ATTR: [
    'srcset',
    'ping',
    'background',
    'poster',
    'formaction',
    'action',
    'autofocus',
    'contenteditable',
  ],
  ADD_ATTR: ['target'],
  // Takes ids such as `links` and `title` away, which headings have. What they could do is shut out below: only named
  // frames, forms, pictures and objects get into `document`, and our code asks `window` for no name of its own.
  SANITIZE_DOM: false,
};

const media = new Set(['IMG', 'VIDEO', 'AUDIO', 'SOURCE']);
const picture = /^data:image\/(?:png|gif|jpe?g|webp|avif);base64,/i;

/** What makes rendered notes safe: DOMPurify, and what a page of ours allows beyond and less than that. */
export interface Sanitizer {
  /** A piece of a note as what of it is safe. */
  clean(html: string): DocumentFragment;
}

/** It has a DOMPurify of its own: Mermaid uses the window's, and these rules leave little of a picture. */
export function createSanitizer({ resources, remoteImages }: PreviewSetup): Sanitizer {
  const isLoaded = (address: string) =>
    address.startsWith(resources) || picture.test(address) || (remoteImages && /^https:\/\//i.test(address));
  const purify = DOMPurify(window);
  purify.addHook('uponSanitizeAttribute', withoutUncalledFor);
  purify.addHook('afterSanitizeAttributes', (node) => {
    if (node.tagName !== 'DETAILS') node.removeAttribute('name');
    const href = node.getAttribute('href');
    if (href !== null && !isFollowed(href)) node.removeAttribute('href');
    const style = node.getAttribute('style');
    if (style !== null) {
      const safe = safeStyle(style);
      if (safe === undefined) node.removeAttribute('style');
      else node.setAttribute('style', safe);
    }
    const source = node.getAttribute('src');
    if (source === null) return;
    if (media.has(node.tagName) && isLoaded(source)) return;
    node.removeAttribute('src');
    node.setAttribute('data-blocked', source);
  });
  return {
    clean(html) {
      // Of a document without a body, as a frameset makes one, DOMPurify gives nothing.
      const fragment = purify.sanitize(html, config) as DocumentFragment | null;
      return fragment ?? document.createDocumentFragment();
    },
  };
}
