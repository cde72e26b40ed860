import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, nianbao, withFiles } from '../support/nianbao.ts';
import { sampleReport } from '../support/report.ts';
import { carried, received, reportWith } from '../support/workspace.ts';

const LAST = sampleReport(carried(2), '甲镇', 2022);
const report = (matter: string) => reportWith(matter, received(3), '甲镇');

describe('what a folder of unknown origin makes the command line read', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('is not what links lead to, and no pipe is waited for', () => {
    withFiles({ 'o/甲.nianbao': LAST, 'w/甲.nianbao': report('上年: 去年.nianbao') }, (folder) => {
      const inner = join(folder, 'w');
      symlinkSync(join(folder, 'o/甲.nianbao'), join(inner, '去年.nianbao'));
      symlinkSync(join(folder, 'o'), join(inner, '别处'));
      symlinkSync('.', join(inner, '又'));
      execFileSync('mkfifo', [join(inner, '管道.nianbao')]);
      const { out, err } = nianbao(inner, 'check', '.');
      assert.match(out, /NB404 .*“去年.nianbao”不能用：超出工作区/);
      assert.doesNotMatch(out, /NB401/);
      assert.equal(err, '');
      assert.match(nianbao(inner, 'check', '.', '--allow-outside').out, /NB401/);
    });
  });

  it('is not the home folder, though VS Code keeps its .vscode there', () => {
    withFiles({ '2022/甲.nianbao': LAST, '2023/甲.nianbao': report('上年: ../2022/甲.nianbao') }, (folder) => {
      mkdirSync(join(folder, '.vscode'));
      const args = [BIN, 'check', '甲.nianbao'];
      const cwd = join(folder, '2023');
      const at = (home: string) =>
        spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, HOME: home } }).stdout;
      assert.match(at(folder), /NB404 .*超出工作区/);
      assert.match(at(join(folder, '2022')), /NB401/);
    });
  });

  it('is not the whole disk, whatever a pattern says', () => {
    withFiles({ 'w/甲.nianbao': report('汇总: ["/**/*.nianbao"]'), 'o/乙.nianbao': LAST }, (folder) => {
      const { out } = nianbao(join(folder, 'w'), 'check', '甲.nianbao');
      assert.match(out, /NB412 下级报告“\/\*\*\/\*\.nianbao”：找不到/);
    });
  });
});
