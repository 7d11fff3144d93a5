/** Opening and closing signs of a flowchart's shapes, longer ones first. [Mermaid, Flowcharts, Node shapes] */
const shapes: readonly (readonly [open: string, close: string])[] = [
  ['(((', ')))'],
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['((', '))'],
  ['{{', '}}'],
  ['[/', '/]'],
  ['[\\', '\\]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
];
/** What may stand behind a node: nothing, another one, a link, a class. */
const behindNode = /^\s*(?:$|[-=<~&;,]|:::|[ox]--|[\w]+@)/;
const sign = /[()[\]{}<>|"#;@/\\]/;

/** Lines are tried at every sign: what is longer was written by nobody. */
export const longestLine = 2000;

/**
 * A line of a flowchart with its labels in quotes where signs in them would be read as a shape. A quote in one becomes
 * `#quot;`. [Mermaid, Flowcharts, Special characters that break syntax]
 */
export function quoteLabels(line: string): string {
  if (/^\s*(?:%%|click\b|style\b|classDef\b|class\b|linkStyle\b|subgraph\s*$)/.test(line)) return line;
  if (line.length > longestLine) return line;
  let result = '';
  let at = 0;
  while (at < line.length) {
    const rest = line.slice(at);
    const edge = /^\|([^|"]*)\|/.exec(rest);
    if (edge !== null) {
      result += sign.test(edge[1] ?? '') ? `|"${edge[1]?.trim() ?? ''}"|` : edge[0];
      at += edge[0].length;
      continue;
    }
    const id = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?=[[({])/u.exec(rest)?.[0];
    const label = id === undefined ? undefined : labelAt(rest.slice(id.length));
    if (id === undefined || label === undefined) {
      // All of a word, or one sign.
      const step = /^[\p{L}\p{N}_]+/u.exec(rest)?.[0] ?? rest.charAt(0);
      result += step;
      at += step.length;
      continue;
    }
    result += id + label.written;
    at += id.length + label.length;
  }
  return result;
}

function labelAt(rest: string): { readonly written: string; readonly length: number } | undefined {
  for (const [open, close] of shapes) {
    if (!rest.startsWith(open)) continue;
    for (let end = rest.indexOf(close, open.length); end >= 0; end = rest.indexOf(close, end + 1)) {
      if (!behindNode.test(rest.slice(end + close.length))) continue;
      const words = rest.slice(open.length, end);
      const length = end + close.length;
      const isQuoted = /^\s*"[^"]*"\s*$/.test(words);
      if (isQuoted || !sign.test(words)) return { written: rest.slice(0, length), length };
      const plain = words.trim().replace(/^"(.*)"$/, '$1');
      return { written: `${open}"${plain.replaceAll('"', '#quot;')}"${close}`, length };
    }
  }
  return undefined;
}
