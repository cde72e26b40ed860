/**
 * A national format of the report, as data. Labels are the official ones, to the letter;
 * ids are the words that addresses use (表三/三（三）1/自然人).
 */
export interface Format {
  readonly id: string;
  /** The notice that fixes it. */
  readonly notice: { readonly title: string; readonly number: string };
  /** The first and the last report year it applies to; the format in force has no last one. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly sections: readonly SectionFormat[];
  readonly tables: readonly TableFormat[];
  readonly roles: FigureRoles;
}

/** The addresses of figures that the words of a report speak of, by what they count; a format may lack some. */
export interface FigureRoles {
  /** Applications that came in within the year. */
  readonly received?: string;
  /** Applications that go on from last year. */
  readonly carriedIn?: string;
  /** Applications that were dealt with within the year. */
  readonly finished?: string;
  /** Applications that go on in the next year. */
  readonly carriedOut?: string;
  /** Applications that were given up since a fee was not paid in time. */
  readonly unpaid?: string;
}

export interface SectionFormat {
  /** 1 for 一、 */
  readonly ordinal: number;
  /** The official heading without its ordinal. */
  readonly heading: string;
  /** Other official wordings, which are right as well. */
  readonly alternatives: readonly string[];
  /** Words by which a heading that is worded otherwise is still known; any one of them will do. */
  readonly keywords: readonly string[];
  /** The topics that are usual in the section, in order, without ordinals. */
  readonly topics: readonly string[];
  /** Says to the author what the section is for. */
  readonly purpose: string;
}

export interface TableFormat {
  /** 表二, 表三, 表四 */
  readonly id: string;
  /** The section it stands in. */
  readonly section: number;
  /** The tables that it is made of when authored: four for table two, one for the others. */
  readonly parts: readonly PartFormat[];
  /** The relations among its figures. */
  readonly relations: readonly RelationFormat[];
  /** Its relations with last year's report; their notation calls a name of that report 上年.四. */
  readonly yearRelations?: readonly RelationFormat[];
  readonly official: OfficialLayout;
}

export interface PartFormat {
  /** The line above the part: 第二十条第（一）项. */
  readonly caption?: string;
  /** The header of the label column: 信息内容. */
  readonly corner: string;
  readonly columns: readonly ColumnFormat[];
  readonly rows: readonly RowFormat[];
}

export interface ColumnFormat {
  readonly id: string;
  readonly label: string;
  readonly short: readonly string[];
  /** A count is a whole number; an amount may have decimals. */
  readonly kind: 'count' | 'amount';
  /** Set where it may be below zero: 本年增/减 of the 2019 format. */
  readonly isSigned?: true;
  /** The header that spans this column and its neighbours in the official layout: 法人或其他组织. */
  readonly group?: string;
}

export interface RowFormat {
  readonly id: string;
  readonly label: string;
  readonly short: readonly string[];
  /** How deep the row is nested: 0 for 一、, 1 for （一）, 2 for 1. */
  readonly level: number;
  /** True for a row that only names the group of rows below it. */
  readonly isGroup: boolean;
}

/** A relation holds in every row (列) or column (行) of each part of the table that has all the names in it. */
export interface RelationFormat {
  /** A name for it that no other relation of the format has. */
  readonly id: string;
  /** The code of the rule that reports figures which break it: NB301. */
  readonly rule: string;
  /** In the 勾稽 notation (`relations/notation.ts`), with row ids and column labels for names. */
  readonly notation: string;
  /** The relation in words, for the author. */
  readonly meaning: string;
}

/** How the official page lays the table out with merged cells. */
export type OfficialLayout =
  /** Parts below each other, each under its caption, in one table. */
  | { readonly kind: 'stacked' }
  /** Row labels nested in columns of their own, under a corner cell; column groups above the columns. */
  | { readonly kind: 'nested'; readonly corner: string; readonly top: string }
  /** All rows side by side in one, under headers for each. */
  | { readonly kind: 'side-by-side'; readonly groups: readonly SideBySideGroup[] };

/** A header over one row's figures, or over those of several. */
export interface SideBySideGroup {
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly label?: string }[];
}
