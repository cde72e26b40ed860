import { type Disposable, type OutputChannel, window } from 'vscode';
import type { ImportSummary } from '../../../server/src/import/index.ts';

/** Shows the result of an import. */
export type Tell = (name: string, summary: ImportSummary) => void;

/** Shows one message per import; 查看 lists the doubtful places in the output panel. */
export function summaries(): { readonly tell: Tell } & Disposable {
  let channel: OutputChannel | undefined;
  const list = (name: string, { doubtful }: ImportSummary) => {
    channel ??= window.createOutputChannel('年报：导入');
    channel.clear();
    channel.appendLine(`${name}：请核对这 ${doubtful.length} 处`);
    for (const { message, excerpt } of doubtful) channel.appendLine(`· ${message}${excerpt && `：${excerpt}`}`);
    channel.show(true);
  };
  return {
    tell: (name, summary) => {
      const buttons = summary.doubtful.length > 0 ? ['查看'] : [];
      // Not awaited: the message may stay open for a long time.
      void window.showInformationMessage(sentence(name, summary), ...buttons).then((answer) => {
        if (answer === '查看') list(name, summary);
      });
    },
    dispose: () => channel?.dispose(),
  };
}

function sentence(name: string, { organ, year, figures, doubtful }: ImportSummary): string {
  const what = organ === undefined ? name : `${organ}${year === undefined ? '' : `${year}年`}`;
  const doubts = doubtful.length > 0 ? `有 ${doubtful.length} 处需要核对` : '没有拿不准的地方';
  return `已导入：${what}；找到 ${figures} 个数字；${doubts}。`;
}
