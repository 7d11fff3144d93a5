import * as l10n from '@vscode/l10n';
import type { Span } from '../../text/span';
import type { SpanFix } from '../check';
import { quoteEdit } from '../quoteValue';
import type { YamlSlip } from './yamlSlip';

/** What is wrong, and the way out, for a tired person. */
export function yamlMessage({ kind, word = '', start, end }: YamlSlip, source: string): string {
  switch (kind) {
    case 'colon':
      return l10n.t('Text with a colon and a space behind it needs quotes, or Hugo takes it for a key.');
    case 'quote':
      return l10n.t('The quotes do not match. Put the whole text between two of them.');
    case 'character':
      return l10n.t('Text with {0} at this place needs quotes.', word);
    case 'comma':
      return l10n.t(
        'Nothing stands between the commas of this list. Remove one, or put something in quotes there.',
      );
    case 'tab':
      return l10n.t('YAML takes no tabs at the start of a line. Indent with spaces.');
    case 'indent':
      return l10n.t('This key is indented otherwise than its neighbours. Remove the spaces before it.');
    case 'escape':
      return l10n.t('In double quotes \\ begins an escape, and {0} is none.', source.slice(start, end));
    case 'key':
      return word === ''
        ? l10n.t('This line has no key. Front matter holds lines like “title: My talk”.')
        : l10n.t('A space is missing behind the colon.');
    case 'list':
      return l10n.t('This list item belongs to no key. The key above it has a value already.');
    case 'break':
      return l10n.t('A hidden line break stands here, as slides and PDFs have them. Remove it.');
    case 'duplicate':
      return l10n.t(
        'This key stands here twice. Hugo from 0.152 on refuses the page, older ones take the last. Remove one.',
      );
    case 'not-a-map':
      return l10n.t(
        'Front matter holds lines like “title: My talk”. If this line is a rule, put a blank line and text before it.',
      );
    case 'syntax':
      return l10n.t('Hugo cannot read the front matter from here on.');
  }
}

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
          title: l10n.t('Put the text in quotes'),
          edits: [quoteEdit(source, value)],
          safe: kind === 'colon',
        },
      ];
    }
    case 'escape':
      return value === undefined ? [] : escapeFixes(source, value);
    case 'tab': {
      const spaces = source.slice(start, end).replaceAll('\t', '  ');
      return slip.belongsBelow === true
        ? [{ title: l10n.t('Indent with spaces'), edits: [{ start, end, newText: spaces }], safe: true }]
        : [{ title: l10n.t('Remove the indentation'), edits: [{ start, end, newText: '' }], safe: true }];
    }
    case 'indent':
      return [
        {
          title: l10n.t('Remove the indentation'),
          edits: [{ start, end: indentEnd(source, start, end), newText: '' }],
        },
      ];
    case 'key': {
      const colon = slip.word === undefined ? -1 : start + slip.word.length;
      const space = source.charAt(colon) === '\u00a0' ? colon + 1 : colon;
      return colon < 0
        ? []
        : [
            {
              title: l10n.t('Put a space behind the colon'),
              edits: [{ start: colon, end: space, newText: ' ' }],
              safe: true,
            },
          ];
    }
    case 'break':
      return [{ title: l10n.t('Replace it by a space'), edits: [{ start, end, newText: ' ' }], safe: true }];
    case 'comma':
      return [{ title: l10n.t('Remove {0}', ','), edits: [{ start, end, newText: '' }] }];
    case 'list':
    case 'duplicate':
    case 'not-a-map':
    case 'syntax':
      return [];
  }
}

/** `tags: [a, b`: a list that is not closed is more likely a list than a text. */
function closeFixes({ word }: YamlSlip, source: string, value: Span): SpanFix[] {
  const bracket = word === '[' ? ']' : '}';
  const isOpen = word === '[' || word === '{';
  if (!isOpen || source.slice(value.start, value.end).includes(bracket)) return [];
  const edits = [{ start: value.end, end: value.end, newText: bracket }];
  return [{ title: l10n.t('Add {0}', bracket), edits }];
}

function indentEnd(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && source.charAt(at) === ' ') at++;
  return at;
}

/** `"C:\Temp"` means itself, in single quotes as with every backslash twice. */
function escapeFixes(source: string, value: { start: number; end: number }): SpanFix[] {
  const written = source.slice(value.start, value.end);
  const inner = /^"([^"]*)"$/.exec(written)?.[1];
  if (inner === undefined || inner.includes("'")) return [];
  return [{ title: l10n.t('Use single quotes'), edits: [{ ...value, newText: `'${inner}'` }], safe: true }];
}
