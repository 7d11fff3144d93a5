import assert from 'node:assert/strict';
import { sortDecks } from '../../../src/core/decks/sortDecks';

describe('the PDFs that are offered for a note', () => {
  const paths = ['content/a.pdf', 'content/day1/z.pdf', 'slides/02_proof.pdf', 'slides/index.pdf'];

  it('begin with those of its name, then come those of its folder', () => {
    assert.deepEqual(sortDecks(paths, 'content/day1/02_proof.md'), [
      'slides/02_proof.pdf',
      'content/day1/z.pdf',
      'content/a.pdf',
      'slides/index.pdf',
    ]);
  });

  it('are known by the name of the folder that a note is the index of', () => {
    for (const note of [
      'content/day1/02_proof/index.md',
      'content/day1/02_proof/index.de.md',
      '02_proof/_index.md',
    ]) {
      assert.equal(sortDecks(paths, note)[0], 'slides/02_proof.pdf', note);
    }
  });

  it('of the topmost page are in their order', () => assert.deepEqual(sortDecks(paths, '_index.md'), paths));
});
