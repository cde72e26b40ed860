import { TARGETS } from '../../export/targets.ts';
import { type Endpoint, request } from '../endpoint.ts';
import { count, flag, inRange, listOf, oneOf, optional, record, text } from '../params.ts';
import { EXPORT, IMPORT, NEW_REPORT, PREVIEW } from '../protocol.ts';

/** The requests that preview, export, create and import reports. */
export const conversion: readonly Endpoint[] = [
  request(
    { method: PREVIEW, params: record({ uri: text, have: listOf(text) }) },
    async ({ uri, have }, { state, analysisAt }) => {
      const analysis = analysisAt(uri);
      if (!analysis) return null;
      const version = state.documents.get(uri)?.version;
      const { previewOf } = await import('../../export/html/preview.ts');
      return { version, blocks: previewOf(analysis, have) };
    },
  ),
  request(
    { method: EXPORT, params: record({ uri: text, to: oneOf(...TARGETS), force: flag }) },
    async (params, { state, makePdf }) => {
      const { exportFile } = await import('../export.ts');
      return exportFile(params, state, makePdf);
    },
  ),
  request(
    { method: NEW_REPORT, params: record({ from: text, to: text, year: optional(count) }) },
    async (params, { state }) => {
      const { nextReport } = await import('../new-report.ts');
      return nextReport(params, state);
    },
  ),
  request(
    { method: IMPORT, params: record({ name: text, base64: text, into: optional(inRange) }) },
    async (params, { state }) => {
      const { importFile } = await import('../import.ts');
      return importFile(params, state);
    },
  ),
];
