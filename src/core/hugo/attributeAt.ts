/** The value of a shortcode's parameter that an offset stands in. Offsets count in the text. */
export interface AttributeAt {
  /** Of the shortcode, in lower case. */
  readonly shortcode: string;
  /** As written: names of parameters have case. */
  readonly name: string;
  /** The value, up to its closing quote; where that is not there yet, up to the end of the word. */
  readonly start: number;
  readonly end: number;
}

/** How far before an offset a shortcode may begin: what is typed at a keystroke must not cost the whole note. */
const farthest = 2000;

/**
 * The parameter in whose value `offset` stands, while the shortcode is being written and may have no end yet. Values in
 * `"` and in backticks; a bare one has nothing that could be told from the next name.
 */
export function attributeAt(text: string, offset: number): AttributeAt | undefined {
  const before = text.slice(Math.max(0, offset - farthest), offset);
  const start = Math.max(before.lastIndexOf('{{%'), before.lastIndexOf('{{<'));
  if (start < 0) return undefined;
  const begun = before.slice(start);
  const shortcode = /^\{\{[%<][ \t]*([\w.-]+)/.exec(begun)?.[1];
  if (shortcode === undefined) return undefined;
  const open = openValue(begun, begun.startsWith('{{%') ? '%}}' : '>}}');
  if (open === undefined) return undefined;
  const valueStart = offset - (begun.length - open.start);
  const line = /^[^\r\n]*/.exec(text.slice(offset, offset + farthest))?.[0] ?? '';
  const quote = line.indexOf(open.quote);
  const rest = /^[^\s"`{}%<>]*/.exec(line)?.[0].length ?? 0;
  // A quote behind another name belongs to that one's value.
  const closes = quote >= 0 && !line.slice(0, quote).includes('=') && !/[{}]/.test(line.slice(0, quote));
  return {
    shortcode: shortcode.toLowerCase(),
    name: open.name,
    start: valueStart,
    end: offset + (closes ? quote : rest),
  };
}

/** The value that is still open at the end of a shortcode's beginning. */
function openValue(begun: string, delimiter: string) {
  let at = 0;
  for (;;) {
    const quoteAt = begun.slice(at).search(/["`]/);
    if (quoteAt < 0 || begun.slice(at, at + quoteAt).includes(delimiter)) return undefined;
    const start = at + quoteAt + 1;
    const quote = begun.charAt(start - 1);
    const close = begun.indexOf(quote, start);
    if (close < 0) {
      const name = /(\w[\w-]*)[ \t]*=[ \t]*$/.exec(begun.slice(Math.max(0, start - 60), start - 1))?.[1];
      const isOneLine = !/[\r\n]/.test(begun.slice(start));
      return name === undefined || !isOneLine ? undefined : { name, start, quote };
    }
    at = close + 1;
  }
}
