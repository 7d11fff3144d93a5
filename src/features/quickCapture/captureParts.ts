import * as vscode from 'vscode';
import { dayOf } from '../../core/capture/dayPage';
import type { Section } from '../../core/conference/conference';
import { todaysDay } from '../../core/edits/pages/todaysDay';
import { readSectionNames } from '../../host/configuration';
import { localDay } from '../../host/localDate';
import type { WritingPlaces } from '../../host/writingPlace';
import { activePage } from '../../workspace/targets/activePage';
import { chooseConference } from '../../workspace/targets/chooseConference';
import { findPage, type FoundPage, type Notes } from '../../workspace/conferences/notes';
import type { TalkClock } from '../../workspace/kept/talkClock';
import type { TargetPages } from '../../workspace/targets/targetPages';

/** What the commands of quick capture work with. */
export interface CaptureParts {
  readonly notes: Notes;
  readonly clock: TalkClock;
  readonly places: WritingPlaces;
  readonly targets: TargetPages;
  readonly memory: vscode.Memento;
}

/** The session that the user is in: that of the active editor, else the one that the clock runs for. */
export function currentTalk({ notes, clock }: CaptureParts): FoundPage | undefined {
  const active = activePage(notes);
  if (active?.page.kind === 'session') return active;
  return clock.running && findPage(notes, clock.running.uri);
}

/**
 * The day that something is written down for: that of the note in the active editor, of the talk that the clock runs
 * for, of what is selected in the tree, else today's; where several conferences have one, the user chooses.
 * @param title of that question
 */
export async function currentDay(
  { notes, clock, targets }: CaptureParts,
  title: string,
): Promise<(FoundPage & { page: Section }) | undefined> {
  const near =
    activePage(notes) ?? (clock.running && findPage(notes, clock.running.uri)) ?? targets.pages()[0];
  if (near !== undefined) return dayAround(near);
  const conference = await chooseConference(notes, title);
  const home = conference?.trees[0]?.home;
  return conference && home && { conference, page: todaysDay(home, localDay(new Date())) };
}

/** The section whose page a page's day is written on. */
export function dayAround({ conference, page }: FoundPage): FoundPage & { page: Section } {
  const names = readSectionNames(vscode.Uri.parse(conference.id, true));
  return { conference, page: dayOf(conference, page, names) };
}

/** Asks for one line. It stays open where the user looks elsewhere: what was typed while listening is not lost. */
export async function askLine(
  title: string,
  prompt: string,
  mayBeEmpty = false,
): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) =>
      value.trim() === '' && !mayBeEmpty ? vscode.l10n.t('Enter some text, or press Escape.') : undefined,
  });
  return answer?.trim();
}
