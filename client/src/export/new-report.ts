import { type Uri, window } from 'vscode';
import { NEW_REPORT } from '../../../server/src/lsp/protocol.ts';
import { messageOf } from '../message-of.ts';
import type { Server } from '../server.ts';
import { nextYearPath } from './next-year-path.ts';
import { reportFor } from './report.ts';
import { kindOf, writeWhole } from './write.ts';

interface NewReport {
  readonly text: string;
  /** What the author should know, one sentence each. */
  readonly notes: readonly string[];
}

const FILTERS = { 年报: ['nianbao', 'nianbao.md'] };

/** 按上年报告新建…: creates next year's report in a new file, with what it takes over from the last one. */
export async function newFromLastYear(server: Server, uri: unknown): Promise<void> {
  const from = (await reportFor(uri, undefined)) ?? (await pick());
  if (!from) return;
  if (from.scheme === 'untitled') {
    void window.showInformationMessage('请先保存上年报告：新的报告要写明它在哪里。');
    return;
  }
  const to = await window.showSaveDialog({
    title: '新的年报存到哪里',
    defaultUri: from.with({ path: nextYearPath(from.path) }),
    filters: FILTERS,
  });
  if (!to) return;
  try {
    if ((await kindOf(to)) !== undefined) throw new Error('已经有这个文件，请换一个名字');
    const { text, notes } = await server.request<NewReport>(NEW_REPORT, {
      from: from.toString(),
      to: to.toString(),
    });
    await writeWhole(to, new TextEncoder().encode(text));
    await window.showTextDocument(to);
    if (notes.length > 0) void window.showInformationMessage(`已新建年报。${notes.join('')}`);
  } catch (error) {
    void window.showErrorMessage(`没有新建：${messageOf(error)}`);
  }
}

async function pick(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({ title: '选择上年报告', openLabel: '按它新建', filters: FILTERS });
  return picked?.[0];
}
