import * as l10n from '@vscode/l10n';
import { faultWords } from '../faultWords';
import { missingBracket, type YamlSlip } from '../../frontMatter/yaml/slips/yamlSlip';

/** What is wrong, and the way out, for a tired person. */
export function yamlMessage(slip: YamlSlip, source: string): string {
  const { kind, word = '' } = slip;
  switch (kind) {
    case 'colon':
      return l10n.t('Text with a colon and a space needs quotes, or YAML reads it as a key.');
    case 'quote':
      return l10n.t('Mismatched quotes. Quote the whole text.');
    case 'character': {
      const bracket = missingBracket(slip, source);
      if (bracket !== undefined)
        return l10n.t('{0} isn’t closed. Add {1}, or quote the whole text.', word, bracket);
      return l10n.t('Text with {0} here needs quotes.', word);
    }
    case 'comma':
      return l10n.t('Empty item in list. Remove a comma, or add an item.');
    case 'tab':
      return l10n.t('YAML doesn’t allow tabs for indentation. Use spaces.');
    case 'indent':
      return l10n.t('Inconsistent indentation. Remove the spaces before the key.');
    case 'escape':
      return l10n.t('In double quotes, \\ starts an escape sequence. Use \\\\, or single quotes.');
    case 'key':
      return word === ''
        ? l10n.t('This line has no key. Front matter consists of lines like “title: My talk”.')
        : l10n.t('Missing space after the colon.');
    case 'list':
      return l10n.t('This list item has no key. The key above it already has a value.');
    case 'break':
      return l10n.t('Hidden line break, often copied from slides or PDFs. Remove it.');
    case 'duplicate':
      return faultWords({ code: 'yaml-duplicate-key', format: 'yaml' });
    case 'not-a-map':
      return faultWords({ code: 'front-matter-not-a-map' });
    case 'syntax':
      return faultWords({ code: 'yaml-syntax', why: 'syntax' });
  }
}
