/**
 * Prints `{ firstMs, p95Ms }` as JSON: an answer to a slash among 10,000 notes, the very first, which counts how all of
 * them are written, and those after it, each after another edit of the note.
 */
import { performance } from 'node:perf_hooks';
import { imageFolder } from '../../src/core/completion/imageNames';
import { offeredPieces, quoteInUse } from '../../src/core/completion/offeredPieces';
import { piecePlace } from '../../src/core/note/piecePlace';
import { buttonHabits } from '../../src/core/conference/habits/buttonHabits';
import { ConferenceModel } from '../../src/core/conference/conferenceModel';
import { generatedNotes, sessionText } from './generatedNotes';

const rounds = 1000;
const path =
  [...generatedNotes(60)].map((note) => note.path).find((each) => each.startsWith('content/day1/07_')) ?? '';
const uri = `file:///x/${path}`;
const model = new ConferenceModel({ id: 'file:///x', kind: 'hugo', folderName: 'x', now: () => Date.now() });
model.apply({
  changed: [...generatedNotes(10_000)].map((note) => ({
    path: note.path,
    uri: `file:///x/${note.path}`,
    text: note.text,
  })),
});

const times: number[] = [];
for (let round = 0; round <= rounds; round++) {
  // A note without buttons of its own: all of its habits have to be asked of the others.
  const text = `${sessionText(1, 7, round).replaceAll('{{% button', '{{% badge').replaceAll('/button', '/badge')}\n/`;
  const { conference } = model.apply({ changed: [{ path, uri, text }] });
  const started = performance.now();
  const page = conference.find(uri);
  const place = piecePlace(text, text.length);
  if (page === undefined || place === undefined) throw new Error('There is nothing to measure');
  const pieces = offeredPieces(place, {
    kind: 'hugo',
    habits: buttonHabits(conference, page),
    quote: quoteInUse(text),
    imageFolder: imageFolder('hugo', page),
  });
  times.push(performance.now() - started);
  if (pieces.length === 0) throw new Error('Nothing was offered');
}

const [firstMs, ...others] = times;
others.sort((a, b) => a - b);
console.log(JSON.stringify({ firstMs, p95Ms: others[Math.floor(others.length * 0.95)] }));
