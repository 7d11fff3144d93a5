import DOMPurify from 'dompurify';
import { withoutUncalledFor } from '../uncalledFor';

type Purify = ReturnType<typeof DOMPurify>;
let purify: Purify | undefined;

/**
 * What Mermaid drew, as nodes to be put into the page. Mermaid has looked through it already; this does it again with
 * less allowed, since a hole there must not be one here: nothing that runs, moves or sends, links to the web alone, and
 * styles that load nothing. HTML in labels stays, without what could be pressed or filled in. What comes out are nodes
 * and no text: nothing can become another thing by being read once more.
 * @throws Error where there is no picture in it
 */
export function safeSvg(svg: string): SVGSVGElement {
  const fragment = (purify ??= ownPurify()).sanitize(svg, {
    ADD_TAGS: ['foreignobject'],
    ADD_ATTR: ['dominant-baseline', 'data-id'],
    FORBID_TAGS: forbidden,
    FORBID_ATTR: ['srcset', 'ping', 'target', 'autofocus', 'contenteditable'],
    HTML_INTEGRATION_POINTS: { foreignobject: true },
    // Asked of all attributes: what looks like no address is none.
    ALLOWED_URI_REGEXP: /^(?:https?:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
    RETURN_DOM_FRAGMENT: true,
  });
  const picture = fragment.querySelector('svg');
  if (picture === null) throw new Error('Mermaid drew nothing');
  return picture;
}

const forbidden =
  'script iframe object embed form input button textarea select option dialog video audio source track link meta base template slot animate animatetransform animatemotion set use'.split(
    ' ',
  );

/** Not the one that Mermaid uses: it has hooks of its own there. */
function ownPurify(): Purify {
  const own = DOMPurify(window);
  own.addHook('uponSanitizeElement', (node) => {
    if (node.nodeName.toLowerCase() === 'style') node.textContent = withoutAddresses(node.textContent ?? '');
  });
  own.addHook('uponSanitizeAttribute', withoutUncalledFor);
  own.addHook('uponSanitizeAttribute', (_, data) => {
    // There is nothing beside the page that a diagram could show.
    if (data.attrName === 'src' && !/^(?:https:|data:image\/)/i.test(data.attrValue)) data.keepAttr = false;
    if (data.attrName === 'style') data.attrValue = withoutAddresses(data.attrValue);
    // Of the picture itself (`url(#arrow)`) all may be used, of elsewhere nothing but links.
    if (/url\(\s*["']?(?!#|["'])/i.test(data.attrValue)) data.keepAttr = false;
  });
  return own;
}

/** A style sheet that loads nothing. Escapes go, too: with them every word can be written in another way. */
function withoutAddresses(css: string): string {
  return css
    .replace(/\\/g, '')
    .replace(/@(?:import|namespace|font-face|charset)[^;{}]*/gi, '')
    .replace(/(?:url|image|image-set|src|expression)\((?!\s*["']?#)[^)]*\)?/gi, 'none');
}
