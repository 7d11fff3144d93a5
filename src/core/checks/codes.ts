import * as l10n from '@vscode/l10n';

/** `error` is kept for what breaks the build; `warning`: something is lost; `info`, `hint`: worth a look. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What there is to know of a code without a note. */
export interface CodeInfo {
  readonly severity: Severity;
  /** In a few words, for lists and settings. */
  readonly title: () => string;
}

const breaks = (title: () => string): CodeInfo => ({ severity: 'error', title });
const warns = (title: () => string): CodeInfo => ({ severity: 'warning', title });
const tells = (title: () => string): CodeInfo => ({ severity: 'info', title });

/**
 * All checks by code, in the order of their worth: what breaks the build, what is lost in silence, the rest. Codes stand
 * in settings, comments and reports of other people: they do not change. docs/checks.md has a part for each.
 */
export const checks = {
  'yaml-colon': breaks(() => l10n.t('Colon in text without quotes')),
  'yaml-quote': breaks(() => l10n.t('Quotes that do not match')),
  'yaml-character': breaks(() => l10n.t('Text that begins with a sign of YAML')),
  'yaml-tab': breaks(() => l10n.t('Indented with a tab')),
  'yaml-indent': breaks(() => l10n.t('Key that is indented by mistake')),
  'yaml-escape': breaks(() => l10n.t('Backslash in double quotes')),
  'yaml-key': breaks(() => l10n.t('Line without a key')),
  'yaml-list': breaks(() => l10n.t('List item without a key above it')),
  'yaml-line-break': breaks(() => l10n.t('Hidden line break')),
  'yaml-duplicate-key': breaks(() => l10n.t('Key that stands twice')),
  'yaml-syntax': breaks(() => l10n.t('YAML that cannot be read')),
  'toml-syntax': breaks(() => l10n.t('TOML that cannot be read')),
  'json-syntax': breaks(() => l10n.t('JSON that cannot be read')),
  'front-matter-not-a-map': breaks(() => l10n.t('Front matter without keys')),
  'front-matter-not-closed': breaks(() => l10n.t('Front matter that is not closed')),
  'front-matter-fence': breaks(() => l10n.t('Opening line of front matter that says too much')),
  'front-matter-start': breaks(() => l10n.t('First line that Hugo takes for front matter')),
  'text-encoding': breaks(() => l10n.t('Text that is not UTF-8')),
  'page-refused': breaks(() => l10n.t('Page of HTML that Hugo refuses')),
  'value-unusable': breaks(() => l10n.t('Value that Hugo cannot use')),
  'key-removed': breaks(() => l10n.t('Key that this Hugo has removed')),
  'date-unreadable': breaks(() => l10n.t('Date that Hugo cannot read')),
  'shortcode-unknown': breaks(() => l10n.t('Unknown shortcode')),
  'shortcode-not-closed': breaks(() => l10n.t('Shortcode that is not closed')),
  'shortcode-no-content': breaks(() => l10n.t('Closing tag of a shortcode without content')),
  'shortcode-closing-alone': breaks(() => l10n.t('Closing tag without an opening one')),
  'shortcode-not-ended': breaks(() => l10n.t('Shortcode without closing brackets')),
  'shortcode-quote': breaks(() => l10n.t('Quote that is missing in a shortcode')),
  'shortcode-mixed-parameters': breaks(() => l10n.t('Parameters with and without names')),
  'shortcode-character': breaks(() => l10n.t('Sign in a shortcode that needs quotes')),
  'shortcode-name': breaks(() => l10n.t('Shortcode without a usable name')),
  'shortcode-parameter-missing': breaks(() => l10n.t('Shortcode without the parameter that it needs')),
  'shortcode-refused': breaks(() => l10n.t('Call that the shortcode’s template refuses')),
  'shortcode-removed': breaks(() => l10n.t('Shortcode that this Hugo has removed')),
  'shortcode-value': breaks(() => l10n.t('Value that the shortcode does not take')),
  'param-not-found': breaks(() => l10n.t('Parameter that is not there')),
  'fence-options': breaks(() => l10n.t('Options of a code block that Hugo cannot read')),
  'output-unknown': breaks(() => l10n.t('Output format that the site has not')),
  'file-name': breaks(() => l10n.t('File name that leaves no address')),
  'ref-not-found': breaks(() => l10n.t('Reference to a page that is not there')),
  'ref-ambiguous': breaks(() => l10n.t('Reference that two pages fit')),
  'link-ambiguous': breaks(() => l10n.t('Link that two pages fit')),
  'address-invalid': breaks(() => l10n.t('Invalid URL')),

  'title-cut-short': warns(() => l10n.t('Title that # cuts short')),
  'title-missing': warns(() => l10n.t('Page without a title')),
  'title-not-text': warns(() => l10n.t('Title that is no text')),
  'value-swallowed': warns(() => l10n.t('Word that YAML swallows')),
  'archetype-ignored': warns(() => l10n.t('Archetype that the theme ignores')),
  'weight-zero': warns(() => l10n.t('Weight 0')),
  'weight-not-a-number': warns(() => l10n.t('Weight that is read otherwise')),
  'weight-string': tells(() => l10n.t('Weight in quotes')),
  'tag-boolean': warns(() => l10n.t('Tag that becomes a truth value')),
  'tags-comma-string': warns(() => l10n.t('Tags as one text with commas')),
  'tags-string': tells(() => l10n.t('Tags that are no list')),
  'tags-not-text': warns(() => l10n.t('Tag that is no text')),
  'tag-no-address': warns(() => l10n.t('Tag that leaves no address')),
  'date-future': warns(() => l10n.t('Date in the future')),
  'button-style': warns(() => l10n.t('Style that is taken for a colour')),
  'button-parameter': warns(() => l10n.t('Unknown parameter of a button')),
  'button-positional': warns(() => l10n.t('Parameter of a button without a name')),
  'shortcode-parameter-unknown': warns(() => l10n.t('Unknown parameter of a shortcode')),
  'address-without-scheme': warns(() => l10n.t('Address without https://')),
  'button-placeholder': warns(() => l10n.t('Visible button without an address')),
  'comment-tail': warns(() => l10n.t('Text behind a comment')),
  'comment-not-closed': warns(() => l10n.t('Comment that is not closed')),
  'fence-not-closed': warns(() => l10n.t('Code block that is not closed')),
  'mermaid-capital': warns(() => l10n.t('Mermaid with a capital letter')),
  'callout-old-hugo': warns(() => l10n.t('Callout that this Hugo does not know')),
  'link-not-found': warns(() => l10n.t('Link to a page that is not there')),
  'link-by-accident': warns(() => l10n.t('Link that works by accident')),
  'link-empty': warns(() => l10n.t('Link without an address')),
  'heading-space': warns(() => l10n.t('Heading without its space')),
  'image-not-found': warns(() => l10n.t('Picture that the site will not find')),

  'tags-placeholder': warns(() => l10n.t('Tag from the template')),
  'tags-empty': tells(() => l10n.t('No tags')),
  'link-todo': tells(() => l10n.t('Link that is still to be found')),
  'key-unknown': warns(() => l10n.t('Misspelt key')),
  'weight-duplicate': warns(() => l10n.t('Weight of another page')),
  'weight-out-of-step': tells(() => l10n.t('Weight and number differ')),
  'image-elsewhere': tells(() => l10n.t('Picture outside the notes’ folder for pictures')),
  'image-unused': tells(() => l10n.t('Picture that nobody uses')),
  'recommendations-missing': tells(() => l10n.t('Day that recommends no talk though one has a star')),
  'tag-similar': tells(() => l10n.t('Tag that is nearly another one')),
  'heading-not-found': tells(() => l10n.t('Link to a heading that is not there')),
  'link-title-stale': tells(() => l10n.t('Link with an old title')),
  'note-too-long': warns(() => l10n.t('Note too long to be checked')),
} as const satisfies Record<string, CodeInfo>;

/** Names of what can be found in notes. They do not change. */
export type CheckCode = keyof typeof checks;

export function isCheckCode(word: string): word is CheckCode {
  return Object.hasOwn(checks, word);
}
