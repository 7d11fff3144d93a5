import * as vscode from 'vscode';
import type { Conference } from '../../../core/conference/conference';
import { walkPages } from '../../../core/conference/pages/walkPages';
import { tagKey } from '../../../core/hugo/tagKey';
import { isFiltering, noFilter, type SessionFilter } from '../../../core/tree/sessionFilter';
import type { Notes } from '../../../workspace/conferences/notes';
import type { FilterState } from '../filterState';

type Condition =
  | { readonly state: 'missingVideo' | 'missingSlides' | 'missingLinks' | 'openTodos' }
  | { readonly tag: string };

interface ConditionItem extends vscode.QuickPickItem {
  readonly condition?: Condition;
}

/**
 * Asks which sessions to show: those that miss a link, have open TODOs, carry tags. Esc leaves the filter as it is.
 * @param wanted `{ tags: […] }` to filter by these tags without asking, as other views do
 */
export async function filterSessions(notes: Notes, filter: FilterState, wanted?: unknown): Promise<void> {
  const tags = tagsIn(wanted);
  if (tags !== undefined) {
    await filter.set({ ...noFilter, tags: tags.map(tagKey) });
    return;
  }
  const chosen = await pickConditions(notes.conferences, filter.value);
  if (chosen !== undefined) await filter.set(chosen);
}

function tagsIn(wanted: unknown): readonly string[] | undefined {
  if (typeof wanted !== 'object' || wanted === null || !('tags' in wanted)) return undefined;
  const { tags } = wanted;
  return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') ? tags : undefined;
}

async function pickConditions(
  conferences: readonly Conference[],
  current: SessionFilter,
): Promise<SessionFilter | undefined> {
  const items = conditionItems(conferences, current);
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Filter Sessions'),
    placeHolder: vscode.l10n.t('Show sessions that match every selected condition'),
  });
  if (picked === undefined) return undefined;
  const conditions = picked.flatMap(({ condition }) => (condition === undefined ? [] : [condition]));
  const has = (state: string) => conditions.some((each) => 'state' in each && each.state === state);
  const value: SessionFilter = {
    missingVideo: has('missingVideo'),
    missingSlides: has('missingSlides'),
    missingLinks: has('missingLinks'),
    openTodos: has('openTodos'),
    tags: conditions.flatMap((each) => ('tag' in each ? [each.tag] : [])),
  };
  return isFiltering(value) ? value : noFilter;
}

function conditionItems(conferences: readonly Conference[], current: SessionFilter): ConditionItem[] {
  const counts = { missingVideo: 0, missingSlides: 0, missingLinks: 0, openTodos: 0 };
  const tags = new Map<string, { label: string; sessions: number }>();
  for (const page of conferences.flatMap((conference) => [...walkPages(conference)])) {
    if (page.kind !== 'session') continue;
    if (page.missing.video) counts.missingVideo++;
    if (page.missing.slides) counts.missingSlides++;
    if (page.missing.video || page.missing.slides) counts.missingLinks++;
    if (page.totals.todos > 0) counts.openTodos++;
    for (const { value } of page.note.frontMatter.tags) {
      const tag = tags.get(tagKey(value)) ?? { label: value, sessions: 0 };
      tag.sessions++;
      tags.set(tagKey(value), tag);
    }
  }
  const state = (icon: string, label: string, key: keyof typeof counts): ConditionItem => ({
    label: `$(${icon}) ${label}`,
    description: String(counts[key]),
    picked: current[key],
    condition: { state: key },
  });
  return [
    state('device-camera-video', vscode.l10n.t('No video link'), 'missingVideo'),
    state('preview', vscode.l10n.t('No slides link'), 'missingSlides'),
    state('link', vscode.l10n.t('No video or no slides link'), 'missingLinks'),
    state('checklist', vscode.l10n.t('Open TODOs'), 'openTodos'),
    { label: vscode.l10n.t('Tags'), kind: vscode.QuickPickItemKind.Separator },
    ...[...tags]
      .sort(([, a], [, b]) => b.sessions - a.sessions || a.label.localeCompare(b.label))
      .map(([tag, { label, sessions }]) => ({
        label: `$(tag) ${label}`,
        description: String(sessions),
        picked: current.tags.includes(tag),
        condition: { tag },
      })),
  ];
}
