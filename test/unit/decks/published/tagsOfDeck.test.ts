import assert from 'node:assert/strict';
import { tagsOfDeck } from '../../../../src/core/decks/published/tagsOfDeck';
import { assertLinear } from '../../../support/growth';
import { conferenceOf } from '../../../support/conferenceOf';

const conference = conferenceOf({
  'hugo.toml': '',
  'content/a.md': '---\ntitle: A\ntags: [Service Mesh, ebpf, kubernetes, go, <tag>]\n---\n',
  'content/b.md': '---\ntitle: B\ntags: [kubernetes, game-days]\n---\n',
});
const tags = (title: string, abstract = '', slides: readonly string[] = []) =>
  tagsOfDeck(conference, {
    title,
    abstract,
    slides: slides.map((text, i) => ({ number: i + 1, text })),
    speakers: [],
    date: undefined,
    event: undefined,
    links: [],
    url: undefined,
  });

describe('the tags that are proposed for a deck', () => {
  it('are in use, and named by the deck', () => {
    assert.deepEqual(tags('A Service Mesh for Boats'), ['Service Mesh']);
    assert.deepEqual(tags('Run your game days'), ['game-days']);
    assert.deepEqual(tags('Postgres'), []);
  });

  it('are named more than in passing', () => {
    assert.deepEqual(tags('Boats', 'With eBPF.', ['one', 'ebpf']), ['ebpf']);
    assert.deepEqual(tags('Boats', 'With eBPF.', ['one', 'two']), []);
    assert.deepEqual(tags('Boats', '', ['go', 'go', 'go on']), ['go']);
  });

  it('are whole words, in their order', () => {
    assert.deepEqual(tags('Mesh service, ego, cargo'), []);
  });

  it('come with the surest first', () => {
    assert.deepEqual(tags('eBPF', 'eBPF and kubernetes', ['kubernetes']), ['ebpf', 'kubernetes']);
  });

  it('cost what the deck is long', () => {
    assertLinear(
      (size) => Array.from({ length: size }, (_, i) => `kubernetes go ${i} ebpf`),
      (slides) => tags('a', '', slides),
    );
  });
});
