import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import {
  labelledSets,
  marksOf,
  matchSet,
  type LabelledSet,
  type NumberedProposal,
} from '../../support/labelledSets';

const sets = labelledSets();
/** Two of them have the same videos, so that crossing them says nothing. */
const areRelated = (a: LabelledSet, b: LabelledSet) => a.videos[0]?.url === b.videos[0]?.url;

describe('labelled sets of real conferences', () => {
  before(function () {
    if (sets.length === 0) this.skip();
  });

  for (const set of sets) {
    const knowsSpeakers = set.sessions.some(({ speakers }) => speakers !== undefined);

    it(`${set.conference}: sure ones are right, nearly all are found`, () => {
      const { truth, preselected, inFirstThree, wrong } = marksOf(set, matchSet(set, set, true));
      assert.deepEqual(wrong.map(inWords), []);
      assert.ok(preselected >= truth * 0.9, `${preselected} of ${truth} are preselected`);
      assert.ok(inFirstThree >= truth * 0.98, `${inFirstThree} of ${truth} are among the first three`);
    });

    if (knowsSpeakers) {
      it(`${set.conference}: by titles alone, one in a hundred of the sure ones may be wrong`, () => {
        const { truth, inFirstThree, wrong } = marksOf(set, matchSet(set, set, false));
        assert.ok(wrong.length <= truth * 0.01, wrong.map(inWords).join('\n'));
        assert.ok(inFirstThree >= truth * 0.98, `${inFirstThree} of ${truth} are among the first three`);
      });
    }

    it(`${set.conference}: other conferences’ videos are not preselected`, () => {
      for (const other of sets) {
        if (areRelated(set, other)) continue;
        const sure = matchSet(set, other, true).filter(({ confidence }) => confidence === 'sure');
        assert.deepEqual(
          sure.map((each) => `${other.conference}: ${inWords(each)}`),
          [],
        );
      }
    });
  }

  it('get the same in any order, and among unrelated videos', () => {
    const [set, ...others] = sets.filter(({ truth }) => truth.length < 100);
    if (set === undefined) return;
    const pairsOf = (proposals: readonly NumberedProposal[]) =>
      proposals
        .filter(({ confidence }) => confidence === 'sure')
        .map(({ session, link }) => `${session.title} ${link.url}`)
        .sort();
    const known = pairsOf(matchSet(set, set, true));
    const unrelated = others.filter((other) => !areRelated(set, other)).flatMap(({ videos }) => videos);
    const order = <Item>(items: readonly Item[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(
        order(set.sessions),
        order(set.videos),
        fc.subarray(unrelated),
        (sessions, videos, more) => {
          assert.deepEqual(pairsOf(matchSet({ sessions }, { videos: [...more, ...videos] }, true)), known);
        },
      ),
      { numRuns: 10 },
    );
  });
});

function inWords({ session, link, reason }: NumberedProposal): string {
  return `${session.title} (${session.speakers.join(', ')}) → ${link.title}: ${reason}`;
}
