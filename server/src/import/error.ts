/** A file that cannot be imported; the message tells the user, in Chinese, why and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
