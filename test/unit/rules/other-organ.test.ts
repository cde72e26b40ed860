import { holdClean, holdFound, inReport } from './wording.ts';

const city = (prose: string) => inReport(prose, '云川市人民政府');
const bureau = (prose: string) => inReport(prose, '云川市财政局');

describe('NB611 other-organ', () => {
  it('finds what another kind of organ calls itself', () => {
    holdFound('NB611', '⟦我局⟧认真做好这项工作，⟦本局⟧组织培训2次。', '我镇认真做好这项工作，本镇组织培训2次。');
    holdFound('NB611', '⟦我市⟧共收到申请3件。', '我镇共收到申请3件。');
    holdFound('NB611', '⟦我镇⟧共收到申请3件。', '我市共收到申请3件。', city);
    holdFound('NB611', '⟦我委⟧共收到申请3件。', '我局共收到申请3件。', bureau);
  });

  it('finds another name where the organ’s own is due', () => {
    holdFound('NB611', '⟦白石镇人民政府⟧认真做好这项工作。', '青石镇人民政府认真做好这项工作。');
    holdFound('NB611', '2023年，⟦白石镇⟧积极推进政务公开。', '2023年，青石镇积极推进政务公开。');
    holdFound(
      'NB611',
      '现公布⟦白石镇人民政府⟧2023年政府信息公开工作年度报告。',
      '现公布青石镇人民政府2023年政府信息公开工作年度报告。',
    );
  });

  it('lets be who may well be spoken of', () => {
    holdClean([
      '我镇认真做好这项工作，青石镇人民政府网站公开信息18条。',
      '落实我市出台的办法和我县统一部署，按照区委、区政府要求办理。',
      '组织白石镇等周边乡镇交流经验，各镇积极参与。',
      '基本局面稳定，样本市县不少，本级预算公开，我区分对待。',
    ]);
    holdClean(['全市各县区积极推进，沭水县开展试点，我市组织培训。', '江川市积极推进试点。'], city);
    holdClean(['我局落实我市要求，我市财政信息全部公开。'], bureau);
    holdClean(['我市认真做好这项工作。'], (prose) => inReport(prose, '云川市'));
  });
});
