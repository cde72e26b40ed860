/**
 * A city's report with the figures that a real one published for 2023 and prose of ours, for pages to look at.
 */
import { sampleReport } from './report.ts';

const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const TABLE_THREE: Readonly<Record<string, string>> = {
  一: '3402 99 0 4 5 1 3511',
  二: '91 3 0 0 2 0 96',
  '三（一）': '1175 12 0 3 1 0 1191',
  '三（二）': '319 7 0 0 2 0 328',
  '三（三）2': '27 0 0 0 0 0 27',
  '三（三）3': '6 0 0 0 0 0 6',
  '三（三）4': '38 0 0 0 0 0 38',
  '三（三）5': '20 0 0 0 0 0 20',
  '三（三）6': '9 0 0 0 0 0 9',
  '三（三）7': '21 0 0 0 0 0 21',
  '三（三）8': '20 1 0 0 0 0 21',
  '三（四）1': '968 74 0 1 3 1 1047',
  '三（四）2': '26 2 0 0 0 0 28',
  '三（四）3': '3 0 0 0 0 0 3',
  '三（五）1': '305 0 0 0 0 0 305',
  '三（五）2': '39 0 0 0 0 0 39',
  '三（五）4': '58 0 0 0 0 0 58',
  '三（五）5': '4 0 0 0 0 0 4',
  '三（六）1': '40 0 0 0 0 0 40',
  '三（六）2': '10 0 0 0 0 0 10',
  '三（六）3': '287 3 0 0 1 0 291',
  '三（七）': '3375 99 0 4 7 1 3486',
  四: '118 3 0 0 0 0 121',
};
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const TABLE_FOUR: Readonly<Record<string, string>> = {
  行政复议: '309 17 88 26 440',
  未经复议直接起诉: '1 1 16 6 24',
  复议后起诉: '13 0 67 9 89',
};

function figures(): Record<string, string> {
  const all: Record<string, string> = {
    '表二/规章/本年制发件数': '2',
    '表二/规章/现行有效件数': '11',
    '表二/行政规范性文件/本年制发件数': '109',
    '表二/行政规范性文件/本年废止件数': '489',
    '表二/行政规范性文件/现行有效件数': '597',
    '表二/行政许可/本年处理决定数量': '1808595',
    '表二/行政处罚/本年处理决定数量': '2822652',
    '表二/行政强制/本年处理决定数量': '20163',
    '表二/行政事业性收费/本年收费金额': '59237.2449',
  };
  const add = (table: string, rows: Readonly<Record<string, string>>, columns: readonly string[]) => {
    for (const [row, line] of Object.entries(rows)) {
      line.split(' ').forEach((figure, i) => {
        all[`${table}/${row}/${columns[i]}`] = figure;
      });
    }
  };
  add('表三', TABLE_THREE, COLUMNS);
  add('表四', TABLE_FOUR, OUTCOMES);
  return all;
}

const PROSE = [
  '全市围绕中心工作推进政务公开，通过政府网站、政务新媒体、政府公报和查阅中心主动公开政府信息，**政策文件与解读材料**同步发布、相互关联。',
  '一是把公开的要求写进办文流程，拟稿时标明公开属性；二是按季度检查栏目的更新和链接，发现问题当场改正；三是在查阅中心设专人接待，老年人可以请工作人员代为查找和打印。',
  '全年共收到政府信息公开申请3511件，其中自然人申请3402件，法人或其他组织申请109件。',
].join('\n\n');

/** The city's report; figures by address may be other than they are. */
export function cityReport(changed: Readonly<Record<string, string>> = {}): string {
  return sampleReport({ ...figures(), ...changed }, '云川市人民政府').replaceAll('本机关依法做好这项工作。', PROSE);
}
