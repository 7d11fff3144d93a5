import * as l10n from '@vscode/l10n';

/** Counts in words, with the singular that a count of one deserves; empty for none, so that rows stay short. */

export function countSessions(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', count);
}

/** Zero has words here: a tag may stand on pages that are no talks. */
export function countTalks(count: number): string {
  return count === 1 ? l10n.t('1 talk') : l10n.t('{0} talks', count);
}

export function countTodos(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 TODO') : l10n.t('{0} TODOs', count);
}

export function countMissingLinks(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 link missing') : l10n.t('{0} links missing', count);
}
