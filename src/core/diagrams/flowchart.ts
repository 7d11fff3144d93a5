import type { Outline, Point } from './outline';

const longestLabel = 60;
/** Characters that are looked at for a label: enough for one with a long address in it. */
const longestWords = 500;

/**
 * A Mermaid flowchart of what someone wrote down. Nodes are called `n1`, `n2` …: words of a note are only ever labels, in
 * quotes, so that none of them is read as Mermaid's own (`end` as a name breaks a flowchart; Mermaid's documentation,
 * “Flowcharts: A warning”).
 * @param root what a list's points hang on; empty for nothing
 */
export function flowchart(outline: Outline, root: string): string[] {
  const nodes = new Nodes();
  if (outline.kind === 'arrows') {
    const edges = outline.arrows.map(({ from, to, label }) => {
      const words = labelText(label);
      const start = nodes.named(from);
      return `${start} -->${words === '' ? '' : `|"${words}"|`} ${nodes.named(to)}`;
    });
    for (const words of outline.alone) nodes.named(words);
    return ['flowchart LR', ...indented([...nodes.lines, ...edges])];
  }
  if (outline.kind === 'steps') {
    const steps = outline.steps.map((step) => nodes.add(step));
    const edges = steps.slice(1).map((step, i) => `${steps[i] ?? ''} --> ${step}`);
    return ['flowchart TD', ...indented([...nodes.lines, ...edges])];
  }
  const edges: string[] = [];
  const hang = (points: readonly Point[], above: string | undefined) => {
    for (const { words, below } of points) {
      const node = nodes.add(words);
      if (above !== undefined) edges.push(`${above} --> ${node}`);
      hang(below, node);
    }
  };
  hang(outline.points, labelText(root) === '' ? undefined : nodes.add(root));
  return ['flowchart LR', ...indented([...nodes.lines, ...edges])];
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

class Nodes {
  readonly lines: string[] = [];
  readonly #byWords = new Map<string, string>();

  /** A node of its own, whatever the words. */
  add(words: string): string {
    const id = `n${this.lines.length + 1}`;
    this.lines.push(`${id}["${labelText(words) || '…'}"]`);
    return id;
  }

  /** The node that these words have already, or a new one. */
  named(words: string): string {
    const key = labelText(words).toLowerCase();
    const id = this.#byWords.get(key) ?? this.add(words);
    this.#byWords.set(key, id);
    return id;
  }
}

/**
 * Words of a note as the inside of a label in quotes: Markdown's signs are taken off, and what Mermaid or HTML would read
 * is written as Mermaid's entities (`#quot;`; Mermaid's documentation, “Entity codes to escape characters”).
 */
export function labelText(words: string): string {
  const plain = words
    .slice(0, longestWords)
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?:[ \t]+"[^"]*")?\)/g, '$1')
    .replace(/`+/g, '')
    .replace(/(\*\*|__|~~)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\d*_])([*_])(?=\S)(.+?)\1(?![\p{L}\d])/gu, '$2')
    .replace(/<!--.*?-->/g, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return shortened(plain).replace(/["#<>&\\;{}]/g, (sign) => entities[sign] ?? `#${sign.charCodeAt(0)};`);
}

/** Cut at the end of a word, where there is one. */
function shortened(words: string): string {
  const characters = Array.from(words);
  if (characters.length <= longestLabel) return words;
  const start = characters.slice(0, longestLabel - 1).join('');
  return `${start.replace(/(?<=\S)\s+\S*$/, '')}…`;
}

const entities: Readonly<Record<string, string>> = { '"': '#quot;', '<': '#lt;', '>': '#gt;', '&': '#amp;' };
