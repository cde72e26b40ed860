import assert from 'node:assert/strict';
import { definition, references } from '../../../server/src/features/definition.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { textIn } from '../../support/text.ts';
import { ROOT, reportWith, workspace } from '../../support/workspace.ts';

const PERMITS = '表二/行政许可/本年处理决定数量';
const LAST = sampleReport({ '表二/规章/现行有效件数': 7 }, '云川市', 2022);
const THIS = reportWith(
  '上年: 旧.nianbao\n汇总: [下级/*.nianbao]',
  { '表二/规章/现行有效件数': 7, [PERMITS]: 5 },
  '云川市',
);
const UNIT = sampleReport({ '表二/规章/现行有效件数': 7, [PERMITS]: 5 }, '甲镇');
const FILES = {
  '旧.nianbao': LAST,
  '新.nianbao': THIS,
  '下级/甲.nianbao': UNIT,
  '下级/乙.nianbao': sampleReport({}, '乙镇'),
};

/** Returns the first position of a text. */
function placeOf(text: string, words: string) {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes(words));
  return { line, character: lines[line].indexOf(words) };
}

describe('definition and references', () => {
  const texts: Record<string, string> = Object.fromEntries(
    Object.entries(FILES).map(([name, text]) => [`${ROOT}/${name}`, text]),
  );
  const places = (locations: readonly { uri: string; range: Parameters<typeof textIn>[1] }[]) =>
    locations.map(
      ({ uri, range }) => `${decodeURI(uri).slice(ROOT.length + 1)} ${textIn(texts[decodeURI(uri)], range)}`,
    );
  const from = async (name: keyof typeof FILES, words: string) => {
    const { index } = await workspace(FILES);
    const { report } = fixture(FILES[name]).analysis;
    const uri = `${ROOT}/${name}`;
    const position = placeOf(FILES[name], words);
    const referrers = index.dependentsOf(uri).map(({ entry, as }) => ({ report: index.seenFrom(uri, entry), as }));
    return {
      definition: places(definition(report, position, index.neighboursOf(uri))),
      references: places(references(report, position, referrers)),
    };
  };

  it('lead from a path to the file, and from a pattern to all of them', async () => {
    assert.deepEqual((await from('新.nianbao', '旧.nianbao')).definition, ['旧.nianbao ']);
    assert.deepEqual((await from('新.nianbao', '下级/')).definition, ['下级/乙.nianbao ', '下级/甲.nianbao ']);
  });

  it('lead from a figure to last year’s and to those of units that have any, and back', async () => {
    assert.deepEqual((await from('新.nianbao', '7 |')).definition, ['旧.nianbao 7', '下级/甲.nianbao 7']);
    assert.deepEqual((await from('新.nianbao', '5 |')).definition, ['下级/甲.nianbao 5']);
    assert.deepEqual((await from('下级/甲.nianbao', '5 |')).references, ['新.nianbao 5']);
    assert.deepEqual((await from('旧.nianbao', '7 |')).references, ['新.nianbao 7']);
  });

  it('lead nowhere from anything else', async () => {
    assert.deepEqual(await from('新.nianbao', '云川市2023年'), { definition: [], references: [] });
    assert.deepEqual(
      (await from('新.nianbao', '上年结转')).definition,
      ['旧.nianbao 0'],
      'a label stands for its total',
    );
  });
});
