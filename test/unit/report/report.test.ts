import assert from 'node:assert/strict';
import { allFigures, figureRange } from '../../../server/src/report/report.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { textIn } from '../../support/text.ts';

/** Returns the report's non-zero figures by address. */
function figures(source: string): Record<string, string> {
  const { text, analysis } = fixture(source);
  const { report } = analysis;
  return Object.fromEntries(
    [...allFigures(report)]
      .map(([address, placed]) => [address, textIn(text, figureRange(placed))])
      .filter(([, figure]) => figure !== '0'),
  );
}

describe('a report', () => {
  it('has a figure for every cell of the three tables', () => {
    const { report } = fixture(sampleReport()).analysis;
    assert.equal(allFigures(report).size, 10 + 25 * 7 + 15);
    assert.deepEqual(
      report.sections.map(({ section }) => section.format.ordinal),
      [1, 2, 3, 4, 5, 6],
    );
    assert.equal(report.meta.organ?.text, '青石镇人民政府');
    assert.deepEqual([report.title?.reading?.organ, report.title?.reading?.year], ['青石镇人民政府', 2023]);
  });

  it('has its figures at their addresses', () => {
    const given = {
      '表二/行政许可/本年处理决定数量': '20',
      '表三/三（四）2/其他': '5',
      '表四/复议后起诉/结果维持': '7',
    };
    assert.deepEqual(figures(sampleReport(given)), given);
  });

  it('finds rows by their labels and not by their order, short forms and other widths included', () => {
    const table = [
      '## 三、收到和处理政府信息公开申请情况',
      '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| 四、结转下年度继续办理 | 4 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| 一、本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （六）其他处理 ||||||||',
      '| ３．其他 | 3 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| 逾期未缴费 | 2 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| 危及三安全一稳定 | 9 | 0 | 0 | 0 | 0 | 0 | 0 |',
    ].join('\n');
    assert.deepEqual(figures(table), {
      '表三/四/自然人': '4',
      '表三/一/自然人': '1',
      '表三/三（六）3/自然人': '3',
      '表三/三（六）2/自然人': '2',
      '表三/三（三）3/自然人': '9',
    });
  });

  it('finds columns by their labels and not by their order', () => {
    const table = [
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '| 类别 | 总计 | 尚未审结 | 其他结果 | 结果纠正 | 结果维持 |',
      '| - | - | - | - | - | - |',
      '| 行政复议 | 9 | 0 | 6 | 3 | 0 |',
    ].join('\n');
    assert.deepEqual(figures(table), {
      '表四/行政复议/总计': '9',
      '表四/行政复议/其他结果': '6',
      '表四/行政复议/结果纠正': '3',
    });
  });

  it('reads the official layout of table three with its merged cells', () => {
    const table = [
      '## 三、收到和处理政府信息公开申请情况',
      '| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） ||| 申请人情况 |||||||',
      '| ^^ ||| 自然人 | 法人或其他组织 ||||| 总计 |',
      '| ^^ ||| ^^ | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^^ |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      '| 一、本年新收政府信息公开申请数量 ||| 7 | 1 | 0 | 0 | 0 | 0 | 8 |',
      '| 三、本年度办理结果 | （一）予以公开 || 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
      '| ^^ | （四）无法提供 | 1.本机关不掌握相关政府信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
      '| ^^ | ^^ | 2.没有现成信息需要另行制作 | 0 | 4 | 0 | 0 | 0 | 0 | 4 |',
      '| ^^ | （七）总计 || 5 | 4 | 0 | 0 | 0 | 0 | 9 |',
    ].join('\n');
    assert.deepEqual(figures(table), {
      '表三/一/自然人': '7',
      '表三/一/商业企业': '1',
      '表三/一/总计': '8',
      '表三/三（一）/自然人': '2',
      '表三/三（一）/总计': '2',
      '表三/三（四）1/自然人': '3',
      '表三/三（四）1/总计': '3',
      '表三/三（四）2/商业企业': '4',
      '表三/三（四）2/总计': '4',
      '表三/三（七）/自然人': '5',
      '表三/三（七）/商业企业': '4',
      '表三/三（七）/总计': '9',
    });
  });

  it('reads table four with its fifteen figures in one row', () => {
    const table = [
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '| 行政复议 ||||| 行政诉讼 ||||||||||',
      '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 ||||| 复议后起诉 |||||',
      '| ^^ | ^^ | ^^ | ^^ | ^^ | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
      `|${' --- |'.repeat(15)}`,
      '| 1 | 0 | 0 | 0 | 1 | 0 | 2 | 0 | 0 | 2 | 0 | 0 | 3 | 0 | 3 |',
    ].join('\n');
    assert.deepEqual(figures(table), {
      '表四/行政复议/结果维持': '1',
      '表四/行政复议/总计': '1',
      '表四/未经复议直接起诉/结果纠正': '2',
      '表四/未经复议直接起诉/总计': '2',
      '表四/复议后起诉/其他结果': '3',
      '表四/复议后起诉/总计': '3',
    });
  });

  it('reads table two in one piece, its captions as rows', () => {
    const table = [
      '## 二、主动公开政府信息情况',
      '| 第二十条第（一）项 ||||',
      '| --- | --- | --- | --- |',
      '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '| 规章 | 2 | 0 | 11 |',
      '| 行政规范性文件 | 109 | 489 | 597 |',
      '| 第二十条第（五）项 ||||',
      '| 信息内容 | 本年处理决定数量 |||',
      '| 行政许可 | 1808595 |||',
      '| 第二十条第（六）项 ||||',
      '| 信息内容 | 本年处理决定数量 |||',
      '| 行政处罚 | 2822652 |||',
      '| 行政强制 | 20163 |||',
      '| 第二十条第（八）项 ||||',
      '| 信息内容 | 本年收费金额（单位：万元） |||',
      '| 行政事业性收费 | 59237.2449 |||',
    ].join('\n');
    assert.deepEqual(figures(table), {
      '表二/规章/本年制发件数': '2',
      '表二/规章/现行有效件数': '11',
      '表二/行政规范性文件/本年制发件数': '109',
      '表二/行政规范性文件/本年废止件数': '489',
      '表二/行政规范性文件/现行有效件数': '597',
      '表二/行政许可/本年处理决定数量': '1808595',
      '表二/行政处罚/本年处理决定数量': '2822652',
      '表二/行政强制/本年处理决定数量': '20163',
      '表二/行政事业性收费/本年收费金额': '59237.2449',
    });
  });

  it('does not take a table of the author’s own for a statutory one', () => {
    const { report } = fixture('## 一、总体情况\n\n| 单位 | 其他 | 总计 |\n| - | - | - |\n| 甲局 | 1 | 1 |\n').analysis;
    assert.equal(report.tables[0].reading.kind, 'free');
  });
});
