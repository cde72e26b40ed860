import { EXIT } from './exit.ts';

/** Ends the command if its output is no longer read (`| head`) or, with a message, cannot be written (a full disk). */
export function endWithoutOutput(): void {
  process.stdout.on('error', ({ code = '未知错误' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    process.stderr.write(`结果写不出去（${code === 'ENOSPC' ? '磁盘已满' : code}）。\n`);
    process.exit(EXIT.unusable);
  });
}
