/**
 * Terms of the field, for NB614, which finds words one character off. A dot divides a term into its words: a slip
 * differs from another word in that it breaks a word. All terms are reviewed.
 */
const TERMS = `
政府·信息·公开 政府·信息·公开·条例 政府·信息·公开·申请 政府·信息·公开·工作 政府·信息·公开·指南 政府·信息·公开·目录
政府·信息·公开·平台 政府·信息·公开·专栏 政府·信息·管理 政府·信息·处理 信息·处理费 信息·公开·申请 政务·公开·申请
依·申请·公开 主动·公开 政务·公开 基层·政务·公开 政务·公开·专区 政务·公开·工作 重点·领域·信息 依·职权·公开
政府·网站 门户·网站 政府·门户·网站 政务·新媒体 微信·公众号 政务·微博 政务·微信 官方·微博 政府·公报 新闻·发布会 政务·服务
政策·解读 政策·文件 政策·性·文件 回应·关切 社会·关切 社会·评议 社会·公众 社会·监督 舆情·回应 在线·访谈 意见·征集 互动·交流
行政·机关 行政·复议 行政·诉讼 行政·许可 行政·处罚 行政·强制 行政·执法 行政·审批 行政·规范·性·文件 规范·性·文件 行政·事业·性·收费
行政·相对·人 法人·或·其他·组织 社会·公益·组织 法律·服务·机构 科研·机构 商业·企业
国家·秘密 商业·秘密 个人·隐私 第三方·合法·权益 合法·权益 保密·审查 公开·属性 源头·认定 动态·调整 合法·性·审查
予以·公开 部分·公开 不予·公开 无法·提供 不予·处理 其他·处理 结转·下年度 本年·新收 上年·结转 逾期·不·补正 重复·申请
信访·举报·投诉 结果·维持 结果·纠正 尚未·审结 未经·复议·直接·起诉 复议·后·起诉
人民·群众 人民·政府 广大·群众 企业·和·群众 群众·关心 切身·利益 密切·相关 息息·相关
保障·人民·群众 保障·公众 保障·公民 保障·群众 确保·依·申请 确保·依法 确保·信息 确保·政府 确保·公开 确保·各项
加强·与·相关 加强·与·各 加强·组织·领导 加强·监督 加强·培训 加强·学习 交流·和·沟通 沟通·和·交流 沟通·协调 协调·配合
限时·回复 限期·回复 限期·整改 限时·整改 及时·回复 及时·更新 及时·发布 及时·公开 及时·回应 按时·答复 规范·答复
组织·领导 领导·小组 责任·分工 工作·机制 长效·机制 工作·制度 监督·保障 监督·检查 监督·管理 责任·追究 工作·考核 绩效·考核
业务·培训 教育·培训 专题·培训 工作·人员 专职·人员 分管·领导 主要·负责人 贯彻·落实 严格·落实 狠抓·落实 全面·推进 深入·推进
扎实·推进 不断·完善 不断·提升 不断·提高 进一步·完善 进一步·加强 进一步·规范 进一步·提升 进一步·提高 进一步·健全 进一步·强化
建立·健全 切实·保障 切实·提高 切实·加强 积极·回应 积极·推进 营商·环境 依法·行政 依法·依规 公开·透明 便民·利民 真实·准确 准确·全面
严格·依法 全面·真实 及时·便民 公开·为·常态 不·公开·为·例外 知情权 参与权 表达权 监督权 公信力 公示栏 公告栏 公众号 客户端
满意度 透明度 规范化 标准化 制度化 常态化 时效性 准确性 针对性
`;

/** A term and its words. */
export interface LexiconTerm {
  readonly text: string;
  readonly codes: readonly number[];
  /** Start and end of each character's word. */
  readonly words: readonly (readonly [from: number, to: number])[];
}

export const terms: readonly LexiconTerm[] = [...new Set(TERMS.trim().split(/\s+/))].map(readTerm);

function readTerm(source: string): LexiconTerm {
  const words: (readonly [number, number])[] = [];
  let at = 0;
  for (const word of source.split('·')) {
    for (let i = 0; i < word.length; i++) words.push([at, at + word.length]);
    at += word.length;
  }
  const text = source.replaceAll('·', '');
  return { text, codes: Array.from(text, (one) => one.charCodeAt(0)), words };
}

/**
 * Correct words one character off a term that the platform's dictionary does not know.
 */
export const alsoRight: readonly string[] = `
企业和公众 法人和其他组织 法人及其他组织 法人与其他组织 第三人合法权益 适时更新 限期改正 紧抓落实 准确地公开 村务公开 党务公开 居务公开 财务公开 事务公开 厂务公开 校务公开 院务公开 警务公开 检务公开 税务公开 商务公开 医务公开 业务公开 队务公开
市府信息 区府信息 县府信息 省府信息 镇府信息 政务信息 政府新媒体 公共企业 政协机关 人大机关 公示牌 公开栏 公告牌 宣传栏 信息栏
公章号 公司号 公里号 视频号 抖音号 头条号 服务号 订阅号 参选权 参会权 监管权 监察权 公权力 时限性 实效性 有效性 标志化 信息化
微信公众平台 政务微信号 政务公众号 行政执法机关 应公开尽公开 监督督查 依申请转主动公开 主动公开率 信息公开办 政府公开办 政策图解 政策解答
政务大厅 政务网站 政企网站 部门网站 政务公报 政务新闻 依规行政 依法治理 确保了信息 信访举报 在线咨询 在线交流
`
  .trim()
  .split(/\s+/);

/** A slip that turns a word into another word, so that only the words around it show it. */
export interface Confusion {
  readonly wrong: string;
  readonly right: string;
}

/** Homophones and look-alikes in phrases where they cannot be meant. */
export const confusions: readonly Confusion[] = `
设计国家秘密=涉及国家秘密 设计商业秘密=涉及商业秘密 设计个人隐私=涉及个人隐私 设计群众切身=涉及群众切身 设计第三方合法=涉及第三方合法
设计公众利益=涉及公众利益 设计群众利益=涉及群众利益 
反应群众=反映群众 反应的问题=反映的问题 群众反应的=群众反映的 如实反应=如实反映
截止12月=截至12月 截止20=截至20 截止目前=截至目前 截止年底=截至年底 截止到目前=截至目前
布署=部署 贯切=贯彻 落实道位=落实到位 进一部=进一步 不段=不断 既时=及时 及使=即使 以经=已经 己经=已经 座客=做客 渡过难关=度过难关
按装=安装 帐号=账号 帐户=账户 做为=作为 登陆网站=登录网站 登陆政府=登录政府 登陆平台=登录平台
信息处里=信息处理 处里结果=处理结果 受里=受理 办里=办理 复意=复议 诉论=诉讼 行政诉颂=行政诉讼 规犯=规范 规笵=规范 条列=条例
政服信息=政府信息 信息工开=信息公开 主动工开=主动公开 政务工开=政务公开 公开公式=公开公示 公式公告=公示公告 公示共告=公示公告
权力和义务=权利和义务 合法权力=合法权益 合法权宜=合法权益 责任追纠=责任追究 追纠=追究 监查考核=监督考核
工作纪率=工作纪律 制度建社=制度建设 提质增校=提质增效 保密申查=保密审查 审察制度=审查制度 三申三校=三审三校 三审三较=三审三校
公示拦=公示栏 公告拦=公告栏 宣传拦=宣传栏 公开拦=公开栏 专拦=专栏 政务新煤体=政务新媒体 融煤体=融媒体 公从=公众 人民群总=人民群众 拓宽渠到=拓宽渠道 透名=透明 优化营商环镜=优化营商环境
`
  .trim()
  .split(/\s+/)
  .map((pair) => {
    const [wrong, right] = pair.split('=');
    return { wrong, right };
  });
