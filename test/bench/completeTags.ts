/**
 * Prints `{ notes, tags, p95Ms, firstMs }` as JSON: what an answer to a keystroke in `tags:` costs, from the text to the
 * list of what is offered, while every keystroke makes a new snapshot. The first answer counts all tags; it is apart.
 */
import { performance } from 'node:perf_hooks';
import { ConferenceModel } from '../../src/core/conference/conferenceModel';
import { suggestTags } from '../../src/core/tags/suggestTags';
import { tagHabit } from '../../src/core/tags/tagHabit';
import { tagsOf } from '../../src/core/conference/tagIndex';
import { tagPlaceAt } from '../../src/core/tags/tagPlace';
import { textForPlace } from '../../src/core/tags/tagText';
import { generatedNotes } from './generatedNotes';

const notes = 10_000;
const tags = 5_000;
const rounds = 400;
const words = ['', 'k', 'ku', 'kub', 'kube', 't', 'ta', 'tag-1', 'tag-12', 'tag-123'];

const model = new ConferenceModel({ id: 'file:///x', kind: 'hugo', folderName: 'x', now: () => Date.now() });
let n = 0;
const changed = [...generatedNotes(notes)].map(({ path, text }) => {
  // Some tags stand on nearly every note, most on a few.
  const own = [`kube-${n % 40}`, `tag-${n % tags}`, `tag-${(n * 7) % tags}`, 'operator'];
  n++;
  return {
    path,
    uri: `file:///x/${path}`,
    text: text.replace(/tags:\n(?: {2}- .*\n)*/, `tags: [${own.join(', ')}]\n`),
  };
});
model.apply({ changed });

const note = changed.find(({ path }) => path.startsWith('content/day1/07_'));
if (note === undefined) throw new Error('The generated notes have a seventh talk');

const times = Array.from({ length: rounds }, (_, round) => answer(round)).sort((a, b) => a.ms - b.ms);
const first = times.find(({ round }) => round === 0);
const later = times.filter(({ round }) => round > 0).map(({ ms }) => ms);
console.log(
  JSON.stringify({
    notes,
    tags: tagsOf(model.conference).all.length,
    p95Ms: later[Math.floor(later.length * 0.95)],
    firstMs: first?.ms,
  }),
);

function answer(round: number): { round: number; ms: number } {
  const { path, uri, text } = note ?? { path: '', uri: '', text: '' };
  const typed = words[round % words.length] ?? '';
  const present = text.replace(/tags: \[.*?\]/, `tags: [operator, kube-1, ${typed}]`);
  const { conference } = model.apply({ changed: [{ path, uri, text: present }] });
  const offset = present.indexOf(']', present.indexOf('tags: ['));
  const started = performance.now();
  const page = conference.find(uri);
  const place = tagPlaceAt(present, offset);
  if (page === undefined || place === undefined) throw new Error('The cursor stands in the tags of a note');
  const habit = tagHabit(conference, page);
  const offered = suggestTags(conference, page, place.present, place.typed).tags;
  const texts = offered.map(({ label }) => textForPlace(label, place, habit));
  if (texts.length === 0) throw new Error(`Nothing is offered for ${typed}`);
  return { round, ms: performance.now() - started };
}
