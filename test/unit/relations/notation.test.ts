import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRelation, type RelationTerm } from '../../../server/src/relations/notation.ts';

/** Returns a relation in short form, or its fault with the place marked. */
function parse(text: string): string {
  const parsed = parseRelation(text);
  if ('fault' in parsed) {
    const { message, start, end } = parsed.fault;
    return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)} ${message}`;
  }
  const { axis, left, right } = parsed.relation;
  const term = ({ sign, name, to }: RelationTerm) => `${sign > 0 ? '+' : '-'}${name.text}${to ? `..${to.text}` : ''}`;
  return `${axis} ${left.map(term).join(' ')} = ${right.map(term).join(' ')}`;
}

describe('the 勾稽 notation', () => {
  const samples: Readonly<Record<string, string>> = {
    '列: 合计 = 甲 + 乙': '列 +合计 = +甲 +乙',
    '行：一 + 二 = 三（七） + 四': '行 +一 +二 = +三（七） +四',
    '列: 总计 = 自然人..其他': '列 +总计 = +自然人..其他',
    '行: 现行 ＝ 上年 ＋ 制发 － 废止': '行 +现行 = +上年 +制发 -废止',
    '表三/四/总计 = 表三/一/总计 - 表三/三（七）/总计': '格 +表三/四/总计 = +表三/一/总计 -表三/三（七）/总计',
    '列: “增/减（+-）” = -甲': '列 +增/减（+-） = -甲',
    '列: 合计': '列:⟦ 合计⟧ 缺少等号，应写成“合计 = 甲 + 乙”',
    '列: 合计 = 甲 + ': '列: 合计 = 甲 +⟦ ⟧ 这里缺少一个名称',
    '列: 合计 = 甲 = 乙': '列:⟦ 合计 = 甲 = 乙⟧ 等号只能有一个',
    '列: = 甲': '列:⟦ ⟧= 甲 这里缺少一个名称',
    '列: 合计 = 甲..': '列: 合计 =⟦ 甲..⟧ 这里缺少一个名称',
    '列: 合计 = ..甲': '列: 合计 =⟦ ..甲⟧ 这里缺少一个名称',
    '列: 合计 = 甲 + + 乙': '列: 合计 = 甲 +⟦ ⟧+ 乙 这里缺少一个名称',
    '列: “甲=乙” = 丙': '列 +甲=乙 = +丙',
    '列: "甲+" + 「乙-」 = 丙': '列 +甲+ +乙- = +丙',
    '列: “甲 = 乙': '列 +“甲 = +乙',
    '列: 甲” = 乙': '列 +甲” = +乙',
    '列: “” = 乙': '列:⟦ “” ⟧= 乙 这里缺少一个名称',
    '列: 甲 = “乙”': '列 +甲 = +乙',
    '列: 甲 = - 乙 + 丙': '列 +甲 = -乙 +丙',
    '列: -甲 − 乙 = 丙': '列 -甲 -乙 = +丙',
    '列: 甲 = 一..“二”': '列 +甲 = +一..二',
    '  行 : 甲=乙': '行 +甲 = +乙',
    '甲 = 乙': '格 +甲 = +乙',
  };
  for (const [text, expected] of Object.entries(samples)) {
    it(`reads ${text}`, () => assert.equal(parse(text), expected));
  }

  it('names every term by its place, on any text', () => {
    const piece = fc.constantFrom('列:', '行：', '甲', '乙', ' ', '+', '－', '=', '..', '“', '”', '"', '/');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
        (text) => {
          const parsed = parseRelation(text);
          if ('fault' in parsed) {
            assert.ok(
              0 <= parsed.fault.start && parsed.fault.start <= parsed.fault.end && parsed.fault.end <= text.length,
            );
            return;
          }
          for (const { name, to } of [...parsed.relation.left, ...parsed.relation.right]) {
            assert.equal(text.slice(name.start, name.end), name.text);
            if (to) assert.equal(text.slice(to.start, to.end), to.text);
          }
        },
      ),
    );
  });
});
