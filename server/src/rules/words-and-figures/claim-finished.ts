import type { FinishedClaim } from '../../report/claims/claim.ts';
import { claimsIn, type PlacedClaims, stretchRange } from '../../report/claims/placed.ts';
import { readingValue, type Value } from '../../report/claims/values.ts';
import { formatDecimal, isZero } from '../../report/decimal.ts';
import type { Report } from '../../report/report.ts';
import type { Fix, ReportRule } from '../rule.ts';
import { quoted, relatedCells } from './compare-claims.ts';

/** NB505: the prose says that every application was finished, but the table carries some over. */
export const claimFinished: ReportRule = {
  code: 'NB505',
  name: 'claim-finished',
  title: '正文说全部办结，表三却有结转',
  english: 'The text says all were finished, the table carries some over',
  scope: 'report',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '表三第四项是到年底还没有办结、转到下年度继续办理的申请，有结转就不能说全部办结。',
  mend: '改写正文，写明办结和结转的件数；“均按期办结”说的是时限，不在此列。',
  sample: {
    in: '第一部分的正文',
    wrong: '全年收到政府信息公开申请12件，⟦已全部办结⟧。',
    right: '全年收到政府信息公开申请12件，办结12件，结转下年度继续办理1件。',
    beside: [{ of: '本报告', in: '表三中的行', text: '| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |' }],
  },
  check: (report) => {
    const claims = claimsIn(report, 'finished');
    if (claims.length === 0) return [];
    const carried = known(report.format.roles.carriedOut, report);
    if (!carried || isZero(carried.value) || carried.others.some(isZero)) return [];
    return claims.map(([placed, claim]) => ({
      range: stretchRange(placed, claim),
      message: `正文${quoted(placed, claim)}，而${carried.summands[0].address}为 ${formatDecimal(carried.value)}，还有结转下年度继续办理的`,
      related: relatedCells([carried]),
      fixes: sayNumbers(placed, claim, carried, report),
    }));
  },
};

/** Rewrites the claim with the numbers finished and carried over. */
function sayNumbers(placed: PlacedClaims, claim: FinishedClaim, carried: Value, report: Report): Fix[] {
  const finished = known(report.format.roles.finished, report);
  if (!finished) return [];
  const newText = `办结${formatDecimal(finished.value)}件，结转下年度继续办理${formatDecimal(carried.value)}件`;
  return [
    {
      title: `把正文改为“${newText}”`,
      edits: [{ range: stretchRange(placed, claim), newText }],
      isPreferred: false,
      isSafe: false,
    },
  ];
}

function known(expression: string | undefined, report: Report): Value | undefined {
  if (expression === undefined) return undefined;
  const value = readingValue({ meaning: '', expression }, report);
  return value === 'unknown' ? undefined : value;
}
