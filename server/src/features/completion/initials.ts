import { partitionPoint } from '../../syntax/in-order.ts';

/** The first character of each pinyin initial in pinyin collation, and the initials. */
const BOUNDARIES = Array.from('阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀');
const INITIALS = 'abcdefghjklmnopqrstwxyz';

let collator: Intl.Collator | undefined;
const known = new WeakMap<object, string>();

/**
 * The pinyin initials of a name, for typing it without an input method: gjmm for 国家秘密. Skips characters that are not
 * Chinese; empty if the platform has no pinyin collation. Cached per `thing`, the object that has the name.
 */
export function initialsOf(thing: object, name: string): string {
  let initials = known.get(thing);
  if (initials === undefined) {
    initials = readInitials(name);
    known.set(thing, initials);
  }
  return initials;
}

function readInitials(name: string): string {
  collator ??= new Intl.Collator('zh-u-co-pinyin');
  // Without pinyin collation, 国 does not sort between 旮 and 哈.
  if (initialOf('国', collator) !== 'g' || initialOf('中', collator) !== 'z') return '';
  let initials = '';
  for (const character of name) if (character >= '一' && character <= '鿿') initials += initialOf(character, collator);
  return initials;
}

function initialOf(character: string, { compare }: Intl.Collator): string {
  const count = partitionPoint(BOUNDARIES, (boundary) => compare(boundary, character) <= 0);
  return INITIALS[Math.max(0, count - 1)];
}
