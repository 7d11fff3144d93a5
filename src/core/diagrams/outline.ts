/** A point of what someone wrote down, with those below it. */
export interface Point {
  readonly words: string;
  readonly below: readonly Point[];
}

/** `a -> b`, in the writer's words. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  /** What stands at the arrow; empty for nothing. */
  readonly label: string;
}

/** What lines of a note say that a diagram can show. */
export type Outline =
  | {
      readonly kind: 'arrows';
      readonly arrows: readonly Arrow[];
      /** What stands beside the arrows in their lists, without one. */
      readonly alone: readonly string[];
    }
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  | { readonly kind: 'points'; readonly points: readonly Point[] };

const item = /^([\s>]*)(?:([-*+])|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*)$/;
const arrow = /[ \t]*(?:<?(?:-{1,3}|={1,3})>|→|⇒|⟶)[ \t]*/gu;
const commentOrCode = /<!--.*?-->|`+[^`]*`+/g;
/** What goes on for longer on one side of an arrow, or ends as a sentence does, is prose with an arrow in it. */
const longestSide = 60;
const mostWords = 6;
const sentenceEnd = /[.!?…](?:["')*_]*$|\s+\p{Lu})/u;
/** More of them is no diagram that someone reads; the rest is left to the writer. */
const most = 24;

/**
 * What the lines say: arrows before steps before a mere list, and of several lists the one nearest to the line that asks.
 * @param lines of the note's prose around it; `undefined` for a line that is none (code, a shortcode, the TODO itself)
 * @param near the line that asks, as an index of `lines`
 * @returns undefined where they say nothing of the kind
 */
export function readOutline(lines: readonly (string | undefined)[], near: number): Outline | undefined {
  const lists = listsOf(lines);
  const arrows = lines.flatMap((line) => (line === undefined ? [] : arrowsOf(line))).slice(0, most);
  if (arrows.length > 0) {
    const alone = lists.flatMap(({ entries }) => besideArrows(entries));
    return { kind: 'arrows', arrows, alone: alone.slice(0, most - arrows.length) };
  }
  const [nearest] = lists.toSorted((a, b) => distance(a, near) - distance(b, near));
  if (nearest === undefined) return undefined;
  const entries = nearest.entries.slice(0, most);
  const outer = Math.min(...entries.map(({ indent }) => indent));
  if (nearest.numbered) {
    const steps = entries.filter(({ indent }) => indent === outer).map(({ words }) => words);
    return { kind: 'steps', steps };
  }
  return { kind: 'points', points: treeOf(entries) };
}

/** The arrows of a list item, or of a line that says nothing else. */
function arrowsOf(line: string): Arrow[] {
  return arrowsIn(item.exec(line)?.[3] ?? line.replace(/^[\s>]*/, ''));
}

function arrowsIn(written: string): Arrow[] {
  // Code that is all there is says the same without its backticks.
  const words = /^(`+)([^`]+)\1$/.exec(written.trim())?.[2] ?? written;
  const parts = sidesOf(words);
  if (parts.length < 2) return [];
  const last = parts.length - 1;
  // `client -> server: asks`: what stands behind the colon is what goes along the arrow.
  const [, end, label] = /^(.*[^\s:]):[ \t]+(\S.*)$/.exec(parts[last] ?? '') ?? [];
  if (end !== undefined) parts[last] = end;
  if (!parts.every(isSide)) return [];
  return parts
    .slice(1)
    .map((to, i) => ({ from: parts[i] ?? '', to, label: i === last - 1 ? (label ?? '') : '' }));
}

/** What stands between arrows. Those in a part of it that is code, or a comment, are none of the writer's. */
function sidesOf(words: string): string[] {
  const masked = words.replace(commentOrCode, (part) => '\u0001'.repeat(part.length));
  const sides: string[] = [];
  let at = 0;
  for (const { index, 0: sign } of masked.matchAll(arrow)) {
    sides.push(words.slice(at, index));
    at = index + sign.length;
  }
  return [...sides, words.slice(at)].map((side) => side.replace(/<!--.*?-->/g, ' ').trim());
}

function isSide(words: string): boolean {
  return (
    words !== '' &&
    words.length <= longestSide &&
    words.split(/\s+/, mostWords + 1).length <= mostWords &&
    !sentenceEnd.test(words)
  );
}

/** In a list with arrows the items without one. */
function besideArrows(entries: readonly Entry[]): string[] {
  const alone = entries.filter(({ words }) => arrowsIn(words).length === 0);
  return alone.length === entries.length ? [] : alone.map(({ words }) => words);
}

interface Entry {
  readonly indent: number;
  readonly words: string;
}

interface List {
  readonly first: number;
  last: number;
  readonly numbered: boolean;
  readonly entries: Entry[];
}

/** The lists among the lines; one goes on over blank lines and the TODO, and ends at other words. */
function listsOf(lines: readonly (string | undefined)[]): List[] {
  const lists: List[] = [];
  let open: List | undefined;
  for (const [at, line] of lines.entries()) {
    if (line === undefined || line.trim() === '') continue;
    const [, lead = '', bullet, words] = item.exec(line) ?? [];
    if (words === undefined) {
      // A line that goes on with an item's words is indented.
      if (!/^[ \t]/.test(line)) open = undefined;
      continue;
    }
    const indent = lead.replaceAll('\t', '    ').length;
    const numbered = bullet === undefined;
    const outer = open?.entries[0]?.indent ?? indent;
    if (open === undefined || (indent <= outer && open.numbered !== numbered)) {
      open = { first: at, last: at, numbered, entries: [] };
      lists.push(open);
    }
    open.entries.push({ indent, words });
    open.last = at;
  }
  return lists;
}

function distance({ first, last }: List, line: number): number {
  return line < first ? first - line : Math.max(0, line - last);
}

function treeOf(entries: readonly Entry[]): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < entries.length;) {
    const entry = entries[i];
    if (entry === undefined) break;
    let end = i + 1;
    while ((entries[end]?.indent ?? 0) > entry.indent) end++;
    points.push({ words: entry.words, below: treeOf(entries.slice(i + 1, end)) });
    i = end;
  }
  return points;
}
