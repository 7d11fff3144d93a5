/** A CSS colour as a note may give it: a name, a hash, or a function of numbers. */
const colour =
  /^(?:[a-z]{1,40}|#[\da-f]{3,8}|(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\([\d\s.,%/a-z+-]{1,80}\)|var\(--[\w-]{1,60}\))$/i;

/** A CSS length as an image's `width` and `height` take it. */
const length =
  /^(?:\d{1,6}(?:\.\d{1,4})?(?:px|em|rem|ex|ch|vw|vh|vmin|vmax|cm|mm|in|pt|pc|%)?|auto|(?:min|max|fit)-content)$/i;

/** The colour, if it is one and nothing else. */
export function safeColour(text: string): string | undefined {
  const trimmed = text.trim();
  return colour.test(trimmed) ? trimmed : undefined;
}

/** The length, if it is one and nothing else. A number without a unit counts pixels. */
export function safeLength(text: string): string | undefined {
  const trimmed = text.trim();
  return length.test(trimmed) ? trimmed : undefined;
}

/** Properties that change how a piece looks and cannot lift it over the rest of the page. */
const properties =
  /^(?:color|background-color|text-align|vertical-align|width|height|(?:min|max)-(?:width|height)|margin(?:-\w+)?|padding(?:-\w+)?|border(?:-\w+){0,2}|font-(?:size|weight|style)|text-decoration|text-transform|white-space|list-style-type|line-height|float|clear|opacity|(?:column|row)-gap|gap|columns|column-count|aspect-ratio|object-fit|--VARIABLE-BOX-color)$/i;
const value = /^[\w\s.,%#()+/-]{1,120}$/;
const loads = /url|image|expression|attr|element|paint|cross-fade|src/i;

/** The declarations of a `style` attribute that may stay; undefined where none may. */
export function safeStyle(style: string): string | undefined {
  const kept = style
    .slice(0, 2000)
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const [name, text] = [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()];
      return colon > 0 && properties.test(name) && value.test(text) && !loads.test(text)
        ? [`${name}: ${text}`]
        : [];
    });
  return kept.length === 0 ? undefined : `${kept.join('; ')};`;
}
