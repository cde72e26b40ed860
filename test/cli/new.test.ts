import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFigures, readReport } from '../../server/src/report/report.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { nianbao, withFiles } from '../support/nianbao.ts';
import { sampleReport } from '../support/report.ts';

const LAST = sampleReport({
  '表三/四/自然人': 118,
  '表三/四/商业企业': 3,
  '表三/四/总计': 121,
  '表三/一/自然人': 118,
  '表三/一/商业企业': 3,
  '表三/一/总计': 121,
  '表二/规章/现行有效件数': 11,
});

function reportAt(folder: string, name: string) {
  return readReport(readTree(readFileSync(join(folder, name), 'utf8')));
}

describe('nianbao new', () => {
  it('makes the next year’s report of the last one', () => {
    withFiles({ '2023/青石镇.nianbao': LAST }, (folder) => {
      const { code, out } = nianbao(
        folder,
        'new',
        '--from',
        '2023/青石镇.nianbao',
        '--year',
        '2024',
        '-o',
        'b.nianbao',
      );
      assert.equal(code, 0);
      assert.match(out, /^已新建 b\.nianbao\n.*上年现行有效件数：规章 11 件.*\n.*“二、上年结转”.*总计 121 件。\n$/);
      const report = reportAt(folder, 'b.nianbao');
      assert.deepEqual(
        [report.meta.organ?.text, report.meta.year?.value, report.meta.lastYear?.text],
        ['青石镇人民政府', 2024, '2023/青石镇.nianbao'],
      );
      assert.equal(report.title?.heading.text, '青石镇人民政府2024年政府信息公开工作年度报告');
      const filled = [...allFigures(report)].flatMap(([address, { figure }]) =>
        figure.cell.text === '' ? [] : [[address, figure.cell.text]],
      );
      const left = { 自然人: '118', 商业企业: '3', 总计: '121' };
      assert.deepEqual(
        filled,
        ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((column) => [
          `表三/二/${column}`,
          left[column as keyof typeof left] ?? '0',
        ]),
      );
      assert.equal(report.sections.length, 6);
      assert.ok(!report.tree.blocks.some((block) => block.kind === 'paragraph' && /做好/.test(block.lines[0].text)));
    });
  });

  it('takes over headings, with the year in them, and the form of the title', () => {
    const last = LAST.replace(
      '# 青石镇人民政府2023年政府信息公开工作年度报告',
      '# 2023年青石镇人民政府政府信息公开工作年度报告',
    ).replace('### （五）监督保障', '### （五）2023年监督保障情况\n\n### （六）社会评议');
    withFiles({ 'a.nianbao': last }, (folder) => {
      assert.equal(nianbao(folder, 'new', '--from', 'a.nianbao', '-o', 'b.nianbao').code, 0);
      const text = readFileSync(join(folder, 'b.nianbao'), 'utf8');
      assert.match(text, /^# 2024年青石镇人民政府政府信息公开工作年度报告$/m);
      assert.match(text, /### （五）2024年监督保障情况\n\n### （六）社会评议\n\n## 二、/);
    });
  });

  it('makes a first report of an organ’s name and a year', () => {
    withFiles({}, (folder) => {
      assert.equal(nianbao(folder, 'new', '--organ', '青石镇人民政府', '--year', '2020', '-o', 'b.nianbao').code, 0);
      const report = reportAt(folder, 'b.nianbao');
      assert.deepEqual([report.format.id, report.sections.length, report.meta.lastYear], ['2019', 6, undefined]);
      assert.ok([...allFigures(report).values()].every(({ figure }) => figure.cell.text === ''));
    });
  });

  it('says that what it takes from a report with errors wants a look', () => {
    withFiles({ 'a.nianbao': sampleReport({ '表三/四/总计': 3 }) }, (folder) => {
      assert.match(nianbao(folder, 'new', '--from', 'a.nianbao', '-o', 'b.nianbao').out, /上年报告还有 1 处错误/);
    });
  });

  it('refuses what makes no sense, and to write over anything', () => {
    withFiles({ 'a.nianbao': LAST, 'b.nianbao': '旧' }, (folder) => {
      for (const [args, message] of [
        [['--from', 'a.nianbao', '-o', 'b.nianbao'], /已经有这个文件/],
        [['--from', 'a.nianbao', '--year', '2025', '-o', 'c.nianbao'], /上年报告是 2023 年的，不是 2024 年的/],
        [['--from', 'a.nianbao', '--year', '24', '-o', 'c.nianbao'], /年度要写四位数字/],
        [['--year', '2024', '-o', 'c.nianbao'], /请写明机关/],
        [['--organ', '青石镇', '-o', 'c.nianbao'], /请写明年度/],
        [['--organ', '青石镇', '--year', '2024'], /缺少必需的选项/],
      ] as const) {
        const { code, err } = nianbao(folder, 'new', ...args);
        assert.equal(code, 2, args.join(' '));
        assert.match(err, message);
      }
      assert.equal(readFileSync(join(folder, 'b.nianbao'), 'utf8'), '旧');
      assert.ok(!existsSync(join(folder, 'c.nianbao')));
    });
  });
});
