import { laws } from '../../../law/laws.ts';

/** A document that reports cite, for NB703 and NB705. */
export interface KnownDocument {
  /** The title without 《》, which is also part of the title of the notice that issued it. */
  readonly title: string;
  /** 国办函〔2020〕109号 or 国务院令第711号. */
  readonly number: string;
}

/** Documents, each with a title that no other document's title contains, and its number. */
export const documents: readonly KnownDocument[] = [
  { title: '政府信息公开信息处理费管理办法', number: numberOf('fee-measures') },
  { title: '政府信息公开工作年度报告格式', number: numberOf('format-2021') },
  { title: '政府信息公开工作年度报告有关事项的通知', number: numberOf('format-2019') },
  { title: '关于规范政府信息公开平台有关事项的通知', number: '国办公开办函〔2019〕61号' },
  { title: '公共企事业单位信息公开规定制定办法', number: '国办发〔2020〕50号' },
  { title: '关于全面推进基层政务公开标准化规范化工作的指导意见', number: '国办发〔2019〕54号' },
];

/** The trial form of 2019 has the same title, followed by （试行）, and another number. */
export const trialFormNumber = numberOf('format-2019');

/** Correct titles one character off one of these: measures of ministries and provinces. */
export const otherTitles: ReadonlySet<string> = new Set(['行政复议办法']);

/** Titles in full and in short. */
export const titles: ReadonlySet<string> = new Set([
  laws.regulation.title,
  laws.regulation.shortTitle,
  laws.reconsideration.title,
  laws.reconsideration.shortTitle,
  laws.litigation.title,
  laws.litigation.shortTitle,
  ...documents.map(({ title }) => title),
]);

/** Titles of no document, with the one that is meant. */
export const wrongTitles: ReadonlyMap<string, string> = new Map([
  ['政府信息公开工作条例', laws.regulation.shortTitle],
  ['中华人民共和国政府信息公开工作条例', laws.regulation.title],
  ['中华人民共和国信息公开条例', laws.regulation.title],
  ['中华人民共和国政务公开条例', laws.regulation.title],
  ['政府信息公开法', laws.regulation.shortTitle],
]);

function numberOf(id: keyof typeof laws): string {
  return laws[id].number ?? '';
}
