import { holdClean, holdFound, proseTells } from '../../../support/wording.ts';

describe('NB703 number-title', () => {
  it('finds a number that is not the title’s', () => {
    holdFound(
      'NB703',
      '按照《政府信息公开信息处理费管理办法》（⟦国办函〔2020〕110号⟧）收取。',
      '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）收取。',
    );
    holdFound(
      'NB703',
      '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（⟦国办发〔2020〕109号⟧）收取。',
      '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）收取。',
    );
  });

  it('finds a title that is not the number’s', () => {
    holdFound('NB703', '按照《2020年政务公开工作要点》（⟦国办函〔2020〕109号⟧）公开。');
  });

  it('leaves correct text alone', () => {
    holdClean([
      '按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。',
      '按照《云川省政府信息公开信息处理费管理办法》（云政办函〔2021〕3号）收取。',
      '根据国办函〔2020〕109号文件收取。',
    ]);
  });

  it('finds the title right before the number, in brackets or not', () => {
    const title = '按照《政府信息公开信息处理费管理办法》';
    holdFound('NB703', `${title}⟦国办函〔2020〕110号⟧收取。`, `${title}国办函〔2020〕109号收取。`);
    holdFound('NB703', `${title}（ ⟦国办函〔2020〕110号⟧）收取。`);
    holdFound('NB703', `${title} （⟦国办函〔2020〕110号⟧）收取。`);
    holdFound('NB703', `${title}\u3000⟦国办函〔2020〕110号⟧收取。`);
    holdClean([`${title}和国办函〔2020〕110号收取。`]);
  });

  it('takes the title of its own line', () => {
    holdFound(
      'NB703',
      '本机关今年公开信息按照《政务公开要点》做好工作。\n按照《政府信息公开信息处理费管理办法》（⟦国办函〔2020〕110号⟧）收取。',
    );
  });

  it('knows the form on trial from the one in force', () => {
    const form = '政府信息公开工作年度报告格式';
    holdClean([
      `按照《${form}（试行）》（国办公开办函〔2019〕60号）编制。`,
      '按照《政府信息公开信息处理费管理办法（试行）》（国办函〔2020〕109号）收取。',
    ]);
    holdFound(
      'NB703',
      `按照《${form}（试行）》（⟦国办公开办函〔2021〕30号⟧）编制。`,
      `按照《${form}（试行）》（国办公开办函〔2019〕60号）编制。`,
    );
  });
});

describe('NB703 tells', () => {
  proseTells([
    [
      '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕110号）收取。',
      'NB703 warning “政府信息公开信息处理费管理办法”的发文字号是国办函〔2020〕109号，不是国办函〔2020〕110号 | likely 改为“国办函〔2020〕109号”',
    ],
    [
      '按照《2020年政务公开工作要点》（国办函〔2020〕109号）公开。',
      'NB703 warning 国办函〔2020〕109号是“政府信息公开信息处理费管理办法”的发文字号，不是“2020年政务公开工作要点”的',
    ],
  ]);
});
