import * as vscode from 'vscode';
import { suggestTags } from '../../../core/tags/suggestTags';
import { addTags, removeTags } from '../../../core/tags/tagEdits';
import { tagHabit } from '../../../core/tags/tagHabit';
import { tagsOf, tagsOfPage } from '../../../core/conference/tagIndex';
import { tagKey } from '../../../core/hugo/tagKey';
import { countTalks } from '../../../core/tree/counts';
import { editNotes } from '../../../workspace/changes/editNotes';
import type { FoundPage, Notes } from '../../../workspace/conferences/notes';
import { pickTags, type TagChoice } from '../pickTags';

/** Asks for tags, known or new, and puts them to every page that was chosen. */
export async function addTagsTo(notes: Notes, targets: readonly FoundPage[]): Promise<void> {
  const pages = withNotes(targets);
  const [first] = pages;
  if (first === undefined) return;
  const inAll = carriedByAll(pages);
  const known = suggestTags(first.conference, first.page, inAll, '').tags;
  const names = new Set(known.map(({ label }) => tagKey(label)));
  const others = tagsOf(first.conference)
    .all.filter(({ key }) => !names.has(key) && !inAll.some((tag) => tagKey(tag) === key))
    .sort((a, b) => b.talks - a.talks || (a.key < b.key ? -1 : 1));
  const chosen = await pickTags(
    pages.length === 1
      ? vscode.l10n.t('Add Tags to {0}', first.page.title)
      : vscode.l10n.t('Add Tags to {0} Notes', pages.length),
    [...known, ...others].map(({ label, talks }) => ({ tag: label, description: countTalks(talks) })),
    'any',
  );
  if (chosen === undefined || chosen.length === 0) return;
  const habit = tagHabit(first.conference, first.page);
  await notes.change(() => editNotes(notes, urisOf(pages), (text) => addTags(text, chosen, habit)));
}

/** Asks which of the tags that the chosen pages carry shall go. */
export async function removeTagsFrom(notes: Notes, targets: readonly FoundPage[]): Promise<void> {
  const pages = withNotes(targets);
  const choices = carriedByAny(pages);
  const [first] = pages;
  if (first === undefined) return;
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No tags to remove'));
    return;
  }
  const title =
    pages.length === 1
      ? vscode.l10n.t('Remove Tags from {0}', first.page.title)
      : vscode.l10n.t('Remove Tags from {0} Notes', pages.length);
  const chosen = await pickTags(title, choices, 'these');
  if (chosen === undefined || chosen.length === 0) return;
  await notes.change(() => editNotes(notes, urisOf(pages), (text) => removeTags(text, chosen)));
}

/** A section without a file has nothing to write tags into. */
function withNotes(targets: readonly FoundPage[]): FoundPage[] {
  return targets.filter(({ page }) => page.note !== undefined);
}

function urisOf(pages: readonly FoundPage[]): string[] {
  return pages.flatMap(({ page }) => page.note?.uri ?? []);
}

function carriedByAll(pages: readonly FoundPage[]): string[] {
  const [first, ...others] = pages.map(({ page }) => tagsOfPage(page));
  return (first ?? []).filter((tag) =>
    others.every((tags) => tags.some((other) => tagKey(other) === tagKey(tag))),
  );
}

function carriedByAny(pages: readonly FoundPage[]): TagChoice[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const { page } of pages) {
    for (const tag of new Map(tagsOfPage(page).map((each) => [tagKey(each), each])).values()) {
      const key = tagKey(tag);
      counts.set(key, { tag, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ tag, count }) => ({
      tag,
      description: pages.length === 1 ? '' : vscode.l10n.t('{0} of {1}', count, pages.length),
    }));
}
