import { readHtmlTag, type HtmlAttribute } from '../../text/htmlTag';
import { longestNote } from '../../note/noteSize';
import type { TextReading } from '../../note/textReading';
import { covers, type Span } from '../../text/span';

/** Attributes with an address, by element. [HTML: attributes whose value is a URL] */
const holders: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  object: ['data'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster'],
};

const mayHold = new RegExp(`<(?:${Object.keys(holders).join('|')})\\s`, 'i');

export interface HtmlAddress extends Span {
  /** The name of its element, in lower case. */
  readonly element: string;
}

/** Elements whose content is no HTML. */
const raw = new Set(['script', 'style']);

/**
 * The addresses in the raw HTML of a note's body, in comments too, in the order of the text, as they stand between
 * their quotes. Code is left out, and so is a note that is only skimmed. Takes time in proportion to the text.
 */
export function htmlAddresses(reading: TextReading): HtmlAddress[] {
  const { text, shortcodes } = reading;
  if (text.length > longestNote || !mayHold.test(text)) return [];
  const isHtml = (at: number) =>
    !reading.inCode(at) && !covers(shortcodes.tags, at) && !covers(shortcodes.escaped, at);
  const found: HtmlAddress[] = [];
  for (let at = text.indexOf('<', reading.bodyStart); at >= 0; at = text.indexOf('<', at)) {
    const tag = isHtml(at) ? readHtmlTag(text, at) : undefined;
    at = tag?.end ?? at + 1;
    if (tag === undefined || tag.closing) continue;
    if (raw.has(tag.name)) at = endOfContent(text, tag.name, at);
    const names = holders[tag.name];
    for (const attribute of tag.attributes)
      if (names?.includes(attribute.name) === true)
        found.push(...addressesIn(attribute).map((span) => ({ ...span, element: tag.name })));
  }
  return found;
}

function addressesIn({ name, value, start }: HtmlAttribute): Span[] {
  if (name !== 'srcset') {
    const address = value.trim();
    const from = start + value.indexOf(address);
    return [{ start: from, end: from + address.length }];
  }
  // An address before each width; commas at its end are not its own. [HTML: 4.8.4.2.1]
  return Array.from(
    value.matchAll(/(?<=^|,)(\s*)([^\s,]\S*)/g),
    ({ 1: space = '', 2: written = '', index }) => {
      const from = start + index + space.length;
      return { start: from, end: from + written.replace(/,+$/, '').length };
    },
  );
}

function endOfContent(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}
