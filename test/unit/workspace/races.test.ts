import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/check/analyse.ts';
import { defaultSettings } from '../../../server/src/check/settings.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import type { Files } from '../../../server/src/workspace/files.ts';
import { createIndex } from '../../../server/src/workspace/workspace-index.ts';
import { sampleReport } from '../../support/report.ts';
import { type MemoryFiles, memoryFiles, ROOT } from '../../support/workspace.ts';

const OLD = sampleReport({}, '旧镇');
const NEW = sampleReport({}, '新镇');

/** Files whose reading and finding can be held up: what is requested meanwhile waits until released. */
function heldFiles(contents: Readonly<Record<string, string>>) {
  const memory = memoryFiles(contents);
  const waiting = new Map<'read' | 'find', (() => void)[]>();
  const gate =
    <T>(what: 'read' | 'find', how: (uri: string) => Promise<T>) =>
    async (uri: string) => {
      // Reads first: the content is as old as the request.
      const result = await how(uri);
      const held = waiting.get(what);
      if (held) await new Promise<void>((settle) => held.push(settle));
      return result;
    };
  const files: Files = { ...memory, read: gate('read', memory.read), find: gate('find', memory.find) };
  return {
    files,
    memory,
    hold: (what: 'read' | 'find') => waiting.set(what, []),
    /** Resolves when this many requests wait. */
    async held(what: 'read' | 'find', count: number) {
      while ((waiting.get(what)?.length ?? 0) < count) await turn();
    },
    release(what: 'read' | 'find') {
      const held = waiting.get(what) ?? [];
      waiting.delete(what);
      for (const go of held) go();
    },
  };
}

function turn(): Promise<void> {
  return new Promise((settle) => setImmediate(settle));
}

function indexOf(files: Files) {
  return createIndex({ files: () => files, settings: () => defaultSettings, allowOutside: () => false });
}

const uri = (name: string) => `${ROOT}/${name}`;
const put = ({ contents }: MemoryFiles, name: string, text: string) => contents.set(uri(name), text);

describe('an index whose files are slow', () => {
  it('gives up the folders that others have taken the place of', async () => {
    const { files, memory, hold, held, release } = heldFiles({ 'a/甲.nianbao': OLD, 'b/乙.nianbao': NEW });
    const index = indexOf(files);
    hold('find');
    const first = index.setFolders([uri('a')]);
    await held('find', 1);
    const second = index.setFolders([uri('b')]);
    await held('find', 2);
    release('find');
    await Promise.all([first, second]);
    assert.deepEqual(memory.reads, ['b/乙.nianbao']);
    assert.deepEqual(
      index.entries().map(({ organ }) => organ),
      ['新镇'],
    );
    await index.setFolders([uri('a')]);
    assert.equal(index.entry(uri('b/乙.nianbao')), undefined);
  });

  it('reads a file again that changes while it is read', async () => {
    const { files, memory, hold, held, release } = heldFiles({ '甲.nianbao': OLD });
    const index = indexOf(files);
    hold('read');
    const crawl = index.setFolders([ROOT]);
    await held('read', 1);
    put(memory, '甲.nianbao', NEW);
    const change = index.filesChanged([{ uri: uri('甲.nianbao'), isDeleted: false }]);
    release('read');
    await Promise.all([crawl, change]);
    assert.equal(index.entry(uri('甲.nianbao'))?.organ, '新镇');
  });

  it('lets go of a file that is deleted while it is read', async () => {
    const { files, memory, hold, held, release } = heldFiles({ '甲.nianbao': OLD });
    const index = indexOf(files);
    hold('read');
    const crawl = index.setFolders([ROOT]);
    await held('read', 1);
    memory.contents.delete(uri('甲.nianbao'));
    const change = index.filesChanged([{ uri: uri('甲.nianbao'), isDeleted: true }]);
    release('read');
    await Promise.all([crawl, change]);
    assert.deepEqual(index.entries(), []);
  });

  it('keeps to a document that is opened while its file is read', async () => {
    const { files, hold, held, release } = heldFiles({ '甲.nianbao': OLD });
    const index = indexOf(files);
    hold('read');
    const crawl = index.setFolders([ROOT]);
    await held('read', 1);
    index.open(uri('甲.nianbao'), analyse(readTree(NEW)));
    release('read');
    await crawl;
    assert.equal(index.entry(uri('甲.nianbao'))?.organ, '新镇');
  });

  it('keeps a file that is younger than the list of them, and lets go of one that is gone without a word', async () => {
    const { files, memory, hold, held, release } = heldFiles({ '甲.nianbao': OLD });
    const index = indexOf(files);
    await index.setFolders([ROOT]);
    hold('find');
    const again = index.reload();
    await held('find', 1);
    put(memory, '乙.nianbao', NEW);
    memory.contents.delete(uri('甲.nianbao'));
    await index.filesChanged([{ uri: uri('乙.nianbao'), isDeleted: false }]);
    release('find');
    await again;
    assert.deepEqual(
      index.entries().map(({ organ }) => organ),
      ['新镇'],
    );
    memory.contents.delete(uri('乙.nianbao'));
    await index.reload();
    assert.deepEqual(index.entries(), []);
  });
});
