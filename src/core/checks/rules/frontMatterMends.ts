import * as l10n from '@vscode/l10n';
import type { SpanFix } from '../check';

/**
 * What may mend TOML that its reader refuses, for the slips that people make: a text without quotes, one without its
 * closing quote, YAML's colon, a leading 0. Readers do not say which one it is; each fix is tried before it is offered.
 * [TOML 1.0]
 * @param at where the reader gave up
 */
export function tomlFixes(source: string, at: number): SpanFix[] {
  // A text that does not end is noticed behind its line.
  const places = source[at - 1] === '\n' ? [at, at - 1] : [at];
  return places.flatMap((place) => lineFixes(source, source.lastIndexOf('\n', place - 1) + 1));
}

function lineFixes(source: string, start: number): SpanFix[] {
  const [line = ''] = source.slice(start).split(/\r?\n/, 1);
  const { 1: before, 2: sign } = /^([\w."' \t-]{1,200})([=:])/.exec(line) ?? [];
  if (before === undefined || sign === undefined) return [];
  const rest = line.slice(before.length + 1);
  const written = rest.replace(/(?<=\s)#.*$/, '').trim();
  if (written === '') return [];
  const from = start + before.length + 1 + rest.indexOf(written);
  const equals =
    sign === ':' ? [{ start: start + before.length, end: start + before.length + 1, newText: ' =' }] : [];
  const fix = (title: string, newText: string): SpanFix => ({
    title,
    edits: [...equals, { start: from, end: from + written.length, newText }],
  });
  const fixes: SpanFix[] =
    equals.length === 0 ? [] : [{ title: l10n.t('Change to {0}', '='), edits: equals, safe: true }];
  if (/^[+-]?0\d+$/.test(written)) {
    const number = written.replace(/^([+-]?)0+(?=\d)/, '$1');
    // Of a number that is none, as a room's or a telephone's, they would be lost.
    fixes.push({ ...fix(l10n.t('Remove the leading 0'), number), safe: before.trim() === 'weight' });
  }
  const [quote = ''] = written;
  if (quote === '"' || quote === "'") fixes.push(fix(l10n.t('Add {0}', quote), written + quote));
  const inQuotes = fix(l10n.t('Quote the text'), quoted(written.replace(/^[“”„]|[“”]$/g, '')));
  fixes.push({ ...inQuotes, safe: isPlainText(written) });
  return fixes;
}

/** Words without quotes; what has a comma may be a list, and YAML's words for yes and no are no texts. */
function isPlainText(written: string): boolean {
  return (
    !/^(?:true|false|yes|no|on|off|y|n|null|none)$/i.test(written) && /^\p{L}[^"',[\]{}=]*$/u.test(written)
  );
}

function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/**
 * The same for JSON: a comma that is missing between two members, and one behind the last. [RFC 8259]
 * @param at where the reader gave up
 */
export function jsonFixes(source: string, at: number): SpanFix[] {
  const end = source.slice(0, at).trimEnd().length;
  if (source[end - 1] === ',') {
    const edits = [{ start: end - 1, end, newText: '' }];
    return [{ title: l10n.t('Remove {0}', ','), edits, safe: /[\]}]/.test(source.charAt(at)) }];
  }
  // What stands here is no value: a quote within a text is more likely than a comma that is missing.
  if (!/["[{\d-]/.test(source.charAt(at))) return [];
  const edits = [{ start: end, end, newText: ',' }];
  return [{ title: l10n.t('Add {0}', ','), edits, safe: source.slice(end, at).includes('\n') }];
}
