import * as l10n from '@vscode/l10n';
import type { Note } from '../../note/note';
import type { Located } from '../../frontMatter/frontMatter';
import type { Fix } from '../finding';

/** Needs no quotes in YAML, whichever Hugo reads it. */
export const plainTag = /^(?!(?:true|false|yes|no|on|off|null|y|n)$)\p{L}[\p{L}\p{N} ._+/-]*$/iu;

/** Writes a tag as the other notes do. */
export function tagFix({ frontMatter: { format } }: Note, { range }: Located<string>, to: string): Fix[] {
  const newText = format === 'yaml' && plainTag.test(to) ? to : JSON.stringify(to);
  if (/[\\{}]/.test(newText)) return [];
  return [{ title: l10n.t('Change to {0}', to), edits: [{ range, newText }], safe: false }];
}
