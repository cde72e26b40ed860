import { readFileSync } from 'node:fs';
import { figuresOf } from './imported.ts';
import { sampleReport } from './report.ts';

/** The figures of the example city report by address, as written; a real city published them. */
const FIGURES = Object.fromEntries(figuresOf(readFileSync('examples/云川市-2023.nianbao', 'utf8')));

const PROSE = [
  '全市围绕中心工作推进政务公开，通过政府网站、政务新媒体、政府公报和查阅中心主动公开政府信息，**政策文件与解读材料**同步发布、相互关联。',
  '一是把公开的要求写进办文流程，拟稿时标明公开属性；二是按季度检查栏目的更新和链接，发现问题当场改正；三是在查阅中心设专人接待，老年人可以请工作人员代为查找和打印。',
  '全年共收到政府信息公开申请3511件，其中自然人申请3402件，法人或其他组织申请109件。',
].join('\n\n');

/** Returns a city's report with longer prose, for page layout; `changed` overrides figures by address. */
export function cityReport(changed: Readonly<Record<string, string>> = {}): string {
  return sampleReport({ ...FIGURES, ...changed }, '云川市人民政府').replaceAll('本机关依法做好这项工作。', PROSE);
}
