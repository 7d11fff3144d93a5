/** Prints `[{ notes, medianMs }, …]` as JSON: what one edited note costs, from its text to the next snapshot. */
import { performance } from 'node:perf_hooks';
import { ConferenceModel } from '../../src/core/conference/conferenceModel';
import { generatedNotes, sessionText } from './generatedNotes';

const rounds = 2000;
const sessionPath =
  [...generatedNotes(60)].map(({ path }) => path).find((path) => path.startsWith('content/day1/07_')) ?? '';

const models = [100, 10_000].map((notes) => {
  const model = new ConferenceModel({
    id: 'file:///x',
    kind: 'hugo',
    folderName: 'x',
    now: () => Date.now(),
  });
  model.apply({
    changed: [...generatedNotes(notes)].map(({ path, text }) => ({ path, uri: `file:///x/${path}`, text })),
  });
  return { notes, model, times: [] as number[] };
});

// Taken in turns, so that a hot processor or a collection of garbage meets both.
for (let round = 0; round < rounds; round++) {
  const text = sessionText(1, 7, round);
  for (const { model, times } of models) {
    const started = performance.now();
    model.apply({ changed: [{ path: sessionPath, uri: `file:///x/${sessionPath}`, text }] });
    times.push(performance.now() - started);
  }
}

console.log(
  JSON.stringify(models.map(({ notes, times }) => ({ notes, medianMs: median(times.slice(rounds / 4)) }))),
);

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
