import { markdownHref } from '../../links/hrefText';
import type { LinkKind } from '../../links/talkAddress';
import { isPlaceholderAddress } from '../../note/buttons/buttonKind';
import type { Note } from '../../note/note';
import { TextReading } from '../../note/textReading';
import { covers, type Span } from '../../text/span';
import { LineIndex } from '../../text/lineIndex';

/** A place in a line of Markdown where a link to the talk is or is to come. Offsets count in the text. */
export interface LinkLine {
  readonly placeholder: boolean;
  /** The address that stands there; empty for none. */
  readonly href: string;
  /** What an address replaces. */
  readonly span: Span;
  /** What stands there instead with an address. */
  readonly filled: (address: string) => string;
}

/** What note takers call such links, where the line says nothing else. */
const labels: Readonly<Record<LinkKind, RegExp>> = {
  video: /^(?:talk |the )?(?:video|recording|watch|youtube|aufzeichnung)(?: recording| of the talk)?$/i,
  slides: /^(?:talk |the )?(?:slides?|deck|slide ?deck|presentation|folien|präsentation)(?: of the talk)?$/i,
  code: /^(?:demo |source |example |the )?(?:code|repo|repository|demo|sources?|github)$/i,
};

/** `* Slides (TBD)`; no part of it can match in two ways. */
const inParentheses =
  /^([ \t>]*(?:[-*+][ \t]+)?)(\p{L}[\p{L} -]{1,23})\((?:tbd|tba|tbc|todo|pending|coming soon|soon|\?+|\.{3}|…)\)[ \t]*$/iu;

/** `Video: TBD`, `- **Slides:**`; the value may be empty. */
const behindColon =
  /^([ \t>]*(?:[-*+][ \t]+)?)([*_]{0,3})(\p{L}[\p{L} -]{1,23})([*_]{0,3}:[*_]{0,3})[ \t]*(tbd|tba|tbc|todo|pending|coming soon|soon|n\/a|-|–|—|\?+|\.{3}|…|x{3,}|)[ \t]*$/iu;

const longestLine = 120;

/**
 * The places for links of one kind in the lines of a note: `* Slides (TBD)`, `Video: TBD`, `[Slides](TODO)`, and links
 * that are there already under such a name. Code and comments are left out, and links in running text, which are
 * nobody's link to the talk.
 */
export function linkLines(text: string, note: Note, kind: LinkKind): LinkLine[] {
  const index = new LineIndex(text);
  return [...namedLinks(note, kind, index), ...placeholderLines(text, kind, index)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function namedLinks(note: Note, kind: LinkKind, index: LineIndex): LinkLine[] {
  return note.links
    .filter(({ text, label, commentedOut }) => !commentedOut && labels[kind].test((label ?? text).trim()))
    .map(({ href, hrefRange }) => ({
      placeholder: isPlaceholderAddress(href),
      href,
      span: { start: index.offset(hrefRange.start), end: index.offset(hrefRange.end) },
      filled: markdownHref,
    }));
}

function placeholderLines(text: string, kind: LinkKind, index: LineIndex): LinkLine[] {
  const found: LinkLine[] = [];
  const { bodyStart, blocks } = new TextReading(text);
  const hidden = (at: number) =>
    [blocks.fences, blocks.comments, blocks.indentedCode].some((spans) => covers(spans, at));
  const firstLine = index.position(bodyStart).line;
  for (let line = firstLine; line < index.lineCount; line++) {
    const start = Math.max(index.lineStart(line), bodyStart);
    const words = text.slice(start, index.lineStart(line + 1)).replace(/[\r\n]+$/, '');
    if (words.length > longestLine || hidden(start)) continue;
    const place = readLine(words, start, kind, () => text.slice(index.lineStart(line + 1)));
    if (place !== undefined) found.push(place);
  }
  return found;
}

function readLine(words: string, start: number, kind: LinkKind, rest: () => string): LinkLine | undefined {
  const parentheses = inParentheses.exec(words);
  if (parentheses !== null) {
    const [, indent = '', label = ''] = parentheses;
    if (!labels[kind].test(label.trim())) return undefined;
    const span = { start: start + indent.length, end: start + words.trimEnd().length };
    return placeholder(span, (address) => `[${label.trim()}](${markdownHref(address)})`);
  }
  const colon = behindColon.exec(words);
  if (colon === null) return undefined;
  const [, indent = '', marks = '', label = '', sign = '', value = ''] = colon;
  if (!labels[kind].test(label.trim())) return undefined;
  if (value === '' && isAboveList(indent, rest())) return undefined;
  const end = start + indent.length + marks.length + label.length + sign.length;
  return placeholder({ start: end, end: start + words.length }, (address) => ` ${autolink(address)}`);
}

function placeholder(span: Span, filled: LinkLine['filled']): LinkLine {
  return { placeholder: true, href: '', span, filled };
}

/** `Slides:` above a list, or above what is indented, is what that is about. */
function isAboveList(indent: string, rest: string): boolean {
  const next = /^\s*?([ \t>]*(?:[-*+][ \t]+)?)\S/.exec(rest.slice(0, longestLine))?.[1] ?? '';
  return next.length > indent.length;
}

/** An address in running text: bare, or in `<>` where a reader would cut a bare one off at a sign in it. */
export function autolink(address: string): string {
  const plain = address.replace(/[<>]/g, (sign) => (sign === '<' ? '%3C' : '%3E'));
  return /[.,:;!?'")\]*_~]$|[()*_~]/.test(plain) ? `<${plain}>` : plain;
}
