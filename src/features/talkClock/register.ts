import * as vscode from 'vscode';
import { onDidChangeActiveFile } from '../../host/activeNote';
import { registerCommand } from '../../host/commands';
import type { ContextKeys } from '../../host/contextKeys';
import { commandIds, contextKeys } from '../../host/ids';
import type { Log } from '../../host/log';
import type { WritingPlaces } from '../../host/writingPlace';
import { activePage } from '../../workspace/activePage';
import type { Notes } from '../../workspace/notes';
import type { TalkClock } from '../../workspace/talkClock';
import type { TargetPages } from '../../workspace/targetPages';
import { ClockStatus } from './clockStatus';
import { insertTimestamp } from './commands/insertTimestamp';
import { linkTimestamps } from './commands/linkTimestamps';
import { recentTalks } from './commands/recentTalks';
import { setVideoOffset } from './commands/setVideoOffset';
import { chooseOffered, startTalk } from './commands/startTalk';
import { registerTimestampLinks } from './timestampLinks';

/** What the talk clock works with. */
export interface ClockParts {
  readonly notes: Notes;
  readonly clock: TalkClock;
  readonly places: WritingPlaces;
  readonly targets: TargetPages;
  readonly keys: ContextKeys;
  readonly log: Log;
}

/** The talk clock: status bar, its commands, timestamps and their links. */
export function registerTalkClock({
  notes,
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
  return vscode.Disposable.from(
    new ClockStatus(notes, clock),
    clock.onDidChange(updateKeys),
    notes.onDidChange(updateKeys),
    onDidChangeActiveFile(updateKeys),
    registerTimestampLinks(notes),
    registerCommand(log, commandIds.startTalk, async (row, rows) => {
      const target = isUris(row) ? await chooseOffered(notes, row) : targets.pages(row, rows)[0];
      if (target !== undefined || !isUris(row)) await startTalk(clock, target);
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
