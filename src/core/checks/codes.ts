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
  'yaml-colon': breaks(() => l10n.t('Unquoted colon')),
  'yaml-quote': breaks(() => l10n.t('Mismatched quotes')),
  'yaml-character': breaks(() => l10n.t('Unquoted special character in YAML')),
  'yaml-tab': breaks(() => l10n.t('Tab indentation')),
  'yaml-indent': breaks(() => l10n.t('Wrongly indented key')),
  'yaml-escape': breaks(() => l10n.t('Backslash in double quotes')),
  'yaml-key': breaks(() => l10n.t('Line without a key')),
  'yaml-list': breaks(() => l10n.t('List item without a key above it')),
  'yaml-line-break': breaks(() => l10n.t('Hidden line break')),
  'yaml-duplicate-key': breaks(() => l10n.t('Duplicate key')),
  'yaml-syntax': breaks(() => l10n.t('Unreadable YAML')),
  'toml-syntax': breaks(() => l10n.t('Unreadable TOML')),
  'json-syntax': breaks(() => l10n.t('Unreadable JSON')),
  'front-matter-not-a-map': breaks(() => l10n.t('Front matter without keys')),
  'front-matter-not-closed': breaks(() => l10n.t('Unclosed front matter')),
  'front-matter-fence': breaks(() => l10n.t('Extra characters on the opening line of front matter')),
  'front-matter-start': breaks(() => l10n.t('First line read as front matter')),
  'text-encoding': breaks(() => l10n.t('Invalid UTF-8')),
  'page-refused': breaks(() => l10n.t('Rejected HTML page')),
  'value-unusable': breaks(() => l10n.t('Invalid value in front matter')),
  'key-removed': breaks(() => l10n.t('Removed front matter key')),
  'date-unreadable': breaks(() => l10n.t('Invalid date')),
  'shortcode-unknown': breaks(() => l10n.t('Unknown shortcode')),
  'shortcode-not-closed': breaks(() => l10n.t('Unclosed shortcode')),
  'shortcode-no-content': breaks(() => l10n.t('Closing tag not allowed')),
  'shortcode-closing-alone': breaks(() => l10n.t('Closing tag without opening tag')),
  'shortcode-not-ended': breaks(() => l10n.t('Missing closing brackets in shortcode')),
  'shortcode-quote': breaks(() => l10n.t('Missing quote in shortcode')),
  'shortcode-mixed-parameters': breaks(() => l10n.t('Mixed named and positional parameters')),
  'shortcode-character': breaks(() => l10n.t('Unquoted special character in shortcode')),
  'shortcode-name': breaks(() => l10n.t('Invalid shortcode name')),
  'shortcode-parameter-missing': breaks(() => l10n.t('Missing shortcode parameter')),
  'shortcode-refused': breaks(() => l10n.t('Shortcode call rejected by its template')),
  'shortcode-removed': breaks(() => l10n.t('Removed shortcode')),
  'shortcode-value': breaks(() => l10n.t('Invalid shortcode parameter')),
  'param-not-found': breaks(() => l10n.t('Undefined page parameter')),
  'fence-options': breaks(() => l10n.t('Invalid code block options')),
  'output-unknown': breaks(() => l10n.t('Unknown output format')),
  'file-name': breaks(() => l10n.t('File name without a usable URL')),
  'ref-not-found': breaks(() => l10n.t('Page reference not found')),
  'ref-ambiguous': breaks(() => l10n.t('Ambiguous page reference')),
  'link-ambiguous': breaks(() => l10n.t('Ambiguous link')),
  'address-invalid': breaks(() => l10n.t('Invalid URL')),

  'title-cut-short': warns(() => l10n.t('Title truncated at #')),
  'title-missing': warns(() => l10n.t('Missing title')),
  'title-not-text': warns(() => l10n.t('Title isn’t text')),
  'value-swallowed': warns(() => l10n.t('Text dropped by YAML')),
  'archetype-ignored': warns(() => l10n.t('Ignored archetype')),
  'weight-zero': warns(() => l10n.t('Weight 0')),
  'weight-not-a-number': warns(() => l10n.t('Weight misread')),
  'weight-string': tells(() => l10n.t('Quoted weight')),
  'tag-boolean': warns(() => l10n.t('Tag reads as true or false')),
  'tags-comma-string': warns(() => l10n.t('Comma-separated tags')),
  'tags-string': tells(() => l10n.t('Tags aren’t a list')),
  'tags-not-text': warns(() => l10n.t('Tag isn’t text')),
  'tag-no-address': warns(() => l10n.t('Tag without a usable URL')),
  'date-future': warns(() => l10n.t('Future date')),
  'button-style': warns(() => l10n.t('Button style read as color')),
  'button-parameter': warns(() => l10n.t('Unknown button parameter')),
  'button-positional': warns(() => l10n.t('Unnamed button parameter')),
  'shortcode-parameter-unknown': warns(() => l10n.t('Unknown shortcode parameter')),
  'address-without-scheme': warns(() => l10n.t('URL without https://')),
  'button-placeholder': warns(() => l10n.t('Button has no URL')),
  'comment-tail': warns(() => l10n.t('Text after a comment isn’t rendered')),
  'comment-not-closed': warns(() => l10n.t('Unclosed comment')),
  'fence-not-closed': warns(() => l10n.t('Unclosed code block')),
  'mermaid-capital': warns(() => l10n.t('Capitalized Mermaid fence')),
  'callout-old-hugo': warns(() => l10n.t('Unsupported callout')),
  'link-not-found': warns(() => l10n.t('Broken link')),
  'link-by-accident': warns(() => l10n.t('Link relies on trailing slash')),
  'link-empty': warns(() => l10n.t('Link has no URL')),
  'heading-space': warns(() => l10n.t('Missing space in heading')),
  'image-not-found': warns(() => l10n.t('Image not found')),

  'tags-placeholder': warns(() => l10n.t('Placeholder tag')),
  'tags-empty': tells(() => l10n.t('No tags')),
  'link-todo': tells(() => l10n.t('Unresolved TODO link')),
  'key-unknown': warns(() => l10n.t('Misspelled key')),
  'weight-duplicate': warns(() => l10n.t('Duplicate weight')),
  'weight-out-of-step': tells(() => l10n.t('Weight and file number differ')),
  'image-elsewhere': tells(() => l10n.t('Image outside the image folder')),
  'image-unused': tells(() => l10n.t('Unused image')),
  'recommendations-missing': tells(() => l10n.t('Starred talk not recommended')),
  'tag-similar': tells(() => l10n.t('Similar tag exists')),
  'heading-not-found': tells(() => l10n.t('Link to a missing heading')),
  'link-title-stale': tells(() => l10n.t('Outdated link title')),
  'note-too-long': warns(() => l10n.t('Note too long to check')),
} as const satisfies Record<string, CodeInfo>;

/** Names of what can be found in notes. They do not change. */
export type CheckCode = keyof typeof checks;

export function isCheckCode(word: string): word is CheckCode {
  return Object.hasOwn(checks, word);
}
