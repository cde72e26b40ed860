// @ts-check
/** Collects the licences of the libraries that ship, for the extension's THIRD-PARTY-NOTICES.txt. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The files in which a package states its licence, and what it has taken from others. */
const NOTICE = /^(licen[cs]e|notice|thirdpartynotices)/i;

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

/**
 * The notices of a package; if it contains none (saxes), the licence that it names. Throws if it has neither.
 * @param {string} place
 */
function noticesOf(place) {
  const folder = path.join(root, place);
  const files = readdirSync(folder).filter((name) => NOTICE.test(name));
  if (files.length > 0) return files.map((name) => readFileSync(path.join(folder, name), 'utf8').trim()).join('\n\n');
  const { license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (license !== 'ISC' || typeof author !== 'string') throw new Error(`${place} has no licence in it`);
  return `Copyright (c) ${author}\n\n${ISC}`;
}

/** The text of all notices, library by library. */
export function notices() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const places = Object.keys(packages).filter(
    (place) => place.includes('node_modules/') && !packages[place].link && !packages[place].dev,
  );
  const parts = places.map((place) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `${name} ${packages[place].version}\n${'='.repeat(name.length)}\n\n${noticesOf(place)}\n`;
  });
  return `年报 Nianbao uses these libraries.\n\n${parts.join('\n\n')}`;
}
