import assert from 'node:assert/strict';
import { applyEdits, fixture } from '../../fixture.ts';

const HEADINGS = {
  二: '## 二、主动公开政府信息情况',
  三: '## 三、收到和处理政府信息公开申请情况',
  四: '## 四、政府信息公开行政复议、行政诉讼情况',
};

/** A report of 2023 that has one section only, with these tables. */
export function section(which: keyof typeof HEADINGS, ...tables: readonly string[]): string {
  return `---\n年度: 2023\n---\n${[HEADINGS[which], ...tables].join('\n\n')}`;
}

/** What some rules say of a text, in order: `NB114 消息`. */
export function told(text: string, ...codes: string[]): string[] {
  return fixture(text, ...codes).analysis.findings.map(({ code, message }) => `${code} ${message}`);
}

/** The text after the first fix of a rule's finding with this message. */
export function mended(text: string, code: string, message: string): string | undefined {
  const finding = fixture(text, code).analysis.findings.find((one) => one.message === message);
  assert.ok(finding, `${code} ${message}`);
  return finding.fixes?.[0] && applyEdits(text, finding.fixes[0].edits);
}

/** A table of the authoring layout: its header, and a row for each label with the same cell in every column. */
export function table(header: readonly string[], labels: readonly string[], cell = '0'): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = labels.map((label) => line([label, ...header.slice(1).map(() => cell)]));
  return [line(header), line(header.map(() => '---')), ...rows].join('\n');
}
