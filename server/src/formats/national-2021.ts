import type { ColumnFormat, Format, RowFormat } from './format.ts';

/** The format of 国办公开办函〔2021〕30号, for report years from 2021 on. */
export const national2021: Format = {
  id: '2021',
  notice: {
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    number: '国办公开办函〔2021〕30号',
  },
  years: { from: 2021 },
  sections: [
    {
      ordinal: 1,
      heading: '总体情况',
      alternatives: [],
      keywords: ['总体情况', '概述', '基本情况'],
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
  ],
  tables: [
    {
      id: '表二',
      section: 2,
      official: { kind: 'stacked' },
      relations: [],
      parts: [
        {
          caption: '第二十条第（一）项',
          corner: '信息内容',
          columns: [
            count('本年制发件数', '制发件数', '本年制发数量'),
            count('本年废止件数', '废止件数', '本年废止数量'),
            count('现行有效件数', '现行有效数量'),
          ],
          rows: [row(0, '规章', '规章'), row(0, '行政规范性文件', '行政规范性文件', '规范性文件')],
        },
        {
          caption: '第二十条第（五）项',
          corner: '信息内容',
          columns: [count('本年处理决定数量', '处理决定数量')],
          rows: [row(0, '行政许可', '行政许可')],
        },
        {
          caption: '第二十条第（六）项',
          corner: '信息内容',
          columns: [count('本年处理决定数量', '处理决定数量')],
          rows: [row(0, '行政处罚', '行政处罚'), row(0, '行政强制', '行政强制')],
        },
        {
          caption: '第二十条第（八）项',
          corner: '信息内容',
          columns: [
            {
              id: '本年收费金额',
              label: '本年收费金额（单位：万元）',
              short: ['本年收费金额', '收费金额', '本年收费金额（万元）'],
              kind: 'amount',
            },
          ],
          rows: [row(0, '行政事业性收费', '行政事业性收费')],
        },
      ],
    },
    {
      id: '表三',
      section: 3,
      official: {
        kind: 'nested',
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        top: '申请人情况',
      },
      relations: [
        {
          id: 'applicants',
          notation: '列: 总计 = 自然人..其他',
          meaning: '每一行的总计等于自然人和五类法人或其他组织之和',
        },
        {
          id: 'results',
          notation: '行: 三（七） = 三（一） + 三（二） + 三（三）1..三（六）3',
          meaning: '（七）总计等于（一）至（六）各项之和',
        },
        {
          id: 'balance',
          notation: '行: 一 + 二 = 三（七） + 四',
          meaning: '本年新收加上年结转，等于办理结果总计加结转下年度',
        },
      ],
      parts: [
        {
          corner: '项目',
          columns: [
            count('自然人', '个人', '公民'),
            organisation('商业企业', '企业'),
            organisation('科研机构'),
            organisation('社会公益组织', '公益组织'),
            organisation('法律服务机构'),
            organisation('其他', '其它'),
            count('总计', '合计', '共计'),
          ],
          rows: [
            row(0, '一', '一、本年新收政府信息公开申请数量', '本年新收', '本年新收申请数量', '新收申请'),
            row(
              0,
              '二',
              '二、上年结转政府信息公开申请数量',
              '上年结转',
              '上年结转申请数量',
              '上年度结转政府信息公开申请数量',
            ),
            group(0, '三', '三、本年度办理结果', '本年办理结果', '办理结果'),
            row(1, '三（一）', '（一）予以公开', '公开'),
            row(
              1,
              '三（二）',
              '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
              '部分公开',
              '部分公开（区分处理的，只计这一情形）',
            ),
            group(1, '三（三）', '（三）不予公开'),
            row(2, '三（三）1', '1.属于国家秘密', '国家秘密'),
            row(2, '三（三）2', '2.其他法律行政法规禁止公开', '法律行政法规禁止公开', '其他法律、行政法规禁止公开'),
            row(2, '三（三）3', '3.危及“三安全一稳定”', '三安全一稳定'),
            row(2, '三（三）4', '4.保护第三方合法权益', '第三方合法权益'),
            row(2, '三（三）5', '5.属于三类内部事务信息', '三类内部事务信息', '内部事务信息'),
            row(2, '三（三）6', '6.属于四类过程性信息', '四类过程性信息', '过程性信息'),
            row(2, '三（三）7', '7.属于行政执法案卷', '行政执法案卷', '属于行政执法案卷信息'),
            row(2, '三（三）8', '8.属于行政查询事项', '行政查询事项'),
            group(1, '三（四）', '（四）无法提供'),
            row(2, '三（四）1', '1.本机关不掌握相关政府信息', '不掌握相关政府信息'),
            row(2, '三（四）2', '2.没有现成信息需要另行制作', '需要另行制作'),
            row(2, '三（四）3', '3.补正后申请内容仍不明确', '申请内容仍不明确'),
            group(1, '三（五）', '（五）不予处理'),
            row(2, '三（五）1', '1.信访举报投诉类申请', '信访举报投诉'),
            row(2, '三（五）2', '2.重复申请'),
            row(2, '三（五）3', '3.要求提供公开出版物', '公开出版物'),
            row(2, '三（五）4', '4.无正当理由大量反复申请', '大量反复申请'),
            row(2, '三（五）5', '5.要求行政机关确认或重新出具已获取信息', '确认或重新出具已获取信息'),
            group(1, '三（六）', '（六）其他处理'),
            row(
              2,
              '三（六）1',
              '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
              '逾期不补正',
              '申请人无正当理由逾期不补正',
            ),
            row(
              2,
              '三（六）2',
              '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
              '逾期不缴费',
              '逾期未缴费',
              '申请人逾期未按收费通知要求缴纳费用',
            ),
            row(2, '三（六）3', '3.其他', '其它'),
            row(1, '三（七）', '（七）总计', '合计', '办理结果总计'),
            row(0, '四', '四、结转下年度继续办理', '结转下年度', '结转下年'),
          ],
        },
      ],
    },
    {
      id: '表四',
      section: 4,
      official: {
        kind: 'side-by-side',
        groups: [
          { label: '行政复议', rows: [{ id: '行政复议' }] },
          {
            label: '行政诉讼',
            rows: [
              { id: '未经复议直接起诉', label: '未经复议直接起诉' },
              { id: '复议后起诉', label: '复议后起诉' },
            ],
          },
        ],
      },
      relations: [{ id: 'outcomes', notation: '列: 总计 = 结果维持..尚未审结', meaning: '总计等于四种结果之和' }],
      parts: [
        {
          corner: '类别',
          columns: [
            count('结果维持', '维持'),
            count('结果纠正', '纠正'),
            count('其他结果', '其它结果'),
            count('尚未审结', '未审结'),
            count('总计', '合计'),
          ],
          rows: [
            row(0, '行政复议', '行政复议'),
            row(0, '未经复议直接起诉', '行政诉讼：未经复议直接起诉', '未经复议直接起诉', '直接起诉'),
            row(0, '复议后起诉', '行政诉讼：复议后起诉', '复议后起诉'),
          ],
        },
      ],
    },
  ],
};

function count(label: string, ...short: string[]): ColumnFormat {
  return { id: label, label, short, kind: 'count' };
}

function organisation(label: string, ...short: string[]): ColumnFormat {
  return { ...count(label, ...short), group: '法人或其他组织' };
}

function row(level: number, id: string, label: string, ...short: string[]): RowFormat {
  return { id, label, short, level, isGroup: false };
}

function group(level: number, id: string, label: string, ...short: string[]): RowFormat {
  return { id, label, short, level, isGroup: true };
}
