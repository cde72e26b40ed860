import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Analysis, analyse } from '../check/analyse.ts';
import type { PdfMaker } from '../export/export.ts';
import { readTree } from '../syntax/tree.ts';
import { keyOf, pathFrom } from '../workspace/paths.ts';
import { EXPORT, type ExportParams, type ExportResult, NEW_REPORT, type NewReportParams } from './protocol.ts';
import { analysisAt, type ServerState } from './state.ts';

/** How many errors are written out for the user. */
const LISTED = 3;

/**
 * Answers requests for a report as another file, and for next year's report. `makePdf` is there where programs can be run.
 * What writes them is loaded when it is first asked for.
 */
export function answerExports(connection: Connection, state: ServerState, makePdf: PdfMaker | undefined): void {
  connection.onRequest<ExportResult, void>(EXPORT, async ({ uri, to, force }: ExportParams) => {
    const analysis = await reportAt(state, uri);
    if (!analysis) throw failure('这份年报读不出来');
    const { errorsOf, exportReport, NoPdf, pdfSources } = await import('../export/export.ts');
    const errors = errorsOf(analysis);
    if (errors.length > 0 && !force) {
      const first = errors.slice(0, LISTED).map(({ range, message }) => `第 ${range.start.line + 1} 行：${message}`);
      return { kind: 'errors', count: errors.length, first };
    }
    if (to !== 'pdf') return { kind: 'file', base64: base64Of(exportReport(analysis, to)) };
    if (!makePdf) throw failure('浏览器里的编辑器不能生成 PDF。请导出网页或 Word 文件，打开后打印成 PDF');
    try {
      return { kind: 'file', base64: base64Of(await makePdf(pdfSources(analysis))) };
    } catch (error) {
      if (error instanceof NoPdf) throw failure(error.message);
      throw error;
    }
  });

  connection.onRequest(NEW_REPORT, async ({ from, to, year }: NewReportParams) => {
    const analysis = await reportAt(state, from);
    if (!analysis) throw failure('上年报告读不出来');
    const { NoNewReport, newReport } = await import('../features/new-report.ts');
    try {
      return newReport(undefined, year, { analysis, path: pathFrom(keyOf(to), keyOf(from)) });
    } catch (error) {
      if (error instanceof NoNewReport) throw failure(error.message);
      throw error;
    }
  });
}

/** The report at a URI: as it is in the editor, else as it is in its file. */
async function reportAt(state: ServerState, uri: string): Promise<Analysis | undefined> {
  const open = analysisAt(state, uri);
  if (open) return open;
  const text = await state.files.read(uri);
  return text === undefined ? undefined : analyse(readTree(text), state.settings.rules);
}

function failure(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** As many bytes as fit the arguments of a call. */
const CHUNK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}
