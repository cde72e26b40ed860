import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressesOf } from '../../../server/src/report/facts.ts';
import { onlyRules } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { applyEdits, textIn } from '../../support/text.ts';
import { ROOT, reportWith, workspace } from '../../support/workspace.ts';

const settings = onlyRules(['NB41']);
const unit = (figures: Record<string, number | string>, organ: string, year = 2023) =>
  sampleReport(figures, organ, year);
const whole = (figures: Record<string, number | string> = {}, patterns = '[下级/*.nianbao]') =>
  reportWith(`汇总: ${patterns}`, figures, '云川市');
const PERMITS = '表二/行政许可/本年处理决定数量';
const FEES = '表二/行政事业性收费/本年收费金额';

describe('a roll-up', () => {
  it('that is the sum of its units has no findings', async () => {
    const { found } = await workspace(
      {
        '市.nianbao': whole({ [PERMITS]: 25 }),
        '下级/甲.nianbao': unit({ [PERMITS]: 10 }, '甲镇'),
        '下级/乙.nianbao': unit({ [PERMITS]: 15 }, '乙镇'),
      },
      { settings },
    );
    assert.deepEqual(await found('市.nianbao'), []);
  });

  it('has a finding for a figure that is off, with the units’ figures, and a fix that fills the tables', async () => {
    const text = whole({ [PERMITS]: 30, [FEES]: '' });
    const files = {
      '市.nianbao': text,
      '下级/甲.nianbao': unit({ [PERMITS]: 10 }, '甲镇'),
      '下级/乙.nianbao': unit({ [PERMITS]: 15 }, '乙镇'),
    };
    const { found, index } = await workspace(files, { settings });
    assert.deepEqual(await found('市.nianbao'), [`NB411 ${PERMITS}应为 25（2 份下级报告之和），现为 30，多 5`]);
    const [{ related, fixes, range }] = index.crossFindingsOf(`${ROOT}/市.nianbao`).findings;
    assert.equal(textIn(text, range), '30');
    assert.deepEqual(
      related?.map(({ uri, message }) => [uri && decodeURI(uri), message]),
      [
        [`${ROOT}/下级/乙.nianbao`, '乙镇：15'],
        [`${ROOT}/下级/甲.nianbao`, '甲镇：10'],
      ],
    );
    assert.deepEqual(
      fixes?.map(({ title }) => title),
      ['改为下级报告之和 25', '按 2 份下级报告之和填写各表（2 处）'],
    );
    const filled = applyEdits(text, fixes?.[1].edits ?? []);
    const after = await workspace({ ...files, '市.nianbao': filled }, { settings });
    assert.deepEqual(await after.found('市.nianbao'), []);
  });

  it('takes amounts with decimals for rounded', async () => {
    const found = async (total: string, ...fees: string[]) =>
      (
        await workspace(
          {
            '市.nianbao': whole({ [FEES]: total }),
            ...Object.fromEntries(fees.map((fee, i) => [`下级/${i}.nianbao`, unit({ [FEES]: fee }, `第${i}镇`)])),
          },
          { settings },
        )
      ).found('市.nianbao');
    assert.deepEqual(await found('3.7', '1.23', '2.46'), []);
    assert.deepEqual(await found('4', '1.23', '2.46'), []);
    assert.deepEqual(await found('3.68', '1.23', '2.46'), []);
    assert.match((await found('3.5', '1.23', '2.46')).join(), /^NB411 .*应为 3\.69/);
    assert.match((await found('4', '1', '2')).join(), /^NB411 .*应为 3（/);
    assert.deepEqual(await found('4', '10000元', '2'), [], 'other units of money are not added');
  });

  it('names units that are missing, of another year, wrong, doubled or in a circle, and goes on', async () => {
    const files = {
      '市.nianbao': whole(
        { [PERMITS]: 7 },
        '[甲.nianbao, 甲.nianbao, 没有.nianbao, 旧.nianbao, 错.nianbao, 市.nianbao, 同名.nianbao, 圈.nianbao, ../../x.nianbao, 空/*.nianbao]',
      ),
      '甲.nianbao': unit({ [PERMITS]: 3 }, '甲镇'),
      '同名.nianbao': unit({ [PERMITS]: 3 }, '甲镇'),
      '旧.nianbao': unit({}, '丙镇', 2022),
      '错.nianbao': unit({ '表四/行政复议/总计': 4 }, '丁镇'),
      '圈.nianbao': reportWith('汇总: [市.nianbao]', {}, '戊镇'),
    };
    const { found } = await workspace(files, { settings: onlyRules(['NB41', 'NB304']) });
    assert.deepEqual(await found('市.nianbao'), [
      'NB412 下级报告“甲.nianbao”：写了两次，只计了一次',
      'NB412 下级报告“没有.nianbao”：找不到',
      'NB412 下级报告“旧.nianbao”：不是本年度的报告，没有计入',
      'NB412 下级报告“丁镇”自身有错误，合计可能不对',
      'NB412 下级报告“市.nianbao”：指的是本报告自己',
      'NB412 下级报告“同名.nianbao”：与另一份报告的机关相同，没有重复计入',
      'NB412 下级报告“圈.nianbao”：循环引用，最后又指回了本报告',
      'NB412 下级报告“../../x.nianbao”：超出工作区，没有读取；确要读取，可以打开设置 nianbao.allowOutside',
      'NB412 下级报告“空/*.nianbao”：找不到',
      'NB411 表四/行政复议/总计至少应为 4（已读到的 2 份下级报告之和），现为 0，少 4',
    ]);
  });

  it('does not count a unit that another unit has summed up', async () => {
    const files = {
      '市.nianbao': whole({ [PERMITS]: 3 }, '["**/*.nianbao"]'),
      '区/区.nianbao': reportWith('汇总: [街道.nianbao]', { [PERMITS]: 3 }, '东区'),
      '区/街道.nianbao': unit({ [PERMITS]: 3 }, '一街道'),
    };
    const { found } = await workspace(files, { settings });
    assert.deepEqual(await found('市.nianbao'), [
      'NB412 下级报告“区/街道.nianbao”：已经计入另一份汇总报告，没有重复计入',
    ]);
  });

  it('follows the units: an edit re-checks what depends on it and nothing else, and reads nothing', async () => {
    const names = ['甲', '乙', '丙'];
    const { found, index, files, checks, edit } = await workspace(
      {
        '市.nianbao': whole({ [PERMITS]: 3 }),
        '别.nianbao': reportWith('汇总: [另/*.nianbao]', { [PERMITS]: 1 }, '别市'),
        '另/一.nianbao': unit({ [PERMITS]: 1 }, '一镇'),
        ...Object.fromEntries(names.map((name) => [`下级/${name}.nianbao`, unit({ [PERMITS]: 1 }, `${name}镇`)])),
      },
      { settings },
    );
    for (const name of ['市.nianbao', '别.nianbao']) assert.deepEqual(await found(name), []);
    checks.length = 0;
    files.reads.length = 0;
    const changes: unknown[] = [];
    index.onChange((change) => changes.push(change));
    edit('下级/乙.nianbao', unit({ [PERMITS]: 5 }, '乙镇'));
    assert.deepEqual(
      changes.map((change) => JSON.parse(decodeURI(JSON.stringify(change)))),
      [{ uri: `${ROOT}/下级/乙.nianbao`, dependents: [`${ROOT}/市.nianbao`] }],
    );
    for (const name of ['市.nianbao', '别.nianbao']) await found(name);
    edit('下级/乙.nianbao', unit({ [PERMITS]: 6 }, '乙镇'));
    assert.match((await found('市.nianbao')).join(), /应为 8/);
    await found('别.nianbao');
    assert.deepEqual([...new Set(checks)], ['市.nianbao']);
    assert.deepEqual(files.reads, []);
  });

  it('follows files that come, change and go', async () => {
    const { found, index, files } = await workspace(
      { '市.nianbao': whole({ [PERMITS]: 1 }), '下级/甲.nianbao': unit({ [PERMITS]: 1 }, '甲镇') },
      { settings },
    );
    assert.deepEqual(await found('市.nianbao'), []);
    const uri = `${ROOT}/下级/乙.nianbao`;
    files.contents.set(uri, unit({ [PERMITS]: 2 }, '乙镇'));
    await index.filesChanged([{ uri, isDeleted: false }]);
    assert.match((await found('市.nianbao')).join(), /应为 3（2 份/);
    files.contents.delete(uri);
    await index.filesChanged([{ uri, isDeleted: true }]);
    assert.deepEqual(await found('市.nianbao'), []);
    files.contents.delete(`${ROOT}/下级/甲.nianbao`);
    await index.filesChanged([{ uri: `${ROOT}/下级/甲.nianbao`, isDeleted: true }]);
    assert.deepEqual(await found('市.nianbao'), ['NB412 下级报告“下级/*.nianbao”：找不到']);
  });

  it('holds for any units, and one changed figure makes exactly one finding', async () => {
    const { all, amounts } = addressesOf('2021');
    const counts = all.filter((address) => !amounts.has(address));
    const figures = fc.dictionary(fc.constantFrom(...all), fc.nat(500), { maxKeys: 30 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(figures, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...counts),
        fc.integer({ min: 1, max: 99 }),
        async (units, changed, by) => {
          const sums: Record<string, number> = {};
          for (const one of units) for (const [key, value] of Object.entries(one)) sums[key] = (sums[key] ?? 0) + value;
          const files = Object.fromEntries(units.map((one, i) => [`下级/${i}.nianbao`, unit(one, `第${i}镇`)]));
          const { found, edit } = await workspace(
            { ...files, '市.nianbao': whole(sums) },
            { settings: onlyRules(['NB41']) },
          );
          assert.deepEqual(await found('市.nianbao'), []);
          edit('市.nianbao', whole({ ...sums, [changed]: (sums[changed] ?? 0) + by }));
          const off = await found('市.nianbao');
          assert.equal(off.length, 1);
          assert.ok(off[0].startsWith(`NB411 ${changed}应为 ${sums[changed] ?? 0}（`), off[0]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
