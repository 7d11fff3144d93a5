import assert from 'node:assert/strict';
import type { ConferenceModel } from '../../../src/core/conference/conferenceModel';
import { generatedNotes, sessionText } from '../../bench/generatedNotes';
import { modelOf, uriOf } from '../../support/conferenceFiles';
import { assertSameCost } from '../../support/growth';

/** How many notes the large conference has for each of the small one's. */
const small = 100;
const large = 3_000;

const path = [...generatedNotes(small)].find((each) => each.path.startsWith('content/day1/07_'))!.path;

describe('the cost of one changed note', () => {
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
    const changeIn = (notes: number) => (call: number) => change(notes, sessionText(1, 7, call + 10));
    assertSameCost(changeIn(small), changeIn(large));
  });
});
