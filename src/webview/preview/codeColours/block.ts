import { languageOf, type Language } from './languageNames';

/** A block of code as the page shows it at one moment. */
export interface Code {
  readonly language: Language;
  /** Without the numbers of its lines. */
  readonly text: string;
  /** The nodes that hold the text. */
  readonly nodes: readonly Text[];
}

/**
 * Longer blocks stay plain. Some of highlight.js' rules need time that grows with the square of what is ahead: in such a
 * block a note that means ill stops the page for a quarter of a second, in one five times as long for six.
 */
const longest = 10_000;
/** Lines are what most rules run through: in files that were made small they would be as long as the block. */
const longestLine = 1000;

/** What stands in a block; undefined where nobody colours its language, or where it is too long for that. */
export function codeIn(block: HTMLElement): Code | undefined {
  const language = languageOf(block.dataset['lang'] ?? '');
  if (language === undefined) return undefined;
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element
      ? node.matches('.ln')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  );
  let length = 0;
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    length += node.length;
    if (length > longest) return undefined;
    nodes.push(node);
  }
  const text = nodes.map(({ data }) => data).join('');
  return hasLongLine(text) ? undefined : { language, text, nodes };
}

function hasLongLine(text: string): boolean {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (end - start > longestLine) return true;
    start = end + 1;
  }
  return text.length - start > longestLine;
}

/** Whether two look alike, in the same nodes. */
export function isSame(one: Code, other: Code): boolean {
  return (
    one.language === other.language &&
    one.text === other.text &&
    one.nodes.length === other.nodes.length &&
    one.nodes.every((node, i) => node === other.nodes[i])
  );
}
