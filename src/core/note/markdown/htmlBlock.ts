/** How a block of HTML ends: at a line that holds one of these signs, or before a blank line. */
export type HtmlBlockEnd = { readonly sign: RegExp } | 'blank';

/** Names that begin a block wherever they stand. [CommonMark 0.31, section 4.6, start condition 6] */
const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem meta nav noframes ol optgroup option p param search section summary table tbody td tfoot th ' +
    'thead title tr track ul'
  ).split(' '),
);

/** A line is looked at no further than this: longer tags begin no block. */
const longestStart = 2000;

const attribute = String.raw`(?:[ \t]+[a-zA-Z_:][\w:.-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?)`;
const wholeTag = new RegExp(
  String.raw`^<(?:/[a-zA-Z][\w-]*[ \t]*|[a-zA-Z][\w-]*${attribute}*[ \t]*/?)>[ \t]*$`,
);

/**
 * How the block of HTML ends that begins with this line; undefined where none does. Comments are left to whoever tells
 * them apart. Markdown reads nothing within such a block. [CommonMark 0.31, section 4.6; Goldmark: parser/html_block.go]
 * @param line from its `<` on, without its line end
 * @param inParagraph any whole tag alone begins a block, but none in the midst of a paragraph
 */
export function htmlBlockEnd(line: string, inParagraph: boolean): HtmlBlockEnd | undefined {
  const start = line.slice(0, longestStart);
  if (/^<(?:script|pre|style|textarea)(?:[\s>]|\/>|$)/i.test(start))
    return { sign: /<\/(?:script|pre|style|textarea)>/i };
  if (start.startsWith('<?')) return { sign: /\?>/ };
  if (start.startsWith('<![CDATA[')) return { sign: /\]\]>/ };
  if (/^<![a-z]/i.test(start)) return { sign: />/ };
  const name = /^<\/?([a-z][a-z\d-]*)(?=[\s>]|\/>|$)/i.exec(start)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  if (blockNames.has(name)) return 'blank';
  return !inParagraph && wholeTag.test(start) ? 'blank' : undefined;
}
