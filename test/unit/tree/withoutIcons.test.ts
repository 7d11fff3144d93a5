import { assert } from 'chai';
import { withoutIcons } from '../../../src/core/tree/withoutIcons';

describe('withoutIcons', () => {
  it('lets every icon of the words stand for itself, and all else as it is', () => {
    assert.equal(withoutIcons('$(bug) costs $5 ($) $(x)'), '$\u200b(bug) costs $5 ($) $\u200b(x)');
  });
});
