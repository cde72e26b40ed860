import type { CommanderError } from 'commander';

/** The headings of the help. */
export const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const MESSAGES: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '没有写文件或文件夹',
  'commander.excessArguments': '多写了参数',
  'commander.invalidArgument': '选项的值不对',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.optionMissingArgument': '选项后面缺少值',
};

/** Says what is wrong with a command line, quoting the words in question. */
export function usageMessage({ code, message }: CommanderError): string {
  const what = MESSAGES[code] ?? '用法不对';
  const words = /'([^']+)'/.exec(message)?.[1];
  return `${what}${words ? `：${words}` : ''}。用 nianbao --help 查看用法。`;
}
