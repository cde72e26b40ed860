const HEADINGS = {
  二: '## 二、主动公开政府信息情况',
  三: '## 三、收到和处理政府信息公开申请情况',
  四: '## 四、政府信息公开行政复议、行政诉讼情况',
};

/** Returns a report of 2023 with a single section that has these tables. */
export function section(which: keyof typeof HEADINGS, ...tables: readonly string[]): string {
  return `---\n年度: 2023\n---\n${[HEADINGS[which], ...tables].join('\n\n')}`;
}

/** Returns a table in the authoring layout: its header, and for each label a row with the same cell in every column. */
export function table(header: readonly string[], labels: readonly string[], cell = '0'): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = labels.map((label) => line([label, ...header.slice(1).map(() => cell)]));
  return [line(header), line(header.map(() => '---')), ...rows].join('\n');
}
