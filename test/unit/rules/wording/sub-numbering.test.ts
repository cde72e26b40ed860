import assert from 'node:assert/strict';
import { slipTells } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { holdClean, holdFound, inReport, proseTells } from '../../../support/wording.ts';

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

  it('leaves correct text alone', () => {
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

  it('finds numbers in the lines of one paragraph, of headings and with either brackets', () => {
    holdFound(
      'NB608',
      '主要做法：\n（一）加强培训。\n⟦（三）⟧及时更新。',
      '主要做法：\n（一）加强培训。\n（二）及时更新。',
    );
    const half = fixture(inReport('### (一)主动公开\n\n### ⟦(三)⟧依申请公开'), 'NB608');
    assert.deepEqual(
      half.analysis.findings.map(({ range }) => ({ start: range.start, end: range.end })),
      half.ranges,
    );
    holdFound('NB608', paragraphs('（一）', '⟦（一）⟧', '（二）'), paragraphs('（一）', '（二）', '（三）'));
  });

  it('says what is wrong, and how many its fix changes', () => {
    const messagesAndFixes = (prose: string) =>
      fixture(inReport(prose), 'NB608').analysis.findings.map(
        ({ message, fixes }) => `${message} | ${fixes?.[0].title} ${fixes?.[0].isPreferred} ${fixes?.[0].isSafe}`,
      );
    assert.deepEqual(messagesAndFixes(paragraphs('（一）', '（三）', '（四）')), [
      '小标题序号跳号：“（一）”之后是“（三）”，应为“（二）” | 从这里起顺次改为“（二）”……，共 2 处 true false',
    ]);
    assert.deepEqual(messagesAndFixes(paragraphs('（二）', '（二）', '（三）')), [
      '小标题序号跳号：第一个是“（二）”，应为“（一）” | 改为“（一）” true false',
    ]);
    assert.deepEqual(messagesAndFixes(paragraphs('（一）', '（二）', '（一）', '（一）')), [
      '小标题序号重号：“（一）”之后是“（一）”，应为“（二）” | 改为“（二）” true false',
    ]);
  });

  it('follows each sequence by itself', () => {
    holdClean([
      '- （一）加强培训\n- （三）及时更新',
      '（二）加强培训。\n\n（三）及时更新。\n\n（五）回应关切。',
      '（三）加强培训。\n\n（三）及时更新。',
      '（一）加强培训。\n\n一、二、三等奖各有一名。\n\n（二）及时更新。',
      '### （一）主动公开\n\n（一）加强培训。\n\n（二）及时更新。\n\n### （二）依申请公开',
      '### （一）主动公开\n\n## 附件\n\n### （三）说明',
      '### （一）主动公开\n\n### 二、主动公开政府信息情况\n\n### （三）说明',
    ]);
  });

  it('takes any heading inside a section for a sub-heading, and none before the first', () => {
    holdFound('NB608', '### ⟦二、⟧其他情况', '### （二）其他情况');
    assert.deepEqual(fixture(inReport('### 一、'), 'NB608').analysis.findings, []);
    holdClean(['一、主动公开'], (prose) => `${prose}\n\n## 一、总体情况\n\n正文。\n`);
    holdClean(['（一）主动公开'], (prose) => `# （一）青石镇年报\n\n${prose}\n\n（二）依申请公开\n`);
  });
});

describe('NB608 tells', () => {
  slipTells([
    [
      '## 五、存在',
      '### 一、主动公开\n\n本机关依法做好这项工作。\n\n### 三、依申请公开\n\n本机关依法做好这项工作。\n\n## 五、存在',
      'NB608 warning “一、”是部分的序号，部分里的小标题应写作“（一）” | likely 改为“（一）”',
      'NB608 warning “三、”是部分的序号，部分里的小标题应写作“（三）” | likely 改为“（三）”',
    ],
    [
      '### （三）政府信息管理',
      '### （二）政府信息管理',
      'NB608 warning 小标题序号重号：“（二）”之后是“（二）”，应为“（三）” | likely 改为“（三）”',
    ],
    [
      '### （三）政府信息管理',
      '### （六）政府信息管理',
      'NB608 warning 小标题序号跳号：“（二）”之后是“（六）”，应为“（三）” | likely 改为“（三）”',
    ],
  ]);
});

describe('NB608 tells', () => {
  proseTells([
    ['### 一、主动公开', 'NB608 warning “一、”是部分的序号，部分里的小标题应写作“（一）” | likely 改为“（一）”'],
  ]);
});
