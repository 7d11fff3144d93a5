import assert from 'node:assert/strict';
import { wishAt, wishOf } from '../../../src/core/decks/wish';
import { parseNote } from '../../../src/core/note/parseNote';

const text = [
  ...['---', 'title: Proofs', '---', '', '## Testing', '', 'Chaos', '', '## Correctness', ''],
  ...[
    'Safety and `code` [liveness](https://a.b/c) {{% icon x %}}',
    '',
    'TODO: [12:34] Steal image from intuition',
  ],
  ...['TODO: Steal chart', 'invariants', '', '## Cost', 'Weeks', ''],
].join('\n');
const note = parseNote('file:///a.md', text);

describe('what a TODO wants to see', () => {
  it('is its words, its heading and the words around it, without markup and other TODOs', () => {
    assert.deepEqual(wishOf(text, note, note.todos[0]!), {
      hint: 'intuition',
      heading: 'Correctness',
      around: 'Safety and invariants',
    });
  });

  it('is what stands around a place where there is no TODO', () => {
    assert.deepEqual(wishAt(text, note, 17), { heading: 'Cost', around: 'Weeks' });
    assert.deepEqual(wishAt(text, note, 3), { heading: 'Proofs', around: '' });
  });
});
