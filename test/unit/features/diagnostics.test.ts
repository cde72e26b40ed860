import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../server/src/check/analyse.ts';
import { toDiagnostics } from '../../../server/src/features/diagnostics.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { anyText, brokenReport } from '../../support/any-text.ts';
import { fixture } from '../../support/fixture.ts';
import { textIn } from '../../support/text.ts';

describe('diagnostics', () => {
  const source = fixture('| 单位 | 件数 |\n| - | - |\n| 甲镇 | 3 |\n| 乙镇 | 9 |\n| 合计 | 11 |', 'NB3');
  const details = { rulePages: 'https://example.org/rules/', relatedInformation: true };
  const [total] = toDiagnostics(source.analysis, 'file:///a.nianbao', details).filter(({ code }) => code === 'NB305');

  it('stand on the total, with their rule and its page', () => {
    assert.equal(textIn(source.text, total.range), '11');
    assert.equal(total.severity, 1);
    assert.equal(total.source, '年报');
    assert.equal(total.codeDescription?.href, 'https://example.org/rules/NB305.md');
    assert.equal(total.message, '合计/件数应为 12（= 3 + 9），现为 11，少 1（也可能是别的数字记错了，共有 3 种改法）');
  });

  it('lead to the summands', () => {
    const related = total.relatedInformation?.map(
      ({ location, message }) => `${location.uri} ${textIn(source.text, location.range)} ${message}`,
    );
    assert.deepEqual(related, ['file:///a.nianbao 3 甲镇/件数：3', 'file:///a.nianbao 9 乙镇/件数：9']);
  });

  it('lead nowhere for a client that shows no other places', () => {
    const plain = toDiagnostics(source.analysis, 'file:///a.nianbao', { relatedInformation: false });
    assert.ok(plain.length > 0);
    assert.ok(plain.every((one) => !('relatedInformation' in one)));
  });

  it('stand on the summand that is wrong, and lead to the totals that it breaks and the figures beside it', () => {
    const table =
      '| 单位 | 网站 | 窗口 | 合计 |\n| - | - | - | - |\n| 甲镇 | 3 | 4 | 7 |\n| 乙镇 | 9 | 0 | 8 |\n| 合计 | 11 | 4 | 15 |';
    const { text, analysis } = fixture(table, 'NB3');
    const [diagnostic, ...others] = toDiagnostics(analysis, 'file:///a.nianbao');
    assert.equal(others.length, 0);
    assert.equal(textIn(text, diagnostic.range), '9');
    assert.equal(diagnostic.message, '乙镇/网站应为 8，现为 9（相差 1）；因为它，合计/网站、乙镇/合计的勾稽关系不成立');
    assert.deepEqual(
      diagnostic.relatedInformation?.map(({ location, message }) => `${textIn(text, location.range)} ${message}`),
      ['11 合计/网站应为 12（= 3 + 9），现为 11，少 1', '8 乙镇/合计应为 9（= 9 + 0），现为 8，少 1', '3 甲镇/网站：3'],
    );
  });

  it('have no page where the client did not say where the pages are', () => {
    assert.ok(toDiagnostics(source.analysis, 'file:///a.nianbao').every((one) => !('codeDescription' in one)));
  });

  it('say the same after a way through JSON', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenReport), (text) => {
        const diagnostics = toDiagnostics(analyse(readTree(text)), 'file:///a.nianbao', details);
        assert.deepEqual(JSON.parse(JSON.stringify(diagnostics)), diagnostics);
      }),
    );
  });
});
