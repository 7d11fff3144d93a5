import { linkDestination } from './linkDestination';

/** Words of a heading or line beyond that are cut: nobody reads a longer title, and what follows is bounded by it. */
const longestWords = 500;

/** Where escaped characters wait until the marks around them are gone: Unicode's area for private use. */
const escapedFrom = 0xe000;

/** What entities stand for that titles have. [HTML: named character references] */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  middot: '·',
  bull: '•',
};

/**
 * A heading or line of Markdown as the words that a reader sees: of links and pictures their text, no marks of emphasis and
 * code, no tags, escapes and entities as the signs that they stand for. (CommonMark 0.31, chapter 6)
 * @param isDefined whether `[label]` alone is a link
 */
export function plainWords(markdown: string, isDefined: (label: string) => boolean): string {
  const source = markdown.slice(0, longestWords);
  if (!/[\\`*_~[\]<&\u00a0]|\s\s/.test(source)) return source.trim();
  const escaped = source
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => asEscaped(sign))
    .replace(/(`{1,3})([^`]{1,500})\1(?!`)/g, (_, __, code: string) =>
      code.replace(/[!-/:-@[-`{-~]/g, asEscaped),
    );
  return withoutLinks(escaped, isDefined)
    .replace(/<((?:https?|mailto):[^\s<>]{1,300})>/gi, '$1')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, entity)
    .replace(/~~|`+/g, '')
    .replace(starred, '$2')
    .replace(starred, '$2')
    .replace(/(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/^\*+(?=[^\s*])|(?<=[^\s*])\*\*+$/g, '')
    .replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - escapedFrom))
    .replace(/\s+/g, ' ')
    .trim();
}

function asEscaped(sign: string): string {
  return String.fromCharCode(escapedFrom + sign.charCodeAt(0));
}

/** A run of asterisks, what it marks, and the same run. */
const starred = /(\*{1,3})(?=[^\s*])([^*]{1,500})(?<=\S)\1(?!\*)/g;

/** Takes the innermost links and pictures apart first, as they close. */
function withoutLinks(text: string, isDefined: (label: string) => boolean): string {
  if (!text.includes('[')) return text;
  let out = '';
  const opened: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '[') opened.push(out.length);
    if (sign !== ']' || opened.length === 0) {
      out += sign;
      continue;
    }
    const open = opened.pop() ?? 0;
    const words = out.slice(open + 1);
    const target = endOfTarget(text, at + 1) ?? (isDefined(words) ? at + 1 : undefined);
    if (target === undefined) {
      out += sign;
      continue;
    }
    const picture = out.charAt(open - 1) === '!';
    out = out.slice(0, picture ? open - 1 : open) + words;
    at = target - 1;
  }
  return out;
}

/** Behind `(address)` or `[label]`, where one stands at `at`. */
function endOfTarget(text: string, at: number): number | undefined {
  if (text.charAt(at) === '(') return linkDestination(text, at, text.length)?.end;
  if (text.charAt(at) !== '[') return undefined;
  const close = text.indexOf(']', at);
  return close < 0 || text.slice(at + 1, close).includes('[') ? undefined : close + 1;
}

function entity(all: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? all;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : all;
}
