import type { ArticleText, ItemText } from '../article.ts';

const OTHER_ITEM: ItemText = { title: '其他事项', provides: '与政府信息公开没有直接关系。' };

function others(count: number): ItemText[] {
  return Array.from({ length: count }, () => OTHER_ITEM);
}

/** Articles of 《行政复议法》 (2023 revision) that bear on table four. */
export const reconsiderationArticles: readonly ArticleText[] = [
  {
    number: 11,
    title: '行政复议范围',
    provides: '列出可以申请行政复议的十五种情形，第（十四）项是认为政府信息公开工作侵犯自己的合法权益。',
    report: '依第（十四）项申请、本机关作被申请人的行政复议案件，计入表四“行政复议”。',
    items: [
      ...others(13),
      {
        title: '政府信息公开',
        provides: '认为行政机关的政府信息公开工作侵犯自己合法权益的，可以申请行政复议。',
        report: '这类案件以本机关为被申请人的，计入表四“行政复议”；本机关作为复议机关审理的案件不计。',
      },
      OTHER_ITEM,
    ],
  },
  {
    number: 23,
    title: '复议前置',
    provides: '列出须先申请行政复议、不服复议决定才能起诉的情形，第（四）项是申请政府信息公开而行政机关不予公开。',
    report: '自2024年起，对不予公开不服的要先复议，“未经复议直接起诉”的件数通常会减少；填写时仍按案件的实际情况分列。',
    paragraphs: [
      {
        provides: '列出五种要先复议、再起诉的情形。',
        items: [
          ...others(3),
          {
            title: '不予公开政府信息',
            provides: '申请公开政府信息、行政机关不予公开的，要先申请行政复议，对复议决定不服再起诉。',
            report: '经过复议后起诉的，计入表四“复议后起诉”；对其他答复不服而直接起诉的，计入“未经复议直接起诉”。',
          },
          OTHER_ITEM,
        ],
      },
      { provides: '属于这些情形的，行政机关作出行为时要告知当事人先申请复议。' },
    ],
  },
];

/** Articles of 《行政诉讼法》 (as amended in 2017) that distinguish the groups of table four. */
export const litigationArticles: readonly ArticleText[] = [
  {
    number: 44,
    title: '复议与诉讼的选择',
    provides: '一般可以先复议、不服再起诉，也可以直接起诉；法律、法规规定要先复议的，从其规定。',
    report: '表四“未经复议直接起诉”和“复议后起诉”按这一区别分列。',
    paragraphs: [
      { provides: '可以先申请复议、不服再起诉，也可以直接起诉。' },
      { provides: '法律、法规规定要先申请复议的，依照其规定。' },
    ],
  },
  {
    number: 45,
    title: '不服复议决定的起诉期限',
    provides: '不服复议决定的，一般在收到决定书之日起十五日内起诉。',
    report: '这类案件计入表四“复议后起诉”。',
  },
  {
    number: 46,
    title: '直接起诉的期限',
    provides: '直接起诉的，一般在知道或应当知道该行为之日起六个月内提出。',
    report: '这类案件计入表四“未经复议直接起诉”。',
    paragraphs: [
      { provides: '直接起诉的一般期限是六个月，法律另有规定的除外。' },
      { provides: '规定最长的起诉期限：不动产案件二十年，其他案件五年，自行为作出之日起算。' },
    ],
  },
];
