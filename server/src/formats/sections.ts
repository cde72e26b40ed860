import type { SectionFormat } from './format.ts';

/** The six sections, the same in both formats (条例第五十条 and the notices). */
export const sections: readonly SectionFormat[] = [
  {
    ordinal: 1,
    heading: '总体情况',
    alternatives: [],
    keywords: ['总体情况', '总体状况', '总体概况', '工作概况', '概述', '基本情况'],
    topics: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
    purpose:
      '写本年主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面做了什么；政府的报告还要写工作考核、社会评议和责任追究结果。',
  },
  {
    ordinal: 2,
    heading: '主动公开政府信息情况',
    alternatives: [],
    keywords: ['主动公开'],
    topics: [],
    purpose: '填《条例》第二十条第（一）（五）（六）（八）项的数据。',
  },
  {
    ordinal: 3,
    heading: '收到和处理政府信息公开申请情况',
    alternatives: [],
    keywords: ['信息公开申请', '依申请公开', '申请情况', '处理政府信息公开'],
    topics: [],
    purpose: '按申请人类别填新收、结转和办理结果，行、列、收支都要相等。',
  },
  {
    ordinal: 4,
    heading: '政府信息公开行政复议、行政诉讼情况',
    alternatives: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    keywords: ['复议', '诉讼'],
    topics: [],
    purpose: '填因政府信息公开被申请行政复议、提起行政诉讼的件数和结果。',
  },
  {
    ordinal: 5,
    heading: '存在的主要问题及改进情况',
    alternatives: ['政府信息公开工作存在的主要问题及改进情况'],
    keywords: ['问题', '改进'],
    topics: [],
    purpose: '写本机关自己的主要问题，以及已经和将要怎样改进。',
  },
  {
    ordinal: 6,
    heading: '其他需要报告的事项',
    alternatives: [],
    keywords: ['其他需要', '其他事项', '需要报告', '其它需要'],
    topics: [],
    purpose: '写收取信息处理费的情况（没有收取也要写明），以及其他需要报告的事项。',
  },
];
