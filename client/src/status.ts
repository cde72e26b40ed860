import { DiagnosticSeverity, type ExtensionContext, languages, StatusBarAlignment, window } from 'vscode';

/** Shows in the status bar whether the report in front has errors; a click opens the Problems panel. */
export function activateStatus(context: ExtensionContext): void {
  const item = window.createStatusBarItem('nianbao.status', StatusBarAlignment.Right, 100);
  item.name = '年报';
  item.command = 'workbench.actions.view.problems';

  const update = () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'nianbao') {
      item.hide();
      return;
    }
    const errors = languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity === DiagnosticSeverity.Error);
    item.text = errors.length === 0 ? '$(check) 年报' : `$(error) 年报 ${errors.length}`;
    item.tooltip = errors.length === 0 ? '没有发现错误' : `有 ${errors.length} 处错误，点这里查看`;
    item.show();
  };
  context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
  );
  update();
}
