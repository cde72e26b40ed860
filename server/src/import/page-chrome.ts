/** The longest line, in characters, that may belong to the page around a text. */

const LONGEST = 80;

/** Words that fill a line, alone or with others of the kind: 【打印本页】【关闭窗口】. */
const BUTTONS =
  /^(?:[\s【】[\]（）()|>»·：:]|我要|打印|关闭|返回|分享|收藏|本页|此页|文章|全文|窗口|页面|顶部|首页|上页|列表|到|至|微信|微博|更多|大|中|小|字号|字体|扫一扫|在手机打开当前页|扫码|二维码|相关|链接|附件|信息|阅读|稿件|新闻|友情|网站|地图|声明|联系|关于|我们)+$/;
const BUTTON = /打印|关闭|返回|分享|收藏|扫一扫|扫码|二维码|链接|网站|字号|字体|联系我们|关于我们|相关/;

/** Lines that end a page's text: nothing after them belongs to the report. */
const BEHIND =
  /^[【[（(\s]*(?:上一?[篇条页]|下一?[篇条页]|责任编辑|编辑|版权所有|copyright|主办|主办单位|承办|承办单位|网站标识码|技术支持|信息来源)(?:[\s：:】\]）)]|$)|ICP备\d|公网安备/i;

/** Lines between a page's title and its text. */
const ABOVE =
  /^[【[（(\s]*(?:(?:发布|成文|生成|公开|更新|录入|发文)?(?:日期|时间|机构|机关|人|单位)|(?:信息)?来源|作者|(?:浏览|阅读|点击|访问)(?:次数|数|率|量|数量)?|字号|字体(?:大小)?|索\s*引\s*号|文\s*号|主题(?:词|分类)?|保护视力色|视力保护色|[您你]?(?:当前|现在)?的?(?:所在)?位置(?:是)?|首页)(?:[\s：:>»【】[\]]|$)/;

/** True if a line ends a page's text. */
export function isBehindText(text: string): boolean {
  return text.length <= LONGEST && (BEHIND.test(text) || isButtons(text)) && !isSentence(text);
}

/** True if a line above the first section belongs to the page, not to the report. */
export function isAboveText(text: string): boolean {
  return text.length <= LONGEST && (ABOVE.test(text) || BEHIND.test(text) || isButtons(text)) && !isSentence(text);
}

/** True if a cell names something that a site records of a text: who published it, and when. */
export function isRecordLabel(text: string): boolean {
  return text.length <= LONGEST && ABOVE.test(text);
}

function isButtons(text: string): boolean {
  return BUTTONS.test(text) && BUTTON.test(text);
}

/** True for a sentence of the report, such as 主办单位是… */
function isSentence(text: string): boolean {
  return /[。！？；]$/.test(text);
}
