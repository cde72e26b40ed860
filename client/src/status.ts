import {
  type Diagnostic,
  DiagnosticSeverity,
  type ExtensionContext,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from 'vscode';
import { RESTART, type Server, type ServerState } from './server.ts';

/** Shows in the status bar whether the active report has errors, and whether it is checked at all. */
export function activateStatus(context: ExtensionContext, server: Server): void {
  const item = window.createStatusBarItem('nianbao.status', StatusBarAlignment.Right, 100);
  item.name = '年报';

  const update = () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'nianbao') {
      item.hide();
      return;
    }
    Object.assign(item, lookOf(server.state(), languages.getDiagnostics(document.uri)));
    item.show();
  };
  context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
    server.onDidChangeState(update),
  );
  update();
}

type Look = Pick<StatusBarItem, 'text' | 'tooltip' | 'command'>;

/** Without a server nothing is found, which does not mean that there is nothing to find. */
function lookOf(state: ServerState, diagnostics: readonly Diagnostic[]): Look {
  switch (state) {
    case 'starting':
      return { text: '$(sync~spin) 年报', tooltip: '正在启动检查', command: undefined };
    case 'stopped':
      return { text: '$(debug-disconnect) 年报 未检查', tooltip: '检查已停止，点这里重新启动', command: RESTART };
    case 'silent':
      return { text: '$(warning) 年报 没有回应', tooltip: '检查没有回应，点这里重新启动', command: RESTART };
    case 'running':
      return verdictOf(diagnostics);
  }
}

function verdictOf(diagnostics: readonly Diagnostic[]): Look {
  const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
  return {
    text: errors === 0 ? '$(check) 年报' : `$(error) 年报 ${errors}`,
    tooltip: errors === 0 ? '没有发现错误' : `有 ${errors} 处错误，点这里查看`,
    command: 'workbench.actions.view.problems',
  };
}
