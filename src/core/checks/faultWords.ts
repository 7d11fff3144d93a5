import * as l10n from '@vscode/l10n';
import { longestFrontMatter, type Fault } from '../frontMatter/fault';
import { longestNote } from '../note/noteSize';
import { deepestValues } from '../text/nesting';

/**
 * What is to be said of a fault that the reader of a note found, and the way out.
 * @param breaksBuild whether it is known that Hugo refuses the page for it
 */
export function faultWords(fault: Fault, breaksBuild = false): string {
  switch (fault.code) {
    case 'front-matter-not-closed':
      return fault.format === 'json'
        ? l10n.t('The front matter has no closing brace.')
        : l10n.t(
            'The front matter has no closing line. Add {0} on its own line after the last key.',
            signsOf(fault.format),
          );
    case 'front-matter-fence':
      return fault.language === undefined
        ? l10n.t(
            'Front matter starts with exactly {0}. If this is a horizontal rule, put text before it.',
            signsOf(fault.format),
          )
        : l10n.t(
            'Hugo rejects front matter in “{0}”. Leave only --- on the opening line and use YAML.',
            fault.language,
          );
    case 'front-matter-not-a-map':
      return l10n.t(
        'Front matter consists of lines like “title: My talk”. If this line is a horizontal rule, put text and a blank line before it.',
      );
    case 'yaml-duplicate-key':
      return fault.format === 'json'
        ? l10n.t('Duplicate key. The last value is used. Remove one.')
        : l10n.t(
            'Duplicate key. Hugo 0.152 and later reject the page; older versions use the last value. Remove one.',
          );
    case 'yaml-syntax':
    case 'toml-syntax':
    case 'json-syntax':
      return syntaxWords(fault);
    case 'title-not-text':
      return fault.flag
        ? l10n.t('This is a boolean, not text. Put the title in quotes.')
        : l10n.t('The title must be text. Put it in quotes.');
    case 'weight-not-a-number':
      return weightWords(fault.read);
    case 'weight-string':
      return l10n.t('The weight is text, not a number. Remove the quotes.');
    case 'tags-placeholder':
      return l10n.t('“{0}” comes from the template. Replace it with a tag.', fault.tag);
    case 'tags-empty':
      return l10n.t('No tags yet. Add some, or remove the key.');
    case 'tags-not-text':
      return fault.item ? l10n.t('A tag must be text.') : l10n.t('Tags must be a list: [one, two]');
    case 'tags-comma-string':
      return l10n.t('Hugo reads this as a single tag. Use a list: [{0}]', wordsOfList(fault.tag).join(', '));
    case 'tags-string':
      return hasDash(fault.tag)
        ? l10n.t('Hugo reads this as a single tag. Add a space after each dash.')
        : l10n.t('A single word works as a tag. To add more, use a list: [{0}]', fault.tag);
    case 'date-unreadable':
      return breaksBuild
        ? l10n.t(
            'Hugo can’t read this date, so it rejects the page. Use 2025-04-01 or 2025-04-01T10:00:00+02:00.',
          )
        : l10n.t('Hugo can’t read this date. Use 2025-04-01 or 2025-04-01T10:00:00+02:00.');
    case 'shortcode-not-closed':
      return l10n.t('Unclosed shortcode. Add {0}', closingTag(fault));
    case 'shortcode-not-ended':
      return l10n.t('This shortcode has no end. Close it with {0}', closingBrackets(fault.notation));
    case 'comment-not-closed':
      return l10n.t('This comment hides the rest of the page. Close it with -->');
    case 'text-encoding':
      return l10n.t('The file contains a NUL byte. Is it text?');
    case 'note-too-long':
      return fault.part === 'note'
        ? l10n.t(
            'This note is larger than {0} MB, so only its title, buttons and TODOs are read. Split it into several notes.',
            longestNote / 1_000_000,
          )
        : l10n.t(
            'Front matter is longer than {0} characters, so only part of it is read.',
            longestFrontMatter,
          );
  }
}

function signsOf(format: 'yaml' | 'toml'): string {
  return format === 'toml' ? '+++' : '---';
}

function syntaxWords({ code, why, reason = '' }: Extract<Fault, { readonly why: unknown }>): string {
  if (why === 'depth') {
    return l10n.t(
      'Lists and maps are nested more than {0} levels deep here, so the front matter isn’t read. Remove some levels.',
      deepestValues,
    );
  }
  if (why === 'duplicate') return l10n.t('Duplicate key. Hugo rejects the page. Remove one.');
  switch (code) {
    case 'yaml-syntax':
      return l10n.t('YAML can’t be read here. Check quotes, brackets and indentation.');
    case 'toml-syntax':
      return l10n.t('TOML can’t be read here. Text needs quotes: title = "…" ({0})', reason);
    case 'json-syntax':
      return l10n.t(
        'JSON can’t be read here. Keys and strings need double quotes, and commas between members. ({0})',
        reason,
      );
  }
}

function weightWords(read: number | 'none' | 'none-since-new-yaml'): string {
  switch (read) {
    case 'none':
      return l10n.t('Not a whole number, so Hugo lists the page last.');
    case 'none-since-new-yaml':
      return l10n.t('Hugo 0.152 and later ignore this weight. Remove the leading 0.');
    default:
      return l10n.t('Hugo reads this weight as {0}, because of its leading 0. Remove the 0.', read);
  }
}

/** The words of a text with commas; of a list in brackets one bracket may be missing. */
export function wordsOfList(text: string): string[] {
  return text
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((word) => word.trim());
}

/** Whether items of a list lack the space behind their dash: to YAML they are one text. */
export function hasDash(text: string): boolean {
  return text.startsWith('-');
}

/** The tag that closes a shortcode. */
export function closingTag({
  name,
  notation,
}: {
  readonly name: string;
  readonly notation: '%' | '<';
}): string {
  return notation === '%' ? `{{% /${name} %}}` : `{{< /${name} >}}`;
}

/** The brackets that end a tag of a shortcode. */
export function closingBrackets(notation: '%' | '<'): string {
  return notation === '%' ? '%}}' : '>}}';
}
