import type { Files } from './files.ts';
import { isInside, keyOf, uriOf } from './paths.ts';

/**
 * Whether a file or folder lies in one of the folders (keys) when all links are followed: a link in a workspace may lead
 * anywhere. Without folders everything may be read.
 */
export async function leadsInside(files: Files, uri: string, folders: readonly string[] | undefined): Promise<boolean> {
  const real = files.real?.bind(files);
  if (!real || !folders) return true;
  const [target, ...places] = await Promise.all([uri, ...folders.map(uriOf)].map(real));
  const keys = places.filter((place) => place !== undefined).map(keyOf);
  // The folder itself is inside.
  return target !== undefined && isInside(`${keyOf(target)}/`, keys);
}
