import assert from 'node:assert/strict';
import { NoteReading } from '../../../src/core/note/parseNote';
import { ConferenceChecker } from '../../../src/core/checks/conferenceChecker';
import { siteFacts } from '../../../src/core/checks/site/siteFacts';
import type { ConferenceModel } from '../../../src/core/conference/conferenceModel';
import { generatedNotes, sessionText } from '../../bench/generatedNotes';
import { modelOf, uriOf } from '../../support/conferenceFiles';
import { assertSameCost } from '../../support/growth';

const small = 100;
const large = 2_000;
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
  for (const [each, text] of Object.entries(files))
    checker.check(uriOf(each), new NoteReading(uriOf(each), text));
  checker.compare();
  return { model, checker };
}

/** What a keystroke leads to: the notes that are looked at again, and whether all have to be compared. */
function type({ model, checker }: { model: ConferenceModel; checker: ConferenceChecker }, text: string) {
  const { conference, changedUris } = model.apply({ changed: [{ path, uri: uriOf(path), text }] });
  const others = checker.follow(conference, changedUris);
  checker.check(uriOf(path), new NoteReading(uriOf(path), text));
  return { others, mustCompare: checker.mustCompare };
}

describe('the findings of one changed note', () => {
  const conferences = new Map<number, ReturnType<typeof checkedModel>>();
  before(() => {
    for (const notes of [small, large]) conferences.set(notes, checkedModel(notes));
  });
  after(() => conferences.clear());

  it('cost a look at no other note while words are typed, and at its neighbours while its title is', () => {
    const site = conferences.get(large)!;
    const words = type(site, sessionText(1, 7, 1));
    assert.deepEqual([words.others, words.mustCompare], [new Set(), false]);
    const title = type(site, sessionText(1, 7, 1).replace(/^title: .*$/m, 'title: Another one'));
    assert.ok(title.others !== 'all' && title.others.size < 40, 'the notes of its day and those above');
    assert.ok(title.mustCompare);
    const broken = type(site, sessionText(1, 7, 1).replace(/^title: .*$/m, 'title: a: b'));
    assert.notEqual(broken.others, 'all');
    assert.deepEqual(
      site.checker.findingsOf(uriOf(path)).map(({ code }) => code),
      ['yaml-colon'],
    );
  });

  it('take no more time in a large conference than in a small one', () => {
    const typeIn = (notes: number) => (call: number) =>
      type(conferences.get(notes)!, sessionText(1, 7, call + 10));
    assertSameCost(typeIn(small), typeIn(large));
  });
});
