import { holdClean, holdFound, proseTells } from '../../../support/wording.ts';

describe('NB605 repeated-words', () => {
  it('finds words that stand twice', () => {
    holdFound('NB605', '专项⟦资金资金⟧使用情况。', '专项资金使用情况。');
    holdFound('NB605', '⟦进行进行⟧公开。', '进行公开。');
    holdFound('NB605', '⟦政府信息公开政府信息公开⟧工作。', '政府信息公开工作。');
    holdFound('NB605', '群众⟦的的⟧知情权。', '群众的知情权。');
    holdFound('NB605', '政府信⟦息息⟧公开。', '政府信息公开。');
  });

  it('leaves correct text alone', () => {
    holdClean([
      '区政府政府网站公开各部门部门预算。',
      '为了了解公众参与与监督的目的的情况，以及及时公开。',
      '加强监督督办和监督督导，监督督查有力。',
      '逐条逐条核对，一件一件办理，研究研究再定。',
      '按照国家规定规定的期限答复，与群众息息相关。',
      '政府信息公开工作工作要点、公开申请申请人名单。',
      '1212件，二二二二号，常常公开，种种原因。',
    ]);
  });

  it('finds them wherever they stand, up to eight characters long', () => {
    const long = '本机关认真贯彻落实有关文件精神，及时回应社会关切，全面推进各领域的公开，';
    holdFound('NB605', `${long}做好⟦培训培训⟧。`, `${long}做好培训。`);
    holdFound('NB605', '⟦政府信息公开工作政府信息公开工作⟧。', '政府信息公开工作。');
    holdClean(['政府信息公开工作会政府信息公开工作会。']);
    holdFound('NB605', '做好⟦宣传宣传⟧', '做好宣传');
    holdFound('NB605', '公开政府信⟦息息⟧', '公开政府信息');
    holdFound('NB605', '⟦政务公政务公⟧开。', '政务公开。');
    holdFound('NB605', '⟦培训培训⟧⟦宣传宣传⟧。', '培训宣传。');
  });

  it('leaves alone characters shared by two words, figures and deliberate repetition', () => {
    holdClean([
      '维护民主和和平，服务务实，规范范围。',
      '各地区地区别不大，推进各地区地区别，与群众息息相连。',
      '三百三百地数，第1第1号，好好好好，是是非非。',
    ]);
  });
});

describe('NB605 tells', () => {
  proseTells([['专项资金资金使用情况。', 'NB605 warning “资金”重复了 | likely “资金资金”改为“资金”']]);
});
