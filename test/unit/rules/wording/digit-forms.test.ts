import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { holdClean, holdFound, inReport, proseTells } from '../../../support/wording.ts';

describe('NB607 digit-forms', () => {
  it('puts figures into one form', () => {
    holdFound('NB607', '共公开⟦１２⟧条。', '共公开12条。');
    holdFound('NB607', '增长⟦１２．５％⟧，共⟦３，４０２⟧件。', '增长12.5%，共3,402件。');
    holdFound('NB607', '### 公开⟦１２⟧条', '### 公开12条');
    holdFound('NB607', '- 公开⟦１２⟧条', '- 公开12条');
    holdFound('NB607', '公开12条，\n废止⟦３⟧条。', '公开12条，\n废止3条。');
  });

  it('writes years in figures, however their zero is written', () => {
    for (const year of ['二〇二三', '二零二三', '二○二三', '二O二三', '二Ｏ二三', '二0二三', '二０二三', '２〇二三']) {
      const { analysis } = fixture(inReport(`${year}年公开12条。`), 'NB607');
      const messages = analysis.findings.map(({ message }) => message);
      assert.ok(messages.includes(`年份“${year}”应写作阿拉伯数字“2023”`), `${year}: ${messages}`);
    }
    holdFound('NB607', '⟦二〇二三⟧年公开12条。', '2023年公开12条。');
    holdFound('NB607', '（⟦二〇二三⟧年）公开12条。', '（2023年）公开12条。');
  });

  it('writes years with four digits', () => {
    holdFound('NB607', '⟦23年⟧度公开12条。', '2023年度公开12条。');
    holdFound('NB607', '截至⟦23年⟧底公开12条。', '截至2023年底公开12条。');
    holdFound('NB607', '截至⟦23年⟧3月12日公开12条。', '截至2023年3月12日公开12条。');
    holdFound('NB607', '2022、⟦23年⟧度均已公开。', '2022、2023年度均已公开。');
    holdFound('NB607', '2023年以来，⟦23年⟧3月最多。', '2023年以来，2023年3月最多。');
    holdFound('NB607', '自2023年1月1日起的一年，⟦23年⟧末为止。', '自2023年1月1日起的一年，2023年末为止。');
  });

  it('writes both per cent signs of a range', () => {
    for (const range of ['10-20%', '10～20%', '10——20%', '10 至 20%', '10到20％']) {
      const mended = '提高10%～20%。';
      holdFound('NB607', `提高⟦${range}⟧。`, mended);
    }
    holdFound('NB607', '提高⟦1.5至2.5%⟧。', '提高1.5%～2.5%。');
  });

  it('leaves correct text alone', () => {
    holdClean([
      '《二〇三五年远景目标纲要》和“二〇三五年远景目标”。',
      '坚持“23年度最佳”，执行《23年度要点》。',
      '坚持“推进\n23年度最佳”。',
      '成立23年来，近20年年初，第23年度，约30年全年，123年度，14年度，40年末。',
      '提高10%～20%，共10-20件。',
      '本 年公开3件。',
      '三年内，两三件，第二十条，十二月。',
    ]);
  });

  it('leaves the title and the headings of sections to their own rules', () => {
    const count = (text: string) => fixture(text, 'NB607').analysis.findings.length;
    assert.deepEqual(['# ２０２３年年报', '## １、总体情况', '### １、总体情况'].map(count), [0, 0, 1]);
  });
});

describe('NB607 tells', () => {
  proseTells([
    ['共公开１２条。', 'NB607 information “１２”是全角数字，应为“12” | safe 改为“12”'],
    ['二〇二三年公开12条。', 'NB607 information 年份“二〇二三”应写作阿拉伯数字“2023” | likely 改为“2023”'],
    ['23年度公开12条。', 'NB607 information 年份“23年”不能简写，应为“2023年” | likely 改为“2023年”'],
    ['提高10-20%。', 'NB607 information “10-20%”的两端都要写百分号，应为“10%～20%” | likely 改为“10%～20%”'],
  ]);
});
