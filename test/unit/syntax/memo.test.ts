import assert from 'node:assert/strict';
import { Memo, Slot } from '../../../server/src/syntax/memo.ts';

describe('what is remembered of an object', () => {
  it('is kept on it, one thing beside the other', () => {
    const lengths = new Slot<Named, number>();
    const initials = new Slot<Named, string>();
    const named = { name: '甲镇', memory: new Memo() };
    lengths.set(named, 2);
    initials.set(named, '甲');
    assert.equal(lengths.get(named), 2);
    assert.equal(initials.get(named), '甲');
    assert.equal(lengths.get({ name: '甲镇', memory: new Memo() }), undefined);
  });

  it('is not taken for a copy, though that has the same memory', () => {
    const lengths = new Slot<Named, number>();
    const named = { name: '甲镇', memory: new Memo() };
    lengths.set(named, 2);
    const copy = { ...named, name: '甲乙镇' };
    assert.equal(lengths.get(copy), undefined);
    lengths.set(copy, 3);
    assert.equal(lengths.get(named), 2);
  });

  it('makes no two objects different', () => {
    const named = { name: '甲镇', memory: new Memo() };
    new Slot<Named, number>().set(named, 2);
    assert.deepEqual(named, { name: '甲镇', memory: new Memo() });
  });
});

interface Named {
  readonly name: string;
  readonly memory: Memo;
}
