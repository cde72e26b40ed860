import { analyse } from '../check/analyse.ts';
import { renderDocument } from '../export/html/document.ts';
import { layoutPage } from '../layout/page.ts';
import { EXIT } from './exit.ts';
import { readReportFile } from './reports.ts';
import { writeSafely } from './write.ts';

/** `nianbao render`: writes a report as one self-contained page. */
export function render(path: string, output: string): number {
  const { tree } = readReportFile(path);
  writeSafely(output, renderDocument(layoutPage(analyse(tree))));
  process.stdout.write(`${output}\n`);
  return EXIT.ok;
}
