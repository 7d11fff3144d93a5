/** What looks alike in code. */
export const kinds = [
  ...['keyword', 'literal', 'type', 'number', 'string', 'regexp', 'comment', 'meta', 'tag', 'title'],
  ...['variable', 'attribute', 'section', 'selector', 'link', 'addition', 'deletion'],
] as const;

export type Kind = (typeof kinds)[number];

/**
 * The kinds of highlight.js' scopes, together as VS Code's own preview has them; null for what looks as code around it.
 * [highlight.js, documentation, Scope Reference; VS Code, markdown-language-features, media/highlight.css]
 */
const scopes: Readonly<Record<string, Kind | null>> = {
  keyword: 'keyword',
  name: 'keyword',
  'selector-tag': 'keyword',
  literal: 'literal',
  symbol: 'literal',
  built_in: 'type',
  type: 'type',
  number: 'number',
  string: 'string',
  regexp: 'regexp',
  'template-tag': 'regexp',
  subst: null,
  comment: 'comment',
  quote: 'comment',
  doctag: 'comment',
  meta: 'meta',
  tag: 'tag',
  title: 'title',
  variable: 'variable',
  'template-variable': 'variable',
  attr: 'attribute',
  attribute: 'attribute',
  section: 'section',
  bullet: 'selector',
  'selector-id': 'selector',
  'selector-class': 'selector',
  'selector-attr': 'selector',
  'selector-pseudo': 'selector',
  link: 'link',
  addition: 'addition',
  deletion: 'deletion',
};

/**
 * The kind of a scope, as `title.function`; one that has none looks as what it stands in.
 * @param around the kind of what it stands in
 */
export function kindOf(scope: string, around: Kind | undefined): Kind | undefined {
  const kind = scopes[scope] ?? scopes[scope.split('.', 1)[0] ?? ''];
  return kind === undefined ? around : (kind ?? undefined);
}
