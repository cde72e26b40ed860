import assert from 'node:assert/strict';
import type { Finding } from '../../../../server/src/check/finding.ts';
import { onlyRules } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';
import { textIn } from '../../../support/text.ts';
import { ROOT, reportWith, workspace } from '../../../support/workspace.ts';

type Figures = Readonly<Record<string, number | string>>;

const FEES = '表二/行政事业性收费/本年收费金额';
const PERMITS = '表二/行政许可/本年处理决定数量';

/** Returns the findings of NB411 and NB412 in a report that should be the sum of units with these figures. */
async function found(
  own: Figures,
  units: readonly Figures[],
  named = '["*镇.nianbao"]',
  written: (figures: Figures, organ: string) => string = sampleReport,
): Promise<readonly Finding[]> {
  const { found, index } = await workspace(
    {
      '市.nianbao': reportWith(`汇总: ${named}`, own, '云川市'),
      ...Object.fromEntries(units.map((one, i) => [`${i + 1}镇.nianbao`, written(one, `第${i + 1}镇`)])),
    },
    { settings: onlyRules(['NB41']) },
  );
  await found('市.nianbao');
  return index.crossFindingsOf(`${ROOT}/市.nianbao`).findings;
}

/** A report with permits only, so that many can be read quickly. */
const permits = (figures: Figures, organ: string) => `---
机关: ${organ}
年度: 2023
---

## 二、主动公开政府信息情况

第二十条第（五）项

| 信息内容 | 本年处理决定数量 |
| --- | --- |
| 行政许可 | ${figures[PERMITS]} |
`;

const messages = (findings: readonly Finding[]) => findings.map(({ message }) => message);
/** Returns this many figures of 表三, all with the same value. */
const many = (count: number, value: number): Figures =>
  Object.fromEntries(
    ['一', '二', '三（一）', '三（二）', '三（三）1', '三（三）2', '三（三）3']
      .flatMap((row) => ['自然人', '商业企业'].map((column) => [`表三/${row}/${column}`, value]))
      .slice(0, count),
  );

describe('NB411 roll-up-figure', () => {
  it('tells a blank from a figure that is off, and fills both', async () => {
    const [only, ...others] = await found({ [PERMITS]: '' }, [{ [PERMITS]: 2 }, { [PERMITS]: 3 }]);
    assert.deepEqual(others, []);
    assert.equal(only.message, `${PERMITS}应为 5（2 份下级报告之和），现为空`);
    assert.equal(only.expected, '5');
    assert.deepEqual(
      only.fixes?.map(({ title, isPreferred, isSafe }) => `${title} ${isPreferred} ${isSafe}`),
      ['改为下级报告之和 5 true false'],
    );
    assert.deepEqual(await found({ [PERMITS]: '' }, [{ [PERMITS]: 0 }, { [PERMITS]: 0 }]), []);
  });

  it('offers to fill all tables where there is more than one figure to fill', async () => {
    const fixes = (findings: readonly Finding[]) =>
      findings.map(({ fixes }) => (fixes ?? []).map(({ title, isPreferred }) => `${title} ${isPreferred}`));
    const two = { [PERMITS]: 2, '表二/行政处罚/本年处理决定数量': 4 };
    const fill = '按 1 份下级报告之和填写各表（2 处） false';
    assert.deepEqual(fixes(await found({}, [two])), [
      ['改为下级报告之和 2 true', fill],
      ['改为下级报告之和 4 true', fill],
    ]);
    const more = { ...two, [PERMITS]: 1 };
    assert.deepEqual(fixes(await found(two, [more])), [['改为下级报告之和 1 true']]);
    assert.deepEqual(fixes(await found({ ...two, [PERMITS]: 9, '表二/行政强制/本年处理决定数量': 9 }, [two]))[0], [
      '改为下级报告之和 2 true',
      fill,
    ]);
    // A blank is filled even if the units have nothing there, but not if a unit's content is no figure.
    assert.deepEqual(fixes(await found({ [FEES]: '', '表四/行政复议/总计': '' }, [{ [PERMITS]: 2, [FEES]: '若干' }])), [
      ['改为下级报告之和 2 true', '按 1 份下级报告之和填写各表（2 处） false'],
    ]);
  });

  it('tells many in one more finding, which fills them', async () => {
    const twelve = await found({}, [many(12, 1)]);
    assert.equal(twelve.length, 12);
    assert.deepEqual(
      twelve.map(({ fixes }) => fixes?.length),
      Array(12).fill(2),
    );
    const thirteen = await found({}, [many(13, 1)]);
    const told = thirteen.find(({ message }) => message.startsWith('有 '));
    assert.equal(thirteen.length, 14);
    assert.equal(told?.message, '有 13 个数字不等于 1 份下级报告之和');
    assert.deepEqual(
      told.fixes?.map(({ title }) => title),
      ['按 1 份下级报告之和填写各表（13 处）'],
    );
    assert.deepEqual(
      thirteen.filter((one) => one !== told).map(({ fixes }) => fixes?.length),
      Array(13).fill(1),
    );
    assert.deepEqual(told.range.start, { line: 3, character: 5 });
  });

  it('lists the figures of units that have any, fifty and one more at most', async () => {
    const [few] = await found({}, [{ [PERMITS]: 2 }, { [PERMITS]: 0 }, { [PERMITS]: '—' }, { [PERMITS]: 3 }]);
    assert.deepEqual(
      few.related?.map(({ message }) => message),
      ['第1镇：2', '第4镇：3'],
    );
    const units = Array.from({ length: 52 }, () => ({ [PERMITS]: 1 }));
    const lists = async (count: number) =>
      (await found({}, units.slice(0, count), undefined, permits))[0].related ?? [];
    const whole = await lists(50);
    assert.equal(whole.length, 50);
    assert.ok(whole.every(({ message }) => !message.includes('从略')));
    const cut = await lists(52);
    assert.equal(cut.length, 51);
    assert.deepEqual(
      cut.map(({ message }) => message.endsWith('（其余从略）')),
      [...Array(50).fill(false), true],
    );
  });

  it('compares nothing with what cannot be added', async () => {
    assert.deepEqual(messages(await found({ [PERMITS]: '若干' }, [{ [PERMITS]: 2 }])), []);
    assert.deepEqual(messages(await found({ [PERMITS]: 5 }, [{ [PERMITS]: '若干' }])), []);
    assert.deepEqual(messages(await found({ [FEES]: '40000元' }, [{ [FEES]: 1 }, { [FEES]: 2 }])), []);
    assert.deepEqual(messages(await found({ [FEES]: 4 }, [{ [FEES]: 1 }, { [FEES]: 2 }])), [
      `${FEES}应为 3（2 份下级报告之和），现为 4，多 1`,
    ]);
  });

  it('allows amounts what rounding may have moved them, and no more', async () => {
    const off = async (own: string, ...fees: string[]) =>
      (
        await found(
          { [FEES]: own },
          fees.map((fee) => ({ [FEES]: fee })),
        )
      ).length;
    assert.equal(await off('3.7', '1.20', '2.44'), 0);
    assert.equal(await off('3.7', '1.20', '2.43'), 1);
    assert.equal(await off('3.7', '1.20', '2.56'), 0);
    assert.equal(await off('3.7', '1.20', '2.57'), 1);
    assert.equal(await off('3.4', '1', '2'), 1);
    assert.equal(await off('3', '1', '1'), 1);
  });

  it('is sure only of what is too little where a unit is lacking', async () => {
    const named = '[1镇.nianbao, 没有.nianbao]';
    assert.deepEqual(messages((await found({ [PERMITS]: 3 }, [{ [PERMITS]: 2 }], named)).slice(1)), []);
    const [, one, other] = await found({}, [{ [PERMITS]: 2, [FEES]: 3 }], named);
    assert.deepEqual([one.fixes?.length, other.fixes?.length], [1, 1]);
    const [, less] = await found({ [PERMITS]: 1 }, [{ [PERMITS]: 2 }], named);
    assert.equal(less.message, `${PERMITS}至少应为 2（已读到的 1 份下级报告之和），现为 1，少 1`);
    assert.equal(less.expected, undefined);
    assert.deepEqual(
      less.fixes?.map(({ isPreferred }) => isPreferred),
      [false],
    );
  });
});

describe('NB412 roll-up-units', () => {
  const old = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`旧${i + 1}.nianbao`, sampleReport({}, `旧${i + 1}镇`, 2022)]),
    );
  const wrong = (organ: string) => sampleReport({ '表四/行政复议/总计': 4 }, organ);

  async function crossFindings(named: string, files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
    const { found, index } = await workspace(
      { '市.nianbao': reportWith(`汇总: ${named}`, {}, '云川市'), ...files },
      { settings: onlyRules(['NB412', 'NB304']) },
    );
    await found('市.nianbao');
    return index.crossFindingsOf(`${ROOT}/市.nianbao`).findings;
  }

  it('names the reports that one value brings up together, five at most', async () => {
    assert.deepEqual(messages(await crossFindings('["旧*.nianbao"]', old(2))), [
      '下级报告“旧1.nianbao”、“旧2.nianbao”：不是本年度的报告，没有计入',
    ]);
    const names = '“旧1.nianbao”、“旧2.nianbao”、“旧3.nianbao”、“旧4.nianbao”、“旧5.nianbao”';
    assert.deepEqual(messages(await crossFindings('["旧*.nianbao"]', old(5))), [
      `下级报告${names}：不是本年度的报告，没有计入`,
    ]);
    assert.deepEqual(messages(await crossFindings('["旧*.nianbao"]', old(6))), [
      `下级报告${names}等 6 份：不是本年度的报告，没有计入`,
    ]);
  });

  it('shows the reports that it speaks of', async () => {
    const [only] = await crossFindings('[甲.nianbao, 乙.nianbao]', {
      '甲.nianbao': sampleReport({}, '甲镇'),
      '乙.nianbao': sampleReport({}, '甲镇'),
    });
    assert.equal(only.message, '下级报告“乙.nianbao”：与另一份报告的机关相同，没有重复计入');
    assert.deepEqual(
      only.related?.map(({ uri }) => uri && decodeURI(uri)),
      [`${ROOT}/乙.nianbao`, `${ROOT}/甲.nianbao`],
    );
    const [missing] = await crossFindings('[没有.nianbao]', {});
    assert.deepEqual(missing.related ?? [], []);
  });

  it('names the units that have errors of their own, value by value', async () => {
    const text = reportWith('汇总: ["丁*.nianbao", 戊.nianbao, 甲.nianbao]', {}, '云川市');
    const findings = await crossFindings('["丁*.nianbao", 戊.nianbao, 甲.nianbao]', {
      '丁1.nianbao': wrong('丁镇'),
      '丁2.nianbao': wrong('丁乡'),
      '戊.nianbao': wrong('戊镇'),
      '甲.nianbao': sampleReport({}, '甲镇'),
    });
    assert.deepEqual(messages(findings), [
      '下级报告“丁镇”、“丁乡”自身有错误，合计可能不对',
      '下级报告“戊镇”自身有错误，合计可能不对',
    ]);
    assert.deepEqual(
      findings.map(({ range }) => textIn(text, range)),
      ['"丁*.nianbao"', '戊.nianbao'],
    );
    assert.deepEqual(
      findings[0].related?.map(({ message }) => message),
      ['丁1.nianbao 有 1 处错误', '丁2.nianbao 有 1 处错误'],
    );
  });
});
