import assert from 'node:assert/strict';
import { applyEdits, sampleReport } from '../fixture.ts';
import { expectFindings, expectNone, slip } from './slip.ts';

describe('NB104 title-mismatch', () => {
  it('finds another year, and mends either place', () => {
    const source = slip('# 青石镇人民政府2023年', '# 青石镇人民政府⟦2022⟧年');
    const { text, analysis } = expectFindings('NB104', source, {
      messages: ['题目里是“2022”，开头写的年度是“2023”，两处应当一致'],
      fixed: sampleReport(),
    });
    const [, other] = analysis.findings[0].fixes ?? [];
    assert.equal(applyEdits(text, other.edits), text.replace('年度: 2023', '年度: 2022'));
    assert.deepEqual(analysis.findings[0].related?.[0].range.start, { line: 2, character: 4 });
  });

  it('finds another organ', () => {
    expectFindings('NB104', slip('# 青石镇人民政府2023年', '# 2023年⟦白石镇人民政府⟧'), {
      messages: ['题目里是“白石镇人民政府”，开头写的机关是“青石镇人民政府”，两处应当一致'],
      fixed: slip('# 青石镇人民政府2023年', '# 2023年青石镇人民政府'),
    });
  });

  it('passes over white space', () => {
    expectNone('NB104', slip('# 青石镇人民政府2023年', '# 青石镇 人民政府 2023 年'));
  });
});
