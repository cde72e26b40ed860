import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { analyse } from '../../../server/src/check/analyse.ts';
import { type CodeActionRequest, codeActions } from '../../../server/src/features/code-actions.ts';
import { toDiagnostics } from '../../../server/src/features/diagnostics.ts';
import { allFigures } from '../../../server/src/report/report.ts';
import { containsPosition } from '../../../server/src/syntax/position.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { anyPosition, anyText, brokenReport, TABLE_THREE_HEAD } from '../../support/any-text.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { applyEdits, isBefore, isInside } from '../../support/text.ts';

const URI = 'file:///a.nianbao';

function actionsAt({ analysis, cursor, ranges }: Fixture, request: Partial<CodeActionRequest> = {}): CodeAction[] {
  const range = ranges[0] ?? { start: cursor, end: cursor };
  return codeActions(analysis, { uri: URI, range, ...request });
}

function titles(source: Fixture, request?: Partial<CodeActionRequest>): string[] {
  return actionsAt(source, request).map(({ title, isPreferred }) => `${isPreferred ? '★' : ''}${title}`);
}

function editsOf(action: CodeAction | undefined): TextEdit[] {
  return action?.edit?.changes?.[URI] ?? [];
}

/** Returns the text after applying the action with this title. */
function after(source: Fixture, title: string, request?: Partial<CodeActionRequest>): string {
  const action = actionsAt(source, request).find((one) => one.title === title);
  assert.ok(action, `${title} is offered`);
  return applyEdits(source.text, editsOf(action));
}

/** A table with one relation: any of its figures may be wrong. */
const FREE = '正文。\n\n| 单位 | 件数 |\n| - | - |\n| 甲镇 | 3 |\n| 乙镇 | 9 |\n| 合计 | 1▮1 |';
/** Relations in both directions: only one figure can be wrong. */
const CROSSED =
  '| 单位 | 网站 | 窗口 | 合计 |\n| - | - | - | - |\n| 甲镇 | 3 | 4 | 7 |\n| 乙镇 | 9 | 0 | 9 |\n| 合计 | 1▮1 | 4 | 16 |';
const BLANKS = [
  '## 二、主动公开政府信息情况\n\n第二十条第（六）项\n',
  '| 信息内容 | 本年处理决定数量 |\n| :------- | ---------------: |\n| 行政处罚 |        ▮          |\n| 行政强制 |                  |',
].join('\n');
const only = ['quickfix'];

describe('code actions', () => {
  it('mend what is found, and silence it at last', () => {
    const source = fixture(CROSSED, 'NB2', 'NB3');
    assert.deepEqual(titles(source), [
      '★把合计/网站改为 12',
      '把合计/合计改为 15（= 11 + 4）',
      '忽略本处 NB305（须写明原因）',
    ]);
    assert.equal(after(source, '把合计/网站改为 12'), source.text.replace('11', '12'));
  });

  it('offer every repair that is as good as another, and prefer none', () => {
    const source = fixture(FREE, 'NB2', 'NB3');
    assert.deepEqual(titles(source), [
      '把合计/件数改为 12',
      '把甲镇/件数改为 2',
      '把乙镇/件数改为 8',
      '忽略本处 NB305（须写明原因）',
    ]);
    assert.equal(after(source, '把乙镇/件数改为 8'), source.text.replace('9', '8'));
  });

  it('carry the diagnostics that they mend, the client’s where it gave them', () => {
    const source = fixture(CROSSED, 'NB2', 'NB3');
    const given = toDiagnostics(source.analysis, URI).map((one) => ({ ...one, data: '客户端的' }));
    const carried = actionsAt(source, { diagnostics: given }).map(({ diagnostics }) =>
      diagnostics?.map(({ data }) => data),
    );
    assert.deepEqual(carried, [['客户端的'], ['客户端的'], ['客户端的']]);
    assert.deepEqual(
      actionsAt(source).map(({ diagnostics }) => diagnostics?.map(({ code }) => code)),
      [['NB305'], ['NB305'], ['NB305']],
    );
  });

  it('have nothing to offer elsewhere', () => {
    assert.deepEqual(titles(fixture(FREE.replace('▮', '').replace('正文', '正▮文'), 'NB2', 'NB3')), []);
  });

  it('fill one blank cell, or all of the table', () => {
    const source = fixture(BLANKS);
    assert.deepEqual(
      titles(source, { only }).filter((title) => title.includes('填')),
      ['★填 0', '本表空白处全部填 0'],
    );
    assert.match(after(source, '填 0'), /\| 行政处罚 \| +0 \|\n\| 行政强制 \| +\|$/);
    assert.match(after(source, '本表空白处全部填 0'), /\| 行政处罚 \| +0 \|\n\| 行政强制 \| +0 \|$/);
  });

  it('join the same fix of many cells that are selected', () => {
    const source = fixture(BLANKS.replace('▮', '').replace('| 行政处罚', '⟦| 行政处罚').concat('⟧'));
    assert.deepEqual(
      titles(source, { only }).filter((title) => title.includes('填')),
      ['★填 0（2 处）'],
    );
  });

  it('prefer neither of two fixes that write different figures into one cell', () => {
    const source = fixture(FREE, 'NB3');
    const [finding] = source.analysis.findings;
    const findings = ['12', '13'].map((newText, i) => ({
      ...finding,
      code: `NB00${i}`,
      fixes: [
        { title: `改为 ${newText}`, edits: [{ range: finding.range, newText }], isPreferred: true, isSafe: false },
      ],
    }));
    const shown = (some: typeof findings) =>
      titles({ ...source, analysis: { ...source.analysis, findings: some } }, { only });
    assert.deepEqual(shown(findings).slice(0, 2), ['改为 12', '改为 13']);
    assert.equal(shown(findings.slice(0, 1))[0], '★改为 12');
  });

  it('silence a rule by a comment that still lacks its reason', () => {
    const source = fixture(FREE, 'NB3');
    const silenced = after(source, '忽略本处 NB305（须写明原因）');
    assert.equal(silenced, source.text.replace('| 单位', '<!-- 忽略 NB305: -->\n| 单位'));
    assert.equal(analyse(readTree(silenced)).silenced.length, 0, 'nothing is silenced without a reason');
    const reasoned = analyse(readTree(silenced.replace('NB305: ', 'NB305: 另有三件并案 ')));
    assert.deepEqual(
      reasoned.silenced.map(({ code }) => code),
      ['NB305'],
    );
  });

  it('do not offer a second such comment, nor one above the front matter', () => {
    const source = fixture(FREE.replace('| 单位', '<!-- 忽略 NB305: -->\n| 单位'), 'NB3');
    assert.deepEqual(titles(source), ['把合计/件数改为 12', '把甲镇/件数改为 2', '把乙镇/件数改为 8']);
    const matter = fixture('---\n机关▮\n---\n');
    assert.ok(
      matter.analysis.findings.some(({ range }) => range.start.line === 1),
      'there is something to silence',
    );
    assert.ok(!titles(matter).some((title) => title.startsWith('忽略')));
  });

  it('offer only the kinds that are asked for, and fix-all to those alone who ask', () => {
    const source = fixture(BLANKS);
    assert.deepEqual(new Set(actionsAt(source, { only }).map(({ kind }) => kind)), new Set(['quickfix']));
    assert.ok(actionsAt(source, { only: ['refactor'] }).every(({ kind }) => kind === 'refactor.rewrite.nianbao'));
    assert.ok(!actionsAt(source).some(({ kind }) => kind === 'source.fixAll.nianbao'));
    assert.deepEqual(actionsAt(source, { only: ['source.organizeImports'] }), []);
  });

  it('fix all that is safe', () => {
    const source = fixture(BLANKS);
    const reanalyse = (tree: ReturnType<typeof readTree>) => ({ ...analyse(tree), findings: [] });
    const [finding] = source.analysis.findings.filter(({ code }) => code === 'NB204');
    const fixes = finding.fixes?.map((fix) => ({ ...fix, isSafe: true })) ?? [];
    const analysis = { ...source.analysis, findings: [{ ...finding, fixes }] };
    for (const kind of ['source', 'source.fixAll', 'source.fixAll.nianbao']) {
      const [action, ...others] = actionsAt({ ...source, analysis }, { only: [kind], reanalyse });
      assert.equal(action.kind, 'source.fixAll.nianbao');
      assert.equal(others.length, 0);
      assert.match(applyEdits(source.text, editsOf(action)), /行政处罚 \| +0 /);
    }
  });

  it('turn the labels of a table into their short forms and back, and every figure stays where it is', () => {
    const official = sampleReport({ '表三/三（三）1/自然人': 5 });
    for (const first of ['| 项目 ', '| 类别', '| 信息内容 | 本年处理']) {
      const mark = (text: string, header: string) => fixture(text.replace(header, `▮${header}`));
      const request = { only: ['refactor.rewrite'] };
      const source = mark(official, first);
      const short = after(source, '本表项目名称改为简称', request);
      assert.notEqual(short, official);
      const again = fixture(short);
      assert.deepEqual([...allFigures(again.analysis.report).keys()], [...allFigures(source.analysis.report).keys()]);
      const header = first.slice(0, 4);
      const back = after(
        mark(
          short,
          header === '| 信息'
            ? short.slice(short.indexOf('项\n\n', short.indexOf('（五）项')) + 3).split('\n')[0]
            : header,
        ),
        '本表项目名称改为规范表述',
        request,
      );
      assert.equal(back, official);
    }
  });

  it('shorten what is long and keep what is clear', () => {
    const rows = [
      '| （一）予以公开 | 1 |',
      '| 3.其他 | 1 |',
      '| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 |',
      '| 9.另行答复 | 1 |',
    ];
    const source = fixture(`${TABLE_THREE_HEAD.replace('自然人', '▮自然人')}${rows.join('\n')}`);
    assert.deepEqual(after(source, '本表项目名称改为简称').split('\n').slice(2), [
      '| 项目 | 自然人 | 企业 | 科研机构 | 公益组织 | 法律服务机构 | 其他 | 总计 |',
      '| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...['| （一）公开 | 1 |', '| 3.其他 | 1 |', '| 1.逾期不补正 | 1 |', '| 9.另行答复 | 1 |'],
    ]);
  });

  it('have edits inside any text that do not overlap, and say the same after a way through JSON', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenReport), anyPosition, anyPosition, (text, a, b) => {
        const tree = readTree(text);
        const analysis = analyse(tree);
        const asked = isBefore(a, b) ? { start: a, end: b } : { start: b, end: a };
        const found = analysis.findings.find(({ range }) => containsPosition(asked, range.start));
        for (const range of [asked, found?.range ?? asked]) {
          for (const request of [undefined, ['source'], ['quickfix', 'refactor']]) {
            const actions = codeActions(analysis, { uri: URI, range, ...(request && { only: request }) });
            assert.deepEqual(JSON.parse(JSON.stringify(actions)), actions);
            const silencing = actions.map(({ title }) => title.startsWith('忽略'));
            for (const action of actions) {
              const edits = editsOf(action);
              assert.ok(edits.length > 0);
              for (let i = 0; i < edits.length; i++) {
                assert.ok(isInside(tree, edits[i].range));
                if (i > 0) assert.ok(!isBefore(edits[i].range.start, edits[i - 1].range.end), action.title);
              }
              assert.doesNotThrow(() => applyEdits(text, edits));
            }
            const fixes = actions.filter(({ kind }) => kind === 'quickfix').length;
            assert.ok(
              silencing.slice(0, fixes).every((one, i, all) => !one || all.slice(i).every(Boolean)),
              'silencing comes last',
            );
          }
        }
      }),
    );
  });
});
