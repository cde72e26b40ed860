/**
 * A national format of the report, as data. Labels are the official ones, to the letter;
 * ids are the words that addresses use (表三/三（三）1/自然人).
 */
export interface Format {
  readonly id: string;
  /** The notice that prescribes it. */
  readonly notice: { readonly title: string; readonly number: string };
  /** The first and the last report year it applies to; the format in force has no last year. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly sections: readonly SectionFormat[];
  readonly tables: readonly TableFormat[];
  readonly roles: FigureRoles;
}

/** The addresses of figures that a report's prose mentions, by what they count; a format may lack some. */
export interface FigureRoles {
  /** Applications received within the year. */
  readonly received?: string;
  /** Applications carried over from last year. */
  readonly carriedIn?: string;
  /** Applications finished within the year. */
  readonly finished?: string;
  /** Applications carried over to the next year. */
  readonly carriedOut?: string;
  /** Applications no longer processed because a fee was not paid in time. */
  readonly unpaid?: string;
}

export interface SectionFormat {
  /** 1 for 一、 */
  readonly ordinal: number;
  /** The official heading without its ordinal. */
  readonly heading: string;
  /** Other official wordings, equally correct. */
  readonly alternatives: readonly string[];
  /** Words that identify a heading with another wording; any one of them suffices. */
  readonly keywords: readonly string[];
  /** The usual topics of the section, in order, without ordinals. */
  readonly topics: readonly string[];
  /** Tells the author what the section is for. */
  readonly purpose: string;
}

export interface TableFormat {
  /** 表二, 表三, 表四 */
  readonly id: string;
  /** The section it stands in. */
  readonly section: number;
  /** The tables it consists of when authored: four for table two, one for the others. */
  readonly parts: readonly PartFormat[];
  /** The relations among its figures. */
  readonly relations: readonly RelationFormat[];
  /** Its relations with last year's report; in their notation, 上年.四 names a figure of that report. */
  readonly yearRelations?: readonly RelationFormat[];
  readonly official: OfficialLayout;
}

export interface PartFormat {
  /** The line above the part, in the form 第…条第…项 by which captions are recognised: 第二十条第（一）项. */
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
  /** Set if it may be negative: 本年增/减 of the 2019 format. */
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

/** A relation that holds in every row (列) or column (行) of each part of the table that has all its names. */
export interface RelationFormat {
  /** Unique among the format's relations. */
  readonly id: string;
  /** The code of the rule that reports figures that break it: NB301. */
  readonly rule: string;
  /** In the 勾稽 notation (`relations/notation.ts`), with row ids and column labels for names. */
  readonly notation: string;
  /** The relation in words, for the author. */
  readonly meaning: string;
}

/** How the official page lays out the table with merged cells. */
export type OfficialLayout =
  /** Parts one below the other, each under its caption, in one table. */
  | { readonly kind: 'stacked' }
  /** Row labels nested in columns of their own, under a corner cell; column groups above the columns. */
  | { readonly kind: 'nested'; readonly corner: string; readonly top: string }
  /** All rows side by side in a single row, each under its own headers. */
  | { readonly kind: 'side-by-side'; readonly groups: readonly SideBySideGroup[] };

/** A header over the figures of one row, or of several. */
export interface SideBySideGroup {
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly label?: string }[];
}
