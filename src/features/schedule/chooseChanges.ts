import * as vscode from 'vscode';
import type { Session } from '../../core/conference/conference';
import type { EventChange, EventField } from '../../core/schedule/compareSchedules';
import type { ScheduleEvent } from '../../core/schedule/schedule';
import { timesOf } from '../../core/schedule/scheduleItems';
import type { NoteUpdate } from '../../core/schedule/updateNote';
import { withoutIcons } from '../../core/tree/withoutIcons';

/** A change of the schedule, with the note that it concerns. */
export type KnownChange = EventChange & {
  readonly page: Session | undefined;
  /** What the note would say. */
  readonly update?: NoteUpdate;
};

interface ChangeItem extends vscode.QuickPickItem {
  readonly change: KnownChange;
}

type Item = ChangeItem | (vscode.QuickPickItem & { readonly kind: vscode.QuickPickItemKind.Separator });

/**
 * Shows what changed in a schedule. What can be changed in notes is ticked; everything else waits for the user.
 * @returns what was ticked; undefined when the user gave up
 */
export async function chooseChanges(changes: readonly KnownChange[]): Promise<KnownChange[] | undefined> {
  const items = changeItems(changes);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No changes in the schedule'));
    return [];
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Update Schedule'),
    placeHolder: vscode.l10n.t('Select the changes to apply to your notes'),
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.flatMap((item) => ('change' in item ? [item.change] : []));
}

/** The rows of the review: first what concerns notes. */
export function changeItems(changes: readonly KnownChange[]): Item[] {
  const withNote = changes.filter(({ page }) => page !== undefined);
  const others = changes.filter((change) => change.page === undefined && becomesNote(change));
  return [
    ...group(vscode.l10n.t('Talks with a note'), withNote),
    ...group(
      vscode.l10n.t('New talks – select to make a note'),
      others.filter(({ kind }) => kind === 'new'),
    ),
    ...group(
      vscode.l10n.t('Other changes – select to make a note'),
      others.filter(({ kind }) => kind !== 'new'),
    ),
  ];
}

/** Whether a note is made of the talk when the change is ticked. */
export function becomesNote({ kind, page }: KnownChange): boolean {
  return kind === 'new' || kind === 'replaced' || (kind === 'changed' && page === undefined);
}

function group(label: string, changes: readonly KnownChange[]): Item[] {
  return changes.length === 0
    ? []
    : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...changes.map(itemOf)];
}

function itemOf(change: KnownChange): ChangeItem {
  const { page, update } = change;
  const label = withoutIcons('before' in change ? change.before.title : change.event.title);
  const kept = (update?.kept ?? []).map((field) => fieldWords()[field]).join(', ');
  const detail = [
    page?.path ?? '',
    kept === '' ? '' : vscode.l10n.t('Your note differs and stays unchanged: {0}', kept),
  ];
  return {
    label,
    description: withoutIcons(describe(change)),
    detail: withoutIcons(detail.filter((part) => part !== '').join(' – ')),
    picked: (update?.changed.length ?? 0) > 0,
    change,
  };
}

/** What changed, in a line: `time 09:00–09:30 → 09:10–09:40 · room A → B`. */
function describe(change: KnownChange): string {
  switch (change.kind) {
    case 'new':
      return about(change.event);
    case 'gone':
      return vscode.l10n.t('no longer in the schedule – select to open the note');
    case 'noTalk':
      return vscode.l10n.t('is now “{0}” – select to open the note', change.event.title);
    case 'replaced':
      return vscode.l10n.t('replaced by “{0}” – select to make a note of that', change.event.title);
    case 'changed': {
      const words = fieldWords();
      const { before, event } = change;
      return change.fields
        .map((field) => `${words[field]} ${said(before, field)} → ${said(event, field)}`)
        .join(' · ');
    }
  }
}

function about(event: ScheduleEvent): string {
  return [timesOf(event), event.room ?? ''].filter((part) => part !== '').join(' · ');
}

function said(event: ScheduleEvent, field: EventField): string {
  const values = {
    title: event.title,
    time: timesOf(event),
    room: event.room ?? '',
    speakers: event.speakers.map(({ name }) => name).join(', '),
  };
  return values[field] === '' ? '–' : values[field];
}

function fieldWords(): Record<EventField, string> {
  return {
    title: vscode.l10n.t('title'),
    time: vscode.l10n.t('time'),
    room: vscode.l10n.t('room'),
    speakers: vscode.l10n.t('speakers'),
  };
}
