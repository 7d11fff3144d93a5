import type * as vscode from 'vscode';
import type { Conference, Page } from '../../core/conference/conference';
import type { Changes } from '../../host/changes/change';
import type { WindowFiles } from '../site/windowFiles';

/** One conference before and after a batch. `before` is undefined for a new one, `after` for one that is gone. */
export interface ConferenceUpdate {
  readonly before: Conference | undefined;
  readonly after: Conference | undefined;
  /** The notes that were read again or are gone. */
  readonly uris: ReadonlySet<string>;
}

/** All conferences of the window, as features see them: snapshots and one event a batch. */
export interface Notes extends Changes {
  /** In the order of the workspace folders; each one immutable. */
  readonly conferences: readonly Conference[];
  /** The files that the notes are among. */
  readonly files: WindowFiles;
  /** Fires after a batch has been taken in; `conferences` is the new state already. */
  readonly onDidChange: vscode.Event<readonly ConferenceUpdate[]>;
  /** Resolves when the first look for conferences is over. */
  readonly ready: Promise<void>;
  /** Looks for conferences and reads all notes again. */
  refresh(token?: vscode.CancellationToken): Promise<void>;
  /**
   * Runs something that changes notes: after every other such work, on snapshots that hold all that has happened, and
   * with its own outcome taken in before the next one starts. Two quick keys must not plan on the same snapshot.
   */
  change<T>(work: () => Promise<T>): Promise<T>;
  /** Takes the last change of ours back, after every other work. @returns whether anything was changed */
  undo(): Promise<boolean>;
  /** Makes the change again that {@link undo} took back last. */
  redo(): Promise<boolean>;
  /** Takes in what is waiting. Resolves when the snapshots hold every change that has been seen so far. */
  flush(): Promise<void>;
}

export interface FoundPage {
  readonly conference: Conference;
  readonly page: Page;
}

/** The conference with this id in the newest snapshots; undefined when it is gone. */
export function findConference(notes: Notes, id: string): Conference | undefined {
  return notes.conferences.find((conference) => conference.id === id);
}

/** The same page in the newest snapshots, for what the user took time to answer; undefined when it is gone. */
export function asOfNow(notes: Notes, { conference: { id }, page }: FoundPage): FoundPage | undefined {
  const conference = findConference(notes, id);
  const now = conference?.find(page.id);
  return conference && now && { conference, page: now };
}

/** The page whose file is `uri`, in whichever conference has it. */
export function findPage(notes: Notes, uri: vscode.Uri | string): FoundPage | undefined {
  const key = uri.toString();
  for (const conference of notes.conferences) {
    const page = conference.find(key);
    if (page !== undefined) return { conference, page };
  }
  return undefined;
}
