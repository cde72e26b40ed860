import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/src/check/analyse.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import type { Files } from '../../server/src/workspace/files.ts';
import { overview } from '../../server/src/workspace/overview.ts';
import { createIndex, type WorkspaceIndex } from '../../server/src/workspace/workspace-index.ts';
import { onlyRules } from '../support/fixture.ts';
import { sampleReport } from '../support/report.ts';
import { carried, memoryFiles, ROOT, received, reportWith } from '../support/workspace.ts';
import { property } from './property.ts';

const NAMES = ['市.nianbao', '2022/甲.nianbao', '2023/甲.nianbao', '下级/乙.nianbao', '下级/丙.nianbao.md'] as const;
const settings = onlyRules(['NB4']);

/** Reports that do or do not refer to one another, or are last year's, and one text that is not a report. */
const TEXTS = {
  '2022': sampleReport(carried(2), '甲镇', 2022),
  '2022 otherwise': sampleReport(carried(3), '甲镇', 2022),
  '2023': sampleReport(received(3), '甲镇'),
  'names its last year': reportWith('上年: ../2022/甲.nianbao', received(2), '甲镇'),
  'sums up its neighbours': reportWith('汇总: [乙.nianbao, ../市.nianbao]', received(3), '甲镇'),
  'sums up folders': reportWith('汇总: [下级/*, 2023/甲.nianbao]', received(3), '云川市'),
  'another organ': sampleReport({}, '乙镇'),
  'no report': '没有写完',
} as const;
type TextName = keyof typeof TEXTS;
const text = fc.constantFrom(...(Object.keys(TEXTS) as TextName[]));

/** An event on a file, on disk or in the editor; `turns` is the pause before the next one. */
const event = fc.record({
  what: fc.constantFrom<string>('write', 'write unseen', 'delete', 'open', 'open', 'close', 'reload', 'look'),
  name: fc.constantFrom<string>(...NAMES),
  text,
  turns: fc.nat(12),
});

interface Event {
  readonly what: string;
  readonly name: string;
  readonly text: TextName;
  readonly turns: number;
}

/** A document that is closed, and reopened before its file has been read. */
const REOPENED: Event[] = [
  { what: 'write', name: '市.nianbao', text: '2022', turns: 2 },
  { what: 'open', name: '2022/甲.nianbao', text: '2022', turns: 12 },
  { what: 'close', name: '2022/甲.nianbao', text: '2022', turns: 10 },
  { what: 'write', name: '市.nianbao', text: '2022', turns: 10 },
  { what: 'look', name: '2023/甲.nianbao', text: '2022', turns: 12 },
  { what: 'reload', name: '市.nianbao', text: '2022', turns: 2 },
  { what: 'write unseen', name: '市.nianbao', text: 'sums up its neighbours', turns: 6 },
  { what: 'open', name: '2022/甲.nianbao', text: '2023', turns: 5 },
];

export const workspace = property({
  name: 'workspace',
  says: 'whatever becomes of its files and documents, the workspace is known as if it were read afresh',
  of: fc.record({
    files: fc.dictionary(fc.constantFrom<string>(...NAMES), text, { noNullPrototype: true }),
    events: fc.array(event, { maxLength: 12 }),
    /** The turns that reading a file takes. */
    delay: fc.nat(6),
  }),
  found: [{ files: { '2022/甲.nianbao': '2022' }, events: REOPENED, delay: 5 }],
  async holds({ files: initial, events, delay }) {
    const memory = memoryFiles(Object.fromEntries(Object.entries(initial).map(([name, one]) => [name, TEXTS[one]])));
    const files = { ...memory, read: (uri: string) => passing(delay).then(() => memory.read(uri)) };
    const index = indexOf(files);
    const open = new Map<string, string>();
    const done = [index.setFolders([ROOT])];
    for (const one of events) {
      done.push(happen(one, index, memory.contents, open));
      await passing(one.turns);
    }
    await Promise.all(done);
    // Files that changed unseen are read once the client reports them.
    await index.filesChanged(NAMES.map((name) => ({ uri: uriOf(name), isDeleted: !memory.contents.has(uriOf(name)) })));

    const afresh = indexOf(memory);
    await afresh.setFolders([ROOT]);
    for (const [uri, own] of open) afresh.open(uri, analyse(readTree(own), settings));
    assert.deepEqual(await stateOf(index), await stateOf(afresh));
  },
});

function indexOf(files: Files): WorkspaceIndex {
  return createIndex({ files: () => files, settings: () => settings, allowOutside: () => false });
}

async function happen(
  { what, name, text: chosen }: Event,
  index: WorkspaceIndex,
  contents: Map<string, string | undefined>,
  open: Map<string, string>,
): Promise<void> {
  const uri = uriOf(name);
  const content = TEXTS[chosen];
  switch (what) {
    case 'write':
    case 'write unseen':
      contents.set(uri, content);
      return what === 'write' ? index.filesChanged([{ uri, isDeleted: false }]) : undefined;
    case 'delete':
      contents.delete(uri);
      return index.filesChanged([{ uri, isDeleted: true }]);
    case 'open':
      open.set(uri, content);
      return index.open(uri, analyse(readTree(content), settings));
    case 'close':
      return open.delete(uri) ? index.close(uri) : undefined;
    case 'reload':
      return index.reload();
    default:
      index.crossFindingsOf(uri);
  }
}

function uriOf(name: string): string {
  return `${ROOT}/${name}`;
}

/** Waits for this many microtask turns. */
async function passing(turns: number): Promise<void> {
  for (let i = 0; i < turns; i++) await Promise.resolve();
}

/** Returns everything that an index knows, once all files that this depends on are read. */
async function stateOf(index: WorkspaceIndex): Promise<unknown> {
  for (let round = 0; round < 3; round++) {
    await index.whenReady();
    for (const name of NAMES) index.crossFindingsOf(uriOf(name));
  }
  await index.whenReady();
  return {
    entries: index
      .entries()
      .map(({ uri, referenceKey, findings, errors }) => ({ uri, referenceKey, findings, errors })),
    cross: NAMES.map((name) => index.crossFindingsOf(uriOf(name)).findings),
    dependents: NAMES.map((name) =>
      index
        .dependentsOf(uriOf(name))
        .map(({ entry, as }) => `${as} ${entry.uri}`)
        .sort(),
    ),
    overview: overview(index),
  };
}
