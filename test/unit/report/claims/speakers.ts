import type { Speaker } from '../../../../server/src/report/claims/tokens.ts';

/** The bureau of a county, which reports on itself alone. */
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

/** A city's report sums up those of many organs: its full name may mean the city's own office alone. */
export const CITY: Speaker = {
  organ: '云川市人民政府',
  year: 2023,
  names: ['云川市'],
  isGovernment: true,
  isRollUp: true,
};
