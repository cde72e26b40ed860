/** Thrown for a file that cannot be imported. The message tells the user, in Chinese, why and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
