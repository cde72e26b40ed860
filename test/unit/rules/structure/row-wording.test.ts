import assert from 'node:assert/strict';
import { expectFindings, expectNone, replaceOnce } from '../../../support/expect-findings.ts';
import { findingMessages } from '../../../support/findings.ts';
import { sampleReport } from '../../../support/report.ts';

describe('NB117 row-wording', () => {
  it('restores the wording of a row that is known by its number, and the alignment', () => {
    expectFindings('NB117', replaceOnce('| 5.属于三类内部事务信息 ', '| ⟦5.属于内部管理信息⟧     '), {
      messages: ['“5.属于内部管理信息”在统一格式中写作“5.属于三类内部事务信息”'],
      fixed: sampleReport(),
    });
  });

  it('restores the number', () => {
    expectFindings('NB117', replaceOnce('| 5.属于三类内部事务信息', '| ⟦6.属于三类内部事务信息⟧'), {
      messages: ['“6.属于三类内部事务信息”的序号与统一格式不同，应为“5.属于三类内部事务信息”'],
      fixed: sampleReport(),
    });
  });

  it('lets short forms, other widths and brackets be', () => {
    expectNone('NB117', replaceOnce('| 1.属于国家秘密 ', '| １．属于国家秘密 '));
    expectNone('NB117', replaceOnce('| （一）予以公开 ', '| (一) 予以公开 '));
    expectNone('NB117', replaceOnce('| 3.危及“三安全一稳定” ', '| 三安全一稳定 '));
    expectNone('NB117', replaceOnce('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'));
  });

  it('leaves rows that stand there twice to their own rule', () => {
    const source = replaceOnce('| 6.属于四类过程性信息 ', '| 6.属于三类内部事务信息 ');
    assert.deepEqual(findingMessages(source, 'NB115', 'NB117').length, 1);
    assert.match(findingMessages(source, 'NB115', 'NB117')[0], /^NB115 “6.属于三类内部事务信息”一行重复/);
  });

  it('leaves alone rows without a number, or with one where the format has none', () => {
    assert.deepEqual(findingMessages(replaceOnce('| 5.属于三类内部事务信息', '| 属于三类内部事务信息'), 'NB117'), []);
    assert.deepEqual(findingMessages(replaceOnce('| 行政许可', '| 1.行政许可'), 'NB117'), []);
    assert.deepEqual(findingMessages(replaceOnce('| （一）予以公开', '| 一、予以公开'), 'NB117'), [
      'NB117 “一、予以公开”的序号与统一格式不同，应为“（一）予以公开”',
    ]);
  });
});
