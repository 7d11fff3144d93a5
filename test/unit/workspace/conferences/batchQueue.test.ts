import assert from 'node:assert/strict';
import { BatchQueue } from '../../../../src/workspace/conferences/batchQueue';

const soon = 5;
const later = () => new Promise((resolve) => setTimeout(resolve, soon * 4));

describe('a batch queue', () => {
  let batches: string[][];
  let queue: BatchQueue;

  beforeEach(() => {
    batches = [];
    queue = new BatchQueue(async (keys) => {
      batches.push([...keys]);
      await Promise.resolve();
    }, soon);
  });
  afterEach(() => queue.dispose());

  it('makes one batch of a burst, each key once', async () => {
    for (const key of ['a', 'b', 'a']) queue.add(key);
    assert.deepEqual(batches, []);
    await later();
    assert.deepEqual(batches, [['a', 'b']]);
  });

  it('does not wait when it is asked to flush', async () => {
    queue.add('a');
    await queue.flush();
    assert.deepEqual(batches, [['a']]);
  });

  it('goes on after a flush that had nothing to do', async () => {
    await queue.flush();
    queue.add('a');
    await later();
    assert.deepEqual(batches, [['a']]);
  });

  it('runs one batch at a time and takes what comes meanwhile into the next', async () => {
    let running = 0;
    const slow = new BatchQueue(async (keys) => {
      assert.equal(++running, 1);
      batches.push([...keys]);
      if (keys.has('a')) slow.add('b');
      await later();
      running--;
    }, soon);
    slow.add('a');
    await slow.flush();
    assert.deepEqual(batches, [['a'], ['b']]);
    slow.add('c');
    await later();
    await slow.flush();
    assert.deepEqual(batches, [['a'], ['b'], ['c']]);
    slow.dispose();
  });

  it('hands nothing on once it is disposed', async () => {
    queue.add('a');
    queue.dispose();
    queue.add('b');
    await later();
    assert.deepEqual(batches, []);
  });
});
