import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docx, p, tbl, tc, tr } from '../support/docx.ts';
import { nianbao, withFiles } from '../support/nianbao.ts';

const BODY = [
  p('青石镇人民政府2023年政府信息公开工作年度报告'),
  p('一、总体情况'),
  p('（一）主动公开。公开信息12条。'),
  p('五、存在的主要问题及改进情况'),
  p('更新不够及时。'),
].join('');
const TABLE = [
  p('二、主动公开政府信息情况'),
  tbl(tr(tc('信息内容'), tc('本年处理决定数量')), tr(tc('行政许可'), tc('312'))),
].join('');

describe('nianbao import', () => {
  it('makes a report, says what was found, and ends in 1 where something is doubtful', () => {
    withFiles({ 'a.docx': docx({ body: BODY + TABLE }) }, (folder) => {
      const { code, out, err } = nianbao(folder, 'import', 'a.docx', '-o', 'a.nianbao');
      assert.equal(
        out,
        `已导入到 a.nianbao
  机关：青石镇人民政府
  年度：2023（2021 年格式）
  部分：一、二、五
  表格：表二，共 1 个数
请核对这 2 处：
  没有找到表三；原文件中也许是图片，请照着填写
  没有找到表四；原文件中也许是图片，请照着填写
`,
      );
      assert.deepEqual([code, err], [1, '']);
      assert.match(readFileSync(join(folder, 'a.nianbao'), 'utf8'), /### （一）主动公开\n\n公开信息12条。\n/);
    });
  });

  it('ends in 0 where nothing is', () => {
    withFiles({ 'a.txt': '一、总体情况\n公开信息12条。\n' }, (folder) => {
      const { code, out } = nianbao(folder, 'import', 'a.txt', '-o', 'a.nianbao');
      assert.equal(code, 0);
      assert.match(out, /没有拿不准的地方/);
    });
  });

  it('writes nothing over without being told to', () => {
    withFiles({ 'a.txt': '一、总体情况\n', 'a.nianbao': '旧的' }, (folder) => {
      const refused = nianbao(folder, 'import', 'a.txt', '-o', 'a.nianbao');
      assert.deepEqual([refused.code, refused.out], [2, '']);
      assert.match(refused.err, /已经有这个文件.*--force/);
      assert.equal(readFileSync(join(folder, 'a.nianbao'), 'utf8'), '旧的');
      assert.equal(nianbao(folder, 'import', 'a.txt', '-o', 'a.txt', '--force').code, 2);
      assert.equal(nianbao(folder, 'import', 'a.txt', '-o', 'a.nianbao', '--force').code, 0);
      assert.equal(readFileSync(join(folder, 'a.nianbao'), 'utf8'), '## 一、总体情况\n');
    });
  });

  it('ends in 2 where the file cannot be read, and writes nothing', () => {
    withFiles({ 'a.docx': docx({ body: BODY }).slice(0, 500), 'a.pdf': '%PDF-1.7' }, (folder) => {
      for (const name of ['a.docx', 'a.pdf', 'none.docx']) {
        const { code, err } = nianbao(folder, 'import', name, '-o', 'b.nianbao');
        assert.equal(code, 2);
        assert.match(err, new RegExp(`^${name}：.*[\\u4e00-\\u9fff].*\\n$`));
      }
      assert.ok(!existsSync(join(folder, 'b.nianbao')));
      assert.equal(nianbao(folder, 'import', 'a.docx').code, 2);
    });
  });
});
