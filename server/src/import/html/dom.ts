import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Parses a page as a browser does, however it is written. Nothing in it is run or fetched. */
export function parseHtml(text: string): HtmlParent {
  return parse(text, { scriptingEnabled: false });
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Returns a span attribute as a whole number from 1 up to a limit. */
export function span(element: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10);
  return value >= 1 ? Math.min(value, name === 'colspan' ? 200 : 2000) : 1;
}

/** Elements whose content is not text of the page. */
const UNSEEN = new Set([
  ...[
    'head',
    'script',
    'style',
    'noscript',
    'template',
    'svg',
    'math',
    'canvas',
    'object',
    'embed',
    'iframe',
    'frameset',
  ],
  ...['audio', 'video', 'map', 'select', 'button', 'input', 'textarea', 'datalist', 'dialog', 'noframes', 'rp', 'rt'],
]);

/** True if an element shows nothing, or nothing that belongs to the text. */
export function isUnseen(element: HtmlElement): boolean {
  if (UNSEEN.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attribute(element, 'style') ?? '');
}

const CHROME_TAGS = new Set(['nav', 'header', 'footer', 'aside', 'menu']);
const CHROME_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar']);
const CHROME_NAMES =
  /(^|[-_\s])(nav|navbar|navigation|menu|header|head|top|topbar|footer|foot|bottom|copyright|breadcrumbs?|crumbs?|location|position|sidebar|side|share|bdshare\w{0,40}|print|tools?|toolbar|related|pagination|pager|search|login|friend-?links?|links|banner|qrcode|xgfj|dqwz|wzdh|dbnav)([-_\s]|\d*$)/i;

/** True if tag, role, class or id of an element mark it as navigation, a footer or the like. */
export function isPageChrome(element: HtmlElement): boolean {
  if (CHROME_TAGS.has(element.tagName)) return true;
  if (CHROME_ROLES.has(attribute(element, 'role') ?? '')) return true;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.trim();
  return names !== '' && names.split(/\s+/).some((name) => CHROME_NAMES.test(name));
}

const INLINE = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img'],
  ...[
    'ins',
    'kbd',
    'label',
    'mark',
    'nobr',
    'q',
    'ruby',
    'rb',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
  ],
  ...['sup', 'time', 'tt', 'u', 'var', 'wbr', 'br', 'picture', 'source'],
]);

/** True for an element within a line, including any other with a colon in its name (o:p). */
export function isInline({ tagName }: HtmlElement): boolean {
  return INLINE.has(tagName) || tagName.includes(':');
}
