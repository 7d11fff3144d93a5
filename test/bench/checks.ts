/**
 * Prints `{ firstMs, keystrokes: [{ notes, medianMs, p95Ms }] }` as JSON: what it takes to check all of 10,000 notes
 * for the first time, files read already, and what the findings after a keystroke cost at 100 and at 10,000.
 */
import { performance } from 'node:perf_hooks';
import { ConferenceChecker } from '../../src/core/checks/conferenceChecker';
import { siteFacts } from '../../src/core/checks/siteFacts';
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
  const began = performance.now();
  const checker = new ConferenceChecker(conference, {
    site: siteFacts({ kind: 'hugo', config: [], files: [] }),
    files: new Set(['content/day1/_img/slide.png']),
    now: () => Date.now(),
  });
  checker.compare();
  for (const { uri, text } of files) checker.check(uri, text);
  return { notes, model, checker, firstMs: performance.now() - began, times: [] as number[] };
});

// Taken in turns, so that a hot processor or a collection of garbage meets both.
for (let round = 0; round < rounds; round++) {
  const text = sessionText(1, 7, round);
  for (const { model, checker, times } of checked) {
    const { conference, changedUris } = model.apply({ changed: [{ path, uri: uriOf(path), text }] });
    const started = performance.now();
    checker.follow(conference, changedUris);
    checker.compare();
    checker.check(uriOf(path), text);
    times.push(performance.now() - started);
  }
}

console.log(
  JSON.stringify({
    firstMs: checked.at(-1)?.firstMs,
    keystrokes: checked.map(({ notes, times }) => {
      const sorted = times.slice(rounds / 4).sort((a, b) => a - b);
      const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? NaN;
      return { notes, medianMs: at(0.5), p95Ms: at(0.95) };
    }),
  }),
);
