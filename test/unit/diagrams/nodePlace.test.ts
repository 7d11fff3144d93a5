import assert from 'node:assert/strict';
import { nodePlace } from '../../../src/core/diagrams/nodePlace';

describe('the place of a part of a diagram', () => {
  const source = 'flowchart LR\n  %% web is first\n  webs --> web\n  web[Web server] --> db';

  it('is where its name stands as a word', () => {
    assert.deepEqual(nodePlace(source, ['web']), { line: 2, character: 11 });
  });
  it('is where its words stand, when the name says nothing', () => {
    assert.deepEqual(nodePlace(source, ['x7', 'Web server']), { line: 3, character: 6 });
  });
  it('is nowhere for what is not there', () => {
    assert.equal(nodePlace(source, ['we', '']), undefined);
  });
  it('can begin and end with a sign', () => {
    assert.deepEqual(nodePlace('stateDiagram-v2\n[*]-->A', ['[*]']), { line: 1, character: 0 });
  });
});
