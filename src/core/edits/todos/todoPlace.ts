import type { Comment } from '../../note/markdown/blocks';
import type { Inlines, LinkSpan } from '../../note/markdown/inlines';
import { TextReading } from '../../note/textReading';
import { spanAt, type Span } from '../../text/span';

/** A link or image whose text, or alt text, a TODO is part of. */
export interface LinkAround {
  readonly link: LinkSpan;
  readonly image: boolean;
  /** The whole of what it stands in: an image may be a link's text. */
  readonly outermost: Span;
}

/** A link or image with the one that it stands in. */
interface NestedLink {
  readonly link: LinkSpan;
  readonly image: boolean;
  readonly parent: NestedLink | undefined;
}

function nested({ links, images }: Inlines): NestedLink[] {
  const all = [
    ...links.map((link) => ({ link, image: false })),
    ...images.map((link) => ({ link, image: true })),
  ].sort((a, b) => a.link.start - b.link.start || b.link.end - a.link.end);
  const result: NestedLink[] = [];
  for (const each of all) {
    let parent = result.at(-1);
    while (parent !== undefined && parent.link.end <= each.link.start) parent = parent.parent;
    result.push({ ...each, parent });
  }
  return result;
}

/** What TODOs of a text stand in. The text is read again, when it is first asked for. */
export class TodoPlaces {
  readonly reading: TextReading;
  /** In the order of the text, when they are first asked for. */
  #links: readonly NestedLink[] | undefined;

  constructor(text: string) {
    this.reading = new TextReading(text);
  }

  /** The innermost link or image around a TODO; undefined where it stands in none. */
  linkAt({ start, end }: Span): LinkAround | undefined {
    this.#links ??= this.reading.text.includes('[') ? nested(this.reading.inlines) : [];
    let low = 0;
    let high = this.#links.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#links[middle]?.link.start ?? Infinity) <= start) low = middle + 1;
      else high = middle;
    }
    let innermost: NestedLink | undefined;
    let outermost: NestedLink | undefined;
    for (let each = this.#links[low - 1]; each !== undefined; each = each.parent) {
      const { text } = each.link;
      if (text.start > start || end > text.end) continue;
      innermost ??= each;
      outermost = each;
    }
    return (
      innermost && {
        link: innermost.link,
        image: innermost.image,
        outermost: outermost?.link ?? innermost.link,
      }
    );
  }

  /** The end of the heading whose underline stands right below a TODO's line; undefined where there is none. */
  underlineEnd({ start, end }: Span): number | undefined {
    const underline = /[^\r\n]*(?:\r\n|\r|\n)[ \t>]*(?:=+|-+)[ \t]*(?=[\r\n]|$)/y;
    underline.lastIndex = end;
    if (!underline.test(this.reading.text)) return undefined;
    const { headings } = this.reading.blocks;
    return headings.find(
      ({ start: first, end: last }) => first <= start && last > end && last <= underline.lastIndex,
    )?.end;
  }

  /** The comment around a TODO; `closed` is false where it hides all that follows. */
  commentAt({ start }: Span): Comment | undefined {
    if (!this.reading.text.includes('<!--')) return undefined;
    const { blocks, inlines } = this.reading;
    const inline = spanAt(inlines.comments, start);
    return spanAt(blocks.comments, start) ?? (inline && { ...inline, closed: true });
  }
}

/** A marker at the start of a TODO's words, whichever word it is, with what parts it from them. */
const marker = /^[\p{L}\d_-]+(?:\([^()\n]{1,40}\))?(?:[ \t]?:)?([*_]*)[ \t]*/u;

/**
 * The marker of a TODO with the emphasis that is its own: of `**TODO:** x` all but the `x`.
 * @param start where the TODO begins in `text`, behind the emphasis
 */
export function markerSpan(text: string, start: number, words: string): Span {
  const found = marker.exec(words);
  const emphasis = found?.[1] ?? '';
  const isOwn = emphasis !== '' && text.endsWith(emphasis, start);
  return { start: isOwn ? start - emphasis.length : start, end: start + (found?.[0].length ?? 0) };
}
