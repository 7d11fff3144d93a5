import { isRecord } from '../../../src/shared/guards';

/** What the extension remembers of the past and no command makes it forget. */
export type History = 'recent talks' | 'stolen thing' | 'chosen decks' | 'lists of links';

/** What the extension keeps for a workspace, by key; VS Code stores it a moment after it is set. */
export type Memory = Readonly<Record<string, unknown>>;

const histories: Readonly<Record<History, (memory: Memory) => boolean>> = {
  'recent talks': ({ talkClock }) => !isRecord(talkClock) || isEmpty(talkClock['recent']),
  'stolen thing': (memory) => isEmpty(memory['quickCapture.stolenThing']),
  'chosen decks': (memory) => isEmpty(memory['slidePicker.decks']),
  'lists of links': (memory) => isEmpty(memory['links.lists']),
};

/** What is kept where nobody set anything, by key; a key that is missing here is one that cleaning does not know. */
const untouched: Readonly<Record<string, (value: unknown) => boolean>> = {
  'conferenceTree.filter': isEmpty,
  'todos.filter': isEmpty,
  'todos.grouping': (value) => isEmpty(value) || value === 'day',
  'tags.order': (value) => isEmpty(value) || value === 'count',
  talkClock: (value) => isEmpty(value) || (isRecord(value) && isEmpty(value['running'])),
  'quickCapture.stolenThing': () => true,
  'slidePicker.decks': () => true,
  'report.wishes': () => true,
  'links.lists': () => true,
};

/** The keys that hold something else than in a new window, histories apart. */
export function changedIn(memory: Memory): string[] {
  return Object.entries(memory)
    .filter(([key, value]) => untouched[key]?.(value) !== true)
    .map(([key, value]) => `${key} is kept as ${JSON.stringify(value)}`);
}

/** Whether nothing is kept of a history. */
export function knowsNothingOf(history: History, memory: Memory): boolean {
  return histories[history](memory);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
