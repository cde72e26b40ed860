import type { Format } from './format.ts';
import { national2019 } from './national-2019.ts';
import { national2021 } from './national-2021.ts';

/** The national formats, oldest first. */
export const formats: readonly Format[] = [national2019, national2021];

let current = inOrder(formats);

/** The formats that reports are read with, oldest first. */
export function knownFormats(): readonly Format[] {
  return current;
}

/**
 * Replaces the formats that reports are read with, and returns the previous ones. Throws if two apply to one year or
 * have the same id, or if none applies to the years to come. Texts already read are not read again.
 */
export function setFormats(formats: readonly Format[]): readonly Format[] {
  const before = current;
  current = inOrder(formats);
  return before;
}

/** The format with the id that a report names, else the one for its year, else the one in force. */
export function formatFor(id: string | undefined, year: number | undefined): Format {
  return (
    current.find((format) => format.id === id) ??
    current.find(({ years }) => year !== undefined && year >= years.from && year <= (years.to ?? year)) ??
    current[current.length - 1]
  );
}

/**
 * Sorts formats by their years. Throws if their years are reversed or overlap, if the last one ends, or if an id is
 * repeated. Does not check for gaps: `formatFor` reads a year in one with the format in force.
 */
function inOrder(formats: readonly Format[]): readonly Format[] {
  const sorted = [...formats].sort((a, b) => a.years.from - b.years.from);
  sorted.forEach(({ id, years }, i) => {
    const { from, to } = years;
    const next = sorted[i + 1];
    if (to !== undefined && to < from) throw new Error(`格式“${id}”的年度写反了：从 ${from} 年到 ${to} 年`);
    if (!next && to !== undefined) throw new Error(`格式“${id}”只用到 ${to} 年，以后的年度没有格式可用`);
    if (next && (to === undefined || to >= next.years.from))
      throw new Error(`格式“${id}”和“${next.id}”的年度重叠：${next.years.from} 年两种都适用`);
    if (next && to !== undefined && to + 1 < next.years.from)
      throw new Error(`格式“${id}”只用到 ${to} 年，“${next.id}”从 ${next.years.from} 年才开始，中间的年度没有格式可用`);
    if (sorted.some((other, j) => j < i && other.id === id)) throw new Error(`有两种格式都叫“${id}”`);
  });
  if (sorted.length === 0) throw new Error('一种格式也没有');
  return sorted;
}
