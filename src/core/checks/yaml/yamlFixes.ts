import * as l10n from '@vscode/l10n';
import type { Span } from '../../text/span';
import type { SpanFix } from '../check';
import { quoteEdit } from './quoteValue';
import { missingBracket, type YamlSlip } from '../../frontMatter/yaml/slips/yamlSlip';

/** The edits that mend it, in the source's offsets; none where only the writer knows. */
export function yamlFixes(slip: YamlSlip, source: string): SpanFix[] {
  const { kind, start, end, value } = slip;
  switch (kind) {
    case 'colon':
    case 'quote':
    case 'character': {
      if (
        value === undefined ||
        value.start === value.end ||
        source.slice(value.start, value.end).includes('\n')
      )
        return [];
      return [
        ...closeFixes(slip, source, value),
        {
          title: l10n.t('Quote the text'),
          edits: [quoteEdit(source, value)],
          safe: kind === 'colon',
        },
      ];
    }
    case 'escape':
      return value === undefined ? [] : escapeFixes(source, value);
    case 'tab':
      return tabFixes(slip, source);
    case 'indent':
      return indentFixes(slip, source);
    case 'key':
      return [...keyFixes(slip, source), commentFix(start)];
    case 'list':
      return listFixes(start, source);
    case 'duplicate':
      return removeFixes(start, source);
    case 'not-a-map':
      return source.charAt(start) === '-' ? [] : [commentFix(start)];
    case 'break':
      return [{ title: l10n.t('Replace with a space'), edits: [{ start, end, newText: ' ' }], safe: true }];
    case 'comma':
      return [{ title: l10n.t('Remove {0}', ','), edits: [{ start, end, newText: '' }] }];
    case 'syntax':
      return [];
  }
}

/** `tags: [a, b`: a list that is not closed is more likely a list than a text. */
function closeFixes(slip: YamlSlip, source: string, value: Span): SpanFix[] {
  const bracket = missingBracket(slip, source);
  if (bracket === undefined) return [];
  const edits = [{ start: value.end, end: value.end, newText: bracket }];
  return [{ title: l10n.t('Add {0}', bracket), edits }];
}

/** A tab seldom comes alone: the lines below that begin with one are mended with it. */
function tabFixes({ start, end, belongsBelow }: YamlSlip, source: string): SpanFix[] {
  const line = source.lastIndexOf('\n', start - 1) + 1;
  if (source.slice(line, start).trim() !== '') {
    return [{ title: l10n.t('Indent with spaces'), edits: [{ start, end, newText: ' ' }], safe: true }];
  }
  const edits = [...indentedByTabs(source, start)].map((span) => ({
    ...span,
    newText: belongsBelow === true ? source.slice(span.start, span.end).replaceAll('\t', '  ') : '',
  }));
  const title = belongsBelow === true ? l10n.t('Indent with spaces') : l10n.t('Remove the indentation');
  return [{ title, edits, safe: true }];
}

/** The white space before the words of a line, and of the lines right below it, as long as tabs are in it. */
function* indentedByTabs(source: string, start: number): Generator<Span> {
  const indent = /[ \t]*/y;
  for (let at = source.lastIndexOf('\n', start - 1) + 1; at < source.length;) {
    indent.lastIndex = at;
    const written = indent.exec(source)?.[0] ?? '';
    if (!written.includes('\t')) return;
    yield { start: at, end: at + written.length };
    const feed = source.indexOf('\n', at);
    if (feed < 0) return;
    at = feed + 1;
  }
}

/** The spaces before a key go; where it stands further left than those above, theirs do. */
function indentFixes({ start, end }: YamlSlip, source: string): SpanFix[] {
  const title = l10n.t('Remove the indentation');
  const own = /^ */.exec(source.slice(start, end))?.[0].length ?? 0;
  const first = /^( +)[^\s#]/m.exec(source.slice(0, start))?.[1]?.length ?? 0;
  const above = source.slice(0, start).split('\n');
  if (first > own && above.every((line) => line.trim() === '' || line.startsWith(' '.repeat(first)))) {
    let at = 0;
    const edits = above.flatMap((line) => {
      const from = at;
      at += line.length + 1;
      return line.trim() === '' ? [] : [{ start: from, end: from + first - own, newText: '' }];
    });
    return [{ title, edits }];
  }
  return [{ title, edits: [{ start, end: start + own, newText: '' }] }];
}

/** `title:A`, `title A`, `title = A`, `-item`: a sign is missing, or another one was meant. */
function keyFixes({ start, end, word }: YamlSlip, source: string): SpanFix[] {
  const colon = word === undefined ? -1 : start + word.length;
  if (colon >= 0) {
    const behind = source.charAt(colon) === '\u00a0' ? colon + 1 : colon;
    const edits = [{ start: colon, end: behind, newText: ' ' }];
    return [{ title: l10n.t('Add a space after the colon'), edits, safe: true }];
  }
  const line = source.slice(start, end);
  const key = /^(?:title|weight|tags|date|draft|description|linkTitle|speakers?)(?=( *= *| )\S)/i.exec(line);
  if (key !== null) {
    const at = start + key[0].length;
    const edits = [{ start: at, end: at + (key[1]?.length ?? 0), newText: ': ' }];
    return [{ title: l10n.t('Change to {0}', `${key[0]}: …`), edits }];
  }
  if (!/^-[^\s-]/.test(line)) return [];
  return [
    {
      title: l10n.t('Add a space after the dash'),
      edits: [{ start: start + 1, end: start + 1, newText: ' ' }],
    },
  ];
}

/** A line that is no key can stay as a remark. */
function commentFix(start: number): SpanFix {
  return { title: l10n.t('Turn into a comment'), edits: [{ start, end: start, newText: '# ' }] };
}

/** Keys that more than one word fits. */
const listKey =
  /^(?:tags|categories|keywords|aliases|series|authors?|speakers?):[ \t]+(?=[^\s#[{|>&*!?-])([^\r\n]*[^\s])[ \t]*\r?$/;

/** `tags: x` with items below: the text is the first of them. */
function firstItemFix(start: number, source: string, line: number, above: string): SpanFix[] {
  const value = listKey.exec(above)?.[1];
  // A comment would come to stand among the items, and the next edit with it.
  if (value === undefined || value.includes(' #')) return [];
  const from = line - 1 - above.length + above.indexOf(':') + 1;
  const end = line - 1 - above.length + above.trimEnd().length;
  const lineEnd = above.endsWith('\r') ? '\r\n' : '\n';
  const newText = `${lineEnd}${source.slice(line, start)}- ${value}`;
  return [{ title: l10n.t('Make “{0}” the first item', value), edits: [{ start: from, end, newText }] }];
}

/** The item goes below the one above it. */
function listFixes(start: number, source: string): SpanFix[] {
  const line = source.lastIndexOf('\n', start - 1) + 1;
  const above = source.slice(0, line).split('\n').at(-2) ?? '';
  const indent = /^ *(?=- )/.exec(above)?.[0];
  if (indent === undefined) return firstItemFix(start, source, line, above);
  return [
    { title: l10n.t('Indent like the item above'), edits: [{ start: line, end: start, newText: indent }] },
  ];
}

/** A key of one line can go with its line. */
function removeFixes(start: number, source: string): SpanFix[] {
  const line = source.lastIndexOf('\n', start - 1) + 1;
  const feed = source.indexOf('\n', start);
  const end = feed < 0 ? source.length : feed + 1;
  const isAlone = source.slice(line, start).trim() === '' && !/^(?:[ \t]|-(?:\s|$))/.test(source.slice(end));
  if (!isAlone || /[[{|>]\s*$/.test(source.slice(start, end))) return [];
  return [{ title: l10n.t('Remove this line'), edits: [{ start: line, end, newText: '' }] }];
}

/** `"C:\Temp"` means itself, in single quotes as with every backslash twice. */
function escapeFixes(source: string, value: Span): SpanFix[] {
  const written = source.slice(value.start, value.end);
  const inner = /^"([^"]*)"$/.exec(written)?.[1];
  if (inner === undefined || inner.includes("'")) return [];
  return [{ title: l10n.t('Use single quotes'), edits: [{ ...value, newText: `'${inner}'` }], safe: true }];
}
