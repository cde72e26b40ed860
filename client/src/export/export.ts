import { commands, env, ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import { EXPORT } from '../../../server/src/lsp/protocol.ts';
import { messageOf } from '../message-of.ts';
import type { Server } from '../server.ts';
import { reportFor } from './report.ts';
import { writeWhole } from './write.ts';

type Target = 'docx' | 'html' | 'pdf' | 'xlsx' | 'csv' | 'json';

/** The server's answer: the file, or the errors because of which it is made only with `force`. */
type ExportResult =
  | { readonly kind: 'file'; readonly base64: string }
  | { readonly kind: 'errors'; readonly count: number; readonly first: readonly string[] };

interface Choice {
  readonly target: Target;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

const CHOICES: readonly Choice[] = [
  {
    target: 'docx',
    label: 'Word 文件',
    description: '.docx',
    detail: '按 GB/T 9704-2012 排版，可以在 Word、WPS 里接着改',
  },
  { target: 'html', label: '网页', description: '.html', detail: '一个文件，可以直接发布到网站，手机上也能看' },
  {
    target: 'pdf',
    label: 'PDF',
    description: '.pdf',
    detail: '要用这台机器上的 Chrome、Edge、Chromium 或 LibreOffice',
  },
  { target: 'xlsx', label: 'Excel 文件', description: '.xlsx', detail: '三张表，总计是可以重算的公式' },
  { target: 'csv', label: 'CSV', description: '.csv', detail: '三张表的每个数一行，带地址，便于汇总' },
  { target: 'json', label: 'JSON', description: '.json', detail: '三张表的数据，供程序读取' },
];

/** Formats that the editor itself shows best. */
const TEXTS: readonly Target[] = ['csv', 'json'];

/** 导出…: asks for the format, warns if the report has errors, asks where to save, and offers to open the file. */
export async function exportReport(server: Server, uri: unknown, previewed: TextDocument | undefined): Promise<void> {
  const report = await reportFor(uri, previewed);
  if (!report) {
    void window.showInformationMessage('请先打开一份年报（.nianbao 或 .nianbao.md），再导出。');
    return;
  }
  const choice = await window.showQuickPick(CHOICES, { title: '导出年报', placeHolder: '导出成什么' });
  if (!choice) return;
  try {
    const bytes = await make(server, report, choice);
    if (!bytes) return;
    const file = await window.showSaveDialog({
      title: `导出为${choice.label}`,
      defaultUri: besides(report, choice.target),
      filters: { [choice.label]: [choice.target] },
    });
    if (!file) return;
    await writeWhole(file, bytes);
    const answer = await window.showInformationMessage(`已导出：${nameOf(file)}`, '打开');
    if (answer === '打开') await open(file, choice.target);
  } catch (error) {
    void window.showErrorMessage(`没有导出：${messageOf(error)}`);
  }
}

/** Returns the file's bytes; undefined if the user prefers to fix the errors first. */
async function make(server: Server, report: Uri, choice: Choice): Promise<Uint8Array | undefined> {
  const ask = (force: boolean) =>
    window.withProgress({ location: ProgressLocation.Notification, title: `正在导出${choice.label}……` }, () =>
      server.request<ExportResult>(EXPORT, {
        uri: report.toString(),
        to: choice.target,
        force,
      }),
    );
  let result = await ask(false);
  if (result.kind === 'errors') {
    const { count, first } = result;
    const rest = count > first.length ? `\n……另有 ${count - first.length} 处` : '';
    const answer = await window.showWarningMessage(
      `这份年报还有 ${count} 处错误，仍要导出吗？`,
      { modal: true, detail: `${first.join('\n')}${rest}` },
      '仍然导出',
      '查看错误',
    );
    if (answer === '查看错误') await commands.executeCommand('workbench.actions.view.problems');
    if (answer !== '仍然导出') return undefined;
    result = await ask(true);
  }
  return result.kind === 'file' ? Uint8Array.from(atob(result.base64), (one) => one.charCodeAt(0)) : undefined;
}

/**
 * The suggested place for the file: beside the report, or in the first workspace folder if the report is not saved yet.
 */
function besides(report: Uri, target: Target): Uri {
  const name = `${nameOf(report).replace(/\.nianbao(\.md)?$/i, '')}.${target}`;
  if (report.scheme !== 'untitled') return Uri.joinPath(report, '..', name);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder ? Uri.joinPath(folder, name) : Uri.file(name);
}

function nameOf({ path }: Uri): string {
  return path.split('/').pop() ?? path;
}

/** Opens text and remote files in the editor, everything else in its own program. */
async function open(file: Uri, target: Target): Promise<void> {
  const isLocal = file.scheme === 'file' && env.remoteName === undefined;
  if (TEXTS.includes(target) || !isLocal || !(await env.openExternal(file)))
    await commands.executeCommand('vscode.open', file);
}
