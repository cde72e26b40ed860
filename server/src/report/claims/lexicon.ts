/**
 * What the words of this field count: phrases of prose and the figures that they may mean. A reading is a sum of
 * addresses in the words of the tables (`表三/一/总计 + 表三/二/总计`); `*` stands for all rows whose ids begin so, `@` for the
 * applicant's column, 总计 if none is named. If a phrase is used in several senses, all are listed, the narrowest first:
 * a number is wrong only if it fits none of them.
 */
export interface MeasureEntry {
  readonly id: string;
  readonly class: MeasureClass;
  /** Its name in messages. */
  readonly name: string;
  /** The phrases, separated by blanks. */
  readonly words: string;
  readonly readings: readonly Reading[];
}

/**
 * The kind of word (`combine.ts` decides which go together): applications in progress, how they were answered, 复议 and
 * 诉讼, decisions of table two, fees.
 */
export type MeasureClass = 'flow' | 'result' | 'dispute' | 'decision' | 'fee';

export interface Reading {
  /** Its name in messages: 本年新收加上年结转. */
  readonly meaning: string;
  readonly expression: string;
}

function reading(meaning: string, expression: string): Reading {
  return { meaning, expression };
}

const NEW = reading('本年新收', '表三/一/@');
const CARRIED_IN = reading('上年结转', '表三/二/@');
const BOTH = reading('本年新收加上年结转', '表三/一/@ + 表三/二/@');
const FINISHED = reading('办理结果总计', '表三/三（七）/@');
/** Only this year's applications, if last year's are not mentioned. */
const FINISHED_OF_NEW = reading('本年新收减去结转下年度', '表三/一/@ - 表三/四/@');
const CARRIED_OUT = reading('结转下年度继续办理', '表三/四/@');

/** Applications as such: how many there are, whatever became of them. */
export const APPLICATIONS: readonly Reading[] = [NEW, BOTH, FINISHED];

const FLOWS: readonly MeasureEntry[] = [
  {
    id: 'received',
    class: 'flow',
    name: '收到',
    words: '收到 收到了 受理 受理了 接收 接到 接收到 收件 收办 接办 登记',
    readings: [NEW, BOTH],
  },
  {
    id: 'new',
    class: 'flow',
    name: '本年新收',
    words: '新收 新收到 新接收 新受理 本年新收 本年度新收 当年新收 今年新收',
    readings: [NEW],
  },
  {
    id: 'carried-in',
    class: 'flow',
    name: '上年结转',
    words:
      '上年结转 上年度结转 上一年结转 上一年度结转 去年结转 往年结转 上年转入 上年度转入 上一年度转入 上年转结 上年度转结 上年遗留 ' +
      '结转上年 结转上年度 结转上一年度 结转自上年 结转自上年度 上年结转至本年 上年度结转至本年度 上年结转本年 上年度结转本年度 上年结转到本年',
    readings: [CARRIED_IN],
  },
  {
    id: 'carried-out',
    class: 'flow',
    name: '结转下年度',
    words:
      '结转下年 结转下年度 结转下一年 结转下一年度 结转至下年 结转至下年度 结转至下一年 结转至下一年度 结转到下年 结转到下年度 结转到下一年 ' +
      '结转到下一年度 结转次年 结转至次年 结转到次年 转下年 转下年度 转下一年度 转入下年 转入下年度 转入下一年 转入下一年度 转至下年度 ' +
      '转至下一年度 转到下年度 结转明年 结转至明年',
    readings: [CARRIED_OUT],
  },
  {
    id: 'carried-on',
    class: 'flow',
    name: '正在办理',
    words: '正在办理 正在办理中 仍在办理 仍在办理中 尚在办理 尚在办理中 未办结 尚未办结 未答复 尚未答复',
    readings: [CARRIED_OUT, reading('本年新收减去办理结果总计', '表三/一/@ - 表三/三（七）/@')],
  },
  {
    id: 'carried',
    class: 'flow',
    name: '结转',
    words: '结转 结转至 结转到 转入 转至',
    readings: [CARRIED_OUT, CARRIED_IN],
  },
  {
    id: 'finished',
    class: 'flow',
    name: '办结',
    words: '办结 办结了 办理完毕 处理完毕 办毕 办理完结 办理结果',
    readings: [FINISHED, FINISHED_OF_NEW],
  },
  {
    id: 'answered',
    class: 'flow',
    name: '答复',
    words: '答复 答复了 回复 作出答复 予以答复 给予答复 作出书面答复',
    readings: [
      FINISHED,
      FINISHED_OF_NEW,
      reading('办理结果总计减去其他处理', '表三/三（七）/@ - 表三/三（六）*/@'),
      reading('办理结果总计减去不予处理和其他处理', '表三/三（七）/@ - 表三/三（五）*/@ - 表三/三（六）*/@'),
    ],
  },
  {
    id: 'handled',
    class: 'flow',
    name: '办理',
    words: '办理 办理了 处理 处理了',
    readings: [FINISHED, BOTH, NEW, FINISHED_OF_NEW],
  },
];

function result(id: string, name: string, rows: string, words: string): MeasureEntry {
  return { id, class: 'result', name, words, readings: [reading(name, `表三/${rows}/@`)] };
}

const RESULTS: readonly MeasureEntry[] = [
  result('disclosed', '予以公开', '三（一）', '予以公开 全部公开 同意公开 给予公开 准予公开 答复公开 决定公开'),
  result('partly', '部分公开', '三（二）', '部分公开 予以部分公开 区分处理'),
  result('refused', '不予公开', '三（三）*', '不予公开 决定不予公开 不公开 不同意公开'),
  result('secret', '属于国家秘密', '三（三）1', '国家秘密 涉及国家秘密 涉密'),
  result(
    'forbidden',
    '其他法律行政法规禁止公开',
    '三（三）2',
    '其他法律行政法规禁止公开 其他法律、行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开',
  ),
  result(
    'stability',
    '危及“三安全一稳定”',
    '三（三）3',
    '危及“三安全一稳定” 三安全一稳定 “三安全一稳定” 危及三安全一稳定',
  ),
  result(
    'third-party',
    '保护第三方合法权益',
    '三（三）4',
    '保护第三方合法权益 第三方合法权益 损害第三方合法权益 涉及第三方合法权益',
  ),
  result('internal', '属于三类内部事务信息', '三（三）5', '三类内部事务信息 内部事务信息 三类内部事务'),
  result('process', '属于四类过程性信息', '三（三）6', '四类过程性信息 过程性信息 四类过程信息'),
  result('file', '属于行政执法案卷', '三（三）7', '行政执法案卷 行政执法案卷信息 执法案卷'),
  result('inquiry', '属于行政查询事项', '三（三）8', '行政查询事项 行政查询'),
  result('unavailable', '无法提供', '三（四）*', '无法提供 不能提供'),
  result(
    'not-held',
    '本机关不掌握相关政府信息',
    '三（四）1',
    '本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 不掌握相关信息',
  ),
  result(
    'not-made',
    '没有现成信息需要另行制作',
    '三（四）2',
    '没有现成信息需要另行制作 没有现成信息 没有现成信息、需要另行制作 需要另行制作 需另行制作',
  ),
  result('unclear', '补正后申请内容仍不明确', '三（四）3', '补正后申请内容仍不明确 补正后仍不明确 申请内容仍不明确'),
  result('not-handled', '不予处理', '三（五）*', '不予处理 决定不予处理'),
  result(
    'complaint',
    '信访举报投诉类申请',
    '三（五）1',
    '信访举报投诉类申请 信访、举报、投诉类申请 信访举报投诉类 信访举报投诉 信访、举报、投诉类',
  ),
  result('repeated', '重复申请', '三（五）2', '重复申请'),
  result('published', '要求提供公开出版物', '三（五）3', '要求提供公开出版物 公开出版物'),
  result('excessive', '无正当理由大量反复申请', '三（五）4', '无正当理由大量反复申请 大量反复申请'),
  result(
    'confirm',
    '要求行政机关确认或重新出具已获取信息',
    '三（五）5',
    '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 要求确认或重新出具已获取信息',
  ),
  result('otherwise', '其他处理', '三（六）*', '其他处理 其它处理 作其他处理 作其它处理 作出其他处理 予以其他处理'),
  result(
    'not-corrected',
    '申请人无正当理由逾期不补正',
    '三（六）1',
    '逾期不补正 逾期未补正 申请人无正当理由逾期不补正 申请人逾期不补正 申请人逾期未补正 无正当理由逾期不补正',
  ),
  result(
    'not-paid',
    '申请人逾期未按收费通知要求缴纳费用',
    '三（六）2',
    '逾期未缴费 逾期不缴费 逾期未缴纳费用 申请人逾期未缴费 申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用',
  ),
];

const ALL_SUITS = '表四/未经复议直接起诉/@ + 表四/复议后起诉/@';

/** Here `@` is the outcome. */
const DISPUTES: readonly MeasureEntry[] = [
  {
    id: 'review',
    class: 'dispute',
    name: '行政复议',
    words: '行政复议 复议',
    readings: [reading('行政复议', '表四/行政复议/@')],
  },
  {
    id: 'suit',
    class: 'dispute',
    name: '行政诉讼',
    words: '行政诉讼 诉讼 行政应诉',
    readings: [reading('行政诉讼（两种情形之和）', ALL_SUITS)],
  },
  {
    id: 'direct-suit',
    class: 'dispute',
    name: '未经复议直接起诉',
    words: '未经复议直接起诉 未经复议直接提起诉讼 直接起诉 未经复议直接提起行政诉讼 未经行政复议直接起诉',
    readings: [reading('未经复议直接起诉', '表四/未经复议直接起诉/@')],
  },
  {
    id: 'suit-after',
    class: 'dispute',
    name: '复议后起诉',
    words: '复议后起诉 经复议后起诉 复议后提起诉讼 复议后提起行政诉讼 行政复议后起诉',
    readings: [reading('复议后起诉', '表四/复议后起诉/@')],
  },
];

const DECISIONS: readonly MeasureEntry[] = [
  { id: 'licence', name: '行政许可', words: '行政许可' },
  { id: 'penalty', name: '行政处罚', words: '行政处罚' },
  { id: 'coercion', name: '行政强制', words: '行政强制 行政强制措施' },
].map(({ id, name, words }) => ({
  ...{ id, name, words, class: 'decision' as const },
  readings: [
    reading(`${name}处理决定`, `表二/${name}/本年处理决定数量`),
    reading(`${name}处理决定`, `表二/${name}/处理决定数量`),
  ],
}));

const FEES: readonly MeasureEntry[] = [
  {
    id: 'fee',
    class: 'fee',
    name: '行政事业性收费',
    words: '行政事业性收费 行政事业性收费金额 行政事业性收费总金额',
    readings: [reading('行政事业性收费', '表二/行政事业性收费/本年收费金额')],
  },
];

export const MEASURES: readonly MeasureEntry[] = [...FLOWS, ...RESULTS, ...DISPUTES, ...DECISIONS, ...FEES];

/** The kinds of applicants: the words, and the columns that they may mean. 法人或其他组织 is the sum of five. */
export const APPLICANTS: readonly { readonly words: string; readonly columns: readonly string[] }[] = [
  { words: '自然人 公民个人 个人 公民', columns: ['自然人'] },
  {
    words:
      '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人与其他组织 法人、其他组织 法人组织 法人 法人（其他组织） 法人和其它组织 法人或其它组织',
    columns: ['法人或其他组织'],
  },
  { words: '商业企业', columns: ['商业企业'] },
  { words: '企业', columns: ['商业企业', '法人或其他组织'] },
  { words: '科研机构', columns: ['科研机构'] },
  { words: '社会公益组织 公益组织', columns: ['社会公益组织'] },
  { words: '法律服务机构', columns: ['法律服务机构'] },
];

/** How disputes ended. 其他 means 其他结果 only where disputes are the subject. */
export const OUTCOMES: readonly { readonly words: string; readonly column: string }[] = [
  { words: '结果维持 维持 维持原行为 维持原行政行为 予以维持', column: '结果维持' },
  { words: '结果纠正 纠正 予以纠正', column: '结果纠正' },
  { words: '其他结果 其它结果', column: '其他结果' },
  { words: '尚未审结 未审结 正在审理 正在审理中', column: '尚未审结' },
];

/** Documents of table two. */
export const DOCUMENTS: readonly { readonly words: string; readonly rows: readonly string[] }[] = [
  { words: '规章 政府规章', rows: ['规章'] },
  { words: '行政规范性文件 规范性文件', rows: ['行政规范性文件', '规范性文件'] },
];

/** What was done with documents: the words, and the columns of the two formats. */
export const ACTS: readonly { readonly words: string; readonly name: string; readonly columns: readonly string[] }[] = [
  {
    words: '制发 制定 新制定 新制发 制定出台 出台 印发 发布 制定发布 制定印发 新出台',
    name: '本年制发',
    columns: ['本年制发件数', '本年新制作数量'],
  },
  {
    words: '废止 失效 宣布失效 废止失效 废止和宣布失效 废止或宣布失效 废止、失效',
    name: '本年废止',
    columns: ['本年废止件数'],
  },
  { words: '现行有效 现行有效的 有效', name: '现行有效', columns: ['现行有效件数'] },
];
