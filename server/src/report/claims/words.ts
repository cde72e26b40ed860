/**
 * The words around the ones that count, by what they do to a claim. A number is tied to a figure only if every word
 * before it is here or in the lexicon: an unknown one may narrow it down to something that no table has.
 */

/** Words that change nothing. */
const FILLERS =
  '一共 总共 计 年度 已 并 且 了 的 地 为 有 是 达 达到 达到了 达 计有 ' +
  '中 内 类 类型 情形 情况 事项中 依法 依规 依法依规 规范 各类 各种 数量 总数 总量 总件数 件数 数 总金额 金额 合计金额 方面 案件 件 案 由 以 向 对 于 被 因 ' +
  '作出 作 做出 给予 予 提出 提交 发起 提起 引发 引起 产生 发生 引发的 申请人 相关 有关 仍 还 还有 另 另有 另外 进行 属于 属 系 涉及的 继续 继续办理 ' +
  '同时 此外 其 该 此 决定 决定书 处理决定 行为 实施 收取 征收 收取了 收费 收费金额 费用 人民币 工作 所 受 截止 截至 主要 一是 二是 三是 四是 五是 六是 ' +
  '首先 其次 具体 具体为 如下 分别是 来自 来自于 合法 结果为 分为 目前 期间 申请量 申请数量 办理量 受理量 受理数 申请数 总计数 答复书 告知书 合 已经 本 新 的申请 件申请';

/** Words for applications for disclosure. */
const APPLICATION_WORDS =
  '政府信息公开申请 政府信息公开申请书 政府信息公开申请表 政府信息公开申请件 政府信息公开的申请 政府信息公开依申请 信息公开申请 信息公开申请件 政务公开申请 依申请公开 依申请公开申请 依申请公开件 依申请公开事项 依申请公开政府信息 依申请公开政府信息申请 依申请公开信息申请 ' +
  '依申请 公开申请 申请公开 申请公开政府信息 申请公开信息 申请政府信息公开 申请信息公开 政府信息依申请公开 政府信息依申请公开申请 政务信息公开申请 政府信息申请 政府信息公开依申请件 政府信息公开申请事项 政府信息公开申请案件';

/** Short forms of these, where the meaning is clear. */
const GENERIC = '申请 申请件 申请书 申请表 申请事项 申请案件 申请总数 申请总量 公开件 依法申请 申请数';

/** Words that say that disputes are about disclosure. */
const DISCLOSURE =
  '政府信息公开 信息公开 政府信息公开工作 信息公开工作 政务公开 政府信息 因政府信息公开 政府信息公开类 信息公开类 涉及政府信息公开';

/** Matters that other numbers are about. */
const OTHER_MATTERS =
  '主动公开 建议 提案 议案 建议提案 人大代表建议 政协提案 代表建议 投诉 举报 信访 来信 来访 来电 热线 留言 咨询 信箱 工单 网站 网民 新媒体 微信 微博 公众号 公报 ' +
  '解读 回应 舆情 访问 点击 浏览 培训 会议 新闻 栏目 专栏 案例 通报 督查 检查 抽查 考核 清单 目录 指南 事项目录 政策文件 一件事 一网通办 公示 公布 编制 资助 项目 听证 意见 调查 ' +
  '预决算 统计数据 政务服务 政务服务事项 双公示 行政许可事项 行政许可项目 行政处罚事项 行政许可信息 行政处罚信息 行政强制信息 行政许可公示 行政处罚公示 权力清单 行政处罚案例 ' +
  '行政复议机关 行政复议机构 行政复议应诉 行政复议和应诉 复议机关 复议委员会 民事诉讼 刑事诉讼 公益诉讼 检察建议 司法建议 规章制度';

/** Numbers after these are not counts of this year. */
const OTHER_YEARS =
  '截至目前 截止目前 迄今 至今 施行以来 成立以来 实施以来 去年 上年 上年度 上一年 上一年度 前年 往年 历年 近年 近年来 近三年 近五年 三年来 五年来 同期 去年同期 上年同期 上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 ' +
  '第三季度 第四季度 季度 每月 每季度 每年 平均每月 月均 日均 年均 平均 自成立以来 以来 下年 下年度 下一年 下一年度 明年 次年 十三五 十四五 十五五 任期';

/** The report's own year: after a comparison, what follows counts again. */
const OWN_YEAR =
  '全年 全年度 本年 本年度 今年 当年 年内 一年来 统计期内 报告期内 报告年度内 本报告年度 本报告期内 本统计期内';

const PLANS = '力争 计划 拟 预计 争取 预期 下一步 准备 打算 力求 今后';

const CHANGES_UP =
  '增长 增长了 上升 上升了 增加 增加了 提高 提高了 上涨 多了 增幅 增幅为 增幅达 同比增长 同比增加 同比上升 同比提高 增多';
const CHANGES_DOWN =
  '下降 下降了 减少 减少了 降低 降低了 降幅 降幅为 降幅达 少了 同比下降 同比减少 同比降低 回落 同比回落 下跌';
/** Bases of a change: last year, which makes it checkable. */
const AGAINST =
  '同比 与去年同期相比 与上年同期相比 与去年相比 与上年相比 与上年度相比 与上一年度相比 与上一年相比 较去年 较上年 较上年度 较上一年度 较上一年 较去年同期 较上年同期 比去年 比上年 比上年度 比上一年 比上一年度 比去年同期 比上年同期 相比去年 相比上年 比去年同期 较去年度 相较去年 相较上年';
/** Other bases, which are left alone. */
const AGAINST_OTHER =
  '环比 较 比 相比 增至 增长到 增长至 增加到 增加至 下降到 下降至 降至 减少到 减少至 升至 上升到 上升至 提高到 提高至';

const OWN_AREAS = [...'省市州盟县区旗镇乡'].flatMap((one) => [`我${one}`, `全${one}`, `本${one}`]).join(' ');
const OWN_OFFICES = [...'局委办院厅处站'].flatMap((one) => [`我${one}`, `全${one}`, `本${one}`]).join(' ');
const OWN =
  '我街道 全街道 本街道 我单位 本单位 本机关 全系统 本系统 各级 各级各部门 各地各部门 各级行政机关 各级政府 各级政府及其部门 各级政府及部门 各级人民政府 行政机关 及其部门 及部门 办事处';

/** What words do, by kind. The longest match wins, including the lexicon's phrases. */
export const WORDS = {
  filler: FILLERS,
  application: APPLICATION_WORDS,
  generic: GENERIC,
  disclosure: DISCLOSURE,
  'info-fee':
    '信息处理费 信息处理费用 政府信息处理费 信息公开处理费 政府信息公开处理费 政府信息公开信息处理费 信息公开信息处理费 政府信息公开信息处理费用 依申请公开信息处理费 政府信息公开费',
  'fee-notice': '收费通知书 收费通知 缴费通知书 缴费通知',
  issued: '发出 开具 下达 发放 送达',
  /** All applicants, which is no narrowing. */
  everyone:
    '公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 自然人、法人和其他组织 自然人、法人或者其他组织 公民法人和其他组织 公民和法人 群众 社会公众 公众 企业群众 企业和群众',
  /** Counted apart from 法人, so that it is unclear what 法人 alone means. */
  'lone-organisation': '其他组织 其它组织',
  other: OTHER_MATTERS,
  'other-year': OTHER_YEARS,
  'own-year': OWN_YEAR,
  plan: PLANS,
  up: CHANGES_UP,
  down: CHANGES_DOWN,
  against: AGAINST,
  'against-other': AGAINST_OTHER,
  share:
    '占 占比 占比为 占比达 占总数的 占总数 占总量的 占总量 占申请总数的 占申请总量的 占申请总数 占全部申请的 占全部申请 占全部的 占收到申请的 占申请量的 占总申请量的 占比例 占总体的 占受理总数的 占受理总量的 占办理总数的 占办理总量的 占办结总数的 占办结总量的 占总件数的 占总申请数的 占到',
  among: '其中 其中包括 其中包含 其中有 其中含 这其中',
  including: '包括 包含 含 主要包括 主要有 涉及 涵盖',
  excluding: '不含 不包括 除 除外 扣除 剔除',
  'and-so-on': '等',
  total: '合计 共计 总计 共 累计',
  each: '均 都 各 均为 都为 各为 皆',
  respectively: '分别 分别为 分别是 分别有 依次 依次为 分别达 分别达到',
  and: '和 及 与 以及 及其 或 或者',
  none: '没有 未 无 未曾 并未 从未 未有 没 暂无 均未 均无 均没有 也没有 也未 未发生 没有发生 未产生 没有产生 无发生',
  all: '全部 全数 均已 都已 已全部 全部已 已均 悉数 全都',
  'on-time':
    '按时 按期 如期 及时 在规定时限内 在法定期限内 在规定期限内 在法定时限内 依期 法定期限内 规定期限内 法定时限内 规定时限内 限期内 时限内 期限内',
  rate: '办结率 办理率 办结率为 办结率达 办结率达到 办理率为 办理率达 办理完毕率',
  'own-area': OWN_AREAS,
  'own-office': OWN_OFFICES,
  own: OWN,
  /** The rest of a list, whatever it is. Listed so that it is not read as 其 and an unknown word. */
  unknown: '其他 其它',
  about: '约 大约 约为 大概 约有 左右约',
  nearly: '近 将近 接近',
  below: '不足 不到 不超过 少于',
  above: '超 超过 逾 突破 至少 多于 超出',
} as const satisfies Readonly<Record<string, string>>;

/** What a word does to a claim. */
export type WordSense = keyof typeof WORDS;
