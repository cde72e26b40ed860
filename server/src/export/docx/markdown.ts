import type { Token } from 'markdown-it';
import { blockTokens } from '../html/markdown.ts';
import { element, value } from '../ooxml/xml.ts';
import { SIZE, TEXT_WIDTH } from './measure.ts';
import { type Links, plainRun, tokenRuns } from './runs.ts';
import { STYLE } from './styles.ts';

interface List {
  /** The number of the next item; undefined in a bullet list. */
  next?: number;
}

/** The writer's place among nested lists and quotes. */
interface State {
  readonly lists: List[];
  quotes: number;
  /** The text before the next paragraph, if that is the first of an item; else empty. */
  marker: string;
  xml: string;
}

/** The indent for each level of lists, in twips: two characters of body text. */
const STEP = 2 * SIZE.three * 10;

/** Writes lists, quotes, code and rules as paragraphs. Numbers and bullets are written out, as in official texts. */
export function markdownXml(source: string, links: Links): string {
  const tokens = blockTokens(source);
  const state: State = { lists: [], quotes: 0, marker: '', xml: '' };
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].type === 'table_open') i = writeTable(tokens, i, state, links);
    else write(tokens[i], state, links);
  }
  return state.xml;
}

function write(token: Token, state: State, links: Links): void {
  const { type } = token;
  switch (type) {
    case 'bullet_list_open':
      state.lists.push({});
      return;
    case 'ordered_list_open':
      state.lists.push({ next: Number(token.attrGet('start') ?? 1) });
      return;
    case 'bullet_list_close':
    case 'ordered_list_close':
      state.lists.pop();
      return;
    case 'list_item_open': {
      const list = state.lists[state.lists.length - 1];
      state.marker = list?.next === undefined ? '• ' : `${list.next++}. `;
      return;
    }
    case 'blockquote_open':
      state.quotes++;
      return;
    case 'blockquote_close':
      state.quotes--;
      return;
    case 'inline':
      add(state, tokenRuns(token.children ?? [], links));
      return;
    case 'fence':
    case 'code_block':
    case 'html_block':
      for (const line of token.content.replace(/\n$/, '').split('\n')) {
        state.xml += element('w:p', {}, element('w:pPr', {}, value('w:pStyle', STYLE.source)), plainRun(line));
      }
      return;
    case 'hr':
      state.xml += element('w:p', {}, element('w:pPr', {}, value('w:pStyle', STYLE.gap), RULE));
      return;
    default:
  }
}

const RULE = element(
  'w:pBdr',
  {},
  element('w:bottom', { 'w:val': 'single', 'w:sz': 4, 'w:space': 1, 'w:color': '000000' }),
);

function add(state: State, runs: string): void {
  const depth = state.lists.length;
  const style = state.quotes > 0 ? STYLE.quote : depth > 0 ? STYLE.list : STYLE.body;
  const indent = depth > 0 ? element('w:ind', { 'w:left': depth * STEP, 'w:firstLine': 0 }) : '';
  state.xml += element(
    'w:p',
    {},
    element('w:pPr', {}, value('w:pStyle', style), indent),
    state.marker === '' ? '' : plainRun(state.marker),
    runs,
  );
  state.marker = '';
}

/** Writes a table within a list or a quote: plain, with equal columns. Returns the index of its end. */
function writeTable(tokens: readonly Token[], from: number, state: State, links: Links): number {
  const rows: string[][] = [];
  let i = from;
  for (; i < tokens.length && tokens[i].type !== 'table_close'; i++) {
    const { type, children } = tokens[i];
    if (type === 'tr_open') rows.push([]);
    else if (type === 'inline') rows[rows.length - 1]?.push(tokenRuns(children ?? [], links));
  }
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const width = Math.floor(TEXT_WIDTH / columns);
  const cell = (runs: string) =>
    element(
      'w:tc',
      {},
      element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
      element('w:p', {}, element('w:pPr', {}, value('w:pStyle', STYLE.cell)), runs),
    );
  state.xml += element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      value('w:tblStyle', STYLE.table),
      element('w:tblW', { 'w:w': width * columns, 'w:type': 'dxa' }),
    ),
    element('w:tblGrid', {}, ...new Array(columns).fill(element('w:gridCol', { 'w:w': width }))),
    ...rows.map((row) => element('w:tr', {}, ...row.map(cell))),
  );
  state.xml += element('w:p', {}, element('w:pPr', {}, value('w:pStyle', STYLE.gap)));
  return i;
}
