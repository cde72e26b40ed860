import type { Analysis } from '../check/analyse.ts';
import type { Finding } from '../check/finding.ts';
import { layoutPage } from '../layout/page.ts';
import { renderCsv } from './csv/report.ts';
import { renderDocx } from './docx/document.ts';
import { renderDocument } from './html/document.ts';
import { renderJson } from './json/report.ts';
import type { PlainTarget } from './targets.ts';
import { renderXlsx } from './xlsx/workbook.ts';

/** Makes a PDF of a report; throws NoPdf, with what to do in Chinese, where nothing on the machine can. */
export type PdfMaker = (sources: PdfSources) => Promise<Uint8Array>;

/** What a PDF can be made of, each worked out when it is asked for. */
export interface PdfSources {
  readonly html: () => string;
  readonly docx: () => Uint8Array;
}

/** No PDF could be made; the message tells the user, in Chinese, what is missing. */
export class NoPdf extends Error {
  override readonly name = 'NoPdf';
}

/** The report as a file of the given kind. */
export function exportReport(analysis: Analysis, target: PlainTarget): Uint8Array {
  const text = (content: string) => new TextEncoder().encode(content);
  switch (target) {
    case 'html':
      return text(renderDocument(layoutPage(analysis)));
    case 'docx':
      return renderDocx(layoutPage(analysis));
    case 'xlsx':
      return renderXlsx(layoutPage(analysis), analysis.report);
    case 'json':
      return text(renderJson(analysis.report));
    case 'csv':
      return text(renderCsv(analysis.report));
  }
}

/** What a PDF of the report is made of. */
export function pdfSources(analysis: Analysis): PdfSources {
  return {
    html: () => renderDocument(layoutPage(analysis)),
    docx: () => renderDocx(layoutPage(analysis)),
  };
}

/** The findings for which a report should not be published as it stands. */
export function errorsOf({ findings }: Analysis): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}
