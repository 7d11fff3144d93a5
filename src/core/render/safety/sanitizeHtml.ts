import { readHtmlTag, resolveEntities } from '../../text/htmlTag';
import { isFollowed } from './address';
import { attributesHtml, escapeHtml } from '../../text/writtenHtml';
import { safeStyle } from './style';

/** What happens to the parts of HTML that a note brings along. All answers are HTML. */
export interface HtmlParts {
  /** A text between tags, entities resolved by nobody yet. */
  text(text: string): string;
  /** The value of an attribute, entities resolved, before it is judged. Not HTML. */
  attribute(value: string): string;
  /** A comment, without its marks. */
  comment(comment: string): string;
  /** The attributes that a picture, film or sound at this address gets; undefined where it may not be loaded. */
  media(address: string): Readonly<Record<string, string | undefined>> | undefined;
}

/** Elements that only arrange and mark words. */
const allowed = new Set(
  (
    'a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn ' +
    'div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p ' +
    'picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead ' +
    'time tr tt u ul var video wbr'
  ).split(' '),
);

/** Elements whose content is no text of the page, or is read by rules of its own. */
const withContent = new Set(
  (
    'script style template noscript textarea title svg math xmp noembed noframes plaintext object embed applet head select ' +
    'frameset'
  ).split(' '),
);

const media = new Set(['img', 'video', 'audio', 'source']);

const anywhere = /^(?:class|id|title|lang|dir|align|valign|role|aria-[a-z]{1,30}|style|hidden)$/;
const byElement: Readonly<Record<string, RegExp>> = {
  a: /^(?:href|name|target)$/,
  audio: /^(?:controls|loop|muted)$/,
  col: /^(?:span|width)$/,
  colgroup: /^span$/,
  del: /^datetime$/,
  details: /^(?:open|name)$/,
  font: /^(?:color|size)$/,
  img: /^(?:alt|width|height|loading)$/,
  ins: /^datetime$/,
  li: /^value$/,
  ol: /^(?:start|reversed|type)$/,
  source: /^type$/,
  table: /^(?:border|width|cellpadding|cellspacing)$/,
  td: /^(?:colspan|rowspan|width|height|headers)$/,
  th: /^(?:colspan|rowspan|width|height|scope|headers)$/,
  time: /^datetime$/,
  video: /^(?:controls|loop|muted|width|height)$/,
};

/**
 * HTML of a note as HTML that can do no harm: written anew from a list of elements and attributes, so that nothing gets
 * through that was not understood. Elements that are not on the list go, their words stay; scripts, styles and foreign
 * content go with all that is in them. Text that only looks like a tag stays text. Takes time in proportion to the text.
 */
export function sanitizeHtml(html: string, parts: HtmlParts): string {
  let out = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return out + parts.text(html.slice(at));
    if (open > at) out += parts.text(html.slice(at, open));
    const next = html.charAt(open + 1);
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 2);
      out += parts.comment(html.slice(open + 4, close < 0 ? html.length : Math.max(close, open + 4)));
      at = close < 0 ? html.length : close + 3;
    } else if (next === '!' || next === '?') {
      const close = html.indexOf('>', open);
      at = close < 0 ? html.length : close + 1;
    } else {
      const tag = readTag(html, open, parts);
      if (tag === undefined) {
        out += parts.text('<');
        at = open + 1;
      } else {
        out += tagHtml(tag, parts);
        at = tag.closing || !withContent.has(tag.name) ? tag.end : endOfContent(html, tag);
      }
    }
  }
  return out;
}

/** The name of the element whose content goes with it, where `html` is its opening tag. */
export function opensHidden(html: string): string | undefined {
  const name = /^<([a-z]+)/i.exec(html)?.[1]?.toLowerCase();
  return name !== undefined && withContent.has(name) ? name : undefined;
}

/** A text between tags as itself; entities that are well written stay. */
export function textHtml(text: string): string {
  return text.replace(/&(?!#?\w{1,31};)|[<>]/g, (sign) => escapeHtml(sign));
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

function readTag(html: string, start: number, parts: HtmlParts): Tag | undefined {
  const tag = readHtmlTag(html, start);
  if (tag === undefined) return undefined;
  const values = tag.attributes.map(
    ({ name, value }) => [name, parts.attribute(resolveEntities(value))] as const,
  );
  return { ...tag, attributes: new Map(values) };
}

function tagHtml({ name, closing, attributes }: Tag, parts: HtmlParts): string {
  if (name === 'iframe') return closing ? '' : embeddedPage(attributes.get('src') ?? '');
  if (!allowed.has(name)) return '';
  if (closing) return `</${name}>`;
  const kept: Record<string, string> = {};
  for (const [key, written] of attributes) {
    if (!anywhere.test(key) && byElement[name]?.test(key) !== true) continue;
    const value = safeValue(key, written);
    if (value !== undefined) kept[key] = value;
  }
  const loaded = media.has(name) ? parts.media(attributes.get('src') ?? '') : {};
  return loaded === undefined ? '' : `<${name}${attributesHtml({ ...kept, ...loaded })}>`;
}

function safeValue(key: string, value: string): string | undefined {
  if (key === 'href') return isFollowed(value) ? value : undefined;
  if (key === 'style') return safeStyle(value);
  if (key === 'target') return value === '_blank' || value === '_self' ? value : undefined;
  // Diagrams are made by fences and shortcodes alone: other extensions take whatever bears this class.
  if (key === 'class')
    return value
      .split(/\s+/)
      .filter((each) => each.toLowerCase() !== 'mermaid')
      .join(' ');
  if (key === 'id' || key === 'name') return /^[\w:.-]{1,100}$/.test(value) ? value : undefined;
  return value;
}

/** What another site would show in a frame is not loaded: a link leads there. */
function embeddedPage(address: string): string {
  if (!/^(?:https?:)?\/\//i.test(address) || !isFollowed(address)) return '';
  const href = address.startsWith('//') ? `https:${address}` : address;
  return `<a class="embedded-page"${attributesHtml({ href, rel: 'external' })}>${escapeHtml(href)}</a>`;
}

function endOfContent(html: string, { name, end }: Tag): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])[^>]*>?`, 'gi');
  closing.lastIndex = end;
  return closing.test(html) ? closing.lastIndex : html.length;
}
