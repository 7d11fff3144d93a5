import * as vscode from 'vscode';
import type { SimilarTags } from '../../../core/tags/similarTags';
import { tagsOf } from '../../../core/conference/tagIndex';
import type { Notes } from '../../../workspace/conferences/notes';
import { changeTag } from '../changeTag';
import { countedTagItem, type ChosenTags } from '../pickTag';

/** Asks which tag the chosen ones shall become; those that are nearly the same stand first. */
export async function mergeTags(
  notes: Notes,
  chosen: ChosenTags | undefined,
  similar: readonly SimilarTags[],
): Promise<void> {
  if (chosen === undefined) return;
  const { conference, tags } = chosen;
  const keys = new Set(tags.map(({ key }) => key));
  const alike = new Set(
    similar.flatMap(({ from, to }) => (keys.has(from.key) ? [to.key] : keys.has(to.key) ? [from.key] : [])),
  );
  // Of several tags one may be the name for all.
  const targets = tagsOf(conference)
    .all.filter(({ key }) => tags.length > 1 || !keys.has(key))
    .sort(
      (a, b) =>
        Number(keys.has(b.key)) - Number(keys.has(a.key)) ||
        Number(alike.has(b.key)) - Number(alike.has(a.key)) ||
        b.talks - a.talks,
    );
  const items = targets.map((tag) =>
    alike.has(tag.key) ? { ...countedTagItem(tag), detail: vscode.l10n.t('similar') } : countedTagItem(tag),
  );
  const names = tags.map(({ label }) => label);
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Merge “{0}” into…', names.join('”, “')),
    placeHolder: vscode.l10n.t('You can preview every change.'),
  });
  if (picked === undefined) return;
  await changeTag(
    notes,
    conference.id,
    names.filter((name) => name !== picked.tag),
    picked.tag,
  );
}
