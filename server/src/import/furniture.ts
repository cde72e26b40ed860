/** Words that stand around a page's text and say nothing of it, by the line. */

const LONGEST = 80;

/** What ends a page's text: nothing behind it belongs to the report. */
const BEHIND =
  /^[【[（(\s]*(打印(本页|文章|此页)?|关闭(本页|窗口)?|我要打印|返回(顶部|首页|列表)?|上一[篇条页]|下一[篇条页]|相关(链接|文章|附件|信息|阅读|稿件|新闻)|分享(到|至)?|扫一扫.*|收藏(本页)?|责任编辑|编辑|版权所有|主办(单位)?|承办(单位)?|网站(标识码|地图|声明)|友情链接|联系我们|关于我们|技术支持|[\u4e00-\u9fff]ICP备.*|[\u4e00-\u9fff]公网安备.*)[】\]）)\s：:。]*/;

/** What stands between a page's title and its text. */
const ABOVE =
  /^[【[（(\s]*(发布(日期|时间|机构|人|单位)|(成文|生成|公开|更新|录入)(日期|时间)|日期|时间|来源|信息来源|作者|浏览(次数|量)?|阅读(次数|量)?|点击(数|率|次数)?|访问(量|次数)|字号|字体(大小)?|索引号|文号|主题(词|分类)?|分享(到)?|打印|保护视力色|视力保护色|您?当前(的)?位置|您现在的位置|首页|关闭|收藏|【?字体)/;

/** Whether a line ends a page's text. */
export function isBehindText(text: string): boolean {
  return text.length <= LONGEST && BEHIND.test(text) && !isSentence(text);
}

/** Whether a line belongs to the page and not to the report, above its first section. */
export function isAboveText(text: string): boolean {
  return text.length <= LONGEST && (ABOVE.test(text) || BEHIND.test(text)) && !isSentence(text);
}

/** 主办单位是… in a report is a sentence. */
function isSentence(text: string): boolean {
  return /[。！？]$/.test(text);
}
