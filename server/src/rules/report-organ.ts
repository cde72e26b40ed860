import { organOf } from '../report/facts.ts';
import type { Report } from '../report/report.ts';

/** The organ of a report, as far as its name tells. */
export interface Organ {
  /** The name without white space: 刘振屯镇人民政府. */
  readonly name: string;
  /** The name without a final 人民政府 or 办事处: 刘振屯镇. */
  readonly stem: string;
  /** For the government of a place, the kind of place; for a department, what it calls itself: 局 (我局), 委. */
  readonly place?: PlaceKind;
  readonly department?: string;
}

export type PlaceKind = '省' | '市' | '县' | '区' | '旗' | '镇' | '乡' | '街道' | '州';

const PLACES = /(省|市|自治区|区|自治县|县|自治旗|旗|自治州|州|镇|民族乡|乡|街道)(?:人民政府|办事处)?$/;
const DEPARTMENTS = /(局|委员会|委|厅|部|办公室|办|中心|院|支队|大队|总队|站|所|处|署|集团|公司|学校|管委会)$/;

/** Reads the organ from the front matter, else from the title. */
export function classifyOrgan(report: Report): Organ | undefined {
  const name = organOf(report);
  if (name.length < 2) return undefined;
  const stem = name.replace(/(?:人民政府|办事处)$/, '');
  const place = PLACES.exec(name)?.[1];
  if (place) return { name, stem, place: kindOf(place) };
  const department = DEPARTMENTS.exec(name)?.[1].replace('委员会', '委');
  return { name, stem, ...(department && { department }) };
}

function kindOf(place: string): PlaceKind {
  return (place === '街道' ? place : place[place.length - 1]) as PlaceKind;
}
