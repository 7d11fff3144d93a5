import * as vscode from 'vscode';
import type { EventKey } from '../../core/clock/timetable';
import { onDidChangeActiveFile } from '../../host/activeNote';
import { registerCommand } from '../../host/commands';
import type { ContextKeys } from '../../host/contextKeys';
import { commandIds, contextKeys } from '../../host/ids';
import type { Log } from '../../host/log';
import type { WritingPlaces } from '../../host/writingPlace';
import { activePage } from '../../workspace/targets/activePage';
import type { KeptSchedules } from '../../workspace/kept/keptSchedules';
import type { Notes } from '../../workspace/conferences/notes';
import type { TalkClock } from '../../workspace/kept/talkClock';
import type { TargetPages } from '../../workspace/targets/targetPages';
import { ClockStatus } from './clockStatus';
import { insertTimestamp } from './commands/insertTimestamp';
import { linkTimestamps } from './commands/linkTimestamps';
import { recentTalks } from './commands/recentTalks';
import { setVideoOffset } from './commands/setVideoOffset';
import { chooseOffered, startTalk, talkOfTheMoment } from './commands/startTalk';
import { registerTimestampLinks } from './timestampLinks';
import { WhatIsOn } from './whatIsOn';

/** What the talk clock works with. */
export interface ClockParts {
  readonly notes: Notes;
  readonly schedules: KeptSchedules;
  readonly clock: TalkClock;
  readonly places: WritingPlaces;
  readonly targets: TargetPages;
  readonly keys: ContextKeys;
  readonly log: Log;
}

/** The talk clock: status bar, its commands, timestamps and their links. */
export function registerTalkClock({
  notes,
  schedules,
  clock,
  places,
  targets,
  keys,
  log,
}: ClockParts): vscode.Disposable {
  const updateKeys = () => {
    const isInSession = activePage(notes)?.page.kind === 'session';
    keys.set(contextKeys.clockRuns, clock.running !== undefined);
    keys.set(contextKeys.hasTalks, clock.running !== undefined || clock.recent.length > 0);
    keys.set(contextKeys.inTalk, isInSession || clock.running !== undefined);
  };
  updateKeys();
  const whatIsOn = new WhatIsOn(notes, schedules);
  return vscode.Disposable.from(
    whatIsOn,
    new ClockStatus(whatIsOn, clock),
    clock.onDidChange(updateKeys),
    notes.onDidChange(updateKeys),
    onDidChangeActiveFile(updateKeys),
    registerTimestampLinks(notes),
    registerCommand(log, commandIds.startTalk, async (row, rows) => {
      if (isUris(row)) {
        const offered = await chooseOffered(notes, clock, whatIsOn, row);
        if (offered !== undefined) await startTalk(notes, clock, offered);
        return;
      }
      const [page] = targets.pages(row, rows);
      const chosen =
        row === undefined
          ? await talkOfTheMoment(notes, clock, whatIsOn, page)
          : { talk: isEventKey(row) ? row : page };
      if (chosen !== undefined) await startTalk(notes, clock, chosen.talk);
    }),
    registerCommand(log, commandIds.stopTalk, () => clock.stop()),
    registerCommand(log, commandIds.recentTalks, () => recentTalks(clock)),
    registerCommand(log, commandIds.insertTimestamp, () => insertTimestamp(notes, clock, places)),
    registerCommand(log, commandIds.linkTimestamps, (row, rows) =>
      linkTimestamps(notes, targets.pages(row, rows)),
    ),
    registerCommand(log, commandIds.setVideoOffset, (row) => setVideoOffset(notes, targets.pages(row)[0])),
  );
}

/** What the status bar hands over: the notes of the sessions that it offers. */
function isUris(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** What a row of the schedule in the tree hands over. */
function isEventKey(value: unknown): value is EventKey {
  return typeof value === 'object' && value !== null && 'eventId' in value && 'conferenceId' in value;
}
