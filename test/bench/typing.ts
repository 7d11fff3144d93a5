/**
 * Prints `[{ notes, medianMs, p95Ms, compareMs }, …]` as JSON: what the findings of a note cost after a keystroke, at 100
 * notes and at 10,000, and what it takes to compare all of them with each other, which happens behind that.
 */
import { performance } from 'node:perf_hooks';
import { NoteReading } from '../../src/core/note/parseNote';
import { ConferenceChecker } from '../../src/core/checks/conferenceChecker';
import { siteFacts } from '../../src/core/checks/site/siteFacts';
import { ConferenceModel } from '../../src/core/conference/conferenceModel';
import { generatedNotes, sessionText } from './generatedNotes';

const rounds = 1000;
const path =
  [...generatedNotes(60)].map((each) => each.path).find((each) => each.startsWith('content/day1/07_')) ?? '';
const uriOf = (each: string) => `file:///x/${each}`;

const checked = [100, 10_000].map((notes) => {
  const files = [...generatedNotes(notes)].map((note) => ({ ...note, uri: uriOf(note.path) }));
  const model = new ConferenceModel({
    id: 'file:///x',
    kind: 'hugo',
    folderName: 'x',
    now: () => Date.now(),
  });
  const { conference } = model.apply({ changed: files });
  const checker = new ConferenceChecker(conference, {
    site: siteFacts({ kind: 'hugo', config: [], files: [] }),
    files: new Set(['content/day1/_img/slide.png']),
    now: () => Date.now(),
  });
  for (const { uri, text } of files) checker.check(uri, new NoteReading(uri, text));
  const began = performance.now();
  checker.compare();
  return { notes, model, conference, checker, compareMs: performance.now() - began, times: [] as number[] };
});

// Taken in turns, so that a hot processor or a collection of garbage meets both.
for (let round = 0; round < rounds; round++) {
  const text = sessionText(1, 7, round);
  for (const { model, conference, checker, times } of checked) {
    const reading = new NoteReading(uriOf(path), text, conference);
    const { conference: after, changedUris } = model.apply({
      changed: [{ path, uri: uriOf(path), text, reading }],
    });
    const started = performance.now();
    checker.follow(after, changedUris);
    checker.check(uriOf(path), reading);
    times.push(performance.now() - started);
  }
}

console.log(
  JSON.stringify(
    checked.map(({ notes, times, compareMs }) => {
      const sorted = times.slice(rounds / 4).sort((a, b) => a - b);
      const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? NaN;
      return { notes, medianMs: at(0.5), p95Ms: at(0.95), compareMs };
    }),
  ),
);
