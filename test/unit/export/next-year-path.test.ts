import assert from 'node:assert/strict';
import { nextYearPath } from '../../../client/src/export/next-year-path.ts';

describe('where the next year’s report goes', () => {
  for (const [path, expected] of [
    ['/年报/青石镇-2023.nianbao', '/年报/青石镇-2024.nianbao'],
    ['/年报/2023/青石镇.nianbao', '/年报/2024/青石镇.nianbao'],
    ['/2020/2023年青石镇2023.nianbao.md', '/2020/2023年青石镇2024.nianbao.md'],
    ['/年报/青石镇.nianbao', '/年报/青石镇-下年.nianbao'],
    ['/年报/青石镇.nianbao.md', '/年报/青石镇-下年.nianbao.md'],
    ['/120231/青石镇.nianbao', '/120231/青石镇-下年.nianbao'],
  ]) {
    it(`${path} → ${expected}`, () => assert.equal(nextYearPath(path), expected));
  }
});
