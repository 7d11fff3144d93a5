import * as vscode from 'vscode';
import type { EventKey, TimedSession } from '../../../core/clock/timetable';
import { withoutIcons } from '../../../core/tree/withoutIcons';
import { innerCommandIds } from '../../../host/ids';
import { findPage, type FoundPage, type Notes } from '../../../workspace/conferences/notes';
import type { TalkClock } from '../../../workspace/kept/talkClock';
import { timeOfDay } from '../timeOfDay';
import type { WhatIsOn } from '../whatIsOn';

/** A session with a note, or a talk of the schedule that gets one when it is started. */
export type Startable = FoundPage | EventKey;

/**
 * Starts the clock at 0:00 for a session and opens its note. A talk of the schedule gets a note first. Where the clock runs
 * for that session already, it asks.
 * @param target the session to start
 */
export async function startTalk(
  notes: Notes,
  clock: TalkClock,
  target: Startable | undefined,
): Promise<void> {
  const found = target !== undefined && 'eventId' in target ? await withNote(notes, target) : target;
  if (target !== undefined && found === undefined) return;
  if (found?.page.kind !== 'session') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select a session in the tree, or open its note, to start the talk clock.'),
    );
    return;
  }
  const { title, note } = found.page;
  if (clock.running?.uri === note.uri) {
    const again = vscode.l10n.t('Start Again at 0:00');
    const message = vscode.l10n.t('The talk clock is already running for “{0}”', title);
    if ((await vscode.window.showInformationMessage(message, again)) !== again) return;
  }
  clock.start({ uri: note.uri, title });
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(note.uri, true));
}

/** @returns undefined where no note was made, which the user has been told */
async function withNote(notes: Notes, event: EventKey): Promise<FoundPage | undefined> {
  const uri = await vscode.commands.executeCommand<string | undefined>(innerCommandIds.openEvent, event);
  if (uri === undefined) return undefined;
  await notes.flush();
  return findPage(notes, uri);
}

/** The sessions that the status bar offers; of several the user chooses one. */
export function chooseOffered(
  notes: Notes,
  clock: TalkClock,
  programme: WhatIsOn,
  uris: readonly string[],
): Promise<Startable | undefined> {
  const { now, next } = programme.at(Date.now());
  const wanted = (sessions: readonly TimedSession[]) => sessions.filter(({ uri }) => uris.includes(uri));
  return choose(notes, clock, programme, wanted(now), wanted(next));
}

/**
 * What somebody wants to start who names nothing: the session that is chosen or open, unless its time is another or the clock
 * runs for it; else what is on, or begins next.
 * @returns undefined when the user gave up
 */
export async function talkOfTheMoment(
  notes: Notes,
  clock: TalkClock,
  programme: WhatIsOn,
  target: FoundPage | undefined,
): Promise<{ readonly talk: Startable | undefined } | undefined> {
  const at = programme.at(Date.now());
  const others = (sessions: readonly TimedSession[]) =>
    sessions.filter((session) => session.uri !== clock.running?.uri);
  const [now, next] = [others(at.now), others(at.next)];
  const uri = target?.page.kind === 'session' ? target.page.note.uri : undefined;
  const isOn = [...now, ...next].some((session) => session.uri === uri);
  const isMeant = uri !== undefined && uri !== clock.running?.uri && (isOn || !programme.isTimed(uri));
  if (isMeant || now.length + next.length === 0) return { talk: target };
  const talk = await choose(notes, clock, programme, now, next);
  return talk && { talk };
}

interface SessionItem extends vscode.QuickPickItem {
  readonly session?: TimedSession;
}

/** @returns the only one at once; undefined when the user gave up */
async function choose(
  notes: Notes,
  clock: TalkClock,
  programme: WhatIsOn,
  now: readonly TimedSession[],
  next: readonly TimedSession[],
): Promise<Startable | undefined> {
  const [first, second] = [...now, ...next];
  if (first !== undefined && second === undefined) return startable(notes, first);
  // Who was in a room is likely to stay there: Enter is all that it takes.
  const last = clock.running ?? clock.recent[0];
  const room = last && programme.roomOf(last);
  const inOrder = (sessions: readonly TimedSession[]) =>
    sessions.toSorted((a, b) => Number(programme.roomOf(b) === room) - Number(programme.roomOf(a) === room));
  const group = (label: string, sessions: readonly TimedSession[]): SessionItem[] =>
    sessions.length === 0
      ? []
      : [
          { label, kind: vscode.QuickPickItemKind.Separator },
          ...inOrder(sessions).map((session) => itemOf(session, programme.roomOf(session))),
        ];
  const begins = next[0]?.start ?? 0;
  const items = [
    ...group(vscode.l10n.t('On now'), now),
    ...group(vscode.l10n.t('Next, at {0}', timeOfDay(begins)), next),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Start Talk'),
    matchOnDescription: true,
  });
  return picked?.session && startable(notes, picked.session);
}

function itemOf(session: TimedSession, room: string | undefined): SessionItem {
  const until = vscode.l10n.t('until {0}', timeOfDay(session.end));
  return {
    label: withoutIcons(session.title),
    description: withoutIcons([room, until].filter((part) => part !== undefined).join(' · ')),
    iconPath: new vscode.ThemeIcon(session.event === undefined ? 'note' : 'new-file'),
    session,
  };
}

function startable(notes: Notes, { uri, event }: TimedSession): Startable | undefined {
  return event ?? findPage(notes, uri);
}
