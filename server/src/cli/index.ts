import { Command, CommanderError, Option } from 'commander';
import { analyse } from '../check/analyse.ts';
import { TARGETS } from '../export/targets.ts';
import { fixAll } from '../features/code-actions.ts';
import { formatDocument } from '../features/format/format.ts';
import { readReport } from '../report/report.ts';
import { listenToTimings } from '../syntax/timings.ts';
import { type CheckOptions, check, FORMATS } from './check.ts';
import { EXIT } from './exit.ts';
import type { ExportOptions } from './export.ts';
import type { ImportOptions } from './import.ts';
import { type NewOptions, newFile } from './new.ts';
import { type RepairOptions, repairReports } from './repair.ts';
import { UnreadableFile } from './reports.ts';
import { rewriteReports } from './rewrite.ts';
import type { RollUpOptions } from './rollup.ts';
import { endWithoutOutput } from './stdout.ts';
import { HELP_TITLES, usageMessage } from './usage.ts';
import { VERSION } from './version.ts';

// The importers and exporters are large, so they are loaded only by the commands that need them.
const program = new Command('nianbao')
  .description('检查和整理政府信息公开工作年度报告（*.nianbao、*.nianbao.md）')
  .version(VERSION, '-V, --version', '显示版本')
  .helpOption('-h, --help', '显示帮助')
  .helpCommand('help [命令]', '显示一个命令的帮助')
  .configureHelp({ styleTitle: (title) => HELP_TITLES[title] ?? title })
  .configureOutput({ writeErr: () => {} })
  .exitOverride();

program
  .command('check <paths...>')
  .description('检查文件或文件夹中的年报；没有错误退出码为 0，有错误为 1，用法不对或文件读不出来为 2')
  .addOption(new Option('--format <format>', '输出的形式').choices(FORMATS).default('pretty'))
  .option('--allow-outside', '上年、汇总可以指向项目文件夹以外的文件', false)
  .action(async (paths: string[], options: CheckOptions) => {
    const useColour = process.stdout.isTTY === true && !process.env.NO_COLOR;
    process.exitCode = await check(paths, options, useColour);
  });

program
  .command('repair <paths...>')
  .description('勾稽关系不成立的，找出最少要改哪几个数；只有一种改法的可以直接改')
  .option('--apply', '写入只有一种改法的', false)
  .addOption(new Option('--format <format>', '输出的形式').choices(['pretty', 'json']).default('pretty'))
  .action((paths: string[], options: RepairOptions) => {
    process.exitCode = repairReports(paths, options);
  });

program
  .command('format <paths...>')
  .description('对齐年报中的表格；除空白外不改动任何文字')
  .action((paths: string[]) => {
    process.exitCode = rewriteReports(paths, '重新对齐', (tree) =>
      formatDocument(readReport(tree), { ambiguousWidth: 'wide' }),
    );
  });

program
  .command('fix <paths...>')
  .description('改正可以放心自动改正的问题；需要核对的数字不会改动')
  .action((paths: string[]) => {
    process.exitCode = rewriteReports(paths, '改正', (tree) => fixAll(analyse(tree)));
  });

program
  .command('render <file>')
  .description('生成一个可以直接打开的网页，样子与公开发布的页面相同')
  .requiredOption('-o, --output <file>', '网页存到哪里')
  .action(async (file: string, options: { output: string }) => {
    const { render } = await import('./render.ts');
    process.exitCode = render(file, options.output);
  });

program
  .command('import <file>')
  .description('把 Word 文件（DOCX）、网页或带制表符的文本导入为年报；没有拿不准的地方退出码为 0，有为 1，读不出来为 2')
  .requiredOption('-o, --output <file>', '年报存到哪里')
  .option('--force', '已经有这个文件时覆盖', false)
  .action(async (file: string, options: ImportOptions) => {
    const { importFile } = await import('./import.ts');
    process.exitCode = importFile(file, options);
  });

program
  .command('export <file>')
  .description('把年报导出为网页、Word、PDF、JSON、CSV 或 Excel 文件；有错误或已经有这个文件时不导出，除非用 --force')
  .addOption(new Option('--to <kind>', '导出成什么；不写则看 -o 的扩展名').choices(TARGETS))
  .option('-o, --output <file>', '存到哪里；不写则存在年报旁边')
  .option('--force', '有错误也导出，已经有这个文件时覆盖', false)
  .action(async (file: string, options: ExportOptions) => {
    const { exportFile } = await import('./export.ts');
    process.exitCode = await exportFile(file, options);
  });

program
  .command('new')
  .description('新建一份待填的年报；有上年报告的，接上结转数和各级标题')
  .option('--from <file>', '上年报告')
  .option('--organ <name>', '机关名称；不写则与上年报告相同')
  .option('--year <year>', '年度；不写则为上年报告的下一年')
  .requiredOption('-o, --output <file>', '存到哪里')
  .action((options: NewOptions) => {
    process.exitCode = newFile(options);
  });

program
  .command('rollup <paths...>')
  .description('把多份年报汇总为一份；各份都没有问题退出码为 0，有缺少、重复、年度不对或自身有错误的为 1')
  .requiredOption('-o, --output <file>', '汇总报告存到哪里')
  .option('--organ <name>', '汇总报告的机关；不写则取自文件名')
  .option('--year <year>', '年度；各份年报年度相同的可以不写')
  .option('--matrix <file>', '另存一张各机关、各项数字的明细表：.xlsx 或 .csv')
  .option('--force', '已经有这个文件时覆盖', false)
  .action(async (paths: string[], options: RollUpOptions) => {
    const { rollUp } = await import('./rollup.ts');
    process.exitCode = await rollUp(paths, options);
  });

endWithoutOutput();
// For investigating a slow report: NIANBAO_TIMINGS=5 prints each step that took at least 5 milliseconds.
const over = Number(process.env.NIANBAO_TIMINGS);
if (over > 0)
  listenToTimings({ now: () => performance.now(), over, tell: (line) => process.stderr.write(`${line}\n`) });
program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    if (error.code === 'commander.help') process.stdout.write(program.helpInformation());
    else if (error.exitCode !== 0) process.stderr.write(`${usageMessage(error)}\n`);
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.unusable;
  } else if (error instanceof UnreadableFile) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.unusable;
  } else throw error;
});
