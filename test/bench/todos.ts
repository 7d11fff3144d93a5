/**
 * Prints `{ countMs, todos, medianMs, p95Ms }` as JSON: what it takes to count the TODOs of 10,000 notes for the tracker, and
 * from a keystroke in a note of 5,000 lines to the rows that are drawn again.
 */
import { performance } from 'node:perf_hooks';
import { ConferenceModel } from '../../src/core/conference/conferenceModel';
import { OpenTodos } from '../../src/core/tracker/openTodos';
import { noTodoFilter } from '../../src/core/tracker/todoFilter';
import { TodoIds } from '../../src/core/tracker/todoIds';
import { changedRows } from '../../src/features/todoTracker/changedRows';
import { TrackerNodes } from '../../src/features/todoTracker/node';
import { generatedNotes } from './generatedNotes';

const rounds = 400;
const path = 'content/day1/long.md';
const uri = `file:///x/${path}`;

/** A line in twenty is a TODO, each below a heading, and most are words. */
function longNote(round: number): string {
  const lines = Array.from({ length: 5000 }, (_, i) => {
    if (i % 20 === 0) return `TODO: Steal slide ${i} (2 slides)`;
    if (i % 20 === 10) return `## Heading ${i}`;
    return i % 7 === 0 ? `- an item with a [link](https://a.dev/${i}) and \`code\`` : 'Words, as they come.';
  });
  lines[2500] = `TODO: Steal slide, as it is typed ${'x'.repeat(round % 40)}`;
  return `---\ntitle: Long\n---\n${lines.join('\n')}\n`;
}

const model = new ConferenceModel({ id: 'file:///x', kind: 'hugo', folderName: 'x', now: () => Date.now() });
model.apply({
  changed: [
    ...[...generatedNotes(10_000)].map((note) => ({ ...note, uri: `file:///x/${note.path}` })),
    { path, uri, text: longNote(0) },
  ],
});
const open = new OpenTodos(noTodoFilter);
const began = performance.now();
const todos = model.conference.trees.reduce((sum, { home }) => sum + open.count(home), 0);
const countMs = performance.now() - began;

const ids = new TodoIds();
const nodes = new TrackerNodes();
const times: number[] = [];
for (let round = 1; round <= rounds; round++) {
  const text = longNote(round);
  const started = performance.now();
  const { previous, conference, changedUris } = model.apply({ changed: [{ path, uri, text }] });
  const [was, is] = [previous.find(uri)?.note, conference.find(uri)?.note];
  if (was === undefined || is === undefined) throw new Error('The long note is no page');
  ids.of(was);
  ids.carry(was, is);
  open.carry(previous, conference, changedUris);
  const rows = changedRows([{ before: previous, after: conference, uris: changedUris }], {
    nodes,
    open,
    grouping: 'day',
    isSingle: true,
    idsOf: (note, some) => ids.of(note, some),
  });
  times.push(performance.now() - started);
  if (rows?.length !== 1) throw new Error('One row is drawn again, no more');
}

const sorted = times.slice(rounds / 4).sort((a, b) => a - b);
const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? NaN;
console.log(JSON.stringify({ countMs, todos, medianMs: at(0.5), p95Ms: at(0.95) }));
