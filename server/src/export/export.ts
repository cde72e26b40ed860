import type { Analysis } from '../check/analyse.ts';
import type { Finding } from '../check/finding.ts';
import { layoutPage } from '../layout/page.ts';
import { renderCsv } from './csv/report.ts';
import { renderDocx } from './docx/document.ts';
import { renderDocument } from './html/document.ts';
import { renderJson } from './json/report.ts';
import type { PlainTarget } from './targets.ts';
import { renderXlsx } from './xlsx/workbook.ts';

/** Makes a PDF of a report. Throws NoPdf, which says in Chinese what to do, if nothing on the machine can. */
export type PdfMaker = (sources: PdfSources) => Promise<Uint8Array>;

/** What a PDF can be made of. Each is made on demand. */
export interface PdfSources {
  readonly html: () => string;
  readonly docx: () => Uint8Array;
}

/** Thrown if no PDF could be made. The message tells the user, in Chinese, what is missing. */
export class NoPdf extends Error {
  override readonly name = 'NoPdf';
}

/** Exports the report as a file of the given kind. */
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

/** Returns what a PDF of the report can be made of. */
export function pdfSources(analysis: Analysis): PdfSources {
  return {
    html: () => renderDocument(layoutPage(analysis)),
    docx: () => renderDocx(layoutPage(analysis)),
  };
}

/** Returns the errors, with which a report should not be published. */
export function errorsOf({ findings }: Analysis): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}
