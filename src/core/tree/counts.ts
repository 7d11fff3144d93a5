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

/** Notes for which Hugo refuses to build the site. */
export function countBroken(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 note breaks the site') : l10n.t('{0} notes break the site', count);
}

/** Of the checks. */
export function countErrors(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
}

export function countWarnings(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
}

/** What is only worth a look. */
export function countRemarks(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 suggestion') : l10n.t('{0} suggestions', count);
}

/** Pictures among the notes that none of them shows. */
export function countUnusedPictures(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 unused image') : l10n.t('{0} unused images', count);
}

export function countDrafts(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 draft') : l10n.t('{0} drafts', count);
}
