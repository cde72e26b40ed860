import { errorsOf, exportReport, NoPdf, type PdfMaker, pdfSources } from '../export/export.ts';
import type { ExportParams, ExportResult } from './protocol.ts';
import { failure, reportAt } from './report-at.ts';
import type { ServerState } from './state.ts';

/** The most errors that are described to the user. */
const LISTED = 3;

/** Exports a report. `makePdf` is undefined if the server cannot run programs. */
export async function exportFile(
  { uri, to, force }: ExportParams,
  state: ServerState,
  makePdf: PdfMaker | undefined,
): Promise<ExportResult> {
  const analysis = await reportAt(state, uri);
  if (!analysis) throw failure('这份年报读不出来');
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
}

/** The most bytes that can be passed as arguments of one call. */
const CHUNK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}
