const name = /\b(?:id|name)\s{0,9}$/i;
/** The longest name with the spaces behind it, and the sign before it. */
const longestName = 14;
const value = /=\s{0,9}["']?([^\s"'<>}]{1,200})/y;

/**
 * The ids and names that tags and attributes in a text give to places, in code too: there may be more than the page will
 * have. Texts have few equals signs, and a search for one is quicker than one for names.
 */
export function* writtenIds(text: string): Generator<string> {
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    if (!name.test(text.slice(Math.max(0, at - longestName), at))) continue;
    value.lastIndex = at;
    const id = value.exec(text)?.[1];
    if (id === undefined) continue;
    at = value.lastIndex - 1;
    yield id;
  }
}
