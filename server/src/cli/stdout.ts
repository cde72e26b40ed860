import { EXIT } from './exit.ts';

/** Ends the command where its output is not wanted any more (`| head`), or can go nowhere (a full disk), which is said. */
export function endWithoutOutput(): void {
  process.stdout.on('error', ({ code = '未知错误' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    process.stderr.write(`结果写不出去（${code === 'ENOSPC' ? '磁盘已满' : code}）。\n`);
    process.exit(EXIT.unusable);
  });
}
