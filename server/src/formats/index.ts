import type { Format } from './format.ts';
import { national2019 } from './national-2019.ts';
import { national2021 } from './national-2021.ts';

/** The national formats, oldest first. */
export const formats: readonly Format[] = [national2019, national2021];

let current = inOrder(formats);

/** The formats that reports are read by, oldest first. */
export function knownFormats(): readonly Format[] {
  return current;
}

/**
 * Replaces the formats that reports are read by, and returns those from before. Throws where two apply to one year or
 * have one id, or where no format applies to the years to come. What was read of a text before stays as it was read.
 */
export function setFormats(formats: readonly Format[]): readonly Format[] {
  const before = current;
  current = inOrder(formats);
  return before;
}

/** The format that a report names, else the one of its year, else the one in force. */
export function formatFor(id: string | undefined, year: number | undefined): Format {
  return (
    current.find((format) => format.id === id) ??
    current.find(({ years }) => year !== undefined && year >= years.from && year <= (years.to ?? year)) ??
    current[current.length - 1]
  );
}

/** Sorts formats by their years; each year from the first on has exactly one. */
function inOrder(formats: readonly Format[]): readonly Format[] {
  const sorted = [...formats].sort((a, b) => a.years.from - b.years.from);
  sorted.forEach(({ id, years }, i) => {
    const { from, to } = years;
    const next = sorted[i + 1];
    if (to !== undefined && to < from) throw new Error(`格式“${id}”的年度写反了：从 ${from} 年到 ${to} 年`);
    if (!next && to !== undefined) throw new Error(`格式“${id}”只用到 ${to} 年，以后的年度没有格式可用`);
    if (next && (to === undefined || to >= next.years.from))
      throw new Error(`格式“${id}”和“${next.id}”的年度重叠：${next.years.from} 年两种都适用`);
    if (sorted.some((other, j) => j < i && other.id === id)) throw new Error(`有两种格式都叫“${id}”`);
  });
  if (sorted.length === 0) throw new Error('一种格式也没有');
  return sorted;
}
