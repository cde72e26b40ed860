import type { Format } from './format.ts';
import { national2019 } from './national-2019.ts';
import { national2021 } from './national-2021.ts';

/** Every national format, oldest first. */
export const formats: readonly Format[] = [national2019, national2021];

/** The format that a report names, else the one of its year, else the one in force. */
export function formatFor(id: string | undefined, year: number | undefined): Format {
  return (
    formats.find((format) => format.id === id) ??
    formats.find(({ years }) => year !== undefined && year >= years.from && year <= (years.to ?? year)) ??
    formats[formats.length - 1]
  );
}
