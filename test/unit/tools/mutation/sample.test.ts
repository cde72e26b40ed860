import assert from 'node:assert/strict';
import { shuffled } from '../../../../tools/mutation/sample.ts';

const LIST = Array.from({ length: 100 }, (_, i) => i);

describe('a shuffled list', () => {
  it('is the same for the same seed, and another for another', () => {
    assert.deepEqual(shuffled(LIST, 1), shuffled(LIST, 1));
    assert.notDeepEqual(shuffled(LIST, 1), shuffled(LIST, 2));
  });

  it('has everything once', () => {
    assert.deepEqual(
      shuffled(LIST, 3).sort((a, b) => a - b),
      LIST,
    );
  });
});
