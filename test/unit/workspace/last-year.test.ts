import assert from 'node:assert/strict';
import { readSettings } from '../../../server/src/check/settings.ts';
import { onlyRules } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { applyEdits, textIn } from '../../support/text.ts';
import { carried, ROOT, received, reportWith, workspace } from '../../support/workspace.ts';

const ORGAN = '青石镇人民政府';
const OUTSIDE = '超出工作区，没有读取；确要读取，可以打开设置 nianbao.allowOutside';
const LAST = sampleReport(carried(2), ORGAN, 2022);
const THIS = reportWith('上年: ../2022/a.nianbao', received(2));

describe('last year’s report', () => {
  it('agrees: nothing is found', async () => {
    const { found } = await workspace({ '2022/a.nianbao': LAST, '2023/a.nianbao': THIS });
    assert.deepEqual(await found('2023/a.nianbao'), []);
    assert.deepEqual(await found('2022/a.nianbao'), []);
  });

  it('carried over other figures: every column is named, and its figure can be taken over', async () => {
    const text = reportWith('上年: ../2022/a.nianbao', received(3));
    const { found, index } = await workspace({ '2022/a.nianbao': LAST, '2023/a.nianbao': text });
    assert.deepEqual(await found('2023/a.nianbao'), [
      'NB401 表三/二/自然人应为 2（上年报告结转下年度的数字），现为 3，多 1',
      'NB401 表三/二/总计应为 2（上年报告结转下年度的数字），现为 3，多 1',
    ]);
    const [finding] = index.crossFindingsOf(`${ROOT}/2023/a.nianbao`).findings;
    assert.equal(textIn(text, finding.range), '3');
    assert.equal(finding.severity, 'error');
    const [place] = finding.related ?? [];
    assert.equal(place.uri, `${ROOT}/2022/a.nianbao`);
    assert.equal(textIn(LAST, place.range), '2');
    assert.match(place.message, /上年报告 \.\.\/2022\/a\.nianbao 的表三\/四\/自然人：2/);
    const whole = applyEdits(text, finding.fixes?.[1].edits ?? []);
    const mended = await workspace({ '2022/a.nianbao': LAST, '2023/a.nianbao': whole });
    assert.deepEqual(await mended.found('2023/a.nianbao'), []);
  });

  it('is found by organ and year where none is named', async () => {
    const { found } = await workspace({ 'x.nianbao': LAST, 'y.nianbao': sampleReport(received(3)) });
    assert.equal((await found('y.nianbao')).length, 2);
  });

  it('is not guessed where there are two of them', async () => {
    const { found } = await workspace({ 'x.nianbao': LAST, 'z.nianbao': LAST, 'y.nianbao': sampleReport(received(3)) });
    assert.deepEqual(await found('y.nianbao'), [
      `NB404 工作区里有 2 份“${ORGAN}”2022 年的报告，请在开头用“上年:”写明是哪一份`,
    ]);
  });

  it('and 现行有效', async () => {
    const documents = (now: number, made: number, repealed: number) => ({
      '表二/规章/现行有效件数': now,
      '表二/规章/本年制发件数': made,
      '表二/规章/本年废止件数': repealed,
    });
    const last = sampleReport(documents(10, 0, 0), ORGAN, 2022);
    const found = async (now: number, year = 2022, text = last) =>
      (await workspace({ 'l.nianbao': text, 't.nianbao': sampleReport(documents(now, 2, 1), ORGAN, year + 1) })).found(
        't.nianbao',
      );
    assert.deepEqual(await found(11), []);
    assert.deepEqual(await found(12), [
      'NB402 表二/规章/现行有效件数应为 11（上年 10 + 制发 2 − 废止 1），现为 12，多 1',
    ]);
    const old = last.replaceAll('2022', '2020');
    assert.deepEqual(await found(12, 2020, old), [], 'the format of 2019 counts other things');
  });

  it('of another organ or year is named, and of another year not compared', async () => {
    const other = sampleReport(carried(9), '白水镇人民政府', 2021);
    const { found, index } = await workspace({ '2022/a.nianbao': other, '2023/a.nianbao': THIS });
    assert.deepEqual(await found('2023/a.nianbao'), [
      `NB403 上年报告是“白水镇人民政府”的，本报告是“${ORGAN}”的`,
      'NB403 上年报告应为 2022 年的，“../2022/a.nianbao”是 2021 年的，数字没有核对',
    ]);
    const [{ range }] = index.crossFindingsOf(`${ROOT}/2023/a.nianbao`).findings;
    assert.equal(textIn(THIS, range), '../2022/a.nianbao');
  });

  it('that is missing, unreadable, outside, itself or in a circle is named and never fatal', async () => {
    const at = async (path: string, others: Record<string, string | undefined> = {}, options = {}) =>
      (await workspace({ ...others, '2023/a.nianbao': reportWith(`上年: ${path}`) }, options)).found('2023/a.nianbao');
    const says = (path: string, what: string) => [`NB404 上年的报告“${path}”不能用：${what}`];
    assert.deepEqual(await at('../2022/a.nianbao'), says('../2022/a.nianbao', '没有这个文件'));
    assert.deepEqual(
      await at('../2022/a.nianbao', { '2022/a.nianbao': undefined }),
      says('../2022/a.nianbao', '文件读不出来'),
    );
    assert.deepEqual(await at('../../etc/a.nianbao'), says('../../etc/a.nianbao', OUTSIDE));
    assert.deepEqual(
      await at('http://a.cn/a.nianbao'),
      says('http://a.cn/a.nianbao', '要写文件的路径，不能写网址或别的机器上的位置'),
    );
    assert.deepEqual(await at('a.nianbao'), says('a.nianbao', '指的是本报告自己'));
    const back = reportWith('上年: ../2023/a.nianbao', {}, ORGAN, 2022);
    assert.deepEqual(
      await at('../2022/a.nianbao', { '2022/a.nianbao': back }),
      says('../2022/a.nianbao', '循环引用，最后又指回了本报告'),
    );
  });

  it('outside the workspace is not read, unless it may be', async () => {
    const text = reportWith('上年: ../b/a.nianbao', received(3));
    const contents = { 'b/a.nianbao': LAST, 'a/a.nianbao': text };
    const strict = await workspace(contents, { folders: [`${ROOT}/a`] });
    assert.deepEqual(await strict.found('a/a.nianbao'), [`NB404 上年的报告“../b/a.nianbao”不能用：${OUTSIDE}`]);
    assert.deepEqual(strict.files.reads, ['a/a.nianbao']);
    const loose = await workspace(contents, { folders: [`${ROOT}/a`], allowOutside: true });
    assert.equal((await loose.found('a/a.nianbao')).length, 2);
  });

  it('is compared word by word', async () => {
    const prose = (year: number, words: readonly string[]) =>
      sampleReport({}, ORGAN, year)
        .replaceAll('本机关依法做好这项工作。', words.join(''))
        .replace('本年度没有收取信息处理费。', '');
    const same = ['甲', '乙', '丙', '丁', '戊'].map((one) => `${one}项工作2023年按计划如期完成。`);
    const found = async (words: readonly string[], settings = onlyRules(['NB405'])) => {
      const files = { 'l.nianbao': prose(2022, same), 't.nianbao': prose(2023, words) };
      return (await workspace(files, { settings })).found('t.nianbao');
    };
    const says = (of: number, share: string) =>
      `NB405 ${of} 句中有 5 句（${share}）与上年报告 l.nianbao 相同，请核对有没有写本年的情况`;
    assert.deepEqual(await found(same.map((one) => one.replace('2023', '2024'))), [says(5, '100%')]);
    const fresh = ['己', '庚', '辛', '壬', '癸'].map((one) => `本年度新办理了${one}类政务公开事项。`);
    assert.deepEqual(await found([...same, ...fresh]), []);
    const settings = readSettings({}, { NB405: { share: 50 } });
    assert.deepEqual(await found([...same, ...fresh], settings), [says(10, '50%')]);
  });

  it('is silenced by a comment above the table', async () => {
    const text = reportWith('上年: ../2022/a.nianbao', received(3));
    const line = text.split('\n').find((one) => one.startsWith('| 项目')) ?? '';
    const silenced = text.replace(line, `<!-- 忽略 NB401: 上年已更正 -->\n${line}`);
    const { found, index } = await workspace({ '2022/a.nianbao': LAST, '2023/a.nianbao': silenced });
    assert.deepEqual(await found('2023/a.nianbao'), []);
    assert.equal(index.crossFindingsOf(`${ROOT}/2023/a.nianbao`).silenced.length, 2);
  });
});
