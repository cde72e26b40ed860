import { Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { type Node, type ReportState, yearDescription } from './states.ts';

/** The look of a node, and what a click on it opens. */
export function treeItem(node: Node, isFirst: boolean): TreeItem {
  switch (node.kind) {
    case 'year':
      return yearItem(node, isFirst);
    case 'report':
      return reportItem(node.report);
    case 'silenced': {
      const { report, silenced } = node;
      const item = new TreeItem(`${silenced.code} 已忽略`);
      item.id = `${report.uri}#${silenced.code}@${silenced.range.start.line}:${silenced.range.start.character}`;
      item.description = silenced.reason;
      item.tooltip = `${silenced.message}\n原因：${silenced.reason}`;
      item.iconPath = new ThemeIcon('bell-slash');
      const { start, end } = silenced.range;
      item.command = openCommand(report.uri, new Range(start.line, start.character, end.line, end.character));
      return item;
    }
  }
}

function yearItem({ year, reports }: Node & { kind: 'year' }, isFirst: boolean): TreeItem {
  const state = isFirst ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(year === null ? '没有写明年度' : `${year} 年`, state);
  item.id = `year:${year}`;
  item.description = yearDescription(reports);
  return item;
}

function reportItem(report: ReportState): TreeItem {
  const uri = Uri.parse(report.uri);
  const hasChildren = report.silenced.length > 0;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const item = new TreeItem(
    report.organ || name,
    hasChildren ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const facts = [
    report.state,
    ...(report.lacksLastYear && report.errors > 0 ? ['缺上年'] : []),
    ...(report.isDoubled ? [`同一机关不止一份：${name}`] : []),
    ...(report.units > 0 ? [`汇总 ${report.units} 份`] : []),
    ...(hasChildren ? [`忽略 ${report.silenced.length} 处`] : []),
  ];
  item.id = report.uri;
  item.description = facts.join(' · ');
  item.tooltip = `${uri.fsPath}\n${facts.join('\n')}`;
  item.iconPath = icon(report);
  item.contextValue = 'report';
  item.command = openCommand(report.uri);
  item.accessibilityInformation = { label: `${item.label}，${facts.join('，')}` };
  return item;
}

function icon({ errors, warnings, lacksLastYear }: ReportState): ThemeIcon {
  if (errors > 0) return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
  if (lacksLastYear) return new ThemeIcon('history');
  if (warnings > 0) return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
  return new ThemeIcon('pass');
}

function openCommand(uri: string, selection?: Range) {
  return { command: 'vscode.open', title: '打开', arguments: [Uri.parse(uri), ...(selection ? [{ selection }] : [])] };
}
