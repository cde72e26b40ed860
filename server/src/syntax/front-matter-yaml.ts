import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { FrontMatter, FrontMatterEntry, FrontMatterProblem, FrontMatterValue } from './front-matter-entries.ts';
import type { Line } from './line.ts';
import { lineRange, type Range } from './position.ts';

/** Deeply nested blocks: each level is indented by at least one more column. */
const DEEP_BLOCK = /^[ \t?-]{100}\S/m;
const DEEPEST_BRACKET = 50;

/**
 * True if a text is nested more deeply than any real front matter. The YAML library recurses for each level, and if the
 * stack overflows within a regular expression, V8 ends the whole program.
 */
function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const bracket of source.match(/[[\]{}]/g) ?? []) {
    depth = '[{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST_BRACKET) return true;
  }
  return DEEP_BLOCK.test(source);
}

/** Reads the lines between the fences of front matter as YAML. Ranges count from the opening fence. Never throws. */
export function readYaml(inner: readonly Line[]): FrontMatter {
  const source = inner.map((line) => `${line.text}\n`).join('');
  if (isTooDeep(source)) {
    return { entries: [], problems: [{ message: UNREADABLE, range: lineRange(1, 0, inner[0]?.text.length ?? 0) }] };
  }
  const counter = new LineCounter();
  // Pretty errors take quadratic time in their number.
  const options = { lineCounter: counter, prettyErrors: false, keepSourceTokens: false, uniqueKeys: false };
  const document = parseDocument(source, options);

  const rangeAt = (start: number, end: number): Range => {
    const from = counter.linePos(start);
    const to = counter.linePos(Math.max(start, end));
    // YAML counts lines from 1, and the opening --- is line 0 of the block.
    return { start: { line: from.line, character: from.col - 1 }, end: { line: to.line, character: to.col - 1 } };
  };
  const readValue = (node: unknown): FrontMatterValue | undefined =>
    isScalar(node) && node.range && node.value !== null
      ? { text: textOfScalar(node.value, node.source), range: rangeAt(node.range[0], node.range[1]) }
      : undefined;

  const entries: FrontMatterEntry[] = [];
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || !key.range) continue;
      const values = (isSeq(value) ? value.items : [value]).map(readValue).filter((one) => one !== undefined);
      entries.push({
        key: String(key.value ?? ''),
        keyRange: rangeAt(key.range[0], key.range[1]),
        values,
        isList: isSeq(value),
      });
    }
  }
  const problems = document.errors.map((error) => problem(error, rangeAt));
  if (problems.length === 0 && document.contents !== null && !isMap(document.contents)) {
    problems.push({
      message: '这里应当逐行写“名称: 内容”，冒号后空一格',
      range: lineRange(1, 0, inner[0]?.text.length ?? 0),
    });
  }
  return { entries, problems };
}

/** Returns a scalar as its author wrote it: `2023`, not a number; `01`, not 1. */
function textOfScalar(value: unknown, source: string | undefined): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

const UNREADABLE = '这里读不懂，请写成“名称: 内容”，冒号后空一格';
const PROBLEMS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对，请与上一行对齐',
  TAB_AS_INDENT: '缩进请用空格，不要用制表符',
  MISSING_CHAR: '缺少冒号、引号或括号',
  DUPLICATE_KEY: '名称重复',
};

function problem(error: YAMLError, rangeAt: (start: number, end: number) => Range): FrontMatterProblem {
  const [start, end] = error.pos;
  return {
    message: PROBLEMS[error.code] ?? UNREADABLE,
    range: rangeAt(start, end),
  };
}
