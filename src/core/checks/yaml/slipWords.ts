import * as l10n from '@vscode/l10n';
import { faultWords } from '../faultWords';
import { missingBracket, type YamlSlip } from '../../frontMatter/yaml/slips/yamlSlip';

/** What is wrong, and the way out, for a tired person. */
export function yamlMessage(slip: YamlSlip, source: string): string {
  const { kind, word = '' } = slip;
  switch (kind) {
    case 'colon':
      return l10n.t('Text with a colon and a space behind it needs quotes, or YAML takes it for a key.');
    case 'quote':
      return l10n.t('The quotes do not match. Put the whole text between two of them.');
    case 'character': {
      const bracket = missingBracket(slip, source);
      if (bracket !== undefined)
        return l10n.t('{0} is not closed. Add {1}, or put the whole text in quotes.', word, bracket);
      return l10n.t('Text with {0} at this place needs quotes.', word);
    }
    case 'comma':
      return l10n.t(
        'Nothing stands between the commas of this list. Remove one, or put something in quotes there.',
      );
    case 'tab':
      return l10n.t('YAML takes no tabs at the start of a line. Indent with spaces.');
    case 'indent':
      return l10n.t('This key is indented otherwise than its neighbours. Remove the spaces before it.');
    case 'escape':
      return l10n.t('In double quotes \\ begins an escape. Write \\\\ for it, or use single quotes.');
    case 'key':
      return word === ''
        ? l10n.t('This line has no key. Front matter holds lines like “title: My talk”.')
        : l10n.t('A space is missing behind the colon.');
    case 'list':
      return l10n.t('This list item belongs to no key. The key above it has a value already.');
    case 'break':
      return l10n.t('A hidden line break stands here, as slides and PDFs have them. Remove it.');
    case 'duplicate':
      return faultWords({ code: 'yaml-duplicate-key', format: 'yaml' });
    case 'not-a-map':
      return faultWords({ code: 'front-matter-not-a-map' });
    case 'syntax':
      return faultWords({ code: 'yaml-syntax', why: 'syntax' });
  }
}
