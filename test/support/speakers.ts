import { readFileSync } from 'node:fs';
import type { Speaker } from '../../server/src/report/claims/tokens.ts';
import { sampleReport } from './report.ts';

const EXAMPLE = readFileSync('examples/云川市-2023.nianbao', 'utf8');

/**
 * Returns the example city report, with its real published figures, and with a paragraph of our own as its only text on
 * applications (or under another heading). Nothing else in it makes a claim.
 */
export function citySays(paragraph: string, heading = '### （二）依申请公开'): string {
  const bare = EXAMPLE.replace(/全市全年共收到.*?121件。\n/s, '略。\n')
    .replace('，被复议纠正的仍有17件', '')
    .replace(/2023年，全市各级行政机关依据.*?\n/, '没有其他需要报告的事项。\n');
  return bare.replace(`${heading}\n`, `${heading}\n\n${paragraph}\n`);
}

/** The small figures of a county bureau. Applications: 12 new, 1 carried in, 11 finished, 2 carried out. */
export const BUREAU_FIGURES: Readonly<Record<string, number | string>> = {
  '表二/规章/现行有效件数': 0,
  '表二/行政规范性文件/本年制发件数': 3,
  '表二/行政规范性文件/本年废止件数': 1,
  '表二/行政规范性文件/现行有效件数': 25,
  '表二/行政许可/本年处理决定数量': 1286,
  '表二/行政处罚/本年处理决定数量': 47,
  '表二/行政强制/本年处理决定数量': 0,
  '表二/行政事业性收费/本年收费金额': '35.6',
  '表三/一/自然人': 10,
  '表三/一/商业企业': 2,
  '表三/一/总计': 12,
  '表三/二/自然人': 1,
  '表三/二/总计': 1,
  '表三/三（一）/自然人': 4,
  '表三/三（一）/商业企业': 2,
  '表三/三（一）/总计': 6,
  '表三/三（二）/自然人': 1,
  '表三/三（二）/总计': 1,
  '表三/三（三）7/自然人': 1,
  '表三/三（三）7/总计': 1,
  '表三/三（四）1/自然人': 2,
  '表三/三（四）1/总计': 2,
  '表三/三（五）2/自然人': 1,
  '表三/三（五）2/总计': 1,
  '表三/三（七）/自然人': 9,
  '表三/三（七）/商业企业': 2,
  '表三/三（七）/总计': 11,
  '表三/四/自然人': 2,
  '表三/四/总计': 2,
  '表四/行政复议/结果维持': 1,
  '表四/行政复议/结果纠正': 1,
  '表四/行政复议/总计': 2,
};

/** Returns the bureau's report with a sentence on applications; `others` overrides figures by address. */
export function bureauSays(sentence: string, others: Readonly<Record<string, number | string>> = {}): string {
  const report = sampleReport({ ...BUREAU_FIGURES, ...others }, '青石县教育局');
  const [before, behind] = report.split('（二）依申请公开');
  return `${before}（二）依申请公开${behind.replace('本机关依法做好这项工作。', sentence)}`;
}

/** A county's bureau, which reports on itself alone. */
export const BUREAU: Speaker = {
  organ: '青石县教育局',
  year: 2023,
  names: ['青石县教育局'],
  isGovernment: false,
  isRollUp: false,
};

/** A county's government, whose report sums up those of many organs. */
export const COUNTY: Speaker = {
  organ: '青石县人民政府',
  year: 2023,
  names: ['青石县'],
  isGovernment: true,
  isRollUp: true,
};

/** A city's government, which sums up many organs: its full name may mean the city's own office alone. */
export const CITY: Speaker = {
  organ: '云川市人民政府',
  year: 2023,
  names: ['云川市'],
  isGovernment: true,
  isRollUp: true,
};
