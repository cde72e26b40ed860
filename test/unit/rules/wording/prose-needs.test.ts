import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MARK } from '../../../../server/src/report/prose/marks.ts';
import { readPairs } from '../../../../server/src/report/prose/pairs.ts';
import { type Prose, proseOf } from '../../../../server/src/report/prose/prose.ts';
import { TRIGGER } from '../../../../server/src/report/prose/triggers.ts';
import { rules } from '../../../../server/src/rules/registry.ts';
import type { NoteRule, ProseRule } from '../../../../server/src/rules/rule.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';

const proseRules = rules.filter((rule): rule is ProseRule => rule.scope === 'prose');
const noteRules = rules.filter((rule): rule is NoteRule => rule.scope === 'notes');

/** What rules on words look for, and what stands around it in prose. */
const PIECES = [
  ...'，。、；：！？,;:?!.()（）[]【】〔〕《》〈〉“”‘’"-~～—…·％%　 \u00a0XxＸ×＊_＿○□〇第条款项号年月日某待等',
  ...'的了和与及，通过 由于 以及 政府 信息 公开 我镇 本局 青石镇 街道 区 第二十条 第（九）项 第六十条 条例 《条例》 办法'.split(
    ' ',
  ),
  ...'20 2022 2023 22年 二〇二三年 12 １２ 10-20% 15至 20％ 492 2007 国务院令第 〔2020〕9号 国办发 [2019] 54号 3条 十条'.split(
    ' ',
  ),
  ...'政府信息公开条例 政府信息公开信息处理费管理办法 政府信息公开工作年度报告 信息处理费 收取 部分地区 基层政府'.split(
    ' ',
  ),
  ...'and Work policy APP Wi-Fi www.gov.cn https://a.cn a@b.cn TODO TBD `a` <b> &nbsp; （此处填写） 待补充 某某县 此处插入'.split(
    ' ',
  ),
  ...'一、 （三）、 2、 第一、 首先、 坚持 认真 收到申请 资金资金 做信公众号 限回复 布署 政务开'.split(' '),
];

/** A paragraph, a heading or a list of some pieces. */
const paragraph = fc
  .tuple(fc.constantFrom('', '### ', '- ', '  '), fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }))
  .map(([lead, pieces]) => lead + pieces.join(''));

/** The same prose as if all neighbours that rules wait for stood in it. */
function withAllTriggers(prose: Prose): Prose {
  const all = Object.values(TRIGGER).reduce((sum, one) => sum | one, 0);
  const lines = prose.lines.map((line) => ({ ...line, marks: line.marks | all }));
  return { ...prose, marks: prose.marks | all, lines, pairing: readPairs(lines) };
}

describe('what rules on words need', () => {
  it('stands in the prose wherever they find something', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (lines) => {
        for (const block of readTree(lines.join('\n')).blocks) {
          const prose = proseOf(block);
          // Without Chinese there is nothing to say.
          if (!prose || (prose.marks & MARK.han) === 0) continue;
          const all = withAllTriggers(prose);
          for (const rule of proseRules) {
            const found: readonly unknown[] = (prose.marks & rule.needs) === 0 ? [] : rule.check(prose);
            assert.deepEqual(found, rule.check(all), rule.code);
          }
          for (const rule of noteRules) {
            const noted: number = (prose.marks & rule.needs) === 0 ? 0 : rule.note(prose).length;
            assert.equal(noted, rule.note(all).length, rule.code);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
