import { LineIndex } from '../../src/core/text/lineIndex';
import { applyEdits, type TextEdit } from '../../src/core/text/textEdit';
import * as fc from '../support/fastCheck';
import { hostileNote } from '../support/hostile/documents';
import { entries, TriedNote } from '../support/hostile/entries';

/** Documents that go through every way into the core. */
const documents = Number(process.env['TALK_NOTES_DOCUMENTS'] ?? 100_000);
/** After so many minutes the rest is left out. */
const minutes = Number(process.env['TALK_NOTES_MINUTES'] ?? Infinity);
/** So many at a time: a run that tells nothing for long is given up. */
const parts = Math.max(1, Math.ceil(documents / 200));

/** Milliseconds after which the smallest example found so far has to do. */
const shrinking = 90_000;

/** CPU milliseconds that one document of a few hundred characters may take in one way, the first calls left out. */
const slow = 500;

/** Fails where the edits overlap, or lie outside the text. */
function mustFit(text: string, edits: readonly TextEdit[]): void {
  const { length } = text;
  const index = new LineIndex(text);
  for (const { range } of edits)
    if (index.offset(range.end) > length || index.offset(range.end) < index.offset(range.start))
      throw new Error(`An edit lies outside the text: ${JSON.stringify(range)}`);
  applyEdits(text, edits);
}

describe(`${documents} hostile documents`, function () {
  this.timeout(0);
  const began = Date.now();
  let tried = 0;
  const spent = new Map(Object.keys(entries).map((name) => [name, { ms: 0, most: 0, edits: 0 }]));

  for (let part = 0; part < parts; part++) {
    it(`go through every way into the core: part ${part + 1} of ${parts}`, function () {
      if (Date.now() - began > minutes * 60_000) this.skip();
      fc.assert(
        fc.property(hostileNote, (text) => {
          tried++;
          const note = new TriedNote(text);
          for (const [name, entry] of Object.entries(entries)) {
            const figures = spent.get(name)!;
            const before = process.cpuUsage();
            const edits = [...(entry(note) ?? [])];
            const { user, system } = process.cpuUsage(before);
            const ms = (user + system) / 1000;
            figures.ms += ms;
            figures.edits += edits.length;
            if (part > 0) figures.most = Math.max(figures.most, ms);
            for (const each of edits) mustFit(text, each);
            if (part > 0 && ms > slow) throw new Error(`${name} took ${ms.toFixed(0)} ms`);
          }
        }),
        // The run's own factor is for properties of the unit tests.
        {
          numRuns: Math.ceil(documents / parts) / fc.timesAsMany,
          seed: fc.seed + part,
          plugins: [fc.interruptAfterTimeLimit(shrinking)],
        },
      );
    });
  }

  after(() => {
    console.log(`${tried} documents in ${((Date.now() - began) / 60_000).toFixed(0)} minutes`);
    for (const [name, { ms, most, edits }] of spent)
      console.log(
        `${name.padEnd(20)} ${(ms / 1000).toFixed(0).padStart(6)} s, at most ${most.toFixed(0).padStart(4)} ms, ${edits} edits`,
      );
  });
});
