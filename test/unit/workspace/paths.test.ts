import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isInside,
  isPattern,
  keyOf,
  matcher,
  pathFrom,
  resolvePath,
  uriOf,
} from '../../../server/src/workspace/paths.ts';

describe('keys of files', () => {
  it('are the same however an editor writes the URI', () => {
    const key = 'file:///c:/年报/甲 乙.nianbao';
    for (const uri of [
      'file:///c%3A/%E5%B9%B4%E6%8A%A5/%E7%94%B2%20%E4%B9%99.nianbao',
      'file:///C:/年报/甲 乙.nianbao',
    ]) {
      assert.equal(keyOf(uri), key);
    }
    assert.equal(keyOf('vscode-vfs://github/a/%E7%94%B2'), 'vscode-vfs://github/a/甲');
    assert.equal(keyOf('file:///a/%zz'), 'file:///a/%zz', 'what cannot be decoded stays');
  });

  it('lead back to the file', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1 }).filter((one) => !/[/%]|^\.{1,2}$/.test(one)),
          { minLength: 1 },
        ),
        (parts) => {
          const key = `file:///${parts.join('/')}`;
          if (/^file:\/\/\/[A-Z]:/.test(key)) return;
          assert.equal(keyOf(uriOf(key)), key);
        },
      ),
    );
  });

  it('come from paths in reports', () => {
    const from = 'file:///w/2023/a.nianbao';
    assert.equal(resolvePath(from, '../2022/a.nianbao'), 'file:///w/2022/a.nianbao');
    assert.equal(resolvePath(from, '..\\2022\\甲.nianbao'), 'file:///w/2022/甲.nianbao');
    assert.equal(resolvePath(from, '../../../../etc/passwd'), 'file:///etc/passwd');
    assert.equal(resolvePath(from, '/x/a'), 'file:///x/a');
    assert.equal(resolvePath(from, 'D:\\x\\a'), 'file:///d:/x/a');
    for (const path of ['', 'http://a.cn/b', '//host/a', '\\\\host\\a', 'command:x', `{${'a,'.repeat(50_000)}}/*`]) {
      assert.equal(resolvePath(from, path), undefined, path);
    }
  });

  it('lie inside folders, and not beside them', () => {
    assert.ok(isInside('file:///w/a', ['file:///w']));
    assert.ok(!isInside('file:///work/a', ['file:///w']));
    assert.ok(!isInside('file:///w/../etc'.replace('/w/..', ''), ['file:///w']));
  });

  it('are told to people as paths', () => {
    assert.equal(pathFrom('file:///w/2023/a', 'file:///w/2022/b'), '../2022/b');
    assert.equal(pathFrom('file:///w/a', 'file:///w/下级/b'), '下级/b');
    assert.equal(pathFrom('file:///w/a', 'vscode-vfs://x/b'), 'vscode-vfs://x/b');
    assert.equal(pathFrom('memory:/w/2023/a', 'memory:/w/2022/b'), '../2022/b');
  });
});

describe('patterns', () => {
  const matches = (pattern: string, key: string) => matcher(`file:///w/${pattern}`)(`file:///w/${key}`);

  it('know *, **, ?, {…,…} and folders', () => {
    for (const [pattern, key, is] of [
      ['*.nianbao', '甲.nianbao', true],
      ['*.nianbao', '下/甲.nianbao', false],
      ['**/*.nianbao', '甲.nianbao', true],
      ['**/*.nianbao', '下/级/甲.nianbao', true],
      ['下*/**/?.nianbao', '下级/x/甲.nianbao', true],
      ['下*/**/?.nianbao', '下级/x/甲乙.nianbao', false],
      ['{甲,乙}.nianbao', '乙.nianbao', true],
      ['{甲,乙}.nianbao', '丙.nianbao', false],
      ['下级/', '下级/甲.nianbao', true],
      ['下级/', '下级/x/甲.nianbao', false],
    ] as const) {
      assert.equal(matches(pattern, key), is, `${pattern} ${key}`);
    }
    assert.ok(!isPattern('甲.nianbao') && isPattern('下级/') && isPattern('{甲,乙}.nianbao'));
  });

  it('take no long time, whatever they are', () => {
    assert.equal(matches(`${'*a'.repeat(2000)}b`, 'a'.repeat(4000)), false);
    assert.equal(matches(`${'**/'.repeat(2000)}b`, `${'a/'.repeat(2000)}c`), false);
    assert.equal(matches('{a,b}'.repeat(200), 'a'.repeat(200)), false);
  });
});
