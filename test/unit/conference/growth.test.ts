import assert from 'node:assert/strict';
import type { ConferenceModel } from '../../../src/core/conference/conferenceModel';
import { generatedNotes, sessionText } from '../../bench/generatedNotes';
import { modelOf, uriOf } from '../../support/conferenceFiles';

/** How many notes the large conference has for each of the small one's. */
const small = 100;
const large = 10_000;

const path = [...generatedNotes(small)].find((each) => each.path.startsWith('content/day1/07_'))!.path;

describe('the cost of one changed note', function () {
  this.timeout(30_000);
  const models = new Map<number, ConferenceModel>();
  before(() => {
    for (const notes of [small, large]) {
      models.set(
        notes,
        modelOf(Object.fromEntries([...generatedNotes(notes)].map((each) => [each.path, each.text]))),
      );
    }
  });
  after(() => models.clear());

  function change(notes: number, text: string) {
    return models.get(notes)!.apply({ changed: [{ path, uri: uriOf(path), text }] });
  }

  it('makes anew the page and the sections above it, no other', () => {
    const { previous, conference } = change(large, sessionText(1, 7, 1));
    const [before, after] = [previous.trees[0]!.home, conference.trees[0]!.home];
    assert.equal(after.children.length, before.children.length);
    const remade = after.children.filter((child, i) => child !== before.children[i]);
    assert.deepEqual(
      remade.map(({ title }) => title),
      ['Day 1'],
    );
  });

  it('takes no more time in a large conference than in a small one', () => {
    const times = new Map([small, large].map((notes): [number, number[]] => [notes, []]));
    for (let round = 0; round < 400; round++) {
      for (const [notes, measured] of times) {
        const started = performance.now();
        change(notes, sessionText(1, 7, round + 10));
        measured.push(performance.now() - started);
      }
    }
    const [few = NaN, many = NaN] = [...times.values()].map((each) => each.sort((a, b) => a - b)[100]);
    // The lower quartile, and generous: the figure itself is the benchmark's, this catches growth with the conference.
    assert.ok(many < few * 3 + 0.2, `${many} ms for ${large} notes, ${few} ms for ${small}`);
  });
});
