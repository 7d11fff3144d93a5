import { isRefusal, setScalar, type Refusal } from '../frontMatter/frontMatterEdits';
import { newDay, nextDayTitle, type DayFolder } from '../edits/pages/newDay';
import { newSession, type PageFolder } from '../edits/pages/newPage';
import type { NotePlace } from '../edits/templates/noteDraft';
import type { Position } from '../text/range';
import { escapeWords } from '../text/escapeWords';
import { applyEdits } from '../text/textEdit';
import { eventNote } from './eventNote';
import type { ScheduleDay, ScheduleEvent } from './schedule';

/** A folder that gets notes, and how notes are made there. */
export interface EventFolder {
  readonly folder: PageFolder;
  readonly template: string;
  readonly place: NotePlace;
  /** RFC 3339, for templates that say when a note is made. */
  readonly date: string;
  readonly tagsOf: (event: ScheduleEvent) => readonly string[];
}

/** A note to be made, by its event. */
export interface EventFile {
  readonly id: string;
  readonly fileName: string;
  readonly text: string;
  /** Where the writing starts. */
  readonly cursor: Position;
}

/**
 * The notes of events in one folder, as New Session makes them one after the other: numbers, weights and names go on from
 * those that are there.
 * @returns a refusal where the template has no place for them
 */
export function eventFiles(
  { folder, template, place, date, tagsOf }: EventFolder,
  events: readonly ScheduleEvent[],
): EventFile[] | Refusal {
  const names = [...folder.names];
  const pageNames = [...folder.pageNames];
  const weights = [...folder.weights];
  const files: EventFile[] = [];
  for (const event of events) {
    const page = newSession(
      { names, pageNames, weights },
      { title: event.title, titleInText: escapeWords(event.title), template, date, kind: place.kind },
    );
    const filled = eventNote(page, event, tagsOf(event), place);
    if ('refused' in filled) return filled;
    files.push({ id: event.id, fileName: page.fileName, text: filled.text, cursor: filled.cursor });
    names.push(page.fileName);
    pageNames.push(page.fileName);
    weights.push(Math.max(0, ...weights) + 1);
  }
  return files;
}

/** A day's folder and page to be made. */
export interface DayFiles {
  readonly folderName: string;
  readonly title: string;
  readonly fileName: string;
  readonly text: string;
}

/**
 * A new day of a conference for a day of its schedule, with the date in its title, by which it is found again.
 * @param days those that are there
 * @param names all names beside them
 * @param today ISO 8601: Hugo leaves out a page whose date is later
 */
export function dayFiles(
  { date }: ScheduleDay,
  kind: 'hugo' | 'plain',
  days: readonly DayFolder[],
  names: readonly string[],
  today: string,
): DayFiles {
  const title = date === null ? nextDayTitle(days) : `${nextDayTitle(days)}, ${date}`;
  const day = newDay(title, days, names);
  if (kind === 'plain') return { ...day, fileName: 'README.md', text: `# ${title}\n` };
  const edits = date === null || date > today ? [] : setScalar(day.text, 'date', date);
  const text = isRefusal(edits) ? day.text : applyEdits(day.text, edits);
  return { ...day, fileName: '_index.md', text };
}
