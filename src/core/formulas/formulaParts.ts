/** A piece of a text with formulas: words as they are, or what stands between the signs of a formula. */
export type FormulaPart =
  | { readonly words: string }
  | { readonly formula: string; readonly isBlock: boolean };

/** Longer ones hold no formula that someone reads. */
const longest = 50_000;

const signs: Readonly<Record<string, { readonly close: string; readonly isBlock: boolean }>> = {
  $$: { close: '$$', isBlock: true },
  '\\[': { close: '\\]', isBlock: true },
  $: { close: '$', isBlock: false },
  '\\(': { close: '\\)', isBlock: false },
};

/**
 * The formulas in a text, as MathJax finds them in what Relearn gives to it: between `$$`, `$`, `\[ \]` and `\( \)`, and
 * environments that stand alone. `\$` is a dollar. [Relearn: layouts/partials/dependencies/mathjax.html; MathJax,
 * `tex.inlineMath`, `displayMath`, `processEscapes`, `processEnvironments`]
 */
export function formulaParts(text: string): FormulaPart[] {
  if (text.length > longest) return [{ words: text }];
  const parts: FormulaPart[] = [];
  let words = '';
  /** Signs that are not closed any more: none is looked for twice, however many there are. */
  const open = new Set<string>();
  const next = /\\begin\{([a-z]{1,30}\*?)\}|\\[\s\S]|\$\$?/gi;
  let from = 0;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const [sign, environment] = found;
    words += text.slice(from, found.index);
    from = next.lastIndex;
    const known = signs[sign];
    const close = environment === undefined ? known?.close : `\\end{${environment}}`;
    const end = close === undefined || open.has(close) ? -1 : closing(text, close, from);
    if (end < 0) {
      if (close !== undefined) open.add(close);
      words += sign === '\\$' ? '$' : sign;
      continue;
    }
    if (words !== '') parts.push({ words });
    words = '';
    next.lastIndex = end + (close?.length ?? 0);
    const isBlock = known?.isBlock ?? true;
    const formula = known === undefined ? text.slice(found.index, next.lastIndex) : text.slice(from, end);
    parts.push({ formula, isBlock });
    from = next.lastIndex;
  }
  words += text.slice(from);
  if (words !== '') parts.push({ words });
  return parts;
}

/** Where a sign stands that is no part of another one, as `$` in `\$`; negative for nowhere. */
function closing(text: string, close: string, from: number): number {
  if (!close.startsWith('$')) return text.indexOf(close, from);
  const next = /\\[\s\S]|\$\$?/g;
  next.lastIndex = from;
  for (let found = next.exec(text); found !== null; found = next.exec(text))
    if (found[0] === close) return found.index;
  return -1;
}
