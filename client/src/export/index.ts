import { commands, type ExtensionContext, type TextDocument } from 'vscode';
import type { Server } from '../server.ts';
import { exportReport } from './export.ts';
import { newFromLastYear } from './new-report.ts';

/** Registers 导出… and 按上年报告新建…. `previewed` returns the document in the preview, if the preview is in front. */
export function activateExport(
  context: ExtensionContext,
  server: Server,
  previewed: () => TextDocument | undefined,
): void {
  context.subscriptions.push(
    commands.registerCommand('nianbao.export', (uri?: unknown) => exportReport(server, uri, previewed())),
    commands.registerCommand('nianbao.newFromLastYear', (uri?: unknown) => newFromLastYear(server, uri)),
  );
}
