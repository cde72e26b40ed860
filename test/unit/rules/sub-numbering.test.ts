import { holdClean, holdFound, inReport } from './wording.ts';

const paragraphs = (...numbers: string[]) => numbers.map((number) => `${number}加强各项工作。`).join('\n\n');

describe('NB608 sub-numbering', () => {
  it('finds a number that is skipped, and moves those behind it', () => {
    holdFound('NB608', paragraphs('（一）', '⟦（三）⟧', '（四）'), paragraphs('（一）', '（二）', '（三）'));
    holdFound('NB608', '### （一）主动公开\n\n### ⟦（三）⟧依申请公开', '### （一）主动公开\n\n### （二）依申请公开');
  });

  it('changes one alone where the others are right', () => {
    holdFound('NB608', paragraphs('（一）', '⟦（三）⟧', '（三）'), paragraphs('（一）', '（二）', '（三）'));
    holdFound('NB608', paragraphs('⟦（二）⟧', '（二）', '（三）'), paragraphs('（一）', '（二）', '（三）'));
  });

  it('finds a number that is doubled', () => {
    holdFound('NB608', paragraphs('（一）', '（二）', '⟦（二）⟧'), paragraphs('（一）', '（二）', '（三）'));
  });

  it('finds topics numbered as sections', () => {
    holdFound('NB608', '### ⟦一、⟧主动公开', '### （一）主动公开');
    holdFound('NB608', '⟦二、⟧依申请公开情况', '（二）依申请公开情况');
    const long = (count: number) => `依申请公开${'情'.repeat(count - 5)}`;
    holdFound('NB608', `⟦二、⟧${long(20)}`);
    holdClean([`二、${long(21)}`, '二、依申请公开，情况良好', '二、其他情况', '### （二）依申请公开']);
  });

  it('lets be what is right', () => {
    holdClean([
      paragraphs('（一）', '（二）', '（三）'),
      `${paragraphs('（一）', '（二）')}\n\n改进情况如下。\n\n${paragraphs('（一）', '（二）')}`,
      '一、二、三等奖各有一名。',
      '（二）加强培训。',
      '### （一）主动公开\n\n一是加强领导。\n\n### （二）依申请公开',
    ]);
    holdClean(
      ['### （一）主要问题\n\n## 六、其他需要报告的事项\n\n### （一）收费情况\n\n没有收取信息处理费。'],
      inReport,
    );
  });
});
