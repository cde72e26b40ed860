import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { holdClean, holdFound, proseTells } from '../../../support/wording.ts';

describe('NB617 ordinal-mark', () => {
  it('puts the mark that goes with an ordinal', () => {
    holdFound('NB617', '⟦1、⟧主动公开', '1.主动公开');
    holdFound('NB617', '⟦（一）、⟧主动公开', '（一）主动公开');
    holdFound('NB617', '⟦一.⟧加强培训', '一、加强培训');
    holdFound('NB617', '⟦第一、⟧组织领导；⟦第二、⟧抓好落实。', '第一，组织领导；第二，抓好落实。');
  });

  it('leaves correct text alone', () => {
    holdClean([
      '一、二、三等奖各有一名。',
      '1、2月公开信息3条。',
      '第一、第二季度公开信息3条。',
      '第一、二季度公开信息3条。',
      '（一）主动公开',
    ]);
  });

  it('puts each form of number right, with the blanks behind it', () => {
    holdFound('NB617', '⟦1、⟧  主动公开', '1.主动公开');
    holdFound('NB617', '⟦（三），⟧主动公开', '（三）主动公开');
    holdFound('NB617', '⟦（2）、⟧主动公开', '（2）主动公开');
    holdFound('NB617', '⟦一，⟧加强培训', '一、加强培训');
    holdFound('NB617', '⟦十一.⟧加强培训', '十一、加强培训');
    holdFound('NB617', '### ⟦1、⟧主动公开', '### 1.主动公开');
    holdFound('NB617', '做好公开。⟦第一、⟧组织领导；⟦首先、⟧抓好落实。', '做好公开。第一，组织领导；首先，抓好落实。');
  });

  it('leaves the title and the headings of sections to their own rules', () => {
    const { findings } = fixture('# 1、年报\n\n## 一.总体情况\n\n### 一.说明', 'NB617').analysis;
    assert.deepEqual(
      findings.map(({ range }) => range.start.line),
      [4],
    );
  });

  it('leaves consecutive figures, lists and words alone', () => {
    holdClean([
      '1、2月共办结3件。',
      '十一，国庆节，照常办理。',
      '- 1、主动公开',
      '第一、第二季度各办结3件。',
      '全年平稳。第一、二季度各办结3件。',
      '全年平稳。第三、第四季度各办结3件。',
    ]);
  });
});

describe('NB617 tells', () => {
  proseTells([
    ['1、主动公开', 'NB617 hint 序号“1、”应写作“1.” | safe 改为“1.”'],
    [
      '第一、组织领导；第二、抓好落实。',
      'NB617 hint “第一、”应写作“第一，” | safe 改为“第一，”',
      'NB617 hint “第二、”应写作“第二，” | safe 改为“第二，”',
    ],
  ]);
});
