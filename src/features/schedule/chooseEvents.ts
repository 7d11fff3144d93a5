import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { notesOfEvents, overlapping } from '../../core/schedule/importPlan';
import type { Schedule, ScheduleEvent } from '../../core/schedule/schedule';
import { dayTitle, timesOf } from '../../core/schedule/scheduleItems';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { aboutSchedule } from './chooseSchedule';

interface EventItem extends vscode.QuickPickItem {
  readonly event: ScheduleEvent;
}

type Item = EventItem | (vscode.QuickPickItem & { readonly kind: vscode.QuickPickItemKind.Separator });

/**
 * Lets the user tick the sessions that get notes: day by day in order of time, breaks below the talks of their time as
 * they are. What has a note is ticked, and stays as it is.
 * @param made paths of notes by the id of their event, of earlier imports
 * @returns the new ones; undefined when the user gave up
 */
export async function chooseEvents(
  conference: Conference,
  schedule: Schedule,
  made: Readonly<Record<string, string>>,
): Promise<ScheduleEvent[] | undefined> {
  const have = notesOfEvents(conference, schedule, made);
  const items = eventItems(schedule);
  const pick = vscode.window.createQuickPick<Item>();
  const wholes = {
    iconPath: new vscode.ThemeIcon('checklist'),
    tooltip: vscode.l10n.t('Select a Day or Track…'),
  };
  pick.title = titleFor(schedule, []);
  pick.placeholder = vscode.l10n.t('Select the sessions to make notes for');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  pick.buttons = [wholes];
  pick.items = items;
  pick.selectedItems = items.filter((item): item is EventItem => 'event' in item && have.has(item.event.id));
  const chosen = await new Promise<readonly Item[] | undefined>((resolve) => {
    let isAsking = false;
    pick.onDidChangeSelection((selected) => (pick.title = titleFor(schedule, selected)));
    pick.onDidAccept(() => resolve(pick.selectedItems));
    pick.onDidHide(() => isAsking || resolve(undefined));
    pick.onDidTriggerButton(async () => {
      isAsking = true;
      const before = pick.selectedItems;
      const fits = await chooseWhole(schedule);
      pick.selectedItems = items.filter(
        (item) => before.includes(item) || (fits !== undefined && 'event' in item && fits(item.event)),
      );
      isAsking = false;
      pick.show();
    });
    pick.show();
  });
  pick.dispose();
  const events = chosen?.flatMap((item) => ('event' in item && !have.has(item.event.id) ? [item.event] : []));
  return events;
}

/** What is chosen from, and which of the selected talks are on at the same time: rows can't be marked while they are ticked. */
function titleFor(schedule: Schedule, selected: readonly Item[]): string {
  const ids = new Set(selected.flatMap((item) => ('event' in item ? [item.event.id] : [])));
  const chosen = schedule.events.filter(({ id }) => ids.has(id));
  const clashing = overlapping(chosen);
  const names = chosen.filter(({ id }) => clashing.has(id)).map(({ title }) => `“${withoutIcons(title)}”`);
  if (names.length === 0) return aboutSchedule(schedule);
  return vscode.l10n.t('Overlapping: {0}', names.slice(-mostNamed).join(', '));
}

/** Overlapping talks that the title names, the latest. */
const mostNamed = 3;

/** The rows of the choice, with a separator before each day. */
export function eventItems(schedule: Schedule): Item[] {
  const groups: { readonly label: string; readonly events: readonly ScheduleEvent[] }[] = [
    ...schedule.days.map(({ index, date }) => ({
      label: dayTitle({ index, date }),
      events: schedule.events.filter(({ day }) => day === index),
    })),
    { label: vscode.l10n.t('No day'), events: schedule.events.filter(({ day }) => day === null) },
  ];
  return groups.flatMap(({ label, events }): Item[] =>
    events.length === 0
      ? []
      : [
          { label, kind: vscode.QuickPickItemKind.Separator },
          ...events.map((event): EventItem => itemOf(event)),
        ],
  );
}

function itemOf(event: ScheduleEvent): EventItem {
  const { title, room, track, kind, speakers } = event;
  const kinds = { talk: '', break: vscode.l10n.t('break'), other: vscode.l10n.t('not a talk') };
  const description = [timesOf(event), room ?? '', kinds[kind]];
  const names = speakers
    .map(({ name, company }) => (company === null ? name : `${name} (${company})`))
    .join(', ');
  return {
    label: withoutIcons(title),
    description: withoutIcons(description.filter((part) => part !== '').join(' · ')),
    detail: withoutIcons([names, track ?? ''].filter((part) => part !== '').join(' · ')),
    event,
  };
}

/** A whole day or track; breaks stay out of it. */
async function chooseWhole(schedule: Schedule): Promise<((event: ScheduleEvent) => boolean) | undefined> {
  const talks = schedule.events.filter(({ kind }) => kind === 'talk');
  const tracks = [...new Set(talks.flatMap(({ track }) => track ?? []))].sort();
  const items = [
    ...schedule.days.map(({ index, date }) => ({
      label: dayTitle({ index, date }),
      iconPath: new vscode.ThemeIcon('calendar'),
      fits: (event: ScheduleEvent) => event.day === index,
    })),
    ...tracks.map((track) => ({
      label: withoutIcons(track),
      iconPath: new vscode.ThemeIcon('tag'),
      fits: (event: ScheduleEvent) => event.track === track,
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Select a Day or Track…'),
    placeHolder: vscode.l10n.t('Adds its talks to the selection'),
  });
  return picked && ((event) => event.kind === 'talk' && picked.fits(event));
}
