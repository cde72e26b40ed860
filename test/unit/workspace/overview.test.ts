import assert from 'node:assert/strict';
import { overview, summaryDocument } from '../../../server/src/workspace/overview.ts';
import { workspaceSymbols } from '../../../server/src/workspace/symbols.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { carried, ROOT, received, reportWith, workspace } from '../../support/workspace.ts';

const ORGAN = '青石镇人民政府';
const SILENCED = reportWith('上年: 2022/a.nianbao', received(3)).replace(
  /^\| 项目/m,
  '<!-- 忽略 NB401: 上年|已更正 -->\n| 项目',
);
const FILES = {
  '2022/a.nianbao': sampleReport(carried(2), ORGAN, 2022),
  'a.nianbao': SILENCED,
  'b.nianbao': sampleReport({ '表四/行政复议/总计': 4 }, '白水镇人民政府'),
  'c.nianbao': '# 无关的文字\n',
};

describe('the overview of a workspace', () => {
  it('has each report with its state, the latest year first', async () => {
    const { index } = await workspace(FILES);
    const states = overview(index);
    assert.deepEqual(
      states.map(({ organ, year, state, lacksLastYear, silenced }) => [
        organ,
        year,
        state,
        lacksLastYear,
        silenced.length,
      ]),
      [
        ['白水镇人民政府', 2023, '1 处错误', true, 0],
        [ORGAN, 2023, '完整', false, 2],
        [ORGAN, 2022, '完整', false, 0],
        ['', null, states[3].state, false, 0],
      ],
    );
    assert.deepEqual(
      states[1].silenced.map(({ code, reason }) => [code, reason]),
      [
        ['NB401', '上年|已更正'],
        ['NB401', '上年|已更正'],
      ],
    );
  });

  it('is a document as well', async () => {
    const { index } = await workspace(FILES);
    const text = summaryDocument(overview(index));
    assert.match(text, /^共 4 份：2 份没有错误，2 份有错误，1 份缺上年，忽略了 2 处问题。$/m);
    assert.match(text, /^## 2023 年（2 份）$/m);
    assert.match(text, /^\| 青石镇人民政府 \| 2023 \| NB401 \| 上年\\\|已更正 \| /m);
    assert.match(summaryDocument([]), /没有年报/);
  });

  it('leaves out what is no report of the workspace: the other side of a diff', async () => {
    const { index, edit, found } = await workspace(FILES);
    index.open('git:/w/2022/a.nianbao', fixture(FILES['2022/a.nianbao']).analysis);
    edit('b.nianbao', FILES['b.nianbao']);
    assert.equal(overview(index).length, 4);
    assert.deepEqual(await found('a.nianbao'), []);
    assert.deepEqual(index.neighboursOf('git:/w/2022/a.nianbao'), {});
  });

  it('is searched by some characters of organ and year in their order', async () => {
    const { index } = await workspace(FILES);
    const names = (query: string) => workspaceSymbols(index, query).map(({ name }) => name);
    assert.deepEqual(names('青石'), [`${ORGAN} 2022`, `${ORGAN} 2023`]);
    assert.deepEqual(names('青23'), [`${ORGAN} 2023`]);
    assert.deepEqual(names('石青'), []);
    assert.equal(workspaceSymbols(index, '').length, 4);
    assert.ok(workspaceSymbols(index, '').every(({ location }) => location.uri.startsWith(ROOT)));
  });
});
