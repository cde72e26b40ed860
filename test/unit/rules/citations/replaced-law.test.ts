import { holdClean, holdFound, proseTells } from '../../../support/wording.ts';

describe('NB702 replaced-law', () => {
  it('names the regulation in force', () => {
    holdFound('NB702', '依据《条例》（⟦国务院令第492号⟧）公开。', '依据《条例》（国务院令第711号）公开。');
  });

  it('knows the number in either order, and however often', () => {
    holdFound('NB702', '依据⟦国务院令492号⟧和⟦第492号国务院令⟧公开。', '依据国务院令711号和第711号国务院令公开。');
  });

  it('knows the former regulation by its year', () => {
    holdFound('NB702', '依据《⟦政府信息公开条例》（2007年）⟧公开。');
    holdFound('NB702', '依据《中华人民共和国⟦政府信息公开条例》（2008年施行）⟧公开。');
    holdFound('NB702', '依据《⟦政府信息公开条例》（2007版）⟧公开。');
  });

  it('leaves correct text alone', () => {
    holdClean([
      '国务院令第492号已由国务院令第711号取代。',
      '修订前的《政府信息公开条例》（2007年）不再适用。',
      '依据《政府信息公开条例》（2019年）公开，2007年的档案已经整理。',
      '依据《条例》（国务院令第711号）公开。',
      '2019年4月修订前的条例为国务院令第492号。',
    ]);
  });

  it('lets the former number stand beside the present one', () => {
    holdClean(['先后执行国务院令第492号、国务院令第711号。', '2007年公开492条信息。']);
  });
});

describe('NB702 tells', () => {
  proseTells([
    [
      '依据《政府信息公开条例》（2007年）公开。',
      'NB702 warning 2007年的旧条例已由2019年修订的条例取代，请改引现行条例',
    ],
    [
      '依据《条例》（国务院令第492号）公开。',
      'NB702 warning 国务院令第492号是2007年的旧条例，现行的是国务院令第711号 | likely 改为“711”',
    ],
  ]);
});
