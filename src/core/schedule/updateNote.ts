import { NotePage } from '../edits/sections/notePage';
import { isRefusal, setScalar } from '../frontMatter/frontMatterEdits';
import { NoteDraft } from '../edits/templates/noteDraft';
import { noteKeysIn, type NoteKey } from '../edits/templates/noteKeys';
import { readFrontMatter } from '../frontMatter/readFrontMatter';
import { escapeWords } from '../text/escapeWords';
import { LineIndex } from '../text/lineIndex';
import type { TextEdit } from '../text/textEdit';
import type { EventField } from './compareSchedules';
import { eventFacts, plainFacts, type EventFact } from './eventNote';
import type { ScheduleEvent } from './schedule';

/** What an update changes in a note, and what it leaves to the user. */
export interface NoteUpdate {
  /** The note's new text. */
  readonly text: string;
  readonly changed: readonly EventField[];
  /** Fields of which the note no longer says what the older schedule said: the user's own words stay. */
  readonly kept: readonly EventField[];
}

/**
 * Brings a note up to date with its event: of what the schedule changed, only what the note still says as it was imported.
 * Nothing else in the note is touched, and the file's name stays.
 * @param before the event as it was when the note was made or updated last
 */
export function updateNote(
  text: string,
  before: ScheduleEvent,
  after: ScheduleEvent,
  fields: readonly EventField[],
  kind: 'hugo' | 'plain',
): NoteUpdate {
  const draft = new NoteDraft(text);
  const changed = new Set<EventField>();
  const kept = new Set<EventField>();
  const note = (field: EventField, done: boolean) => (done ? changed : kept).add(field);
  if (kind === 'plain') {
    if (fields.includes('title'))
      note('title', replaceLine(draft, `# ${escapeWords(before.title)}`, `# ${escapeWords(after.title)}`));
    const facts = fields.filter((field) => field !== 'title');
    if (facts.length > 0) {
      const isDone = replaceLine(draft, plainFacts(before), plainFacts(after));
      for (const field of facts) note(field, isDone);
    }
  } else {
    const key = noteKeysIn([text]).speakers;
    const old = factsOf(before, key);
    for (const fact of factsOf(after, key)) {
      if (!fields.includes(fact.field)) continue;
      const was = old.find((each) => each.key === fact.key);
      // Of start and end one may have stayed.
      if (JSON.stringify(was?.value) === JSON.stringify(fact.value)) continue;
      note(fact.field, says(draft.text, fact.key, was) && draft.set(fact.key, fact.value));
    }
  }
  for (const field of kept) changed.delete(field);
  return { text: draft.text, changed: [...changed], kept: [...kept] };
}

function factsOf(event: ScheduleEvent, key: NoteKey | undefined): EventFact[] {
  const title: EventFact = { field: 'title', key: 'title', value: event.title };
  return [title, ...eventFacts(event, key).filter((fact) => fact !== undefined)];
}

/** Whether a note's front matter says of a key what the older schedule did, which may be nothing. */
function says(text: string, key: string, fact: EventFact | undefined): boolean {
  if (fact === undefined) return readFrontMatter(text)?.values.has(key.toLowerCase()) !== true;
  const edits = setScalar(text, fact.key, fact.value);
  return !isRefusal(edits) && edits.length === 0;
}

/** Replaces a line that stands in the note once. */
function replaceLine(draft: NoteDraft, before: string, after: string): boolean {
  const { lines } = new NotePage(draft.text);
  const found = lines.flatMap(({ text }, line) => (text === before ? [line] : []));
  const [line] = found;
  if (before === '' || line === undefined || found.length > 1) return false;
  const index = new LineIndex(draft.text);
  const start = index.offset({ line, character: 0 });
  const edit: TextEdit = { range: index.range(start, start + before.length), newText: after };
  return draft.change([edit]) === undefined;
}
