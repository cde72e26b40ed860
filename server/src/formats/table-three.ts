import { count, group, organisation, row } from './build.ts';
import type { FigureRoles, RowFormat, TableFormat } from './format.ts';

/**
 * Table three. The formats differ only in the rows of （六）其他处理, and so in the sum for （七）总计 (`results`, in the 勾稽
 * notation).
 */
export function applicationsTable(otherHandling: readonly RowFormat[], results: string): TableFormat {
  return {
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
        rule: 'NB301',
        notation: '列: 总计 = 自然人..其他',
        meaning: '每一行的总计等于自然人和五类法人或其他组织之和',
      },
      {
        id: 'results',
        rule: 'NB302',
        notation: `行: 三（七） = ${results}`,
        meaning: '（七）总计等于（一）至（六）各项之和',
      },
      {
        id: 'balance',
        rule: 'NB303',
        notation: '行: 一 + 二 = 三（七） + 四',
        meaning: '本年新收加上年结转，等于办理结果总计加结转下年度',
      },
    ],
    yearRelations: [
      {
        id: 'carried',
        rule: 'NB401',
        notation: '行: 二 = 上年.四',
        meaning: '上年结转等于上年报告的结转下年度继续办理',
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
          ...otherHandling,
          row(1, '三（七）', '（七）总计', '合计', '办理结果总计'),
          row(0, '四', '四、结转下年度继续办理', '结转下年度', '结转下年'),
        ],
      },
    ],
  };
}

/** The figures of table three that a report's prose mentions. */
export const applicationRoles: FigureRoles = {
  received: '表三/一/总计',
  carriedIn: '表三/二/总计',
  finished: '表三/三（七）/总计',
  carriedOut: '表三/四/总计',
};
