import type { FrontMatterFormat } from './frontMatter';
import { byteOrderMark, carriageReturn, lineFeed, space, tab } from '../text/charCodes';
import { nextLineStart } from '../text/lines';

/** Where a text's front matter stands. Offsets count in the text. */
export interface FrontMatterBlock {
  readonly format: Exclude<FrontMatterFormat, 'none'>;
  /** The first character of the opening fence, or of the JSON object. */
  readonly start: number;
  /** The source between the fences; of JSON the object with its braces. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** Where the body begins: after the closing fence and its line end. */
  readonly end: number;
  /** What stands behind the opening fence, as in `---js`; empty where nothing does. */
  readonly language: string;
  readonly languageStart: number;
  readonly closed: boolean;
}

/**
 * Finds front matter as Hugo's lexer does (parser/pageparser/pagelexer_intro.go): the first character after a byte
 * order mark and white space tells the language, and the block ends at the first line that begins with the same fence,
 * whatever follows on that line. JSON ends at its matching brace. Other than Hugo, which refuses a page that
 * begins with a list or a shortcode, a text whose first line is neither a fence nor the start of a JSON object has no
 * front matter. Lines of `text` end in `\n` or `\r\n`.
 */
export function findFrontMatterBlock(text: string): FrontMatterBlock | undefined {
  let start = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  while (isWhiteSpace(text.charCodeAt(start))) start++;
  if (text.startsWith('---', start)) return fencedBlock(text, start, 'yaml', '---');
  if (text.startsWith('+++', start)) return fencedBlock(text, start, 'toml', '+++');
  if (text.charAt(start) === '{') return jsonBlock(text, start);
  return undefined;
}

function fencedBlock(text: string, start: number, format: 'yaml' | 'toml', fence: string): FrontMatterBlock {
  const after = start + fence.length;
  const sourceStart = nextLineStart(text, after);
  const rest = text.slice(after, sourceStart);
  const language = rest.trim();
  const languageStart = after + rest.indexOf(language);
  for (let line = sourceStart; line < text.length; line = nextLineStart(text, line)) {
    if (!text.startsWith(fence, line)) continue;
    const end = afterBlankRest(text, line + fence.length);
    return { format, start, sourceStart, sourceEnd: line, end, language, languageStart, closed: true };
  }
  const end = endOfKeyLines(text, sourceStart, text.length);
  return { format, start, sourceStart, sourceEnd: end, end, language, languageStart, closed: false };
}

/** Braces in strings do not count; `\` takes the next character with it. As Hugo does it. */
function jsonBlock(text: string, start: number): FrontMatterBlock | undefined {
  if (!/\{\s*["}]/y.test(text.slice(start, start + 1000))) return undefined;
  const block = { format: 'json', start, sourceStart: start, language: '', languageStart: start } as const;
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) {
      return { ...block, sourceEnd: at + 1, end: afterBlankRest(text, at + 1), closed: true };
    }
  }
  const end = nextLineStart(text, start);
  return { ...block, sourceEnd: end, end, closed: false };
}

/**
 * Where front matter that nobody closed ends most likely: before the first line that is no `key: value`, list item,
 * continuation or comment; an indented fence ends nothing to Hugo but was meant to. What stands behind is the body, so that nothing of it is lost.
 */
export function endOfKeyLines(text: string, from: number, to: number): number {
  let line = from;
  while (line < to) {
    const next = nextLineStart(text, line);
    if (!keyLine.test(text.slice(line, Math.min(next, line + 1000)))) return line;
    line = next;
  }
  return to;
}

const keyLine = /^(?![ \t]+(?:---|\+\+\+)\s*$)(?:["']?[\w.-]+["']?[ \t]*[:=]|[ \t]+\S|-[ \t]|#|\])/;

/** Behind white space and the line end; unmoved where something else follows on the line. */
function afterBlankRest(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space || text.charCodeAt(at) === tab) at++;
  if (at === text.length) return at;
  const code = text.charCodeAt(at);
  if (code === lineFeed) return at + 1;
  if (code === carriageReturn) return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
  return from;
}

function isWhiteSpace(code: number): boolean {
  return code === space || (code >= tab && code <= carriageReturn);
}
