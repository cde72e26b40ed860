import assert from 'node:assert/strict';
import type { Measure } from '../../../../server/src/report/claims/matter.ts';
import { readMeasure } from '../../../../server/src/report/claims/measure.ts';
import { readTokens } from '../../../../server/src/report/claims/tokens.ts';
import { BUREAU } from '../../../support/speakers.ts';

/** Returns the measure of a label whose words are fresh copies, so that nothing cached for them is used. */
function measureOf(label: string, among?: Measure): Measure | undefined {
  const tokens = readTokens(label, 0, label.length, BUREAU).map((token) => {
    if (token.kind === 'applicant' || token.kind === 'document') return { ...token, of: [...token.of] };
    if (token.kind !== 'measure') return token;
    return { ...token, of: { ...token.of, readings: [...token.of.readings] } };
  });
  return readMeasure(tokens, among, label);
}

/** Returns the name of a measure, its kind and its properties. */
function described(measure: Measure | undefined): string {
  if (!measure) return 'nothing';
  const { name, matter, group, flow, isExplicit, hasObject, isNarrow } = measure;
  const flags = [isExplicit && 'explicit', hasObject && 'object', isNarrow && 'narrow'].filter(Boolean);
  return [`${name}:`, matter, group, ...(flow === undefined ? [] : [`(${flow})`]), ...flags].join(' ');
}

describe('what the words before a number count', () => {
  const rows: readonly [label: string, expected: string][] = [
    // Applications, received and answered.
    ['收到政府信息公开申请', '收到: applications flow (received) explicit object'],
    ['共收到申请', '收到: applications flow (received) object'],
    ['收到', '收到: applications flow (received)'],
    ['政府信息公开申请', '申请: applications application explicit object'],
    ['申请', '申请: applications application object'],
    ['自然人申请', '自然人: applications applicant object narrow'],
    ['企业', '法人或其他组织: applications applicant object narrow'],
    ['收到自然人', '收到: applications flow (received) object narrow'],
    ['予以公开', '予以公开: applications result'],
    ['答复予以公开', '予以公开: applications result (answered)'],
    ['办结自然人予以公开', '予以公开: applications result (finished) object narrow'],
    ['处理不予公开', '不予公开: applications result (handled)'],
    ['收到予以公开', 'nothing'],
    ['收到答复予以公开', 'nothing'],
    ['予以公开不予公开', 'nothing'],
    ['予以公开不予公开申请', 'nothing'],
    ['自然人企业', 'nothing'],
    ['青石县教育局2023年收到申请', '收到: applications flow (received) object'],
    ['2022年收到申请', 'nothing'],
    ['网上收到申请', 'nothing'],
    ['总数', 'nothing'],
    // Carried over between years.
    ['上年结转', '上年结转: applications flow (carried-in)'],
    ['收到上年结转', '上年结转: applications flow (carried-in)'],
    ['结转下年度办理', '结转下年度: applications flow (carried-out)'],
    ['新收上年结转', 'nothing'],
    ['办结上年结转', 'nothing'],
    ['答复上年结转', 'nothing'],
    ['2022年结转', '上年结转: applications flow (carried)'],
    ['结转2024年办理', '结转下年度: applications flow (carried)'],
    ['2024年结转', 'nothing'],
    ['结转2022年', 'nothing'],
    ['2021年结转', 'nothing'],
    ['结转2025年', 'nothing'],
    ['2022年办结', 'nothing'],
    ['收到2024年', 'nothing'],
    // Two words for the same thing, or for two things.
    ['收到受理', '收到: applications flow (received)'],
    ['收到新收', '收到本年新收: applications flow (received new)'],
    ['收到办理', '收到办理: applications flow (received handled)'],
    // Disputes and their outcomes.
    ['行政复议', '行政复议: disputes dispute object'],
    ['因政府信息公开引发行政复议', '行政复议: disputes dispute explicit object'],
    ['因政府信息公开申请引发行政复议', '行政复议: disputes dispute explicit object'],
    ['行政复议维持', '行政复议结果维持: disputes outcome object narrow'],
    ['新收政府信息公开行政复议', '行政复议: disputes dispute explicit object'],
    ['收到政府信息公开行政复议', '行政复议: disputes dispute explicit object'],
    ['收到行政复议', 'nothing'],
    ['办结政府信息公开行政复议', 'nothing'],
    ['自然人行政复议', 'nothing'],
    ['不予公开行政复议', 'nothing'],
    ['行政复议行政诉讼', '行政复议: disputes dispute object'],
    ['行政诉讼复议后起诉', '复议后起诉: disputes dispute object'],
    ['直接起诉复议后起诉', 'nothing'],
    ['维持', 'nothing'],
    ['维持纠正行政复议', 'nothing'],
    ['其他', 'nothing'],
    ['其他行政复议', 'nothing'],
    // 表二.
    ['制发规范性文件', '行政规范性文件本年制发: documents document explicit object'],
    ['新制定印发规章', '规章本年制发: documents document explicit object'],
    ['制发废止规范性文件', 'nothing'],
    ['规范性文件', 'nothing'],
    ['制发', 'nothing'],
    ['制发申请', 'nothing'],
    ['制发规章规范性文件', 'nothing'],
    ['办理制发规范性文件', 'nothing'],
    ['企业制发规范性文件', 'nothing'],
    ['制发规范性文件维持', 'nothing'],
    ['作出行政许可决定', '行政许可: decisions decision explicit object'],
    ['办理行政许可', '行政许可: decisions decision explicit object'],
    ['办结行政处罚', '行政处罚: decisions decision explicit object'],
    ['收到行政许可', 'nothing'],
    ['收到办理行政许可', 'nothing'],
    ['行政许可行政处罚', 'nothing'],
    ['不予处理行政处罚', 'nothing'],
    ['行政复议行政处罚', 'nothing'],
    ['企业行政处罚', 'nothing'],
    ['行政处罚维持', 'nothing'],
    ['制发行政处罚', 'nothing'],
    ['行政事业性收费', '行政事业性收费: fee fee explicit object'],
  ];
  for (const [label, expected] of rows) {
    it(`${label}: ${expected}`, () => {
      assert.equal(described(measureOf(label)), expected);
    });
  }

  it('among disputes may be an outcome alone', () => {
    const review = measureOf('政府信息公开行政复议');
    assert.equal(described(measureOf('维持', review)), '行政复议结果维持: disputes outcome explicit object narrow');
    assert.equal(described(measureOf('其他', review)), '行政复议其他结果: disputes outcome explicit object narrow');
    assert.equal(described(measureOf('其它', review)), '行政复议其他结果: disputes outcome explicit object narrow');
    assert.equal(described(measureOf('撤回', review)), 'nothing');
    assert.equal(described(measureOf('维持其他', review)), 'nothing');
    assert.equal(
      described(measureOf('维持', measureOf('行政复议'))),
      '行政复议结果维持: disputes outcome object narrow',
    );
  });

  it('among others may not', () => {
    const received = measureOf('收到申请');
    assert.equal(described(measureOf('维持', received)), 'nothing');
    assert.equal(described(measureOf('其他', received)), 'nothing');
  });
});

describe('the figures that a number may be', () => {
  const rows: readonly [label: string, ...readings: string[]][] = [
    ['收到申请', '表三/一/总计', '表三/一/总计 + 表三/二/总计'],
    ['新收申请', '表三/一/总计'],
    ['收到新收申请', '表三/一/总计'],
    ['收到自然人申请', '表三/一/自然人', '表三/一/自然人 + 表三/二/自然人'],
    ['申请', '表三/一/总计', '表三/一/总计 + 表三/二/总计', '表三/三（七）/总计'],
    ['自然人', '表三/一/自然人', '表三/一/自然人 + 表三/二/自然人', '表三/三（七）/自然人'],
    ['新收企业申请', '表三/一/商业企业', '表三/一/法人或其他组织'],
    [
      '收到办理申请',
      '表三/一/总计',
      '表三/一/总计 + 表三/二/总计',
      '表三/三（七）/总计',
      '表三/一/总计 - 表三/四/总计',
    ],
    ['2022年结转', '表三/二/总计'],
    ['结转2024年', '表三/四/总计'],
    ['结转', '表三/四/总计', '表三/二/总计'],
    ['予以公开', '表三/三（一）/总计'],
    ['答复予以公开', '表三/三（一）/总计'],
    ['不予公开', '表三/三（三）*/总计'],
    ['行政复议', '表四/行政复议/总计'],
    ['行政复议维持', '表四/行政复议/结果维持'],
    ['行政诉讼', '表四/未经复议直接起诉/总计 + 表四/复议后起诉/总计'],
    ['行政诉讼纠正', '表四/未经复议直接起诉/结果纠正 + 表四/复议后起诉/结果纠正'],
    [
      '制发规范性文件',
      '表二/行政规范性文件/本年制发件数',
      '表二/行政规范性文件/本年新制作数量',
      '表二/规范性文件/本年制发件数',
      '表二/规范性文件/本年新制作数量',
    ],
    ['作出行政处罚', '表二/行政处罚/本年处理决定数量', '表二/行政处罚/处理决定数量'],
    ['行政事业性收费', '表二/行政事业性收费/本年收费金额'],
  ];
  for (const [label, ...readings] of rows) {
    it(`for ${label}`, () => {
      assert.deepEqual(
        measureOf(label)?.readings.map(({ expression }) => expression),
        readings,
      );
    });
  }

  const meanings: readonly [label: string, ...meanings: string[]][] = [
    ['收到申请', '本年新收', '本年新收加上年结转'],
    ['收到自然人申请', '自然人本年新收', '自然人本年新收加上年结转'],
    ['2022年结转', '上年结转'],
    ['行政复议', '行政复议'],
    ['行政复议维持', '行政复议结果维持'],
    ['废止规章', '规章本年废止'],
  ];
  for (const [label, ...expected] of meanings) {
    it(`are called so, for ${label}: ${expected.join(', ')}`, () => {
      assert.deepEqual(
        measureOf(label)?.readings.map(({ meaning }) => meaning),
        expected,
      );
    });
  }
});
