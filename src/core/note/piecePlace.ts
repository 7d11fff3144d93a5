import { contentOfShortcode } from '../hugo/knownShortcodes';
import { pairShortcodes } from '../hugo/shortcodes';
import { findInlines } from './markdown/inlines';
import { TextReading } from './textReading';
import { covers, spanAt } from '../text/span';

type Bullet = '-' | '*' | '+';

/** A place in a note where a piece can go. Offsets count in the text. */
export interface PiecePlace {
  /** What was typed to ask for a piece: `/`, `{{`, or nothing. */
  readonly trigger: 'slash' | 'braces' | 'none';
  /** The letters behind the trigger, in lower case. */
  readonly typed: string;
  /** What the piece takes the place of: trigger and letters, with the `}}` that the editor closed `{{` with. */
  readonly start: number;
  readonly end: number;
  /** What every further line of the piece has to begin with, to stay in the list item or quote. */
  readonly lead: string;
  /** Whether the line begins with a list marker. */
  readonly inItem: boolean;
  /** Whether nothing stands before it: there front matter can go. */
  readonly atStart: boolean;
  /** The marker that most list items of the note have; undefined where there are none. */
  readonly bullet: Bullet | undefined;
}

/** Quote marks and indent, a list marker with its box, then the trigger. */
const lineBefore =
  /^((?:[ \t]|>)*)((?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?(?:(\/)([a-z]*)|(\{\{)[%<]?[ \t]*([a-z]*))?$/i;
/** What the editor may have closed `{{%` or `{{<` with. */
const closer = /^[%>]?\}{0,2}$/;
/** A line that goes on for longer has no trigger at its start. */
const longestBefore = 200;

/**
 * Whether a piece can go where the cursor is, and what it would replace. It can at a line's start, behind indent, quote
 * marks and a list marker, with nothing behind it in the line; not in front matter, code, comments and shortcodes. Mostly
 * a look at the line is enough to say no; else it takes time in proportion to the text.
 */
export function piecePlace(text: string, offset: number): PiecePlace | undefined {
  const lineStart = startOfLine(text, offset);
  if (offset - lineStart > longestBefore) return undefined;
  const match = lineBefore.exec(text.slice(lineStart, offset));
  if (match === null) return undefined;
  const [, indent = '', marker = '', slash, slashTyped, braces, bracesTyped] = match;
  const lineEnd = text.slice(offset).search(/[\r\n]/);
  const rest = lineEnd < 0 ? text.slice(offset) : text.slice(offset, offset + lineEnd);
  const closing = rest.trim();
  if (closing !== '' && (braces === undefined || !closer.test(closing))) return undefined;
  const start = lineStart + indent.length + marker.length;
  const end = offset + rest.trimEnd().length;
  const bullet = bulletWhereTextIs(text, start, end);
  if (bullet === undefined) return undefined;
  return {
    trigger: slash !== undefined ? 'slash' : braces !== undefined ? 'braces' : 'none',
    typed: (slashTyped ?? bracesTyped ?? '').toLowerCase(),
    start,
    end,
    lead: indent + marker.replace(/[^\t]/g, ' '),
    inItem: marker !== '',
    atStart: /^\ufeff?\s*$/.test(text.slice(0, start)),
    bullet: bullet.most,
  };
}

/**
 * The same, and where words stand in the cursor's line already, the line below it. `before` has to be put in front of the
 * piece.
 */
export function placeOrNextLine(
  text: string,
  offset: number,
): (PiecePlace & { readonly before: string }) | undefined {
  const here = piecePlace(text, offset);
  if (here !== undefined) return { ...here, before: '' };
  const toEnd = text.slice(offset).search(/[\r\n]/);
  const lineEnd = toEnd < 0 ? text.length : offset + toEnd;
  const below = piecePlace(`${text.slice(0, lineEnd)}\n${text.slice(lineEnd)}`, lineEnd + 1);
  return below && { ...below, start: lineEnd, end: lineEnd, before: '\n' };
}

function startOfLine(text: string, offset: number): number {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  if (offset > 0 && before >= 0) return before + 1;
  return text.charCodeAt(0) === 0xfeff && offset > 0 ? 1 : 0;
}

/** Undefined where `start` is in no text. Reads the note as if words stood in place of what was typed. */
function bulletWhereTextIs(
  written: string,
  start: number,
  end: number,
): { readonly most: Bullet | undefined } | undefined {
  const words = 'x'.repeat(Math.max(1, end - start));
  const reading = new TextReading(written.slice(0, start) + words + written.slice(end));
  if (start < (reading.frontMatter?.block.end ?? 0)) return undefined;
  const { shortcodes } = reading;
  if (covers(shortcodes.tags, start) || covers(shortcodes.escaped, start)) return undefined;
  const { body, blocks } = reading;
  const paragraph = spanAt(blocks.texts, start);
  if (paragraph === undefined || paragraph.commentedOut) return undefined;
  const inlines = findInlines(body, { ...blocks, texts: [paragraph] });
  if (covers(inlines.codeSpans, start) || covers(inlines.comments, start)) return undefined;
  const calls = pairShortcodes(shortcodes.tags.filter((tag) => !covers(blocks.fences, tag.start)));
  const closed = calls.some(
    ({ open, close }) =>
      close !== undefined &&
      open.end <= start &&
      start < close.start &&
      /^(?:words|text)$/.test(contentOfShortcode(open.name.toLowerCase()) ?? ''),
  );
  return closed ? undefined : { most: mostUsedBullet(reading, start) };
}

/** The line of `start` does not count: whoever writes `- /video` does not say how lists are to look. */
function mostUsedBullet({ body, bodyStart, blocks }: TextReading, start: number): Bullet | undefined {
  const counts = new Map<Bullet, number>();
  const bullets = /^[ \t>]*([-*+])[ \t]+(?=\S)/gm;
  bullets.lastIndex = bodyStart;
  for (let match = bullets.exec(body); match !== null; match = bullets.exec(body)) {
    if (covers(blocks.fences, match.index) || bullets.lastIndex === start) continue;
    const bullet = match[1] as Bullet;
    counts.set(bullet, (counts.get(bullet) ?? 0) + 1);
  }
  return [...counts].reduce<[Bullet, number] | undefined>(
    (best, each) => (best !== undefined && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0];
}
