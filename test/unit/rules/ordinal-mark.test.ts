import { holdClean, holdFound } from './wording.ts';

describe('NB617 ordinal-mark', () => {
  it('puts the mark that goes with an ordinal', () => {
    holdFound('NB617', '⟦1、⟧主动公开', '1.主动公开');
    holdFound('NB617', '⟦（一）、⟧主动公开', '（一）主动公开');
    holdFound('NB617', '⟦一.⟧加强培训', '一、加强培训');
    holdFound('NB617', '⟦第一、⟧组织领导；⟦第二、⟧抓好落实。', '第一，组织领导；第二，抓好落实。');
  });

  it('lets be what is right', () => {
    holdClean([
      '一、二、三等奖各有一名。',
      '1、2月公开信息3条。',
      '第一、第二季度公开信息3条。',
      '第一、二季度公开信息3条。',
      '（一）主动公开',
    ]);
  });
});
