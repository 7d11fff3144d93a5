import assert from 'node:assert/strict';
import { ConferenceChecker } from '../../../src/core/checks/conferenceChecker';
import { siteFacts } from '../../../src/core/checks/siteFacts';
import type { ConferenceModel } from '../../../src/core/conference/conferenceModel';
import { generatedNotes, sessionText } from '../../bench/generatedNotes';
import { modelOf, uriOf } from '../../support/conferenceFiles';

const small = 100;
const large = 5_000;
const path = [...generatedNotes(small)].find((each) => each.path.startsWith('content/day1/07_'))!.path;

function checkedModel(notes: number) {
  const files = Object.fromEntries([...generatedNotes(notes)].map((each) => [each.path, each.text]));
  const model = modelOf(files);
  const site = siteFacts({ kind: 'hugo', config: [], files: [] });
  const checker = new ConferenceChecker(model.conference, {
    site,
    files: new Set(['content/day1/_img/slide.png']),
    now: () => 0,
  });
  checker.compare();
  for (const [each, text] of Object.entries(files)) checker.check(uriOf(each), text);
  return { model, checker };
}

/** What a keystroke costs: the notes that are looked at again, and all that leads to them. */
function type({ model, checker }: { model: ConferenceModel; checker: ConferenceChecker }, text: string) {
  const { conference, changedUris } = model.apply({ changed: [{ path, uri: uriOf(path), text }] });
  const started = performance.now();
  const others = checker.follow(conference, changedUris);
  const compared = [...checker.compare()];
  checker.check(uriOf(path), text);
  return { ms: performance.now() - started, others, compared };
}

describe('the findings of one changed note', function () {
  this.timeout(60_000);
  const conferences = new Map<number, ReturnType<typeof checkedModel>>();
  before(() => {
    for (const notes of [small, large]) conferences.set(notes, checkedModel(notes));
  });
  after(() => conferences.clear());

  it('cost a look at no other note while words are typed, and at its neighbours while its title is', () => {
    const site = conferences.get(large)!;
    const words = type(site, sessionText(1, 7, 1));
    assert.deepEqual([words.others, words.compared], [new Set(), []]);
    const title = type(site, sessionText(1, 7, 1).replace(/^title: .*$/m, 'title: Another one'));
    assert.ok(title.others !== 'all' && title.others.size < 40, 'the notes of its day and those above');
    assert.ok(title.compared.length < large / 10, 'pages beside it and beside the sections above');
    const broken = type(site, sessionText(1, 7, 1).replace(/^title: .*$/m, 'title: a: b'));
    assert.notEqual(broken.others, 'all');
    assert.deepEqual(
      site.checker.findingsOf(uriOf(path)).map(({ code }) => code),
      ['yaml-colon'],
    );
  });

  it('take no more time in a large conference than in a small one', () => {
    const times = new Map([small, large].map((notes): [number, number[]] => [notes, []]));
    for (let round = 0; round < 300; round++) {
      for (const [notes, measured] of times)
        measured.push(type(conferences.get(notes)!, sessionText(1, 7, round + 10)).ms);
    }
    const [few = NaN, many = NaN] = [...times.values()].map((each) => each.sort((a, b) => a - b)[75]);
    // The lower quartile, and generous: the figure itself is the benchmark's, this catches growth with the conference.
    assert.ok(many < few * 3 + 0.3, `${many} ms for ${large} notes, ${few} ms for ${small}`);
  });
});
