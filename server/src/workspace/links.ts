import type { Files } from './files.ts';
import { isInside, keyOf, uriOf } from './paths.ts';

/**
 * True if a file or folder is inside one of the folders (keys) once all links are followed, as a link in a workspace
 * may lead anywhere. Always true if `folders` is undefined.
 */
export async function leadsInside(files: Files, uri: string, folders: readonly string[] | undefined): Promise<boolean> {
  const real = files.real?.bind(files);
  if (!real || !folders) return true;
  const [target, ...places] = await Promise.all([uri, ...folders.map(uriOf)].map(real));
  const keys = places.filter((place) => place !== undefined).map(keyOf);
  // The slash makes the folder itself count as inside.
  return target !== undefined && isInside(`${keyOf(target)}/`, keys);
}
